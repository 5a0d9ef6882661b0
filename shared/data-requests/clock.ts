import { addDays, dayIn } from "../dates/calendar.ts";
import type { CalendarDate, Instant } from "../dates/model.ts";
import { HOLIDAYS_KNOWN_UNTIL, isWorkingDay } from "./holidays.ts";
import type { DataRequest, DataRequestKind } from "./model.ts";

/** Answer that it came and how it will be done: Decree 356/2025/NĐ-CP, 2 working days. */
const ANSWER_WORKING_DAYS = 2;
/** Withdraw, restrict, object: Decree 356/2025/NĐ-CP, 15 days; 20 where a processor or a third party has to act, too. */
const LEGAL_DAYS = { alone: 15, withProcessor: 20 };
/** See, correct, delete: the decree leaves 10 to 20 days by the case; ten is what this service promises. */
const OWN_TARGET_DAYS = 10;
/** Once, with a reason: 15 days more (the same decree); what we promise ourselves, up to the decree's own 20. */
export const EXTENSION_DAYS = { legal: 15, own: 10 };

const LEGAL: ReadonlySet<DataRequestKind> = new Set([
	"withdraw",
	"restrict",
	"object",
]);

/** The n-th working day after a day; the day itself does not count (Civil Code 91/2015/QH13, Art. 147). */
export const workingDaysAfter = (
	day: CalendarDate,
	count: number,
): CalendarDate => {
	let at = day;
	for (let left = count; left > 0; ) {
		at = addDays(at, 1);
		if (isWorkingDay(at)) left--;
	}
	return at;
};

export type Clock = {
	/** Last day to answer, and to have done it. */
	answerBy: CalendarDate;
	doneBy: CalendarDate;
	/** The law sets the second day, or our own promise does. */
	isLegal: boolean;
	/** Days off of then are not all announced yet: the true day may be later. */
	mayBeLater: boolean;
};

/** Both clocks of a request, in days of Viet Nam. A term of days that ends on a day off ends on the next working day (Civil Code, Art. 148.5). */
export const clockOf = ({
	kind,
	receivedAt,
	withProcessor,
	extension,
}: Pick<
	DataRequest,
	"kind" | "receivedAt" | "withProcessor" | "extension"
>): Clock => {
	const received = dayIn(receivedAt);
	const isLegal = LEGAL.has(kind);
	const days = isLegal
		? withProcessor
			? LEGAL_DAYS.withProcessor
			: LEGAL_DAYS.alone
		: OWN_TARGET_DAYS;
	const more = extension && EXTENSION_DAYS[isLegal ? "legal" : "own"];
	const end = addDays(received, days + (more ?? 0));
	const doneBy = isWorkingDay(end) ? end : workingDaysAfter(end, 1);
	return {
		answerBy: workingDaysAfter(received, ANSWER_WORKING_DAYS),
		doneBy,
		isLegal,
		mayBeLater: doneBy > HOLIDAYS_KNOWN_UNTIL,
	};
};

/** Where a clock stands today. */
export const stateOfClock = (
	by: CalendarDate,
	stoppedAt: Instant | undefined,
	today: CalendarDate,
): "met" | "late" | "today" | "running" => {
	if (stoppedAt !== undefined) return dayIn(stoppedAt) <= by ? "met" : "late";
	if (today > by) return "late";
	return today === by ? "today" : "running";
};
