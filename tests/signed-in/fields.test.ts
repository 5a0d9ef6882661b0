import { expect, test } from "vitest";
import * as z from "zod";
import { readFields } from "../../functions/signed-in/fields.ts";

const Form = z.strictObject({
	name: z.string(),
	note: z.string().optional(),
	season: z.array(z.coerce.number()).default([]),
	agree: z.literal("1").optional(),
});

test("a list takes every value of its name, an empty field is absent", () => {
	expect(
		readFields(Form, { name: ["Mật ong"], note: ["  "], season: ["3", "4"] }),
	).toEqual({ data: { name: "Mật ong", season: [3, 4] } });
});

test("one value of a list is a list, and of two values for one field the last counts", () => {
	expect(readFields(Form, { name: ["a", "b"], season: ["3"] })).toEqual({
		data: { name: "b", season: [3] },
	});
});

test("a field that the form does not have is refused by name", () => {
	expect(readFields(Form, { name: ["a"], role: ["admin"] })).toEqual({
		issues: [{ field: "role", code: "input.unknown_field", values: {} }],
	});
});

test.each(["constructor", "toString", "hasOwnProperty"])(
	"a field named «%s» is a field that the form does not have",
	(name) => {
		expect(readFields(Form, { name: ["a"], [name]: ["x"] })).toEqual({
			issues: [{ field: name, code: "input.unknown_field", values: {} }],
		});
	},
);

test("a field named «__proto__» changes nothing of what is read", () => {
	const fields = Object.fromEntries([
		["name", ["a"]],
		["__proto__", ["x"]],
	]);
	const read = readFields(Form, fields);
	expect("data" in read ? read.data : read.issues[0]?.code).toEqual(
		"data" in read ? { name: "a", season: [] } : "input.unknown_field",
	);
});

test("what is missing is said of its field", () => {
	expect(readFields(Form, { name: [""] })).toEqual({
		issues: [{ field: "name", code: "input.required", values: {} }],
	});
});

test("where nothing was chosen, the person is asked to choose, without the codes of the choices", () => {
	const Choice = z.strictObject({ size: z.enum(["small", "large"]) });
	expect(readFields(Choice, {})).toEqual({
		issues: [{ field: "size", code: "input.required", values: {} }],
	});
	expect(readFields(Choice, { size: ["huge"] })).toMatchObject({
		issues: [{ field: "size", code: "input.not_listed" }],
	});
});
