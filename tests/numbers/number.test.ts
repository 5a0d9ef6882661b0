import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNumber, parseNumber } from "../../shared/numbers/number.ts";

test.each([
	["1.234,5", 1234.5],
	["113,76", 113.76],
	["2.021,867", 2021.867],
	["2021,867", 2021.867],
	["15626000", 15626000],
	["15.626.000", 15626000],
	["1.570.000.000.000", 1570000000000],
	["66,36", 66.36],
	["1.234", 1234],
	["1,234", 1.234],
	["06", 6],
	["0,5", 0.5],
	["-2,8", -2.8],
	["−9.000", -9000],
	[" 35.370\u00a0", 35370],
])("%s is %d", (typed, number) => {
	expect(parseNumber(typed)).toBe(number);
});

test.each([
	"21.0470",
	"1,234.5",
	"12.34",
	"0.500",
	"1.23.456",
	"1,2,3",
	"1.234.",
	",5",
	"5,",
	"1 234",
	"1e3",
	"٣",
	"Infinity",
	"hơn 4",
	"",
	"-",
	"1234567890123456",
])("%s is refused, since it reads two ways or none", (typed) => {
	expect(parseNumber(typed)).toBeUndefined();
});

test.each([
	[1234.5, "1.234,5"],
	[1570000000000, "1.570.000.000.000"],
	[0.1 + 0.2, "0,3"],
	[-2.8, "-2,8"],
	[-0, "0"],
])("%d is shown as %s", (number, shown) => {
	expect(formatNumber(number)).toBe(shown);
});

test("a number that is shown can be read back", () => {
	const decimals = fc
		.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }))
		.map(([digits, places]) => Number(`${digits}e-${places}`) || 0);
	fc.assert(
		fc.property(decimals, (number) => {
			expect(parseNumber(formatNumber(number))).toBe(number);
		}),
	);
});
