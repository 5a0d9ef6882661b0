import { describe, expect, test } from "vitest";
import {
	alwaysOn,
	dataThatCouldBeLost,
	functionsNotOfTheHouse,
} from "./complaints.ts";
import { ofType, synthesize } from "./synthesized.ts";

const { all, data } = synthesize("production");

describe("resources", () => {
	test("every function is arm64, but the one with native code, on Node 24 with a log group of its own", () => {
		expect(ofType(all, "AWS::Lambda::Function")).toHaveLength(15);
		expect(functionsNotOfTheHouse(all)).toEqual([]);
		const changed = (property: string, value: unknown) => {
			const broken = structuredClone(all);
			const [, first] = ofType(broken, "AWS::Lambda::Function")[0] ?? [];
			if (first) first.Properties[property] = value;
			return broken;
		};
		expect(
			functionsNotOfTheHouse(changed("Architectures", ["x86_64"])),
		).toHaveLength(1);
		expect(
			functionsNotOfTheHouse(changed("Runtime", "nodejs22.x")),
		).toHaveLength(1);
		expect(
			functionsNotOfTheHouse(changed("LoggingConfig", undefined)),
		).toHaveLength(1);
	});

	test("the API is asked no more than its ceiling", () => {
		const [stage] = ofType(all, "AWS::ApiGatewayV2::Stage");
		expect(stage?.[1].Properties).toMatchObject({
			AccessLogSettings: { DestinationArn: expect.anything() },
			DefaultRouteSettings: {
				ThrottlingRateLimit: 100,
				ThrottlingBurstLimit: 200,
			},
		});
	});

	test("nothing costs by the hour, and no code of ours runs inside a deployment", () => {
		expect(alwaysOn(all)).toEqual([]);
		const costly = (Type: string, Properties = {}) =>
			alwaysOn({ Costly: { Type, Properties, DependsOn: [] } });
		expect(costly("AWS::EC2::NatGateway")).toEqual(["Costly"]);
		expect(costly("AWS::RDS::DBInstance")).toEqual(["Costly"]);
		expect(costly("Custom::S3AutoDeleteObjects")).toEqual(["Costly"]);
		expect(
			costly("AWS::DynamoDB::Table", { ProvisionedThroughput: {} }),
		).toEqual(["Costly"]);
	});

	test("tables can be restored and neither tables nor buckets go with their stack", () => {
		expect(ofType(data, "AWS::DynamoDB::Table")).toHaveLength(4);
		expect(ofType(data, "AWS::S3::Bucket")).toHaveLength(5);
		expect(dataThatCouldBeLost(all)).toEqual([]);
		const loose = structuredClone(data);
		for (const [, resource] of Object.entries(loose))
			resource.DeletionPolicy = "Delete";
		expect(dataThatCouldBeLost(loose)).toHaveLength(9);
		const unprotected = structuredClone(data);
		for (const [, table] of ofType(unprotected, "AWS::DynamoDB::Table"))
			table.Properties.DeletionProtectionEnabled = false;
		expect(dataThatCouldBeLost(unprotected)).toHaveLength(4);
	});

	test("both stacks keep all data in the data stack", () => {
		const stateful = ["AWS::DynamoDB::Table", "AWS::S3::Bucket"];
		const outside = Object.entries(all).filter(
			([id, { Type }]) => stateful.includes(Type) && !(id in data),
		);
		expect(outside).toEqual([]);
	});

	test("lists are narrow: indexes hold keys only", () => {
		const indexes = ofType(data, "AWS::DynamoDB::Table").flatMap(
			([, { Properties }]) => Properties.GlobalSecondaryIndexes,
		);
		const narrow = (IndexName: string, at: number) => ({
			IndexName,
			KeySchema: [
				{ AttributeName: `gsi${at}pk` },
				{ AttributeName: `gsi${at}sk` },
			],
			Projection: { ProjectionType: "KEYS_ONLY" },
		});
		expect(indexes).toMatchObject([
			narrow("byProducer", 1),
			narrow("byName", 2),
			narrow("byDay", 3),
			narrow("byDue", 1),
			narrow("byState", 1),
			narrow("byOwner", 1),
			narrow("byDay", 2),
		]);
	});
});
