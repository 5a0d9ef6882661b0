import { describe, expect, test } from "vitest";
import {
	fillTemplate,
	textAt,
} from "../../infra/local/pipes/input-template.ts";

const event = {
	text: 'đường "phên"\n',
	number: 3,
	list: [{ id: "a" }, { id: "b" }],
	yes: true,
};

describe("a pipe's input template", () => {
	test.each([
		[
			"a text outside quotes gets its own",
			'{"a": <$.text>}',
			{ a: event.text },
		],
		[
			"a text inside quotes is escaped",
			'{"a": "x <$.text>"}',
			{ a: `x ${event.text}` },
		],
		["a number stays a number", '{"a": <$.number>}', { a: 3 }],
		["a number inside quotes becomes text", '{"a": "<$.number>"}', { a: "3" }],
		["an entry of a list", '{"a": <$.list[1].id>}', { a: "b" }],
		["a whole list", '{"a": <$.list>}', { a: event.list }],
		[
			"what is missing is empty text",
			'{"a": <$.nothing.here>, "b": "<$.nothing>"}',
			{ a: "", b: "" },
		],
		[
			"an escaped quote does not end a text",
			'{"a": "\\"<$.yes>"}',
			{ a: '"true' },
		],
	])("%s", (_, template, expected) => {
		expect(JSON.parse(fillTemplate(template, event))).toEqual(expected);
	});

	test("refuses placeholders and paths that are not understood", () => {
		expect(() => fillTemplate("<aws.pipes.event.json>", event)).toThrow(
			"aws.pipes.event.json",
		);
		expect(() => fillTemplate("<$.list[*]>", event)).toThrow("$.list[*]");
	});
});

describe("a setting that may be a path", () => {
	test("takes the value at the path, or the text as it stands", () => {
		expect(textAt("$.list[0].id", event)).toBe("a");
		expect(textAt("always", event)).toBe("always");
	});

	test("refuses a path with nothing at its end, for a message without a group would be lost", () => {
		expect(() => textAt("$.absent", event)).toThrow("$.absent");
	});
});
