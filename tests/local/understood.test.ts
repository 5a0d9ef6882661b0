import { afterAll, describe, expect, test } from "vitest";
import {
	NOTHING_TO_RUN,
	RUNS,
} from "../../infra/local/resources/understood.ts";
import {
	fixtureFunction,
	type SmallTemplate,
	startCloudForTests,
	type TestCloud,
} from "../local-cloud.ts";

const clouds: TestCloud[] = [];
afterAll(() => Promise.all(clouds.map((cloud) => cloud.stop())));

const start = async (resources: SmallTemplate) => {
	clouds.push(await startCloudForTests({ resources }));
};

describe("what the local cloud does not understand stops it, with stack, logical id, type and property", () => {
	test.each<[string, SmallTemplate, string]>([
		[
			"a type",
			{ Thing: { Type: "AWS::EC2::VPC" } },
			"Small/Thing (AWS::EC2::VPC): the local cloud does not understand this type",
		],
		[
			"a property",
			{ Q: { Type: "AWS::SQS::Queue", Properties: { Colour: "red" } } },
			"Small/Q (AWS::SQS::Queue) property Colour: the local cloud does not understand this property",
		],
		[
			"a nested property",
			{
				B: {
					Type: "AWS::S3::Bucket",
					Properties: {
						NotificationConfiguration: { LambdaConfigurations: [] },
					},
				},
			},
			"Small/B (AWS::S3::Bucket) property NotificationConfiguration.LambdaConfigurations:",
		],
		[
			"a property inside a list",
			{
				B: {
					Type: "AWS::S3::Bucket",
					Properties: {
						NotificationConfiguration: {
							QueueConfigurations: [
								{ Event: "s3:ObjectCreated:*", Queue: "x", Odd: 1 },
							],
						},
					},
				},
			},
			"property NotificationConfiguration.QueueConfigurations[0].Odd:",
		],
		[
			"a value",
			fixtureFunction("echo", { Runtime: "python3.14" }),
			"Small/Function (AWS::Lambda::Function) property Runtime: the local cloud does not understand this value",
		],
		[
			"a reference to nothing",
			{
				Q: {
					Type: "AWS::SQS::Queue",
					Properties: { VisibilityTimeout: { Ref: "Nobody" } },
				},
			},
			"Small/Q (AWS::SQS::Queue): Small: Ref Nobody is not understood",
		],
		[
			"a missing bundle",
			fixtureFunction("echo", {
				Code: { S3Bucket: "assets", S3Key: "absent.zip" },
			}),
			"Small/Function (AWS::Lambda::Function) property Code.S3Key:",
		],
	])("%s", async (_, resources, said) => {
		await expect(start(resources)).rejects.toThrow(said);
	});

	test("and a template that is understood starts", async () => {
		await expect(
			start({
				Q: { Type: "AWS::SQS::Queue", Properties: { VisibilityTimeout: 7 } },
			}),
		).resolves.toBeUndefined();
	});
});

test("every type stands in one table only, and what does not run has a reason", () => {
	for (const { type } of RUNS)
		expect(NOTHING_TO_RUN).not.toHaveProperty([type]);
	for (const reason of Object.values(NOTHING_TO_RUN))
		expect(reason.length).toBeGreaterThan(10);
});

test("a resource whose condition does not hold is not started", async () => {
	const cloud = await startCloudForTests({
		conditions: { Never: { "Fn::Equals": [1, 2] } },
		resources: {
			Kept: { Type: "AWS::SQS::Queue" },
			Left: { Type: "AWS::SQS::Queue", Condition: "Never" },
		},
	});
	clouds.push(cloud);
	expect([...cloud.queues.values()].map(({ readable }) => readable)).toEqual([
		"Kept",
	]);
});
