import * as z from "zod";
import { Catalogue, Sort } from "../search/query.ts";
import { OrganisationCard, ProductCard } from "./card-document.ts";
import { PageFrame } from "./page-frame.ts";

/** Parts of a text that matched: from, and up to but not including, in UTF-16 units. */
const Ranges = z.array(z.tuple([z.int(), z.int()]));
export type Ranges = z.infer<typeof Ranges>;

/** What of an entry matched a question: in the row itself, and in what the row does not show. */
const Matched = z.object({
	name: Ranges.optional(),
	producer: Ranges.optional(),
	place: Ranges.optional(),
	elsewhere: z
		.object({
			field: z.enum([
				"also_known_as",
				"name_en",
				"name_zh",
				"set",
				"old_place",
				"producer",
			]),
			text: z.string(),
			ranges: Ranges,
		})
		.optional(),
});
export type Matched = z.infer<typeof Matched>;

export const ProductHit = ProductCard.extend({ matched: Matched });
export type ProductHit = z.infer<typeof ProductHit>;
export const OrganisationHit = OrganisationCard.extend({ matched: Matched });
export type OrganisationHit = z.infer<typeof OrganisationHit>;

export const SearchFacet = z.object({
	/** Name of the facet (`stars`) and of its parameter in an address (`sao`). */
	facet: z.string(),
	parameter: z.string(),
	options: z.array(
		z.object({
			value: z.string(),
			/** Of what has its name from the data; the site has words for the others. */
			name: z.string().optional(),
			count: z.int(),
			selected: z.boolean(),
		}),
	),
});
export type SearchFacet = z.infer<typeof SearchFacet>;

const Hits = z.discriminatedUnion("catalogue", [
	z.object({ catalogue: z.literal("products"), list: z.array(ProductHit) }),
	z.object({
		catalogue: z.literal("organisations"),
		list: z.array(OrganisationHit),
	}),
]);

/** What a search found, as it is shown: by the server on demand, and by the browser. */
export const SearchAnswer = z.object({
	catalogue: Catalogue,
	text: z.string(),
	sort: Sort,
	/** Orders that can be chosen. */
	sorts: z.array(Sort),
	/** From 1. */
	page: z.int(),
	pages: z.int(),
	total: z.int(),
	/** How many stand before the first that is shown. */
	before: z.int(),
	hits: Hits,
	facets: z.array(SearchFacet),
	/** Nothing had the words as typed: what was taken for them. */
	meant: z.string().optional(),
	/** Nothing had all words. */
	partial: z.boolean(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** `/tim-kiem`, rendered on demand for whoever has no JavaScript. */
export const SearchResultsDocument = z.object({
	kind: z.literal("search_results"),
	frame: PageFrame,
	/** Absent while the search data of a new installation is not there yet. */
	answer: SearchAnswer.optional(),
	catalogue: Catalogue,
	text: z.string(),
	/** Parameters of the address that mean nothing. */
	ignored: z.array(z.string()),
	/** The page asked for lies after the last, which is shown instead. */
	pastTheEnd: z.boolean(),
});
export type SearchResultsDocument = z.infer<typeof SearchResultsDocument>;
