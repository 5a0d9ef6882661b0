import * as z from "zod";
import { isCalendarDate } from "./calendar.ts";

/** A day in the calendar of Asia/Ho_Chi_Minh: `2026-11-06`. Never a point in time. */
export const CalendarDate = z
	.string()
	.refine(isCalendarDate, "dates.not_a_day");
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A point in time: ISO 8601 in UTC, with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/**
 * A date known to the day (`2023-08-25`), the month (`2023-08`) or the year (`2023`):
 * the founding documents leave the day, and sometimes the month, empty.
 */
export const PartialDate = z
	.string()
	.refine(
		(text) =>
			/^(19|20|21)\d{2}$/.test(text) ||
			/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text) ||
			isCalendarDate(text),
		"dates.not_a_partial_date",
	);
export type PartialDate = z.infer<typeof PartialDate>;
