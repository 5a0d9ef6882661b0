import { App, Duration, Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Topic } from "aws-cdk-lib/aws-sns";
import { describe, expect, test } from "vitest";
import { Mail } from "../../infra/constructs/mail.ts";
import { ServiceFunction } from "../../infra/constructs/service-function.ts";
import { DataStack } from "../../infra/data-stack.ts";
import { readSettings } from "../../infra/settings.ts";
import { ofType, refersTo, synthesize } from "./synthesized.ts";

const production = synthesize("production");
const local = synthesize("local");

/** A function that may send mail, and nothing else. */
function sender(context: Record<string, string>) {
	const app = new App({ context: { "aws:cdk:bundling-stacks": [] } });
	const settings = readSettings({
		tryGetContext: (key: string) => context[key],
	});
	const data = new DataStack(app, "Data", { settings });
	const stack = new Stack(app, "Sender");
	const alarms = new Topic(stack, "Alarms");
	const mail = new Mail(stack, "Mail", { settings, data, alarms });
	const writer = new ServiceFunction(stack, "Writer", {
		settings,
		alarms,
		entry: "functions/api/api.lambda.ts",
		memoryMegabytes: 128,
		timeout: Duration.seconds(3),
		environment: {},
		errorImpact: "Nobody is hurt by a test.",
		runbook: "None",
	});
	mail.letSend(writer);
	return { mail, template: Template.fromStack(stack) };
}

describe("mail", { timeout: 60_000 }, () => {
	test("a letter that bounced or was unwelcome becomes an event of the account, and its address is not written to again", () => {
		const { service } = production;
		const [set] = ofType(service, "AWS::SES::ConfigurationSet");
		expect(set?.[1].Properties).toMatchObject({
			SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
		});
		const [told] = ofType(
			service,
			"AWS::SES::ConfigurationSetEventDestination",
		);
		expect(told?.[1].Properties).toMatchObject({
			EventDestination: {
				Enabled: true,
				MatchingEventTypes: ["bounce", "complaint"],
				EventBridgeDestination: { EventBusArn: expect.anything() },
			},
		});
		expect(refersTo(told?.[1].Properties, set?.[0] ?? "")).toBe(true);
	});

	test("the domain is kept with the data, for its records were written into the DNS by hand; this machine has none", () => {
		const [identity] = ofType(production.data, "AWS::SES::EmailIdentity");
		expect(identity?.[1]).toMatchObject({
			DeletionPolicy: "Retain",
			Properties: { EmailIdentity: "thu.cho-phien.example" },
		});
		expect(ofType(local.all, "AWS::SES::EmailIdentity")).toEqual([]);
	});

	test("who sends may send from our domain with our configuration set, and from nothing else", () => {
		const { mail, template } = sender({
			environment: "production",
			origin: "https://cho.example",
			mailDomain: "cho.example",
		});
		expect(mail.from).toBe("no-reply@cho.example");
		const statements = Object.values(template.findResources("AWS::IAM::Policy"))
			.flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
			.filter(({ Action }) => JSON.stringify(Action).includes("ses:"));
		expect(statements).toMatchObject([
			{ Effect: "Allow", Action: "ses:SendEmail" },
		]);
		const [{ Resource }] = statements;
		expect(Resource.map((part: unknown) => JSON.stringify(part))).toEqual([
			expect.stringContaining(":identity/cho.example"),
			expect.stringContaining(":configuration-set/"),
		]);
		expect(JSON.stringify(Resource)).not.toContain("*");
	});

	test("without a domain letters come from one that belongs to nobody", () => {
		expect(sender({}).mail.from).toBe("no-reply@vi-du.example");
	});
});
