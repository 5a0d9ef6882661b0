import * as z from "zod";
import type { CalendarDate } from "../dates/model.ts";
import type { ProductAggregate } from "../directory/model.ts";
import { ProductCard } from "./card-document.ts";
import { productCard } from "./cards.ts";
import type { Reference } from "./reference.ts";

/**
 * What the picture of a product shows where its page is shared, and nothing else: an allow-list
 * like the pages' own. Only when one of these changes is the picture drawn again.
 */
export const PictureDocument = z.object({
	...ProductCard.pick({
		id: true,
		name: true,
		producer: true,
		producerType: true,
		place: true,
		stars: true,
		status: true,
	}).shape,
	/** Number of the product set, which has a drawing. */
	set: z.string().optional(),
	province: z.object({ name: z.string(), isDemonstration: z.boolean() }),
	discontinued: z.boolean(),
});
export type PictureDocument = z.infer<typeof PictureDocument>;

/** What the picture of a product shows on a day. */
export const buildPicture = (
	aggregate: ProductAggregate,
	reference: Reference,
	day: CalendarDate,
): PictureDocument => {
	const { data } = aggregate.product;
	const card = productCard(aggregate, reference, day);
	return PictureDocument.parse({
		...card,
		set: card.set?.no,
		province: reference.provinces.get(data.province),
		discontinued: data.discontinued,
	});
};
