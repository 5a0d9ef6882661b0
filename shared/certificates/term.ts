import { addDays, addMonths } from "../dates/calendar.ts";
import type { CalendarDate } from "../dates/model.ts";
import { earliestDay, latestDay } from "../dates/partial.ts";
import type { Certificate } from "./model.ts";

/** All that decides how a certificate stands on a day. */
export type Term = Pick<
	Certificate,
	| "issuedOn"
	| "attestedOn"
	| "reassessmentFiledOn"
	| "extendedUntil"
	| "revoked"
>;

/** Decision 26/2026/QĐ-TTg, Art. 4.3; certificates given under earlier decisions keep their own end, also 36 months (Art. 12). */
const MONTHS_IN_FORCE = 36;
/** A holder who filed in time keeps the certificate until the result, at most this long past its end (Art. 12.3). */
export const LONGEST_EXTENSION = 180;

/**
 * First and last day on which a certificate can have been issued, as far as the sources tell. A
 * source that speaks of the recognition bounds it from above: it existed by then. Where the two
 * contradict each other the stated date of issue is believed.
 */
export function possibleIssueDays({
	issuedOn,
	attestedOn,
}: Pick<Certificate, "issuedOn" | "attestedOn">): {
	earliest?: CalendarDate | undefined;
	latest?: CalendarDate | undefined;
} {
	const attested = attestedOn && latestDay(attestedOn);
	if (issuedOn === undefined) return { latest: attested };
	const earliest = earliestDay(issuedOn);
	const latest = latestDay(issuedOn);
	const isTighter =
		attested !== undefined && attested >= earliest && attested < latest;
	return { earliest, latest: isTighter ? attested : latest };
}

/** Last day of a certificate issued on this day, without any extension. */
export function endOf(issued: CalendarDate): CalendarDate {
	return addMonths(issued, MONTHS_IN_FORCE);
}

/**
 * Last day with any extension. Only a re-assessment filed while the certificate still held extends
 * it (Art. 12.3): until the day that the source names, or else as long as the article allows.
 */
export function extensionEnd(
	end: CalendarDate,
	{ extendedUntil, reassessmentFiledOn }: Term,
): CalendarDate {
	if (reassessmentFiledOn === undefined || reassessmentFiledOn > end)
		return end;
	const longest = addDays(end, LONGEST_EXTENSION);
	return extendedUntil !== undefined && extendedUntil < longest
		? extendedUntil
		: longest;
}
