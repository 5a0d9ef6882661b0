import * as z from "zod";
import type { NoticePreferences, OfficeRole } from "../accounts/model.ts";
import type { DueFact } from "../certificates/watch.ts";
import type { CalendarDate } from "../dates/model.ts";

type Organisation = { id: string; name: string };

/**
 * What somebody is written to about, with what the letter says: nothing that its reader may not see
 * on the page that it links to.
 */
export type Notice =
	/** To staff: the first change of the day that waits. */
	| { kind: "submission_waiting"; province: string }
	/** To the organisation's people. `name`: of the thing that was changed. */
	| {
			kind: "submission_approved";
			organisation: Organisation;
			name: string;
			publicPath?: string | undefined;
	  }
	| {
			kind: "submission_returned";
			organisation: Organisation;
			name: string;
			/** Where it is written on. */
			path: string;
			remarks: string[];
	  }
	| {
			kind: "acted_on_behalf";
			organisation: Organisation;
			/** Of the thing; absent: how to reach the organisation. */
			name?: string | undefined;
			reason?: string | undefined;
	  }
	| { kind: "claim_waiting"; province: string; organisation?: string }
	/** To those who act for the organisation already. */
	| { kind: "claim_on_yours"; organisation: Organisation }
	| { kind: "claim_approved"; organisation: Organisation }
	| {
			kind: "claim_denied";
			organisation?: string | undefined;
			reason?: string | undefined;
	  }
	| {
			kind: "membership_ended";
			organisation: string;
			reason?: string | undefined;
	  }
	/** The organisation was merged into another. */
	| {
			kind: "membership_moved";
			from: string;
			organisation: Organisation;
			reason?: string | undefined;
	  }
	| { kind: "office_given"; role: OfficeRole; reason?: string | undefined }
	| { kind: "office_taken"; reason?: string | undefined }
	| {
			kind: "certificate_due";
			fact: DueFact;
			organisation: Organisation;
			product: { id: string; name: string };
			end: CalendarDate;
			closesOn: CalendarDate;
			isExact: boolean;
	  }
	/** To staff: what came due in the province today. */
	| {
			kind: "certificate_digest";
			province: string;
			counts: Partial<Record<DueFact, number>>;
			/** Of so many of them nobody gets a letter: somebody has to call. */
			unreached?: number | undefined;
	  }
	| { kind: "data_request_waiting"; province?: string | undefined }
	| { kind: "data_request_received"; answerBy?: CalendarDate | undefined }
	| { kind: "data_request_answered" }
	| { kind: "data_request_extended"; doneBy: CalendarDate }
	/** To staff, once a week: reports that wait too long. */
	| { kind: "reports_overdue"; province: string; count: number; days: number }
	/** To the reader who reported; has no account. */
	| { kind: "report_closed"; number: string; answer?: string | undefined };

export type NoticeKind = Notice["kind"];
export type NoticeOf<K extends NoticeKind> = Extract<Notice, { kind: K }>;

export const NOTICE_KINDS = [
	"submission_waiting",
	"submission_approved",
	"submission_returned",
	"acted_on_behalf",
	"claim_waiting",
	"claim_on_yours",
	"claim_approved",
	"claim_denied",
	"membership_ended",
	"membership_moved",
	"office_given",
	"office_taken",
	"certificate_due",
	"certificate_digest",
	"data_request_waiting",
	"data_request_received",
	"data_request_answered",
	"data_request_extended",
	"reports_overdue",
	"report_closed",
] as const satisfies NoticeKind[];

/** What a person may switch off. */
export const Preference = z.enum(["reminders", "news"]);
export type Preference = z.infer<typeof Preference> & keyof NoticePreferences;

/**
 * Under which preference a kind falls. Whatever decides about somebody's own right, request or page
 * is always sent; what reminds of work can be switched off.
 */
const OPTIONAL: Partial<Record<NoticeKind, Preference>> = {
	submission_waiting: "reminders",
	claim_waiting: "reminders",
	certificate_due: "reminders",
	certificate_digest: "reminders",
	reports_overdue: "reminders",
};
export const preferenceOf = (kind: NoticeKind): Preference | undefined =>
	OPTIONAL[kind];

/** Why somebody gets a letter, for its foot. */
export type Audience = "members" | "staff" | "person" | "reporter";
export const AUDIENCE: Record<NoticeKind, Audience> = {
	submission_waiting: "staff",
	submission_approved: "members",
	submission_returned: "members",
	acted_on_behalf: "members",
	claim_waiting: "staff",
	claim_on_yours: "members",
	claim_approved: "person",
	claim_denied: "person",
	membership_ended: "person",
	membership_moved: "person",
	office_given: "person",
	office_taken: "person",
	certificate_due: "members",
	certificate_digest: "staff",
	data_request_waiting: "staff",
	data_request_received: "person",
	data_request_answered: "person",
	data_request_extended: "person",
	reports_overdue: "staff",
	report_closed: "reporter",
};
