import { addDays } from "../dates/calendar.ts";
import { lunarDay } from "../dates/lunar.ts";
import type { CalendarDate } from "../dates/model.ts";

/**
 * What the law leaves to the government, for each year as announced (Labour Code 45/2019/QH14,
 * Art. 112.3): the fifth day of Tết, the day beside 2/9, and working days moved for officials. To be
 * completed once a year, usually in November or December; until then a clock runs faster, never slower.
 * 24/11, Vietnam Culture Day (Resolution 80-NQ/TW of 2026), counts here from the year in which
 * Art. 112.1 names it.
 */
const ANNOUNCED: Record<
	number,
	{ off: CalendarDate[]; worked: CalendarDate[] }
> = {
	2026: {
		off: ["2026-01-02", "2026-02-20", "2026-08-31", "2026-09-01"],
		worked: ["2026-01-10", "2026-08-22"],
	},
};

/** Until then every day off is known; of later days only those that the law itself names. */
export const HOLIDAYS_KNOWN_UNTIL: CalendarDate = `${Math.max(
	...Object.keys(ANNOUNCED).map(Number),
)}-12-31`;

/** Monday to Friday but no holiday, and the Saturdays that are worked instead of another day. */
export const isWorkingDay = (day: CalendarDate): boolean => {
	const year = Number(day.slice(0, 4));
	if (ANNOUNCED[year]?.worked.includes(day)) return true;
	return !isWeekend(day) && !holidaysOf(year).has(day);
};

const isWeekend = (day: CalendarDate): boolean =>
	[0, 6].includes(new Date(`${day}T00:00:00.000Z`).getUTCDay());

const years = new Map<number, ReadonlySet<CalendarDate>>();

/**
 * Days off of a year by Labour Code 45/2019/QH14, Art. 112.1: New Year, the eve and the first three
 * days of Tết, the tenth of the third lunar month, 30/4, 1/5, 2/9, and what was announced. One that
 * falls on a weekend is made up for on the next working day (Art. 111.3).
 */
const holidaysOf = (year: number): ReadonlySet<CalendarDate> => {
	const known = years.get(year);
	if (known) return known;
	const tet = lunarDay(year, 1, 1);
	const named = [
		`${year}-01-01`,
		...[-1, 0, 1, 2].map((days) => addDays(tet, days)),
		lunarDay(year, 3, 10),
		`${year}-04-30`,
		`${year}-05-01`,
		`${year}-09-02`,
		...(ANNOUNCED[year]?.off ?? []),
	];
	const days = new Set(named);
	for (const day of named.filter(isWeekend)) {
		let instead = addDays(day, 1);
		while (isWeekend(instead) || days.has(instead))
			instead = addDays(instead, 1);
		days.add(instead);
	}
	years.set(year, days);
	return days;
};
