import * as z from "zod";
import { PartialDate } from "../dates/model.ts";
import { ProvinceCode, Slug } from "../places/model.ts";
import { SourceIds } from "../sources/model.ts";
import { Amount, Prose, Text } from "../text/model.ts";

/** A number about the whole province, as a source printed it: kept even where it does not add up. */
export const Statistic = z.strictObject({
	kind: z.literal("statistic"),
	id: z.string().regex(/^[a-z0-9]{4,40}$/, "input.id"),
	province: ProvinceCode,
	/** What is counted: `Sản phẩm OCOP đã được công nhận, cộng dồn`. */
	indicator: Text(3, 200),
	value: Amount(),
	unit: Text(1, 40),
	asOf: PartialDate.optional(),
	isEstimate: z.boolean().default(false),
	isTarget: z.boolean().default(false),
	/** Of a target: by when it is to be reached. */
	dueOn: PartialDate.optional(),
	/** Numbers that count the same thing at different times have one name and are drawn as one line. */
	series: Slug.optional(),
	/** Parts that the source prints beside the whole; a sum that does not fit is flagged. */
	parts: z
		.array(z.strictObject({ label: Text(1, 120), value: Amount() }))
		.max(40)
		.default([]),
	/** The share the source prints, with the whole it is a share of; checked to ± 0,5 point. */
	share: z
		.strictObject({
			of: Amount().pipe(z.number().positive()),
			printedPercent: Amount(1e6),
		})
		.optional(),
	asPrinted: Text(1, 200).optional(),
	note: Prose(1000).optional(),
	sources: SourceIds,
	/** Entered by mistake: shown nowhere. */
	withdrawn: z.boolean().default(false),
});
export type Statistic = z.infer<typeof Statistic>;
