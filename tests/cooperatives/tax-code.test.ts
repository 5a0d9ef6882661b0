import fc from "fast-check";
import { stdnum } from "stdnum";
import { expect, test } from "vitest";
import {
	isTaxCode,
	normaliseTaxCode,
} from "../../shared/cooperatives/tax-code.ts";

test.each([
	"0100047516",
	"4900000017",
	"4900000024",
	"4900000017-001",
	"4900000017-999",
])("%s is a tax code", (code) => {
	expect(isTaxCode(code)).toBe(true);
});

test.each([
	["0100047515", "its check digit is wrong"],
	["4900000000", "its remainder is never issued"],
	["4900123450", "its remainder is never issued"],
	["4900000017-000", "branches count from 001"],
	["4900000017001", "a branch is stored with a hyphen"],
	["490000001", "nine digits"],
	["020099001234", "twelve digits are a person's number"],
	["4900 000 017", "spaces are not stored"],
	["0000000000", "nothing but zeros"],
	["490000001٧", "a digit of another script"],
	["", "empty"],
])("%s is refused: %s", (code) => {
	expect(isTaxCode(code)).toBe(false);
});

test.each([
	[" 4900 000 017 ", "4900000017"],
	["4900.000.017", "4900000017"],
	["4900000017001", "4900000017-001"],
	["4900000017 - 001", "4900000017-001"],
])("%s is stored as %s", (typed, stored) => {
	expect(normaliseTaxCode(typed)).toBe(stored);
});

test.each(["020099001234", "4900000018", "4900000017000", ""])(
	"%s cannot be stored",
	(typed) => {
		expect(normaliseTaxCode(typed)).toBeUndefined();
	},
);

test("ten digits are judged as an independent implementation judges them", () => {
	const digits = fc.string({
		unit: fc.constantFrom(..."0123456789"),
		minLength: 9,
		maxLength: 9,
	});
	fc.assert(
		fc.property(digits, (nine) => {
			const judged = [..."0123456789"].filter((check) =>
				isTaxCode(nine + check),
			);
			const expected = [..."0123456789"].filter(
				(check) => stdnum.VN?.mst?.validate(nine + check).isValid,
			);
			expect(judged).toEqual(expected);
		}),
		{ numRuns: 500 },
	);
});
