import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryOf } from "../../shared/drafts/entries.ts";
import type { Typed } from "../../shared/drafts/entry.ts";
import { PART_NAMES, PARTS, partOf } from "../../shared/drafts/parts.ts";
import { readPart, seenIn, writePart } from "../../shared/drafts/read-part.ts";
import { RIGHT_TYPES } from "../../shared/drafts/rights-entry.ts";
import { VERSION_INPUT } from "../../shared/drafts/version-input.ts";
import { EDITABLE, type Fields } from "../../shared/submissions/editable.ts";
import { isSame } from "../../shared/submissions/same.ts";
import { stampOf } from "../../shared/submissions/seen.ts";
import { tidy } from "../../shared/text/tidy.ts";

const letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyÁÀỄỘỰ 0123456789.,;-";
const line = fc
	.string({ unit: fc.constantFrom(...letters), minLength: 4, maxLength: 40 })
	.map(tidy)
	.filter((text) => text.length >= 3);
const prose = fc
	.array(line, { minLength: 1, maxLength: 4 })
	.map((lines) => lines.join("\n"));
const day = fc
	.date({
		min: new Date("1950-01-01"),
		max: new Date("2099-12-31"),
		noInvalidDate: true,
	})
	.map((date) => date.toISOString().slice(0, 10));
const partialDay = fc
	.tuple(day, fc.constantFrom(4, 7, 10))
	.map(([text, length]) => text.slice(0, length));
const cents = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100);

/** Values that a record may hold, for every field that a page asks for. */
const VALUES: Record<string, fc.Arbitrary<unknown>> = {
	alsoKnownAs: fc.array(line, { maxLength: 5 }),
	activities: fc.array(line, { maxLength: 5 }),
	packaging: fc.array(line, { maxLength: 5 }),
	channels: fc.array(
		fc.record({ name: line }).chain(({ name }) =>
			fc.constantFrom<unknown>(
				{ name },
				// Words of a name may not be taken for a part of the address, nor its dash for a separator.
				{
					name: `${name.replace(/[\s:|–-]+$/, "")}x`,
					url: "https://a.vn/b?c=1",
				},
			),
		),
		{ maxLength: 4 },
	),
	story: prose,
	ingredients: prose,
	usage: prose,
	storage: prose,
	taxCode: fc
		.constantFrom("4900000005", "0100109106-001", "0100109106")
		.filter(
			(code) => EDITABLE.organisation.shape.taxCode.safeParse(code).success,
		),
	sector: fc.constantFrom("agriculture", "transport"),
	seeks: fc.subarray(["off_take", "display", "export_agent"]),
	season: fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
	capacity: fc.record({
		amount: fc.integer({ min: 1, max: 100_000_000 }).map((n) => n / 100),
		unit: fc.constantFrom("kg", "lít"),
		per: fc.constantFrom("month", "season", "year"),
	}),
	discontinued: fc.boolean(),
	intellectualProperty: fc
		.array(
			fc.record(
				{
					type: fc.constantFrom(...RIGHT_TYPES),
					title: line,
					scope: fc.constantFrom("domestic", "abroad"),
					since: partialDay,
				},
				{ requiredKeys: ["type", "title", "scope"] },
			),
			{ maxLength: 4 },
		)
		.map((rights) =>
			rights.toSorted(
				(a, b) => RIGHT_TYPES.indexOf(a.type) - RIGHT_TYPES.indexOf(b.type),
			),
		),
	commune: fc.constantFrom("06463", "06541"),
	set: fc.constantFrom("1", "26"),
	gtin: fc
		.constantFrom("8936046410019", "96385074")
		.filter((code) => EDITABLE.product.shape.gtin.safeParse(code).success),
	ocopCode: fc.constant("20-06463-1-2026"),
	founded: partialDay,
	issuedOn: partialDay,
	reassessmentFiledOn: day,
	issuedBasis: fc.constantFrom("decision", "announcement", "round"),
	issuerLevel: fc.constantFrom("province", "ministry"),
	stars: fc.constantFrom(3, 4, 5),
	score: cents,
};

const record = (fields: readonly string[]): fc.Arbitrary<Fields> =>
	fc.record(
		Object.fromEntries(
			fields.map((field) => [
				field,
				field === "name"
					? line
					: fc.option(VALUES[field] ?? line, { nil: undefined }),
			]),
		),
	);

