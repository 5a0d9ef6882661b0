import { addDays, daysBetween } from "../dates/calendar.ts";
import type { CalendarDate } from "../dates/model.ts";
import { RENEWAL_CLOSES, RENEWAL_OPENS } from "./rules.ts";
import { endOf, extensionEnd, possibleIssueDays, type Term } from "./term.ts";

/** What a holder should hear of, in the order in which it comes. */
export const DUE_FACTS = [
	"opens",
	"last_month",
	"last_call",
	"last_day",
	"closed",
	"ends",
] as const;
export type DueFact = (typeof DUE_FACTS)[number];

/**
 * Days before the end on which each begins. A renewal is filed from T-180 to T-120 (Decision
 * 26/2026/QĐ-TTg, Art. 7): told when that opens, a month and two weeks before it closes, on its
 * last day, once it has closed, and on the last day in force.
 */
const BEFORE_END: Record<DueFact, number> = {
	opens: RENEWAL_OPENS,
	last_month: RENEWAL_CLOSES + 30,
	last_call: RENEWAL_CLOSES + 14,
	last_day: RENEWAL_CLOSES,
	closed: RENEWAL_CLOSES - 1,
	ends: 0,
};
/** An end is still told some days later: a job that stood still, or a decision entered late. */
const LATE_END = 7;

export type Due = {
	fact: DueFact;
	/** Last day in force. */
	end: CalendarDate;
	/** Last day on which a renewal may be filed. */
	closesOn: CalendarDate;
	/** False: the day of issue is known only to the month or year, so the earliest end is meant. */
	isExact: boolean;
};

/**
 * What is due on a day: the newest fact that has begun, so that a watch which missed some days tells
 * one thing and not four. Nothing for what is revoked or has no date of issue. Whoever has filed
 * (Art. 12.3) is told of the end of the extension and of nothing else.
 */
export const dueOn = (term: Term, day: CalendarDate): Due | undefined => {
	if (term.revoked !== undefined) return undefined;
	const { earliest, latest } = possibleIssueDays(term);
	if (earliest === undefined) return undefined;
	const isExact = earliest === latest;
	const plainEnd = endOf(earliest);
	const end = extensionEnd(plainEnd, term);
	const left = daysBetween(day, end);
	const filedOn = term.reassessmentFiledOn;
	const isFiled = filedOn !== undefined && filedOn <= plainEnd;
	const begun = DUE_FACTS.filter(
		(fact) => left <= BEFORE_END[fact] && (fact === "ends" || !isFiled),
	);
	const fact = begun.at(-1);
	if (fact === undefined || left < -LATE_END) return undefined;
	// The true end may be later: nobody is told that a certificate has ended which may still hold.
	if (fact === "ends" && !isExact) return undefined;
	return { fact, end, closesOn: addDays(plainEnd, -RENEWAL_CLOSES), isExact };
};

/** The days between which ends lie that can be due on a day: what the watch has to look at. */
export const watchedEnds = (day: CalendarDate) => ({
	from: addDays(day, -LATE_END),
	until: addDays(day, RENEWAL_OPENS),
});
