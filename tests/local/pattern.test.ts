import { describe, expect, test } from "vitest";
import {
	checkPattern,
	matchesPattern,
} from "../../infra/local/pipes/pattern.ts";

const record = {
	eventName: "INSERT",
	dynamodb: { NewImage: { kind: { S: "event" }, version: { N: "3" } } },
};

describe("an event pattern", () => {
	test.each([
		["one of the listed values", { eventName: ["MODIFY", "INSERT"] }, true],
		["none of the listed values", { eventName: ["MODIFY"] }, false],
		[
			"all of its fields, at any depth",
			{
				eventName: ["INSERT"],
				dynamodb: { NewImage: { kind: { S: ["event"] } } },
			},
			true,
		],
		[
			"not when one field of several differs",
			{
				eventName: ["INSERT"],
				dynamodb: { NewImage: { kind: { S: ["record"] } } },
			},
			false,
		],
		[
			"not when the field is missing",
			{ dynamodb: { OldImage: { kind: { S: ["event"] } } } },
			false,
		],
		[
			"a beginning",
			{ dynamodb: { NewImage: { kind: { S: [{ prefix: "ev" }] } } } },
			true,
		],
		[
			"an ending",
			{ dynamodb: { NewImage: { kind: { S: [{ suffix: "nt" }] } } } },
			true,
		],
		[
			"anything but a value",
			{ eventName: [{ "anything-but": ["REMOVE"] }] },
			true,
		],
		[
			"not what it refuses",
			{ eventName: [{ "anything-but": "INSERT" }] },
			false,
		],
		[
			"not what begins as it refuses",
			{ eventName: [{ "anything-but": { prefix: "INS" } }] },
			false,
		],
		["that a field is there", { eventName: [{ exists: true }] }, true],
		["that a field is not there", { other: [{ exists: false }] }, true],
		[
			"numbers only as numbers",
			{ dynamodb: { NewImage: { version: { N: [3] } } } },
			false,
		],
	])("matches %s", (_, pattern, expected) => {
		checkPattern(pattern);
		expect(matchesPattern(pattern, record)).toBe(expected);
	});

	test.each([
		[
			{ eventName: [{ "equals-ignore-case": "insert" }] },
			"equals-ignore-case at $.eventName",
		],
		[{ a: { b: [{ numeric: [">", 1] }] } }, "numeric at $.a.b"],
		[{ $or: [{ a: ["1"] }] }, "$or at $"],
		[{ a: [{ "anything-but": { cidr: "10.0.0.0/8" } }] }, "cidr at $.a"],
	])(
		"with something that is not understood is refused by name: %j",
		(pattern, named) => {
			expect(() => checkPattern(pattern)).toThrow(named);
		},
	);
});