const comesBack = (write: typeof writePart) => {
	for (const part of PART_NAMES)
		fc.assert(
			fc.property(record(PARTS[part].fields), (values) => {
				const read = readPart(part, write(part, values));
				expect(read.issues).toEqual([]);
				expect(
					PARTS[part].fields.filter(
						(field) => !isSame(read.values[field], values[field]),
					),
				).toEqual([]);
			}),
			{ numRuns: 60 },
		);
};

describe("what stands in a form", () => {
	it("is read as what was written into it, for every field of every page", () => {
		comesBack(writePart);
	});

	it("would be found out if a day were written with its month first", () => {
		const american: typeof writePart = (part, values) =>
			Object.fromEntries(
				Object.entries(writePart(part, values)).map(([input, said]) => [
					input,
					said.map((text) =>
						text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, "$2/$1/$3"),
					),
				]),
			);
		expect(() => comesBack(american)).toThrow();
	});

	it.each<[string, Typed, unknown]>([
		[
			"capacity",
			{
				"capacity.amount": ["1.234,5"],
				"capacity.unit": ["kg"],
				"capacity.per": ["year"],
			},
			{ amount: 1234.5, unit: "kg", per: "year" },
		],
		["capacity", { "capacity.per": ["year"] }, undefined],
		["issuedOn", { issuedOn: ["6/11/2026"] }, "2026-11-06"],
		["founded", { founded: ["tháng 8 năm 2019"] }, "2019-08"],
		["taxCode", { taxCode: ["0100 109 106"] }, "0100109106"],
		[
			"channels",
			{
				channels: [
					"Cửa hàng: https://a.vn/x\r\n\r\nhttps://voso.vn/htx\nChợ Kỳ Lừa",
				],
			},
			[
				{ name: "Cửa hàng", url: "https://a.vn/x" },
				{ name: "voso.vn", url: "https://voso.vn/htx" },
				{ name: "Chợ Kỳ Lừa" },
			],
		],
	])("%s typed as people type it is understood", (field, typed, meant) => {
		expect(entryOf(field).read(typed)).toEqual(meant);
	});
});

describe("a page that cannot be read in full", () => {
	it("names every field that is wrong and keeps the others", () => {
		const { values, issues, names } = readPart("certificate", {
			stars: ["2"],
			issuedOn: ["31/02/2026"],
			score: ["66.36"],
			decisionNo: ["1/QĐ"],
		});
		expect(issues.map(({ field, code }) => [field, code])).toEqual([
			["stars", "certificates.stars"],
			["issuedOn", "dates.not_a_partial_date"],
			["score", "input.not_a_number"],
		]);
		expect(values.decisionNo).toBe("1/QĐ");
		expect(names).not.toContain("stars");
	});

	it("says inside a thing of several inputs which one is wrong", () => {
		const { issues } = readPart("season", {
			"capacity.amount": ["nhiều"],
			"capacity.per": ["year"],
		});
		expect(issues.map(({ field }) => field)).toEqual([
			"capacity.amount",
			"capacity.unit",
		]);
	});

	it("wants a name, and nothing else", () => {
		const { issues } = readPart("information", {});
		expect(issues).toEqual([
			{ field: "name", code: "input.required", values: {} },
		]);
	});

	it.each([
		"withdrawn",
		"sources",
		"id",
		"province",
		"slug",
		"constructor",
		"x y",
	])("refuses the input «%s», which no page has", (input) => {
		const { issues, values } = readPart("partners", { [input]: ["1"] });
		expect(issues).toMatchObject([{ code: "input.unknown_field" }]);
		expect(Object.keys(values)).toEqual(["seeks"]);
	});
});

it("reads which draft a form shows, and no draft from anything that is none", () => {
	const id = `sub_${"0".repeat(26)}`;
	const seen = (said: string) => seenIn({ [VERSION_INPUT]: [said] });
	expect(seen(stampOf({ id, version: 7 }, 3))).toEqual({
		version: 7,
		draft: id,
	});
	expect(seen(stampOf(undefined, 3))).toEqual({ version: 0, record: 3 });
	expect(seen("7")).toEqual({ version: 7 });
	for (const none of [
		"",
		"-1",
		"1e3",
		"9999999999",
		"7.",
		"7.per_1",
		`7.${id}x`,
	])
		expect(seen(none)).toEqual({ version: 0 });
});

it("every field that may be proposed stands on one page at most, and is typed there", () => {
	for (const part of PART_NAMES)
		for (const field of PARTS[part].fields) {
			const { kind } = PARTS[part];
			expect(Object.keys(EDITABLE[kind].shape)).toContain(field);
			const found = partOf(kind, field);
			expect(found && PARTS[found].fields).toContain(field);
		}
});
