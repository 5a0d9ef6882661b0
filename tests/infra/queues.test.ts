import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import {
	alarmsThatDoNotHelp,
	carelessConsumers,
	queuesWithoutAlarm,
	queuesWithoutDeadLetters,
} from "./complaints.ts";
import { ofType, synthesize } from "./synthesized.ts";

const { all } = synthesize("production");
const runbook = readFileSync(
	resolve(import.meta.dirname, "../../RUNBOOK.md"),
	"utf8",
);
const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(
	([, heading]) => heading ?? "",
);

const lonely = {
	Lonely: {
		Type: "AWS::SQS::Queue",
		Properties: { VisibilityTimeout: 30 },
		DependsOn: [],
	},
};

const SHRANK = '{ $.message = "open data shrank" }';
const OVERDUE = '{ $.message = "reports wait too long" }';

describe("queues", () => {
	test("there are nine queues of work and places for failed jobs, each with its dead letters", () => {
		expect(ofType(all, "AWS::SQS::Queue")).toHaveLength(21);
		expect(queuesWithoutDeadLetters(all)).toEqual([]);
		expect(queuesWithoutDeadLetters({ ...all, ...lonely })).toEqual(["Lonely"]);
	});

	test("every queue and every place for dead letters rings", () => {
		expect(queuesWithoutAlarm(all)).toEqual([]);
		expect(queuesWithoutAlarm({ ...all, ...lonely })).toEqual(["Lonely"]);
	});

	test("every alarm reaches somebody, says who is hurt and names a heading of the runbook", () => {
		expect(alarmsThatDoNotHelp(all, headings)).toEqual([]);
		expect(alarmsThatDoNotHelp(all, headings.slice(3))).not.toEqual([]);
		const alarm = (description: string, actions: unknown[]) => ({
			A: {
				Type: "AWS::CloudWatch::Alarm",
				DependsOn: [],
				Properties: {
					...ofType(all, "AWS::CloudWatch::Alarm")[0]?.[1].Properties,
					AlarmDescription: description,
					AlarmActions: actions,
				},
			},
		});
		const good =
			"It failed. Harm: Staff cannot see what they wrote. Runbook: API: requests fail";
		expect(alarmsThatDoNotHelp(alarm(good, ["topic"]), headings)).toEqual([]);
		expect(alarmsThatDoNotHelp(alarm(good, []), headings)).toEqual(["A"]);
		expect(
			alarmsThatDoNotHelp(alarm("Errors > 0", ["topic"]), headings),
		).toEqual(["A"]);
	});

	test("failing work rings within five minutes, long before its dead letters do", () => {
		const lines = ofType(all, "AWS::CloudWatch::Alarm").filter(([id]) =>
			id.includes("ErrorLinesAlarm"),
		);
		expect(lines).toHaveLength(ofType(all, "AWS::Lambda::Function").length);
		for (const [, { Properties }] of lines)
			expect(Properties).toMatchObject({
				Period: 60,
				EvaluationPeriods: 1,
				Threshold: 0,
			});
		const filters = ofType(all, "AWS::Logs::MetricFilter").map(
			([, { Properties }]) => Properties.FilterPattern,
		);
		expect(new Set(filters)).toEqual(
			new Set(['{ $.level = "ERROR" }', SHRANK, OVERDUE]),
		);
	});

	test.each([
		[
			"open data shrank",
			"open-data/load-open-data.ts",
			"Open data: the catalogue shrank",
		],
		[
			"reports wait too long",
			"certificates/on-schedule.lambda.ts",
			"Reports of wrong data wait too long",
		],
	])(
		"«%s» calls for a person, by the line that is written then",
		(message, path, heading) => {
			const filters = ofType(all, "AWS::Logs::MetricFilter").filter(
				([, { Properties }]) =>
					Properties.FilterPattern === `{ $.message = "${message}" }`,
			);
			expect(filters).toHaveLength(1);
			const writer = readFileSync(
				resolve(import.meta.dirname, "../../functions", path),
				"utf8",
			);
			expect(writer).toContain(`"${message}"`);
			const alarms = ofType(all, "AWS::CloudWatch::Alarm").filter(
				([, { Properties }]) =>
					String(Properties.AlarmDescription).includes(`Runbook: ${heading}`),
			);
			expect(alarms).toHaveLength(1);
		},
	);

	test("a consumer repeats only what failed, and a message stays hidden for six times the work", () => {
		expect(ofType(all, "AWS::Lambda::EventSourceMapping")).toHaveLength(9);
		expect(carelessConsumers(all)).toEqual([]);
		const hasty = structuredClone(all);
		for (const [, queue] of ofType(hasty, "AWS::SQS::Queue"))
			queue.Properties.VisibilityTimeout = 59;
		expect(carelessConsumers(hasty)).toHaveLength(9);
		const allOrNothing = structuredClone(all);
		for (const [, mapping] of ofType(
			allOrNothing,
			"AWS::Lambda::EventSourceMapping",
		))
			delete mapping.Properties.FunctionResponseTypes;
		expect(carelessConsumers(allOrNothing)).toHaveLength(9);
	});
});
