import { addDays, addMonths } from "../dates/calendar.ts";
import type { CalendarDate } from "../dates/model.ts";
import { latestDay } from "../dates/partial.ts";
import type { Certificate } from "./model.ts";
import { isInForce, statusOn, strongestFirst } from "./rules.ts";
import { endOf, extensionEnd, possibleIssueDays, type Term } from "./term.ts";

/** How a product stands, by the strongest of its certificates. */
export type Standing = "none" | "in_force" | "unknown" | "lapsed" | "revoked";

/** At the end of `month` (`2026-11`) it stands otherwise than at the end of the month before. */
export type Turn = { month: string; from: Standing; to: Standing };

/** Of a longer history only the newest part is counted, so that one product stays one small write. */
const LONGEST_HISTORY = 10;

/**
 * Every month in which a product's standing turns, past and future, first to last. It does not
 * depend on today: what is known now says what will be, as long as nothing is renewed.
 */
export const turnsOf = (certificates: Certificate[]): Turn[] => {
	const months = [
		...new Set(certificates.flatMap(turningDays).map((day) => day.slice(0, 7))),
	].sort();
	const turns: Turn[] = [];
	let from: Standing = "none";
	for (const month of months) {
		const to = standingOn(certificates, latestDay(month));
		if (to !== from) turns.push({ month, from, to });
		from = to;
	}
	return turns
		.slice(-LONGEST_HISTORY)
		.map((turn, at) => (at === 0 ? { ...turn, from: "none" } : turn));
};

/** Standing on a day. Before the first day that any source speaks of there is none. */
export const standingOn = (
	certificates: Certificate[],
	day: CalendarDate,
): Standing => {
	const given = certificates.filter((one) => isKnownOn(one, day));
	const [strongest] = strongestFirst(given, day);
	if (strongest === undefined) return "none";
	const status = statusOn(strongest, day);
	if (isInForce(status)) return "in_force";
	if (status === "expired") return "lapsed";
	return status === "revoked" ? "revoked" : "unknown";
};

/**
 * The last day that a certificate holds, an extension included. Where the day of issue is known
 * only to the month or year, the earliest that it can be; undefined without a date of issue.
 */
export const holdsUntil = (certificate: Term): CalendarDate | undefined => {
	const { earliest } = possibleIssueDays(certificate);
	return earliest && extensionEnd(endOf(earliest), certificate);
};

const isKnownOn = (certificate: Certificate, day: CalendarDate): boolean => {
	const since = knownSince(certificate);
	return since !== undefined && day >= since;
};

/** First possible day of issue or, where none is stated, the first day that it is spoken of. */
const knownSince = (certificate: Certificate): CalendarDate | undefined => {
	const { earliest } = possibleIssueDays(certificate);
	const { attestedOn } = certificate;
	return earliest ?? (attestedOn && latestDay(attestedOn));
};

const turningDays = (certificate: Certificate): CalendarDate[] => {
	const { earliest, latest } = possibleIssueDays(certificate);
	const ends = [earliest, latest].flatMap((issued) =>
		issued === undefined ? [] : [endOf(issued)],
	);
	return [
		...[knownSince(certificate) ?? []].flat(),
		...[certificate.revoked?.on ?? []].flat(),
		...ends.flatMap((end) => [
			addDays(end, 1),
			addDays(extensionEnd(end, certificate), 1),
		]),
	];
};

/** The months from one to another, both included. */
export const monthsBetween = (first: string, last: string): string[] => {
	const months: string[] = [];
	for (
		let day = `${first}-01`;
		day.slice(0, 7) <= last;
		day = addMonths(day, 1)
	)
		months.push(day.slice(0, 7));
	return months;
};
