import * as z from "zod";
import { ForeignLanguage, Review } from "../languages/translation.ts";
import { Prose, Text } from "../text/model.ts";

/** What an organisation says of itself, in another language; what is left out stays Vietnamese. */
export const OrganisationTranslation = z.strictObject({
	language: ForeignLanguage,
	name: Text(1, 200),
	activities: z.array(Text(1, 120)).max(12).optional(),
	story: Prose(6000).optional(),
	note: Prose(1000).optional(),
	/** Absent: nobody has checked it yet, so it is not shown. */
	reviewed: Review.optional(),
});

/** On a page: without a review it does not pass. */
export const PublicOrganisationTranslation = OrganisationTranslation.extend({
	reviewed: Review,
}).strip();
