import * as z from "zod";
import { ForeignLanguage, Review } from "../languages/translation.ts";
import { Prose, Text } from "../text/model.ts";

/** What a product says of itself, in another language; what is left out stays Vietnamese. */
export const ProductTranslation = z.strictObject({
	language: ForeignLanguage,
	name: Text(1, 200),
	story: Prose(6000).optional(),
	ingredients: Prose(1000).optional(),
	usage: Prose(1500).optional(),
	storage: Prose(500).optional(),
	shelfLife: Text(1, 120).optional(),
	packaging: z.array(Text(1, 120)).max(12).optional(),
	note: Prose(1000).optional(),
	/** Absent: nobody has checked it yet, so it is not shown. */
	reviewed: Review.optional(),
});

/** On a page: without a review it does not pass. */
export const PublicProductTranslation = ProductTranslation.extend({
	reviewed: Review,
}).strip();
