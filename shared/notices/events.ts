import * as z from "zod";
import { Instant } from "../dates/model.ts";

/**
 * Types of the Accounts table's events that somebody may be written to about. The pipe hands on
 * these and no others, so that a sign-in costs no message.
 */
export const NOTICED = [
	"claim_asked",
	"claim_approved",
	"claim_denied",
	"membership_ended",
	"membership_moved",
	"office_given",
	"office_changed",
	"office_taken",
	"certificate_due",
	"certificate_digest",
	"data_request_received",
	"data_request_answered",
	"data_request_extended",
	"data_request_closed",
	"reports_overdue",
	"report_closed",
] as const;
export type NoticedType = (typeof NOTICED)[number];

/**
 * What a pipe hands on: that something happened. Whoever receives it reads the history, where the
 * event stands with its author and reason.
 */
export const NoticeMessage = z.object({
	source: z.enum(["accounts", "directory"]),
	/** `claim#clm_…`, `submission#sub_…`, `product#ls001`. */
	entity: z.string().regex(/^[a-z_]+#.+$/),
	type: z.string().min(1),
	/** A table's stream writes numbers as strings. */
	version: z.coerce.number().pipe(z.int().min(1)),
	at: Instant,
});
export type NoticeMessage = z.infer<typeof NoticeMessage>;

/** One name for one event, however often it is delivered. */
export const eventName = ({
	entity,
	type,
	version,
	at,
}: NoticeMessage): string => `${entity}@${type}@${version}@${at}`;
