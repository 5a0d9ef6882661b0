import * as z from "zod";
import { Reason } from "../office/forms.ts";

/** Letting flags stand: which, and why. */
export const AcceptFlags = z.strictObject({
	flag: z.array(z.string().max(200)).min(1, "quality.choose").max(40),
	reason: Reason,
});

/** Merging two entries: which one stays, what it takes over from the other, and why. */
export const MergeForm = z.strictObject({
	keep: z.string("quality.keep").regex(/^[a-z0-9]{4,30}$/, "quality.keep"),
	take: z.array(z.string().max(40)).max(60).default([]),
	reason: Reason,
});

/** Names one flag of a thing's records in a form. */
export const flagName = (flag: {
	record: string;
	recordId: string;
	code: string;
	field: string;
}): string => `${flag.record} ${flag.recordId} ${flag.code} ${flag.field}`;
