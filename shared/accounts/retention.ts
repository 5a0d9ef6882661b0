import { addDays, addMonths, dayIn } from "../dates/calendar.ts";
import type { CalendarDate, Instant } from "../dates/model.ts";

/**
 * How long personal data is kept when nobody asks for less, and why. Law 91/2025/QH15: no longer
 * than the purpose needs; the lengths are this service's own, after domain.md §8.2. Read by the
 * daily job and by the page that tells people.
 */
export const RETENTION = {
	/** Who serves no organisation and holds no office has an account for nothing. */
	idle_person: { months: 24, since: "lastSignInAt" },
	/** What was written as proof is of use only while somebody may ask why it was denied. */
	denied_claim_text: { days: 90, since: "decidedAt" },
	withdrawn_claim_text: { days: 90, since: "decidedAt" },
	/** The membership itself and the history say what was decided; the sentence is not needed any more. */
	approved_claim_text: { months: 12, since: "decidedAt" },
	/** Long enough to prove that a request was answered within its terms. */
	closed_request: { months: 24, since: "closedAt" },
} as const;
export type RetentionRule = keyof typeof RETENTION;

/** Whether what began at an instant has been kept long enough by a rule. */
export const isOver = (
	rule: RetentionRule,
	since: Instant,
	today: CalendarDate,
): boolean => {
	const length = RETENTION[rule];
	const day = dayIn(since);
	const end =
		"months" in length
			? addMonths(day, length.months)
			: addDays(day, length.days);
	return end < today;
};
