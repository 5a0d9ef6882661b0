/**
 * Arithmetic on calendar days written `2026-11-06`. A day has no hour and no zone; only `dayIn`
 * knows where we are. Functions that take a day throw a RangeError on anything that is not one.
 */
const MS_PER_DAY = 86_400_000;
/** Viet Nam has kept +07:00 without summer time since 1975. */
const MS_AHEAD_OF_UTC = 7 * 3_600_000;

/**
 * True for a day that exists, written `yyyy-mm-dd`, in the years 1900–2199: a year outside them is
 * a slip of the finger, and a term counted from it would leave the calendar.
 */
export function isCalendarDate(text: string): boolean {
	return /^(19|20|21)/.test(text) && exists(text);
}

export function addDays(day: string, count: number): string {
	return fromMs(toMs(day) + whole(count) * MS_PER_DAY);
}

/**
 * The same day of a later (or earlier) month; where that month is shorter, its last day:
 * 31/08 + 1 month is 30/09, 29/02/2024 + 36 months is 28/02/2027.
 */
export function addMonths(day: string, count: number): string {
	toMs(day);
	const [year, month, dayOfMonth] = fields(day);
	const months = year * 12 + (month - 1) + whole(count);
	const first = `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}-01`;
	toMs(first);
	return `${first.slice(0, 8)}${pad(Math.min(dayOfMonth, lastOfMonth(first)), 2)}`;
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
	return (toMs(to) - toMs(from)) / MS_PER_DAY;
}

/** The day it is in Viet Nam at an instant: `2026-11-05T18:30:00.000Z` → `2026-11-06`. */
export function dayIn(instant: string): string {
	const ms = Date.parse(instant);
	if (Number.isNaN(ms)) throw new RangeError(`Not an instant: ${instant}`);
	return fromMs(ms + MS_AHEAD_OF_UTC);
}

/** `2026-11-06` → `06/11/2026`. */
export function formatDay(day: string): string {
	toMs(day);
	return day.split("-").reverse().join("/");
}

/** Reads `6/11/2026`, `06-11-2026`, `6.11.2026` and `2026-11-06`; undefined for anything else and for 31/02. */
export function parseDay(text: string): string | undefined {
	const typed = text.trim();
	const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(typed);
	const day = parts
		? `${parts[4]}-${parts[3]?.padStart(2, "0")}-${parts[1]?.padStart(2, "0")}`
		: typed;
	return isCalendarDate(day) ? day : undefined;
}

/** The years 1000–9999: room for every sum of days that came in. */
function exists(day: string): boolean {
	if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(day)) return false;
	const [, month, dayOfMonth] = fields(day);
	return (
		month >= 1 &&
		month <= 12 &&
		dayOfMonth >= 1 &&
		dayOfMonth <= lastOfMonth(day)
	);
}

/** Last day of the month that `day` stands in, as a number: 28–31. */
function lastOfMonth(day: string): number {
	const [year, month] = fields(day);
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function fields(day: string): [year: number, month: number, day: number] {
	return [
		Number(day.slice(0, 4)),
		Number(day.slice(5, 7)),
		Number(day.slice(8, 10)),
	];
}

function toMs(day: string): number {
	if (!exists(day)) throw new RangeError(`Not a calendar day: ${day}`);
	const [year, month, dayOfMonth] = fields(day);
	return Date.UTC(year, month - 1, dayOfMonth);
}

function fromMs(ms: number): string {
	const day = new Date(ms).toISOString().slice(0, 10);
	toMs(day);
	return day;
}

function whole(count: number): number {
	if (!Number.isSafeInteger(count))
		throw new RangeError(`Not a whole count: ${count}`);
	return count;
}

function pad(value: number, width: number): string {
	return String(value).padStart(width, "0");
}
