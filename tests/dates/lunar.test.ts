import { expect, test } from "vitest";
import { lunarDay } from "../../shared/dates/lunar.ts";

test.each([
	// Years in which the Chinese calendar has another day come first.
	[1985, "1985-01-21"],
	[2007, "2007-02-17"],
	[2030, "2030-02-02"],
	[1968, "1968-01-29"],
	[2000, "2000-02-05"],
	[2017, "2017-01-28"],
	[2020, "2020-01-25"],
	[2021, "2021-02-12"],
	[2022, "2022-02-01"],
	[2023, "2023-01-22"],
	[2024, "2024-02-10"],
	[2025, "2025-01-29"],
	[2026, "2026-02-17"],
	[2027, "2027-02-06"],
	[2028, "2028-01-26"],
	[2029, "2029-02-13"],
])("Tết of %i is on %s", (year, day) => {
	expect(lunarDay(year, 1, 1)).toBe(day);
});

test.each([
	[2004, "2004-04-28"], // after a second month that is repeated
	[2020, "2020-04-02"],
	[2021, "2021-04-21"],
	[2022, "2022-04-10"],
	[2023, "2023-04-29"], // the same
	[2024, "2024-04-18"],
	[2025, "2025-04-07"],
	[2026, "2026-04-26"],
	[2027, "2027-04-16"],
])("the day of the Hùng Kings of %i is on %s", (year, day) => {
	expect(lunarDay(year, 3, 10)).toBe(day);
});

test("the full moon of the eighth month is a fortnight after its first day, also after a repeated sixth", () => {
	expect(lunarDay(2025, 8, 15)).toBe("2025-10-06");
	expect(lunarDay(2026, 8, 15)).toBe("2026-09-25");
});
