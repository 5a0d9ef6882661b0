import * as z from "zod";
import { Commune } from "../places/model.ts";
import {
	CommuneDocument,
	OrganisationCard,
	OrganisationDocument,
	type PageDocument,
	ProductCard,
	ProductDocument,
} from "../publishing/documents.ts";

/** What every public thing says about itself in the open data and in the API. */
const Published = {
	/** Code of its province. */
	province: z.string(),
	/** Address of its Vietnamese page on this site. */
	page: z.string(),
	/** Invented, to show the service: nobody should take it for real. */
	demonstration: z.boolean(),
};

const withoutFrame = { frame: true } as const;
const withoutDrawing = { frame: true, locator: true } as const;
/** A public document without what only a page needs: `/data/products/{id}.json` and `/api/products/{id}`. */
export const ProductThing = ProductDocument.omit(withoutFrame)
	.extend(Published)
	.meta({ id: "Product" });
/** Agreed to for the page that people read, not for copies that cannot be taken back. */
const withoutContact = { ...withoutDrawing, contact: true } as const;
export const OrganisationThing = OrganisationDocument.omit(withoutContact)
	.extend(Published)
	.meta({ id: "Organisation" });
export const CommuneThing = CommuneDocument.omit(withoutDrawing)
	.extend(Published)
	.meta({ id: "Commune" });

/** The open data of a page, as one object. */
export const openDataObject = ({ frame, ...document }: PageDocument) => ({
	...document,
	// A drawing for the page, nothing to know about the place.
	locator: undefined,
	contact: undefined,
	province: frame.province.code,
	page: frame.path,
	demonstration: frame.province.isDemonstration,
});

const Listed = {
	/** Address of its Vietnamese page on this site. */
	page: z.string(),
	/** Address of the whole entry in this API. */
	href: z.string(),
};
const withoutPath = { path: true } as const;
/** One line of a list, as the pages show it. */
export const ProductEntry = ProductCard.omit(withoutPath)
	.extend(Listed)
	.meta({ id: "ProductEntry" });
export type ProductEntry = z.infer<typeof ProductEntry>;
export const OrganisationEntry = OrganisationCard.omit(withoutPath)
	.extend(Listed)
	.meta({ id: "OrganisationEntry" });
export type OrganisationEntry = z.infer<typeof OrganisationEntry>;
export const CommuneEntry = z
	.object({
		code: z.string(),
		...Commune.pick({ name: true, fullName: true, type: true, centroid: true })
			.shape,
		/** Names of the districts of before 01/07/2025 that its land belonged to. */
		oldDistricts: z.array(z.string()),
		...Listed,
	})
	.meta({ id: "CommuneEntry" });
export type CommuneEntry = z.infer<typeof CommuneEntry>;

/** Values of one facet with how many entries each would leave, its own selection aside. */
const FacetCounts = z.array(
	z.object({
		value: z.string(),
		name: z.string().optional(),
		count: z.int(),
		selected: z.boolean(),
	}),
);

const listOf = <E extends z.ZodType>(entry: E) =>
	z.object({
		province: z.string(),
		demonstration: z.boolean(),
		total: z.int(),
		page: z.int(),
		pages: z.int(),
		/** Address of the next page; absent on the last. */
		next: z.string().optional(),
		/** Nothing had every word: these have most of them. */
		partial: z.boolean(),
		/** Nothing had the words as typed: what was taken for them. */
		meant: z.string().optional(),
		items: z.array(entry),
		facets: z.record(z.string(), FacetCounts),
	});
export const ProductEntries = listOf(ProductEntry).meta({ id: "ProductList" });
export type ProductEntries = z.infer<typeof ProductEntries>;
export const OrganisationEntries = listOf(OrganisationEntry).meta({
	id: "OrganisationList",
});
export type OrganisationEntries = z.infer<typeof OrganisationEntries>;
export const CommuneEntries = z
	.object({
		province: z.string(),
		demonstration: z.boolean(),
		total: z.int(),
		items: z.array(CommuneEntry),
	})
	.meta({ id: "CommuneList" });
export type CommuneEntries = z.infer<typeof CommuneEntries>;

/** A refusal (RFC 9457). */
export const Problem = z
	.object({
		type: z.string(),
		title: z.string(),
		status: z.int(),
		code: z.string().optional(),
		instance: z.string().optional(),
		errors: z
			.array(
				z.object({
					/** JSON pointer into the parameters: `/stars/0`. */
					pointer: z.string(),
					code: z.string(),
					detail: z.string(),
				}),
			)
			.optional(),
	})
	.meta({ id: "Problem" });
