import { addDays } from "./calendar.ts";
import type { CalendarDate } from "./model.ts";

/**
 * The Vietnamese lunar calendar, counted for +07:00 (Decision 121-CP of 08/08/1967): a month begins on
 * the day of the new moon, the winter solstice lies in the eleventh month, and in a year of thirteen
 * months the first one without a major term of the sun repeats the number before it. New moon and sun
 * after Jean Meeus, Astronomical Algorithms, chapters 49 and 25, to the minute. Not the Chinese
 * calendar: at +08:00 a new moon near midnight falls on another day (Tết of 1985, 2007, 2030).
 */
const HOURS_AHEAD = 7;
const MEAN_MONTH = 29.530588853;
/** Julian day number of 01/01/1970. */
const EPOCH = 2440588;

/** The day of the sun on which a day of a lunar month falls; months up to the tenth, never a repeated one. */
export const lunarDay = (
	year: number,
	month: number,
	day: number,
): CalendarDate => {
	const start = eleventhMonth(year - 1);
	const isLong = daysFrom(start, eleventhMonth(year)) > 365;
	const after = month + 1;
	const repeated = isLong && after >= repeatedAfter(start) ? 1 : 0;
	return fromJulian(newMoon(start + after + repeated) + day - 1);
};

/** Months are numbers of new moons; the eleventh of a year holds its winter solstice. */
const eleventhMonth = (year: number): number => {
	const lastDay = EPOCH + Math.round(Date.UTC(year, 11, 31) / 86_400_000);
	const month = Math.floor((lastDay - 2415021) / MEAN_MONTH);
	return sunSector(newMoon(month)) >= 9 ? month - 1 : month;
};

const daysFrom = (month: number, later: number): number =>
	newMoon(later) - newMoon(month);

/** How many months after the eleventh the repeated one stands: the first in which the sun enters no new sector. */
const repeatedAfter = (eleventh: number): number => {
	let after = 1;
	while (
		sunSector(newMoon(eleventh + after)) !==
		sunSector(newMoon(eleventh + after + 1))
	)
		after++;
	return after;
};

const fromJulian = (day: number): CalendarDate =>
	addDays("1970-01-01", day - EPOCH);

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** Julian day number, here, of a new moon. */
const newMoon = (month: number): number => {
	const t = month / 1236.85;
	const mean =
		2415020.75933 +
		29.53058868 * month +
		0.0001178 * t ** 2 -
		0.000000155 * t ** 3 +
		0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t ** 2);
	const sun =
		359.2242 + 29.10535608 * month - 0.0000333 * t ** 2 - 0.00000347 * t ** 3;
	const moon =
		306.0253 + 385.81691806 * month + 0.0107306 * t ** 2 + 0.00001236 * t ** 3;
	const node =
		21.2964 + 390.67050646 * month - 0.0016528 * t ** 2 - 0.00000239 * t ** 3;
	const shift =
		(0.1734 - 0.000393 * t) * sine(sun) +
		0.0021 * sine(2 * sun) -
		0.4068 * sine(moon) +
		0.0161 * sine(2 * moon) -
		0.0004 * sine(3 * moon) +
		0.0104 * sine(2 * node) -
		0.0051 * sine(sun + moon) -
		0.0074 * sine(sun - moon) +
		0.0004 * sine(2 * node + sun) -
		0.0004 * sine(2 * node - sun) -
		0.0006 * sine(2 * node + moon) +
		0.001 * sine(2 * node - moon) +
		0.0005 * sine(2 * moon + sun);
	const slowing = -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
	return Math.floor(mean + shift - slowing + 0.5 + HOURS_AHEAD / 24);
};

/** In which twelfth of its way the sun stands as a day begins here; 9 from the winter solstice on. */
const sunSector = (day: number): number => {
	const t = (day - 0.5 - HOURS_AHEAD / 24 - 2451545) / 36525;
	const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t ** 2;
	const longitude =
		280.46645 +
		36000.76983 * t +
		0.0003032 * t ** 2 +
		(1.9146 - 0.004817 * t) * sine(anomaly) +
		0.019993 * sine(2 * anomaly) +
		0.00029 * sine(3 * anomaly);
	return Math.floor((((longitude % 360) + 360) % 360) / 30);
};
