import fc from "fast-check";
import { expect, test } from "vitest";
import { CalendarDate, PartialDate } from "../../shared/dates/model.ts";
import {
	earliestDay,
	formatPartial,
	latestDay,
	parsePartial,
} from "../../shared/dates/partial.ts";
import { anyDay } from "./any-day.ts";

const anyPartial = fc
	.tuple(anyDay, fc.constantFrom(4, 7, 10))
	.map(([day, precision]) => day.slice(0, precision));

test.each([
	["2023", "2023-01-01", "2023-12-31", "năm 2023"],
	["2023-08", "2023-08-01", "2023-08-31", "tháng 8 năm 2023"],
	["2024-02", "2024-02-01", "2024-02-29", "tháng 2 năm 2024"],
	["2023-12", "2023-12-01", "2023-12-31", "tháng 12 năm 2023"],
	["2026-11-06", "2026-11-06", "2026-11-06", "ngày 06/11/2026"],
])("%s is between %s and %s and reads %s", (partial, first, last, words) => {
	expect(earliestDay(partial)).toBe(first);
	expect(latestDay(partial)).toBe(last);
	expect(formatPartial(partial)).toBe(words);
});

test.each([
	["06/11/2026", "2026-11-06"],
	["ngày 06/11/2026", "2026-11-06"],
	["Ngày 6 tháng 11 năm 2026", "2026-11-06"],
	["tháng 8 năm 2023", "2023-08"],
	["Tháng 8, năm 2023".normalize("NFD"), "2023-08"],
	["tháng 8/2023", "2023-08"],
	["08/2023", "2023-08"],
	["8-2023", "2023-08"],
	["2023-08", "2023-08"],
	["năm 2023", "2023"],
	["2023", "2023"],
])("%s is read as %s", (typed, partial) => {
	expect(parsePartial(typed)).toBe(partial);
});

test.each([
	"quý III/2023",
	"13/2023",
	"tháng 0 năm 2023",
	"2023-13",
	"31/02/2026",
	"8/23",
	"0123",
	"202",
	"năm ngoái",
	"",
])("%s is refused", (typed) => {
	expect(parsePartial(typed)).toBeUndefined();
});

test("a partial date that is shown can be read back, and the schema takes it", () => {
	fc.assert(
		fc.property(anyPartial, (partial) => {
			expect(parsePartial(formatPartial(partial))).toBe(partial);
			expect(PartialDate.parse(partial)).toBe(partial);
			expect(earliestDay(partial) <= latestDay(partial)).toBe(true);
			expect(latestDay(partial).startsWith(partial)).toBe(true);
		}),
	);
});

test("the schemas refuse a day that does not exist and a year that is a slip", () => {
	expect(CalendarDate.safeParse("2026-02-31").success).toBe(false);
	expect(PartialDate.safeParse("0023").success).toBe(false);
	expect(PartialDate.safeParse("9998-01").success).toBe(false);
	expect(PartialDate.safeParse("2023-13").success).toBe(false);
});
