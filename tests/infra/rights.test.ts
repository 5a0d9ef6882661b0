import { describe, expect, test } from "vitest";
import { actionsOf, foreignPolicies, widerThanNeeded } from "./rights.ts";
import { synthesize } from "./synthesized.ts";

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

	test("only the renderer may write to the site", () => {
		const writers = Object.keys(service).filter((id) =>
			JSON.stringify(service[id]?.Properties).includes("s3:PutObject"),
		);
		expect(writers).toEqual([
			expect.stringMatching(/^PagesRenderRoleDefaultPolicy/),
		]);
	});

	test("no function may scan a table", () => {
		expect(JSON.stringify(all)).not.toContain("dynamodb:Scan");
	});
});
