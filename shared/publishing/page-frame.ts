import * as z from "zod";

/** What documents have in common; apart, so that a document may stand in a file of its own. */
export const Link = z.object({ name: z.string(), path: z.string() });
export type Link = z.infer<typeof Link>;

/**
 * A step of the breadcrumb: a name from the data, or one of the site's own words. What the
 * programme divides products into has both: the name of the law, and the number for a translation.
 */
export const Crumb = z.object({
	path: z.string(),
	name: z.string().optional(),
	word: z
		.enum([
			"home",
			"products",
			"organisations",
			"sources",
			"communes",
			"figures",
			"about",
			"no_set",
			"no_commune",
			"industry",
			"group",
			"set",
			"stars",
			"season",
			"validity",
			"sector",
		])
		.optional(),
	/** What the word is filled with: a number of stars, a month, a status, a sector, a number of the programme. */
	value: z.string().optional(),
});
export type Crumb = z.infer<typeof Crumb>;

/** What every page knows about itself. Words (title, description) are made by the site, not stored. */
export const PageFrame = z.object({
	path: z.string(),
	province: z.object({
		code: z.string(),
		name: z.string(),
		fullName: z.string(),
		/** `` for the front province, `/tinh/{slug}` for another: prefix of its list pages. */
		prefix: z.string(),
		isDemonstration: z.boolean(),
		portal: z.url().optional(),
		/** Name of who runs the site. */
		operator: z.string().optional(),
	}),
	breadcrumb: z.array(Crumb),
});
export type PageFrame = z.infer<typeof PageFrame>;
