import { expect, test } from "vitest";
import { isOcopCode, parseOcopCode } from "../../shared/products/ocop-code.ts";

test("a product code is province, commune, number and year", () => {
	expect(parseOcopCode("20-06463-1-2026")).toEqual({
		province: "20",
		commune: "06463",
		number: 1,
		year: 2026,
	});
});

test("an older code has the district as well", () => {
	expect(parseOcopCode(" 83-832-28882-2-2022 ")).toEqual({
		province: "83",
		district: "832",
		commune: "28882",
		number: 2,
		year: 2022,
	});
});

test.each([
	"20-06463-0-2026",
	"20-6463-1-2026",
	"20-06463-1-1926",
	"20-06463-1-26",
	"20-06463-1000-2026",
	"20-83-06463-1-2026",
	"20_06463_1_2026",
	"",
])("%s is not a product code", (code) => {
	expect(isOcopCode(code)).toBe(false);
});
