import { addDays, dayIn } from "../dates/calendar.ts";
import type { CalendarDate, Instant } from "../dates/model.ts";
import { PUBLIC_HOLIDAYS } from "./holidays.ts";
import type { DataRequestKind } from "./model.ts";

/** Answer that it came and how it will be done: Decree 356/2025/NĐ-CP, 2 working days. */
const ANSWER_WORKING_DAYS = 2;
/** Withdraw, restrict, object: Decree 356/2025/NĐ-CP, 15 days; 20 where a processor or a third party has to act, too. */
const LEGAL_DAYS = { alone: 15, withProcessor: 20 };
/** See, correct, delete: the decree leaves 10 to 20 days by the case; ten is what this service promises. */
const OWN_TARGET_DAYS = 10;

const LEGAL: ReadonlySet<DataRequestKind> = new Set([
	"withdraw",
	"restrict",
	"object",
]);

/** Monday to Friday, but no public holiday (Labour Code 45/2019/QH14, Art. 112). */
export const isWorkingDay = (
	day: CalendarDate,
	holidays: ReadonlySet<CalendarDate> = PUBLIC_HOLIDAYS,
): boolean => {
	const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
	return weekday !== 0 && weekday !== 6 && !holidays.has(day);
};

/** The n-th working day after a day; the day itself does not count (Civil Code 91/2015/QH13, Art. 147). */
export const workingDaysAfter = (
	day: CalendarDate,
	count: number,
	holidays?: ReadonlySet<CalendarDate>,
): CalendarDate => {
	let at = day;
	for (let left = count; left > 0; ) {
		at = addDays(at, 1);
		if (isWorkingDay(at, holidays)) left--;
	}
	return at;
};

export type Clock = {
	/** Last day to answer, and to have done it. */
	answerBy: CalendarDate;
	doneBy: CalendarDate;
	/** The law sets the second day, or our own promise does. */
	isLegal: boolean;
};

/** Both clocks of a request, in days of Viet Nam. A term of days that ends on a day off ends on the next working day (Civil Code, Art. 148.5). */
export const clockOf = (
	{
		kind,
		receivedAt,
		withProcessor,
	}: { kind: DataRequestKind; receivedAt: Instant; withProcessor: boolean },
	holidays?: ReadonlySet<CalendarDate>,
): Clock => {
	const received = dayIn(receivedAt);
	const isLegal = LEGAL.has(kind);
	const days = isLegal
		? withProcessor
			? LEGAL_DAYS.withProcessor
			: LEGAL_DAYS.alone
		: OWN_TARGET_DAYS;
	const end = addDays(received, days);
	return {
		answerBy: workingDaysAfter(received, ANSWER_WORKING_DAYS, holidays),
		doneBy: isWorkingDay(end, holidays)
			? end
			: workingDaysAfter(end, 1, holidays),
		isLegal,
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
