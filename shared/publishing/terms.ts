import {
	monthsBetween,
	type Standing,
	type Turn,
} from "../certificates/turns.ts";
import { addMonths } from "../dates/calendar.ts";
import type { CalendarDate } from "../dates/model.ts";
import type { MonthOfTerms } from "./figures-document.ts";

/** Group of counts: how many products turned how in which month. */
export const termsGroup = (province: string) => `terms:${province}`;
/** Cell of the products of which the sources give no date at all. */
export const UNDATED = "undated";

export const turnCell = ({ month, from, to }: Turn): string =>
	`${month}:${from}:${to}`;

/** Certificates hold for three years: today's have all ended after these months, short of extensions. */
const MONTHS_AHEAD = 36;
/** A longer past would make each month too narrow to see. */
const LONGEST_PAST = 72;

/**
 * How many products stand in which state at the end of each month, from the counted turns: from the
 * first turn, but at most six years back, until 36 months after the day.
 */
export const monthsOfTerms = (
	cells: Map<string, number>,
	day: CalendarDate,
): MonthOfTerms[] => {
	const turns = [...cells].flatMap(([cell, count]) => {
		const [month = "", from = "", to = ""] = cell.split(":");
		return cell === UNDATED ? [] : [{ month, from, to, count }];
	});
	const first = turns.map(({ month }) => month).sort()[0];
	if (first === undefined) return [];
	const byMonth = Map.groupBy(turns, ({ month }) => month);
	const start = addMonths(day, -LONGEST_PAST).slice(0, 7);
	const standing = new Map<string, number>();
	const months: MonthOfTerms[] = [];
	const until = addMonths(day, MONTHS_AHEAD).slice(0, 7);
	for (const month of monthsBetween(first, until)) {
		const ofMonth = byMonth.get(month) ?? [];
		for (const { from, to, count } of ofMonth) {
			standing.set(from, (standing.get(from) ?? 0) - count);
			standing.set(to, (standing.get(to) ?? 0) + count);
		}
		if (month < start) continue;
		const number = (state: Standing) => standing.get(state) ?? 0;
		months.push({
			month,
			inForce: number("in_force"),
			unknown: number("unknown"),
			lapsed: number("lapsed"),
			revoked: number("revoked"),
			ending: ofMonth
				.filter(({ from, to }) => from === "in_force" && to !== "in_force")
				.reduce((sum, { count }) => sum + count, 0),
		});
	}
	return months;
};
