import * as z from "zod";
import { criterionOf, type Topic } from "./criteria.ts";
import type { Fields, ProposalOf } from "./editable.ts";
import { isNothing } from "./same.ts";

/**
 * What a page still lacks, and which criterion of the OCOP scoring form it would be evidence for. A
 * page does not give the points: the council does, for what is true. Without a criterion it is only
 * something that readers ask for.
 */
export const Gap = z.object({
	field: z.string(),
	criterion: z.object({ no: z.string(), most: z.number() }).optional(),
});
export type Gap = z.infer<typeof Gap>;

type Wanted = { field: string; topic?: Topic };

/** Decision 26/2026/QĐ-TTg, Appendix II; see `criteria.ts`. In the order of the points they may be worth. */
const OF_PRODUCT: Wanted[] = [
	{ field: "set" },
	{ field: "story", topic: "story" },
	{ field: "photos", topic: "story" },
	{ field: "channels", topic: "distribution" },
	{ field: "gtin", topic: "labelling" },
	{ field: "packaging", topic: "packaging" },
	{ field: "intellectualProperty", topic: "intellectual_property" },
	{ field: "capacity", topic: "capacity" },
	{ field: "commune", topic: "origin" },
	{ field: "nameEn", topic: "bilingual" },
	{ field: "season" },
	{ field: "storage" },
];

const OF_ORGANISATION: Wanted[] = [
	{ field: "seeks", topic: "linkage" },
	{ field: "taxCode", topic: "legal_form" },
	{ field: "story" },
	{ field: "activities" },
	{ field: "commune" },
	{ field: "address" },
	{ field: "founded" },
	{ field: "photos" },
];

/** What a product's page lacks, by the form of its own set; a tour or a village has other criteria. */
export const productGaps = (product: ProposalOf<"product"> & Fields): Gap[] =>
	gaps(OF_PRODUCT, product, product.set);

/** What an organisation's page lacks, by the forms of the sets that its products stand in. */
export const organisationGaps = (
	organisation: ProposalOf<"organisation"> & Fields,
	sets: string[] = [],
): Gap[] => gaps(OF_ORGANISATION, organisation, sets[0]);

const gaps = (
	wanted: Wanted[],
	record: Fields,
	set: string | undefined,
): Gap[] =>
	wanted
		.filter(({ field }) => isNothing(record[field]))
		.map(({ field, topic }) => {
			const criterion = topic && criterionOf(topic, set);
			return { field, ...(criterion && { criterion }) };
		});
