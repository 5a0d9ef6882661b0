import * as z from "zod";
import { PersonId } from "../accounts/model.ts";
import { Instant } from "../dates/model.ts";
import { ProvinceCode } from "../places/model.ts";
import { Prose } from "../text/model.ts";

/** Stands in addresses in place of a province, for requests of people who belong to none. */
export const NO_PROVINCE = "none";

export const DataRequestId = z
	.string()
	.regex(/^dre_[0-9a-hjkmnp-tv-z]{26}$/, "input.id");

/** The rights that Law 91/2025/QH15 gives a person over their data; what needs no officer is done on one's own page. */
export const DataRequestKind = z.enum([
	"access",
	"correction",
	"deletion",
	"withdraw",
	"restrict",
	"object",
]);
export type DataRequestKind = z.infer<typeof DataRequestKind>;

export const DataRequest = z.object({
	id: DataRequestId,
	person: PersonId,
	kind: DataRequestKind,
	/** Absent: the person belongs to no province; administrators see it. */
	province: ProvinceCode.optional(),
	/** What they wrote; removed with their account and by retention. */
	text: z.string().optional(),
	/** Somebody else who holds the data has to act, too: a longer term. */
	withProcessor: z.boolean().default(false),
	receivedAt: Instant,
	answer: z.string().optional(),
	answeredAt: Instant.optional(),
	/** More time, once, with the reason that the person reads. */
	extension: z.object({ reason: z.string(), at: Instant }).optional(),
	outcome: z.string().optional(),
	closedAt: Instant.optional(),
	version: z.int().min(1),
});
export type DataRequest = z.infer<typeof DataRequest>;

export const DataRequestForm = z.strictObject({
	kind: DataRequestKind,
	text: Prose(2000),
});
export type DataRequestForm = z.infer<typeof DataRequestForm>;

/** What staff do with it: say how and until when, take more time, or say that it is done. */
export const DataRequestStepForm = z.strictObject({
	step: z.enum(["answer", "extend", "close"]),
	text: Prose(2000),
	with_processor: z.literal("yes").optional(),
});
export type DataRequestStepForm = z.infer<typeof DataRequestStepForm>;
