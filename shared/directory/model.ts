import * as z from "zod";
import { Certificate } from "../certificates/model.ts";
import { Organisation } from "../cooperatives/model.ts";
import { Instant, type PartialDate } from "../dates/model.ts";
import { Commune, OldDistrict, Province, Slug } from "../places/model.ts";
import { Product } from "../products/model.ts";
import { ProductSet } from "../programme/model.ts";
import { Source } from "../sources/model.ts";
import { Statistic } from "./statistic.ts";

/** Everything the directory keeps. An import row is one of these; so is a stored record, with `RecordMeta`. */
export const Draft = z.discriminatedUnion("kind", [
	Province,
	OldDistrict,
	Commune,
	ProductSet,
	Source,
	Organisation,
	Product,
	Certificate,
	Statistic,
]);
export type Draft = z.infer<typeof Draft>;
export type DraftKind = Draft["kind"];
export type DraftOf<K extends DraftKind> = Extract<Draft, { kind: K }>;

/** Kept as printed, and marked for a person to look at. */
export const Flag = z.strictObject({
	code: z.enum([
		"sum_mismatch",
		"percent_mismatch",
		"suspicious_number",
		"name_repeats",
		"stars_above_band",
		"set_unconfirmed",
		"code_not_893",
		"file_differs",
	]),
	field: z.string(),
	/** Numbers or ids that explain the flag, never text about a person. */
	detail: z.string().max(300),
});
export type Flag = z.infer<typeof Flag>;

export const RecordMeta = z.object({
	version: z.int().min(1),
	createdAt: Instant,
	updatedAt: Instant,
	/** Address of its page, frozen at first save; absent on what has no page of its own. */
	slug: Slug.optional(),
	flags: z.array(Flag).default([]),
	/** Flags that staff looked at and let stand: not raised again while they say the same. */
	accepted: z.array(Flag).optional(),
	/** The last import run that wrote it, and what that run did: a redelivered file reports the truth. */
	run: z
		.object({ id: z.string(), outcome: z.enum(["created", "changed"]) })
		.optional(),
	/** What the last row of a file says otherwise than the record (`otherwise`); absent: none ever spoke of it. */
	imported: z.record(z.string(), z.unknown()).optional(),
	/** Fields that people wrote last, and no file or spreadsheet since. */
	edited: z.array(z.string()).optional(),
});
export type RecordMeta = z.infer<typeof RecordMeta>;

export type DirectoryRecord<K extends DraftKind = DraftKind> = {
	data: DraftOf<K>;
	meta: RecordMeta;
};

/** What is known of one product together: the unit that a product page shows. */
export type ProductAggregate = {
	product: DirectoryRecord<"product">;
	certificates: DirectoryRecord<"certificate">[];
	producer?: DirectoryRecord<"organisation"> | undefined;
	/** When something was last heard of it: see `shared/products/age.ts`. */
	lastHeard?: PartialDate | undefined;
};
