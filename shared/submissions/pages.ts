import * as z from "zod";
import { Instant } from "../dates/model.ts";
import { HistoryStep } from "../history/pages.ts";
import { FormState } from "../signed-in/form.ts";
import { SubmissionKind } from "./editable.ts";
import { Remark, SubmissionState } from "./model.ts";

const Province = z.object({ code: z.string(), name: z.string() });
const Thing = z.object({ name: z.string(), path: z.string() });

/** What was decided just before: whoever goes on is told on the next page. */
const Decided = z.object({
	name: z.string(),
	state: SubmissionState.extract(["published", "returned"]),
	path: z.string(),
});

/** What waits for the staff of a province, longest first. */
export const ReviewQueue = z.object({
	kind: z.literal("review_queue"),
	province: Province,
	/** Only this kind is shown. */
	only: SubmissionKind.optional(),
	/** Only what has this in its name, or in the name of whose it is. */
	search: z.string().optional(),
	decided: Decided.optional(),
	counts: z.object({
		all: z.int(),
		organisation: z.int(),
		product: z.int(),
		certificate: z.int(),
	}),
	/** So many fit what is asked for. */
	total: z.int(),
	rows: z.array(
		z.object({
			id: z.string(),
			of: SubmissionKind,
			name: z.string(),
			organisation: z.string(),
			isNew: z.boolean(),
			sentAt: Instant,
			/** Whole days that it has waited. */
			days: z.int(),
			path: z.string(),
		}),
	),
	first: z.string().optional(),
	next: z.string().optional(),
});

/** One field on both sides; which fields there are is decided by `EDITABLE` alone. */
const Side = z.object({
	field: z.string(),
	before: z.unknown(),
	after: z.unknown(),
});

/** One submission beside what is public now, to be decided. */
export const ReviewPage = z.object({
	kind: z.literal("review"),
	province: Province,
	id: z.string(),
	of: SubmissionKind,
	name: z.string(),
	state: SubmissionState,
	isNew: z.boolean(),
	sentAt: Instant.optional(),
	/** What it was compared with; both go back with the decision. */
	version: z.int(),
	recordVersion: z.int(),
	organisation: Thing,
	publicPath: z.string().optional(),
	changed: z.array(Side),
	unchanged: z.array(Side),
	/** Both sides changed these; `before` is public now, `after` is proposed. */
	conflicts: z.array(Side),
	/** What was written when it was returned. */
	remarks: z.array(Remark),
	/** Names of communes and product sets by their codes. */
	names: z.object({
		commune: z.record(z.string(), z.string()),
		set: z.record(z.string(), z.string()),
	}),
	history: z.array(HistoryStep),
	queue: z.object({
		path: z.string(),
		/** So many of what was asked for wait, this one included. */
		waiting: z.int(),
		next: z.string().optional(),
	}),
	decided: Decided.optional(),
	/** Address of this page, with the filter of the queue that it was opened from. */
	path: z.string(),
	form: FormState,
});

export const SubmissionDocuments = [ReviewQueue, ReviewPage] as const;
