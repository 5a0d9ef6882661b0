import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	addDays,
	addMonths,
	dayIn,
	daysBetween,
	formatDay,
	isCalendarDate,
	parseDay,
} from "../../shared/dates/calendar.ts";
import { anyDay } from "./any-day.ts";

test.each([
	"2026-11-06",
	"2024-02-29",
	"1900-01-01",
	"2199-12-31",
	"2000-02-29",
])("%s is a day", (text) => {
	expect(isCalendarDate(text)).toBe(true);
});

test.each([
	"2026-02-31",
	"2023-02-29",
	"1900-02-29",
	"2026-13-01",
	"2026-00-10",
	"2026-11-00",
	"2026-11-6",
	"0023-08-25",
	"9998-01-01",
	"06/11/2026",
	"2026-11-06T00:00:00Z",
	"",
])("%s is not a day", (text) => {
	expect(isCalendarDate(text)).toBe(false);
});

describe("adding months keeps the day, or takes the last day of a shorter month", () => {
	test.each([
		["2023-08-31", 36, "2026-08-31"],
		["2024-02-29", 36, "2027-02-28"],
		["2024-02-29", 48, "2028-02-29"],
		["2026-08-31", 1, "2026-09-30"],
		["2026-01-31", 1, "2026-02-28"],
		["2026-11-06", 2, "2027-01-06"],
		["2026-01-31", -2, "2025-11-30"],
		["2026-11-06", 0, "2026-11-06"],
	])("%s + %i months is %s", (day, months, expected) => {
		expect(addMonths(day, months)).toBe(expected);
	});

	test("the result stands in the month it should, never in the next", () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, count) => {
				const monthsOf = (text: string) =>
					Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
				const later = addMonths(day, count);
				expect(monthsOf(later)).toBe(monthsOf(day) + count);
				expect(later.slice(8) <= day.slice(8)).toBe(true);
				const isLastOfMonth = addDays(later, 1).endsWith("-01");
				expect(later.slice(8) === day.slice(8) || isLastOfMonth).toBe(true);
			}),
		);
	});
});

test("adding days and counting them undo each other", () => {
	fc.assert(
		fc.property(
			anyDay,
			fc.integer({ min: -40_000, max: 40_000 }),
			(day, count) => {
				expect(daysBetween(day, addDays(day, count))).toBe(count);
				expect(addDays(addDays(day, count), -count)).toBe(day);
			},
		),
	);
	expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
	expect(daysBetween("2026-11-06", "2026-11-06")).toBe(0);
});

test("the day in Viet Nam begins at 17:00 UTC of the day before", () => {
	expect(dayIn("2026-11-05T18:30:00.000Z")).toBe("2026-11-06");
	expect(dayIn("2026-11-05T17:00:00.000Z")).toBe("2026-11-06");
	expect(dayIn("2026-11-05T16:59:59.999Z")).toBe("2026-11-05");
	expect(dayIn("2026-12-31T23:00:00.000Z")).toBe("2027-01-01");
	expect(() => dayIn("yesterday")).toThrow(RangeError);
});

test("arithmetic throws on what is not a day instead of guessing", () => {
	expect(() => addDays("2026-02-31", 1)).toThrow(RangeError);
	expect(() => addMonths("2026-11", 1)).toThrow(RangeError);
	expect(() => addDays("2026-11-06", 0.5)).toThrow(RangeError);
	expect(() => formatDay("06/11/2026")).toThrow(RangeError);
	expect(() => addMonths("9999-12-01", 1)).toThrow(RangeError);
});

describe("a day is read as people write it", () => {
	test.each([
		["06/11/2026", "2026-11-06"],
		["6/11/2026", "2026-11-06"],
		["6/1/2026", "2026-01-06"],
		[" 06-11-2026 ", "2026-11-06"],
		["6.11.2026", "2026-11-06"],
		["2026-11-06", "2026-11-06"],
	])("%s is %s", (typed, day) => {
		expect(parseDay(typed)).toBe(day);
	});

	test.each([
		"31/02/2026",
		"11/26/2026",
		"06/11-2026",
		"06/11/26",
		"06 11 2026",
		"2026-02-31",
		"hôm nay",
		"",
	])("%s is refused", (typed) => {
		expect(parseDay(typed)).toBeUndefined();
	});

	test("what is shown can be read back", () => {
		fc.assert(
			fc.property(anyDay, (day) => {
				expect(parseDay(formatDay(day))).toBe(day);
			}),
		);
		expect(formatDay("2026-11-06")).toBe("06/11/2026");
	});
});
