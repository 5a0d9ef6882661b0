import { describe, expect, test } from "vitest";
import * as z from "zod";
import { actionsOf, foreignPolicies, widerThanNeeded } from "./rights.ts";
import { ofType, synthesize } from "./synthesized.ts";

const { all, service } = synthesize("production");

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

	test("the API reads and changes nothing", () => {
		expect(new Set(actionsOf(service, "ApiAnswerRole"))).toEqual(
			new Set([
				"dynamodb:BatchGetItem",
				"dynamodb:GetItem",
				"dynamodb:Query",
				"logs:CreateLogStream",
				"logs:PutLogEvents",
			]),
		);
	});

	test("only the renderer may write to the site, and imports write nothing but reports", () => {
		const writers = ofType(service, "AWS::IAM::Policy").flatMap(
			([id, { Properties }]) =>
				z
					.object({
						PolicyDocument: z.object({
							Statement: z.array(
								z.object({ Action: z.unknown(), Resource: z.unknown() }),
							),
						}),
					})
					.parse(Properties)
					.PolicyDocument.Statement.filter(({ Action }) =>
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
		]);
	});

	test("only the rebuild may go through whole tables", () => {
		const scanning = ofType(all, "AWS::IAM::Policy")
			.filter(([, { Properties }]) =>
				JSON.stringify(Properties).includes("dynamodb:Scan"),
			)
			.map(([id]) => id);
		expect(scanning).toEqual([expect.stringMatching(/^SchedulesRunJobRole/)]);
	});
});
