import { addDays, isCalendarDate } from "../dates/calendar.ts";

const FIRST_1900 = "1899-12-31";
const FIRST_1904 = "1904-01-01";
/** 29/02/1900 never was; Excel counts it because Lotus 1-2-3 did (ECMA-376 part 1, §18.17.4.1). */
const FALSE_LEAP_DAY = 60;
/** 31/12/2199: later years are a slip of the finger. */
const MOST = 109_574;

/**
 * The day that a spreadsheet means by a number: days from 1 = 01/01/1900, or from 0 = 01/01/1904 in
 * files of old Macs; hours are left off. Undefined for what no day can be, and for the day that
 * never was.
 */
export const dayOfSerial = (
	serial: number,
	{ from1904 = false } = {},
): string | undefined => {
	const whole = Math.floor(serial);
	if (!Number.isFinite(serial) || whole < (from1904 ? 0 : 1) || whole > MOST)
		return undefined;
	if (from1904) return known(addDays(FIRST_1904, whole));
	if (whole === FALSE_LEAP_DAY) return undefined;
	return known(addDays(FIRST_1900, whole < FALSE_LEAP_DAY ? whole : whole - 1));
};

const known = (day: string) => (isCalendarDate(day) ? day : undefined);
