import { describe, expect, test } from "vitest";
import * as z from "zod";
import { Draft } from "../../shared/directory/model.ts";
import { issuesOf } from "../../shared/refusals/from-zod.ts";
import { refusalText } from "../../shared/refusals/refusal.ts";

const refused = (schema: z.ZodType, input: unknown) => {
	const { error } = schema.safeParse(input);
	return error === undefined ? [] : issuesOf(error);
};
const reason = (schema: z.ZodType, input: unknown) => {
	const [first] = refused(schema, input);
	return first && [first.code, first.values];
};

describe("what zod says by itself becomes one of our codes", () => {
	test.each<[string, z.ZodType, unknown, unknown]>([
		["absent", z.string(), undefined, ["input.required", {}]],
		["not text", z.string(), 5, ["input.not_text", {}]],
		["not a number", z.number(), "5", ["input.not_a_number", {}]],
		["not a number at all", z.number(), Number.NaN, ["input.not_a_number", {}]],
		["not whole", z.int(), 1.5, ["input.not_whole", {}]],
		["not yes or no", z.boolean(), "maybe", ["input.not_yes_no", {}]],
		["not a list", z.array(z.string()), "a", ["input.not_a_list", {}]],
		["not a record", z.object({}), "a", ["input.not_a_record", {}]],
		["another type", z.date(), "a", ["input.invalid", {}]],
		["too short", z.string().min(2), "a", ["input.too_short", { min: "2" }]],
		["too long", z.string().max(2), "abc", ["input.too_long", { max: "2" }]],
		["too few", z.array(z.int()).min(1), [], ["input.too_few", { min: "1" }]],
		[
			"too many",
			z.array(z.int()).max(1),
			[1, 2],
			["input.too_many", { max: "1" }],
		],
		[
			"too small",
			z.number().min(0.5),
			0,
			["input.number_too_small", { min: "0,5" }],
		],
		[
			"too big",
			z.number().max(100),
			101,
			["input.number_too_big", { max: "100" }],
		],
		["not above", z.number().positive(), 0, ["input.not_above", { min: "0" }]],
		["not below", z.number().lt(9), 9, ["input.not_below", { max: "9" }]],
		[
			"too many decimals",
			z.number().multipleOf(0.01),
			66.365,
			["input.decimals", { decimals: "2" }],
		],
		[
			"not a multiple",
			z.number().multipleOf(5),
			7,
			["input.step", { step: "5" }],
		],
		[
			"not in an enum",
			z.enum(["a", "b"]),
			"c",
			["input.not_listed", { options: "a, b" }],
		],
		[
			"not a literal",
			z.literal("a"),
			"c",
			["input.not_listed", { options: "a" }],
		],
		["not an address", z.url(), "ocop", ["input.url", {}]],
		["not an e-mail", z.email(), "ocop", ["input.email", {}]],
		["not an instant", z.iso.datetime(), "06/11/2026", ["input.instant", {}]],
		["another form", z.string().startsWith("x"), "a", ["input.format", {}]],
		[
			"no branch of a union",
			z.union([z.string(), z.int()]),
			true,
			["input.invalid", {}],
		],
		[
			"a refinement without words",
			z.string().refine(() => false),
			"a",
			["input.invalid", {}],
		],
	])("%s", (_, schema, input, expected) => {
		expect(reason(schema, input)).toEqual(expected);
	});
});

const product = {
	kind: "product",
	id: "na0001",
	province: "20",
	name: "Na Chi Lăng",
	sources: ["nguon1"],
};

describe("a draft is refused field by field", () => {
	test.each<[string, object, string, string]>([
		["a model's own code", { gtin: "123" }, "gtin", "products.gtin"],
		["a field in a list", { season: [8, 13] }, "season.1", "products.month"],
		[
			"a field in a field",
			{ capacity: { amount: 0, unit: "tấn", per: "year" } },
			"capacity.amount",
			"input.not_above",
		],
		[
			"a name that is only spaces",
			{ name: " \u00a0 " },
			"name",
			"input.too_short",
		],
		[
			"a field nobody knows",
			{ phone: "0912345678" },
			"phone",
			"input.unknown_field",
		],
		[
			"a field that is absent",
			{ sources: undefined },
			"sources",
			"input.required",
		],
		["an empty list of sources", { sources: [] }, "sources", "sources.none"],
		["a kind nobody knows", { kind: "fair" }, "kind", "input.not_listed"],
	])("%s", (_, change, field, code) => {
		expect(refused(Draft, { ...product, ...change })).toMatchObject([
			{ field, code },
		]);
	});

	test("a model's own code keeps its limits", () => {
		expect(reason(Draft, { ...product, name: "N" })).toEqual([
			"input.too_short",
			{ min: "2" },
		]);
	});

	test("every wrong field is named, not only the first", () => {
		const fields = refused(Draft, {
			...product,
			id: "N",
			gtin: "1",
			a: 1,
			b: 2,
		}).map(({ field }) => field);
		expect(fields.sort()).toEqual(["a", "b", "gtin", "id"]);
	});

	test("the value that was sent is never repeated", () => {
		const secret = "0912345678";
		const wrong = Object.fromEntries(
			Object.keys(product).map((key) => [key, secret]),
		);
		for (const { code, values } of refused(Draft, {
			...wrong,
			kind: "product",
		}))
			expect(refusalText(code, values, "vi")).not.toContain(secret);
	});

	test("a value that stands where a name should be is not repeated either", () => {
		const fields = refused(Draft, {
			...product,
			"0912345678": 1,
			"bà Hoa": 2,
		}).map(({ field }) => field);
		expect(fields).toEqual(["…", "…"]);
	});

	test("what is not a record at all is refused as a whole", () => {
		expect(refused(Draft, "na")).toMatchObject([
			{ field: "", code: "input.not_a_record" },
		]);
	});
});
