import * as z from "zod";
import { PartialDate } from "../dates/model.ts";
import { Text, WebAddress } from "../text/model.ts";

/** Where a fact was read. Every product and organisation names at least one. */
export const Source = z.strictObject({
	kind: z.literal("source"),
	id: z.string().regex(/^[a-z0-9]{3,30}$/, "sources.id"),
	/** What it is, in Vietnamese, written by us: `Báo Lạng Sơn, bài về đợt đánh giá 28/01/2021`. */
	title: Text(3, 200),
	publisher: Text(2, 120).optional(),
	url: WebAddress.optional(),
	published: PartialDate.optional(),
});
export type Source = z.infer<typeof Source>;

export const SourceIds = z
	.array(Source.shape.id)
	.min(1, "sources.none")
	.max(12)
	.transform((ids) => [...new Set(ids)]);
