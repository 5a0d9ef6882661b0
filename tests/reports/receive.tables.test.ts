import { type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { beforeEach, describe, expect, test } from "vitest";
import { fromItem } from "../../functions/platform/dynamo.ts";
import {
	MOST_FROM_ONE,
	MOST_IN_AN_HOUR,
	receiveReport,
} from "../../functions/reports/receive.ts";
import type { ReportStore } from "../../functions/reports/store.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { ReportDraft } from "../../shared/reports/model.ts";
import { newReports, tablesClient } from "../tables.ts";

const client: DynamoDBClient = tablesClient();
let reports: ReportStore;
let table: string;
const clock = { now: "" };
beforeEach(async () => {
	({ reports, table } = await newReports(client));
	clock.now = "2026-11-20T03:00:00.000Z";
});

const draft = (over: Partial<ReportDraft> = {}): ReportDraft => ({
	page: "/san-pham/na-chi-lang-ls001",
	fault: "certificate",
	text: "Giấy chứng nhận đã được cấp lại.",
	consent: false,
	...over,
});
const ATTACKER = "198.51.100.7";
const NEIGHBOUR = "203.0.113.20";

const receive = (over: Partial<ReportDraft>, address: string) =>
	receiveReport({ reports, now: () => clock.now }, draft(over), {
		address,
		language: "vi",
	});

/** `true`, or the code of the refusal. */
const outcome = (over: Partial<ReportDraft>, address: string) =>
	receive(over, address).then(
		() => "accepted",
		(error: unknown) => {
			if (error instanceof Refusal) return error.code;
			throw error;
		},
	);

const minutesLater = (minutes: number) => {
	clock.now = new Date(Date.parse(clock.now) + minutes * 60_000).toISOString();
};

const everything = async () => {
	const items = [];
	for await (const page of paginateScan({ client }, { TableName: table }))
		items.push(...(page.Items ?? []).map((item) => fromItem(item)));
	return items;
};

describe("a report", () => {
	test("gets a number and waits for staff, with its event, in one go", async () => {
		const number = await receive({ how: "Tôi làm ở đó." }, NEIGHBOUR);
		expect(number).toMatch(/^BS-261120-[2-9A-Z]{5}$/);
		expect(await reports.report(number)).toEqual({
			number,
			state: "open",
			page: "/san-pham/na-chi-lang-ls001",
			fault: "certificate",
			text: "Giấy chứng nhận đã được cấp lại.",
			how: "Tôi làm ở đó.",
			language: "vi",
			receivedAt: clock.now,
			hasContact: false,
			version: 1,
		});
		const events = (await everything()).filter(({ kind }) => kind === "event");
		expect(events).toMatchObject([
			{ report: number, type: "received", version: 1, at: clock.now },
		]);
	});

	test("stands in the order of its coming, oldest first", async () => {
		const numbers = [];
		for (let at = 0; at < 4; at++) {
			numbers.push(await receive({ text: `Lần ${at}` }, NEIGHBOUR));
			minutesLater(1);
		}
		const open = await reports.openReports(3);
		expect(open.map(({ number }) => number)).toEqual(numbers.slice(0, 3));
	});

	test("said again, with other marks or twice at once, is the one that is there", async () => {
		const [first, second] = await Promise.all([
			receive({}, NEIGHBOUR),
			receive({}, ATTACKER),
		]);
		expect(second).toBe(first);
		expect(
			await receive({ text: "GIAY chung nhan da duoc cap lai." }, NEIGHBOUR),
		).toBe(first);
		expect(await reports.openReports(10)).toHaveLength(1);
		expect(await receive({ page: "/xa/bac-son" }, NEIGHBOUR)).not.toBe(first);
	});

	test("keeps its contact apart and for a shorter time, with the record of the agreement", async () => {
		const contact = "0912 345 678";
		const number = await receive({ contact, consent: true }, NEIGHBOUR);
		const items = await everything();
		const holding = items.filter((item) =>
			JSON.stringify(item).includes(contact),
		);
		expect(holding).toMatchObject([
			{
				pk: `REPORT#${number}`,
				sk: "CONTACT",
				consent: {
					purpose: "answer_report",
					text: "2026-11",
					language: "vi",
					at: clock.now,
				},
			},
		]);
		const days = (item: Record<string, unknown> | undefined) =>
			(Number(item?.expires) - Date.parse(clock.now) / 1000) / 86_400;
		expect(days(holding[0])).toBe(180);
		expect(
			days(
				items.find(({ pk, sk }) => pk === `REPORT#${number}` && sk === "STATE"),
			),
		).toBe(730);
		expect(items.every(({ expires }) => Number(expires) > 0)).toBe(true);
	});

	test("leaves no address of its sender in the table", async () => {
		await receive({}, ATTACKER);
		expect(JSON.stringify(await everything())).not.toContain(ATTACKER);
	});
});

describe("one network", () => {
	test("that sends a thousand reports gets ten accepted, and another is not touched", async () => {
		const outcomes: string[] = [];
		for (let round = 0; round < 20; round++)
			outcomes.push(
				...(await Promise.all(
					Array.from({ length: 50 }, (_, at) =>
						outcome({ text: `Lần ${round} ${at}` }, ATTACKER),
					),
				)),
			);
		expect(outcomes).toHaveLength(1000);
		const accepted = outcomes.filter((one) => one === "accepted");
		expect(accepted.length).toBeLessThanOrEqual(MOST_FROM_ONE);
		expect(accepted.length).toBeGreaterThan(0);
		expect(await reports.openReports(1000)).toHaveLength(accepted.length);
		expect(await outcome({ text: "Của người khác" }, NEIGHBOUR)).toBe(
			"accepted",
		);
	});

	test("may go on when ten minutes are over, counted from each report", async () => {
		for (let at = 0; at < MOST_FROM_ONE; at++) {
			expect(await outcome({ text: `Lần ${at}` }, ATTACKER)).toBe("accepted");
			minutesLater(0.5);
		}
		expect(await outcome({ text: "Nữa" }, ATTACKER)).toBe("reports.too_many");
		minutesLater(4.9);
		expect(await outcome({ text: "Nữa" }, ATTACKER)).toBe("reports.too_many");
		minutesLater(0.2);
		expect(await outcome({ text: "Nữa" }, ATTACKER)).toBe("accepted");
		expect(await outcome({ text: "Lại nữa" }, ATTACKER)).toBe(
			"reports.too_many",
		);
	});

	test("gains nothing from midnight, when the salt of the prints changes", async () => {
		clock.now = "2026-11-20T16:55:00.000Z";
		for (let at = 0; at < MOST_FROM_ONE; at++)
			await receive({ text: `Lần ${at}` }, ATTACKER);
		minutesLater(6);
		expect(await outcome({ text: "Nữa" }, ATTACKER)).toBe("reports.too_many");
		minutesLater(5);
		expect(await outcome({ text: "Nữa" }, ATTACKER)).toBe("accepted");
		const salts = (await everything()).filter(({ pk }) => pk === "SALT");
		expect(new Set(salts.map(({ salt }) => salt)).size).toBe(2);
	});

	test("is a whole IPv6 network: nobody has a new address for each report", async () => {
		for (let at = 0; at < MOST_FROM_ONE; at++)
			await receive({ text: `Lần ${at}` }, `2001:db8:1:2::${at + 1}`);
		expect(await outcome({ text: "Nữa" }, "2001:db8:1:2:aaaa::9")).toBe(
			"reports.too_many",
		);
		expect(await outcome({ text: "Nữa" }, "2001:db8:1:3::1")).toBe("accepted");
	});
});

test("from everywhere together no more is taken in an hour than staff could read, and the next hour is free", async () => {
	const outcomes: string[] = [];
	for (let network = 0; network < MOST_IN_AN_HOUR / 10 + 1; network++)
		outcomes.push(
			...(await Promise.all(
				Array.from({ length: 10 }, (_, at) =>
					outcome(
						{ text: `Mạng ${network} lần ${at}` },
						`10.0.${network}.${at}`,
					),
				),
			)),
		);
	expect(outcomes.filter((one) => one === "accepted")).toHaveLength(
		MOST_IN_AN_HOUR,
	);
	expect(outcomes.slice(-5)).toEqual(Array(5).fill("reports.busy"));
	minutesLater(60);
	expect(await outcome({ text: "Giờ sau" }, NEIGHBOUR)).toBe("accepted");
});
