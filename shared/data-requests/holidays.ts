import type { CalendarDate } from "../dates/model.ts";

/**
 * Days off by Labour Code 45/2019/QH14, Art. 112: New Year, Tết (5 days, as announced each year), the
 * Hùng Kings (10th of the 3rd lunar month), 30/4, 1/5, and 2/9 with the day beside it; a day that
 * falls on a weekend is made up for on the next working day (Art. 111.3). One list a year, to be
 * completed when the government announces the next: without it a clock runs faster, never slower.
 */
export const PUBLIC_HOLIDAYS: ReadonlySet<CalendarDate> = new Set([
	// 2026: Tết Bính Ngọ 16–20/02, Giỗ Tổ on Sunday 26/04.
	"2026-01-01",
	"2026-02-16",
	"2026-02-17",
	"2026-02-18",
	"2026-02-19",
	"2026-02-20",
	"2026-04-27",
	"2026-04-30",
	"2026-05-01",
	"2026-09-01",
	"2026-09-02",
	// 2027: days that the sun alone decides; Tết and Giỗ Tổ when announced.
	"2027-01-01",
	"2027-04-30",
	"2027-05-03",
	"2027-09-02",
	"2027-09-03",
]);
