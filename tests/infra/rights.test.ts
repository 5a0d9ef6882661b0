import { describe, expect, test } from "vitest";
import * as z from "zod";
import { actionsOf, foreignPolicies, widerThanNeeded } from "./rights.ts";
import { ofType, refersTo, synthesize } from "./synthesized.ts";

const { all, service } = synthesize("production");

const statementsOf = (properties: unknown) =>
	z
		.object({
			PolicyDocument: z.object({
				Statement: z.array(
					z.object({ Action: z.unknown(), Resource: z.unknown() }),
				),
			}),
		})
		.parse(properties).PolicyDocument.Statement;

const policy = (Action: unknown, Resource: unknown) => ({
	Wide: {
		Type: "AWS::IAM::Policy",
		DependsOn: [],
		Properties: {
			PolicyDocument: { Statement: [{ Effect: "Allow", Action, Resource }] },
		},
	},
});

describe("rights", () => {
	test("no role may do anything with a star, but write any key of its bucket", () => {
		expect(widerThanNeeded(all)).toEqual([]);
		expect(
			widerThanNeeded(policy("dynamodb:*", { Ref: "Table" })),
		).toHaveLength(1);
		expect(widerThanNeeded(policy(["s3:GetObject"], "*"))).toHaveLength(1);
		expect(
			widerThanNeeded(
				policy("dynamodb:Query", {
					"Fn::Join": [
						"",
						[{ "Fn::ImportValue": "data:TableArn" }, "/index/*"],
					],
				}),
			),
		).toHaveLength(1);
	});

	test("no role carries a policy that somebody else may change", () => {
		expect(foreignPolicies(all)).toEqual([]);
		expect(
			foreignPolicies({
				R: {
					Type: "AWS::IAM::Role",
					Properties: { ManagedPolicyArns: ["…"] },
					DependsOn: [],
				},
			}),
		).toEqual(["R"]);
	});

	test("the API has no right but to write its own log: it reads what everybody may read", () => {
		expect(new Set(actionsOf(service, "ApiAnswerRole"))).toEqual(
			new Set(["logs:CreateLogStream", "logs:PutLogEvents"]),
		);
	});

	test("what answers strangers may add a report, but neither list nor delete one", () => {
		const [, policy] =
			ofType(service, "AWS::IAM::Policy").find(([id]) =>
				id.startsWith("ApiOnDemandAnswerRole"),
			) ?? [];
		const [reports] =
			ofType(all, "AWS::DynamoDB::Table").find(([id]) =>
				id.startsWith("Reports"),
			) ?? [];
		expect(
			statementsOf(policy?.Properties)
				.filter(({ Resource }) => refersTo(Resource, reports ?? ""))
				.flatMap(({ Action }) => Action),
		).toEqual([
			"dynamodb:ConditionCheckItem",
			"dynamodb:GetItem",
			"dynamodb:PutItem",
			"dynamodb:UpdateItem",
		]);
	});

	test("only those that publish may write to the site, each where its files stand; imports write nothing but reports", () => {
		const writers = ofType(service, "AWS::IAM::Policy").flatMap(
			([id, { Properties }]) =>
				statementsOf(Properties)
					.filter(({ Action }) =>
						JSON.stringify(Action).includes("s3:PutObject"),
					)
					.map(({ Resource }) => [id, JSON.stringify(Resource)]),
		);
		expect(writers).toEqual([
			[
				expect.stringMatching(/^Imports/),
				expect.stringMatching(/ImportsBucketObjects"},"\/\*\.report\.json"/),
			],
			[
				expect.stringMatching(/^PagesRender/),
				expect.stringMatching(/SiteObjects"},"\/\*"/),
			],
			[
				expect.stringMatching(/^PagesDraw/),
				expect.stringMatching(
					/SiteObjects"},"\/anh\/\*".*SiteObjects"},"\/hinh\/\*"/,
				),
			],
			[
				expect.stringMatching(/^PagesIndex/),
				expect.stringMatching(/SiteObjects"},"\/tim\/\*"/),
			],
			[
				expect.stringMatching(/^MediaMakePhotos/),
				expect.stringMatching(/MediaBucketObjects"},"\/anh\/\*"/),
			],
			[
				expect.stringMatching(/^SheetsReadSheets/),
				expect.stringMatching(/SheetsBucketObjects"},"\/bang\/\*"/),
			],
			// What it signs permissions for, where people then send their files themselves, and photos that
			// stand on the site before a record names them.
			[
				expect.stringMatching(/^ApiSignedIn/),
				expect.stringMatching(
					/MediaBucketObjects"},"\/goc\/\*".*SheetsBucketObjects"},"\/tep\/\*".*SiteObjects"},"\/anh\/\*"/,
				),
			],
		]);
	});

	test("only the rebuild and the nightly retention may go through whole tables", () => {
		const scanning = ofType(all, "AWS::IAM::Policy")
			.filter(([, { Properties }]) =>
				JSON.stringify(Properties).includes("dynamodb:Scan"),
			)
			.map(([id]) => id);
		expect(scanning.toSorted()).toEqual([
			expect.stringMatching(/^RetentionRemoveRole/),
			expect.stringMatching(/^SchedulesRunJobRole/),
		]);
	});
});
