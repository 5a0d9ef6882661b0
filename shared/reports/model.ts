import * as z from "zod";
import { Instant } from "../dates/model.ts";
import { Language } from "../languages/language.ts";
import { Prose, Text } from "../text/model.ts";

/** What is wrong, as a visitor would say it. `personal`: something about a person that should not be public. */
export const ReportedFault = z.enum(
	[
		"certificate",
		"name",
		"producer",
		"place",
		"details",
		"ended",
		"personal",
		"other",
	],
	"reports.fault",
);
export type ReportedFault = z.infer<typeof ReportedFault>;

/** A number to read out: the day, and five letters and digits that cannot be mistaken for each other. */
export const ReportNumber = z
	.string()
	.regex(/^BS-\d{6}-[2-9A-HJKMNP-TV-Z]{5}$/, "reports.number");
export type ReportNumber = z.infer<typeof ReportNumber>;

/** The Vietnamese address of a page of the site. */
export const ReportedPage = z
	.string()
	.max(300, "input.too_long")
	.regex(/^\/([\w.-]+\/)*[\w.-]*$/, "reports.page");

/** The version of the words that a visitor agrees to in `site/words/…/reports.ts`: change both together. */
export const CONSENT_TEXT = "2026-11";

/** How long what visitors send is kept, in days; the page about privacy promises it. */
export const KEPT_DAYS = { report: 730, contact: 180, sameAgain: 30 } as const;

/** A report that waits longer than this, in days, is late: staff are reminded and an alarm rings. */
export const OVERDUE_DAYS = 7;

export const LIMITS = { text: 2000, how: 500, contact: 200 } as const;

/** What a visitor sends. A contact is only taken with the agreement to be contacted. */
export const ReportDraft = z
	.object({
		page: ReportedPage,
		fault: ReportedFault,
		text: z
			.string("reports.text")
			.refine((text) => text.trim() !== "", "reports.text")
			.pipe(Prose(LIMITS.text)),
		how: Prose(LIMITS.how).optional(),
		contact: Text(3, LIMITS.contact).optional(),
		consent: z.boolean().default(false),
	})
	.refine(({ contact, consent }) => contact === undefined || consent, {
		path: ["consent"],
		error: "reports.consent",
		// Also where other fields are wrong, so that all is said at once.
		when: () => true,
	});
export type ReportDraft = z.infer<typeof ReportDraft>;

/** What became of a report: what it says was mended, was right as it stood, is not ours to mend, or is no report at all. */
export const ReportDecision = z.enum(
	["mended", "was_right", "not_ours", "nothing"],
	"reports.decision",
);
export type ReportDecision = z.infer<typeof ReportDecision>;

/** What staff fill in to close a report. */
export const ReportClosing = z.strictObject({
	decision: ReportDecision,
	note: z
		.string("reports.note")
		.refine((text) => text.trim() !== "", "reports.note")
		.pipe(Prose(1000)),
	/** To the sender, where they agreed to be answered. */
	answer: Prose(2000).optional(),
});
export type ReportClosing = z.infer<typeof ReportClosing>;

/** A report as staff find it. What it says of its sender lies apart. */
export const Report = z.object({
	number: ReportNumber,
	state: z.enum(["open", "closed"]),
	page: ReportedPage,
	fault: ReportedFault,
	text: z.string(),
	how: z.string().optional(),
	/** In which the visitor wrote, as far as the page knows. */
	language: Language,
	receivedAt: Instant,
	hasContact: z.boolean(),
	closed: z
		.object({ ...ReportClosing.shape, at: Instant, by: z.string() })
		.optional(),
	version: z.int().min(1),
});
export type Report = z.infer<typeof Report>;

/** How to reach the sender, with the record of the agreement; kept for a shorter time than the report. */
export const ReportContact = z.object({
	contact: z.string(),
	consent: z.object({
		purpose: z.literal("answer_report"),
		text: z.string(),
		language: Language,
		at: Instant,
	}),
});
export type ReportContact = z.infer<typeof ReportContact>;
