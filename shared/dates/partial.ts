import { addDays, addMonths, formatDay, parseDay } from "./calendar.ts";

/**
 * Days known only to the month or the year (`2023-08`, `2023`): the documents leave the day,
 * and sometimes the month, empty.
 */

/** First day it can mean: `2023-08` → `2023-08-01`. */
export function earliestDay(partial: string): string {
	return partial + "yyyy-01-01".slice(partial.length);
}

/** Last day it can mean: `2023-08` → `2023-08-31`, `2023` → `2023-12-31`. */
export function latestDay(partial: string): string {
	if (partial.length === 10) return partial;
	const months = partial.length === 4 ? 12 : 1;
	return addDays(addMonths(earliestDay(partial), months), -1);
}

/** As it stands in a sentence: `ngày 06/11/2026`, `tháng 8 năm 2023`, `năm 2023`. */
export function formatPartial(partial: string): string {
	if (partial.length === 10) return `ngày ${formatDay(partial)}`;
	const year = partial.slice(0, 4);
	return partial.length === 4
		? `năm ${year}`
		: `tháng ${Number(partial.slice(5))} năm ${year}`;
}

/**
 * Reads a day, a month or a year as people write them: `06/11/2026`, `ngày 6 tháng 11 năm 2026`,
 * `tháng 8 năm 2023`, `08/2023`, `năm 2023`. Undefined for anything else, a quarter (`quý III/2023`)
 * too: a quarter is neither a month nor a year, and we do not choose one.
 */
export function parsePartial(text: string): string | undefined {
	const typed = text.normalize("NFC").toLowerCase().trim().replace(/\s+/g, " ");
	const numbers = typed
		.replace(/^ngày /, "")
		.replace(/^tháng /, "")
		.replace(/^năm /, "")
		.replace(/,? (tháng|năm) /g, "/");
	const day = parseDay(numbers);
	if (day !== undefined) return day;
	const month = /^(0?[1-9]|1[0-2])[/.-]((?:19|20|21)\d{2})$/.exec(numbers);
	if (month) return `${month[2]}-${month[1]?.padStart(2, "0")}`;
	return /^(19|20|21)\d{2}(-(0[1-9]|1[0-2]))?$/.test(numbers)
		? numbers
		: undefined;
}
