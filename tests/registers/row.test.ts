import fc from "fast-check";
import { expect, test } from "vitest";
import { OrganisationType } from "../../shared/cooperatives/model.ts";
import { isOldForStaff } from "../../shared/registers/gaps.ts";
import { readRow, writeRow } from "../../shared/registers/row.ts";
import { tidy } from "../../shared/text/tidy.ts";

const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
	fc.option(arbitrary, { nil: undefined });
const row = fc.record({
	id: fc.stringMatching(/^[a-z0-9]{4,30}$/),
	name: fc.string({ unit: "grapheme", maxLength: 200 }).map(tidy),
	commune: maybe(fc.stringMatching(/^\d{5}$/)),
	set: maybe(fc.constantFrom("1", "26")),
	stars: maybe(fc.constantFrom(3, 4, 5)),
	until: maybe(fc.constantFrom("2026-11-06", "2028-02-29")),
	type: maybe(fc.constantFrom(...OrganisationType.options)),
	state: fc.constantFrom(
		"valid" as const,
		"late_renewal" as const,
		"none" as const,
		"withdrawn" as const,
		"special_control" as const,
	),
	flags: fc.subarray(["name_repeats" as const, "set_unconfirmed" as const]),
	gaps: fc.subarray(["set" as const, "story" as const]),
	heard: maybe(fc.constantFrom("2023", "2023-08", "2023-08-25")),
	updatedOn: fc.constantFrom("2026-11-21"),
});

test("a row written as a line and read again is the same row", () => {
	fc.assert(
		fc.property(row, (given) => {
			expect(readRow(writeRow(given))).toEqual(given);
		}),
	);
});

test("control: a line with a letter that nobody writes is not read", () => {
	expect(() => readRow("sp01\tChè\t\t\t\t\t\t?\t\t\t\t20261121")).toThrow("?");
});

test.each([
	[undefined, "2026-11-21", true],
	["2024-11-21", "2026-11-21", false],
	["2024-11-20", "2026-11-21", true],
	["2024-11", "2026-11-30", false],
	["2024-11", "2026-12-01", true],
])("heard of in %s, on %s staff should ask again: %s", (heard, day, isOld) => {
	expect(isOldForStaff(heard, day)).toBe(isOld);
});
