import { describe, expect, test } from "vitest";
import type { Json } from "../../infra/local/json.ts";
import { Intrinsics } from "../../infra/local/template/intrinsics.ts";
import { parseStack } from "../../infra/local/template/stack.ts";

/** The same signs as in a template literal of this language, and not one. */
const SUBSTITUTED = ["Queue", "Queue.Arn", "x", "!y"]
	.map((name) => `$${"{"}${name}}`)
	.join("/");

const data = parseStack("Data", {
	Resources: { Table: { Type: "AWS::DynamoDB::Table" } },
	Outputs: {
		Name: {
			Value: { Ref: "Table" },
			Export: { Name: { "Fn::Join": ["", ["Data", ":Name"]] } },
		},
	},
});
const service = parseStack("Service", {
	Resources: { Queue: { Type: "AWS::SQS::Queue" } },
	Parameters: { Size: { Type: "String", Default: "7" } },
	Mappings: { Where: { north: { code: "20" } } },
	Conditions: {
		Here: { "Fn::Equals": [{ Ref: "AWS::Region" }, "r"] },
		There: { "Fn::Not": [{ Condition: "Here" }] },
		Both: { "Fn::And": [{ Condition: "Here" }, { Condition: "There" }] },
		Either: { "Fn::Or": [{ Condition: "Here" }, { Condition: "There" }] },
	},
});
const intrinsics = new Intrinsics([data, service], {
	ref: (_, id) => ({ Table: "the-table", Queue: "the-queue" })[id],
	attribute: (_, id, name) =>
		id === "Queue" && name === "Arn" ? "arn:queue" : undefined,
	pseudo: { "AWS::Region": "r", "AWS::AccountId": "0" },
	stackId: (stack) => `id-of-${stack}`,
});
const resolve = (value: Json) => intrinsics.resolve(service, value);

describe("intrinsic functions", () => {
	test.each<[string, Json, Json]>([
		["Ref of a resource", { Ref: "Queue" }, "the-queue"],
		["Ref of a parameter", { Ref: "Size" }, "7"],
		["Ref of a pseudo parameter", { Ref: "AWS::StackId" }, "id-of-Service"],
		[
			"GetAtt as list and as text",
			[{ "Fn::GetAtt": ["Queue", "Arn"] }, { "Fn::GetAtt": "Queue.Arn" }],
			["arn:queue", "arn:queue"],
		],
		["Join", { "Fn::Join": ["-", ["a", { Ref: "Queue" }]] }, "a-the-queue"],
		[
			"Select of Split",
			{ "Fn::Select": [1, { "Fn::Split": [":", "a:b:c"] }] },
			"b",
		],
		[
			"Sub with resources, attributes, own values and literals",
			{ "Fn::Sub": [SUBSTITUTED, { x: "1" }] },
			`the-queue/arn:queue/1/$${"{"}y}`,
		],
		["If", { "Fn::If": ["Here", "yes", "no"] }, "yes"],
		[
			"If of and, or, not",
			[{ "Fn::If": ["Both", 1, 2] }, { "Fn::If": ["Either", 1, 2] }],
			[2, 1],
		],
		[
			"NoValue leaves the property out",
			{ a: { "Fn::If": ["There", "x", { Ref: "AWS::NoValue" }] }, b: 1 },
			{ b: 1 },
		],
		[
			"ImportValue across stacks",
			{ "Fn::ImportValue": "Data:Name" },
			"the-table",
		],
		["FindInMap", { "Fn::FindInMap": ["Where", "north", "code"] }, "20"],
	])("%s", (_, value, expected) => {
		expect(resolve(value)).toEqual(expected);
	});

	test.each<[Json, string]>([
		[{ "Fn::Cidr": ["10.0.0.0/8", 1] }, "Fn::Cidr"],
		[{ Ref: "Nobody" }, "Nobody"],
		[{ "Fn::GetAtt": ["Queue", "Colour"] }, "Queue.Colour"],
		[{ "Fn::ImportValue": "Data:Other" }, "Data:Other"],
		[{ "Fn::If": ["Unknown", 1, 2] }, "Unknown"],
	])(
		"what cannot be resolved is an error that names it: %j",
		(value, named) => {
			expect(() => resolve(value)).toThrow(named);
		},
	);
});

test("a section that templates do not have is refused by name", () => {
	expect(() =>
		parseStack("Odd", { Resources: {}, Transform: "AWS::Serverless" }),
	).toThrow("Transform");
});
