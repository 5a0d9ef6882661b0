import * as z from "zod";
import { CertificateFields } from "../certificates/model.ts";
import { CertificateStatus } from "../certificates/status.ts";
import {
	OrganisationFields,
	OrganisationStatus,
	OrganisationType,
	PilotMembership,
	Sector,
	YearlyFigure,
} from "../cooperatives/model.ts";
import { CalendarDate } from "../dates/model.ts";
import { Statistic } from "../directory/statistic.ts";
import { Commune, Predecessor } from "../places/model.ts";
import { Month, Product } from "../products/model.ts";
import { ProductSet, Stars } from "../programme/model.ts";
import { Source } from "../sources/model.ts";

/**
 * The public documents: an allow-list of what each page may show. A field that is not named
 * here cannot reach a page or the open data, however it came into a table.
 */

const Link = z.object({ name: z.string(), path: z.string() });
export type Link = z.infer<typeof Link>;

/** A step of the breadcrumb: a name from the data, or one of the site's own words. */
export const Crumb = z.object({
	path: z.string(),
	name: z.string().optional(),
	word: z
		.enum([
			"home",
			"products",
			"organisations",
			"sources",
			"about",
			"no_set",
			"no_commune",
			"stars",
			"season",
			"validity",
			"sector",
		])
		.optional(),
	/** What the word is filled with: a number of stars, a month, a status, a sector. */
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
	}),
	breadcrumb: z.array(Crumb),
});
export type PageFrame = z.infer<typeof PageFrame>;

export const PublicSource = Source.pick({
	id: true,
	title: true,
	publisher: true,
	url: true,
	published: true,
}).strip();
export type PublicSource = z.infer<typeof PublicSource>;

export const ProductCard = z.object({
	id: z.string(),
	path: z.string(),
	name: z.string(),
	set: z.object({ no: z.string(), name: z.string() }).optional(),
	/** Name of the producer; absent where unknown or personal. */
	producer: z.string().optional(),
	producerType: OrganisationType.optional(),
	place: z.string().optional(),
	/** Only of a certificate that is in force may stars be shown as a badge; the others as history. */
	stars: Stars.optional(),
	status: CertificateStatus.optional(),
	season: z.array(Month),
});
export type ProductCard = z.infer<typeof ProductCard>;

export const OrganisationCard = z.object({
	id: z.string(),
	path: z.string(),
	name: z.string(),
	type: OrganisationType,
	place: z.string().optional(),
	sector: Sector.optional(),
	status: OrganisationStatus,
});
export type OrganisationCard = z.infer<typeof OrganisationCard>;

export const PublicCertificate = CertificateFields.pick({
	id: true,
	stars: true,
	score: true,
	decisionNo: true,
	issuer: true,
	issuerLevel: true,
	legalBasis: true,
	issuedOn: true,
	issuedBasis: true,
	attestedOn: true,
	round: true,
	revoked: true,
	note: true,
})
	.strip()
	.extend({
		status: CertificateStatus,
		/** Last day it is in force; absent when the date of issue is not known to the day. */
		expiresOn: CalendarDate.optional(),
		/** Where only month or year of issue is known: the last day on which it can still hold. */
		expiresAtTheLatest: CalendarDate.optional(),
		extendedUntil: CalendarDate.optional(),
		sources: z.array(PublicSource),
	});
export type PublicCertificate = z.infer<typeof PublicCertificate>;

export const ProductDocument = z.object({
	kind: z.literal("product"),
	frame: PageFrame,
	...Product.pick({
		id: true,
		name: true,
		alsoKnownAs: true,
		nameEn: true,
		nameZh: true,
		communeBasis: true,
		placeAsPrinted: true,
		story: true,
		ingredients: true,
		usage: true,
		storage: true,
		shelfLife: true,
		season: true,
		capacity: true,
		packaging: true,
		gtin: true,
		intellectualProperty: true,
		channels: true,
		councilScores: true,
		note: true,
		confirmedOn: true,
		discontinued: true,
	}).shape,
	set: z
		.object({
			no: z.string(),
			name: z.string(),
			path: z.string(),
			confirmed: z.boolean(),
			group: z.object({ no: z.int(), name: z.string(), path: z.string() }),
			industry: z.object({
				code: z.string(),
				name: z.string(),
				path: z.string(),
			}),
		})
		.optional(),
	producer: z.object({
		/** Absent: unknown, or a person's name. */
		name: z.string().optional(),
		type: OrganisationType.optional(),
		path: z.string().optional(),
	}),
	commune: Link.extend({ code: z.string() }).optional(),
	oldDistrict: Link.optional(),
	/** Newest and strongest first; the first is the one the page speaks of. */
	certificates: z.array(PublicCertificate),
	sources: z.array(PublicSource),
	updatedOn: CalendarDate,
});
export type ProductDocument = z.infer<typeof ProductDocument>;

export const OrganisationDocument = z.object({
	kind: z.literal("organisation"),
	frame: PageFrame,
	...OrganisationFields.pick({
		id: true,
		type: true,
		name: true,
		alsoKnownAs: true,
		nameEn: true,
		taxCode: true,
		legacyRegistrationNo: true,
		sector: true,
		activities: true,
		address: true,
		status: true,
		founded: true,
		story: true,
		seeks: true,
		note: true,
		confirmedOn: true,
	}).shape,
	pilot: PilotMembership.optional(),
	commune: Link.extend({ code: z.string() }).optional(),
	oldDistrict: Link.optional(),
	figures: z.array(
		YearlyFigure.omit({ source: true })
			.strip()
			.extend({ source: PublicSource }),
	),
	products: z.array(ProductCard),
	sources: z.array(PublicSource),
	updatedOn: CalendarDate,
});
export type OrganisationDocument = z.infer<typeof OrganisationDocument>;

export const CommuneDocument = z.object({
	kind: z.literal("commune"),
	frame: PageFrame,
	...Commune.pick({
		id: true,
		type: true,
		name: true,
		fullName: true,
		centroid: true,
	}).shape,
	oldDistricts: z.array(Link),
	predecessors: z.array(Predecessor),
	products: z.array(ProductCard),
	organisations: z.array(OrganisationCard),
});
export type CommuneDocument = z.infer<typeof CommuneDocument>;

/**
 * A district of before 01/07/2025: leads to the communes of today, and holds the products of
 * which only the district is known.
 */
export const OldDistrictDocument = z.object({
	kind: z.literal("old_district"),
	frame: PageFrame,
	name: z.string(),
	communes: z.array(Link.extend({ products: z.int(), organisations: z.int() })),
	/** Those of which no source names the commune of today. */
	products: z.array(ProductCard),
});
export type OldDistrictDocument = z.infer<typeof OldDistrictDocument>;

/** A link with how many things stand behind it. */
const Tallied = z.object({ path: z.string(), count: z.int() });
/** The name comes from the data; it is absent for what has no set (number `0`) or no known commune: the site has words for both. */
const Count = Tallied.extend({ name: z.string().optional() });
export type Count = z.infer<typeof Count>;
const SetCount = Count.extend({ no: z.string() });

/** What divides the catalogue; also the navigation of the home page. */
export const Facets = z.object({
	total: z.int(),
	industries: z.array(
		Count.extend({
			code: z.string(),
			groups: z.array(Count.extend({ no: z.int(), sets: z.array(SetCount) })),
		}),
	),
	/** Products of which the set is not known. */
	unclassified: Tallied,
	stars: z.array(Tallied.extend({ stars: Stars })),
	validity: z.array(Tallied.extend({ status: CertificateStatus })),
	months: z.array(Tallied.extend({ month: Month })),
});
export type Facets = z.infer<typeof Facets>;

/** `/` and `/tinh/{slug}/` */
export const HomeDocument = z.object({
	kind: z.literal("home"),
	frame: PageFrame,
	/** Products with a source, and how many hold a certificate in force today. */
	products: z.object({ total: z.int(), inForce: z.int() }),
	organisations: z.int(),
	month: Month,
	inSeason: z.array(ProductCard),
	newest: z.array(ProductCard),
	sets: z.array(SetCount),
	oldDistricts: z.array(Link.extend({ products: z.int() })),
	communes: z.array(Link.extend({ products: z.int(), organisations: z.int() })),
	/** The newest number the province itself gave about its programme, with where it was read. */
	statistic: z
		.object({
			...Statistic.pick({
				indicator: true,
				value: true,
				unit: true,
				asOf: true,
				note: true,
			}).shape,
			sources: z.array(PublicSource),
		})
		.optional(),
	otherProvinces: z.array(Link.extend({ isDemonstration: z.boolean() })),
});
export type HomeDocument = z.infer<typeof HomeDocument>;

/** `/san-pham/`: everything that divides the catalogue, with counts. */
export const ProductsDocument = z.object({
	kind: z.literal("products"),
	frame: PageFrame,
	facets: Facets,
});
export type ProductsDocument = z.infer<typeof ProductsDocument>;

/** How a list or showcase was chosen; the site has the words for each. */
export const ListSubject = z.discriminatedUnion("by", [
	z.object({ by: z.literal("industry"), code: z.string(), name: z.string() }),
	z.object({ by: z.literal("group"), no: z.int(), name: z.string() }),
	z.object({
		by: z.literal("set"),
		/** `0`: the set is not known; then there is no name. */
		no: z.string(),
		name: z.string().optional(),
		agencies: ProductSet.shape.agencies,
	}),
	z.object({
		by: z.literal("set_commune"),
		no: z.string(),
		name: z.string().optional(),
		/** Absent: the commune is not known. */
		commune: z.string().optional(),
	}),
	z.object({ by: z.literal("stars"), stars: Stars }),
	z.object({ by: z.literal("season"), month: Month }),
	z.object({ by: z.literal("validity"), status: CertificateStatus }),
]);
export type ListSubject = z.infer<typeof ListSubject>;

/**
 * A list of products. A showcase holds the first 48 in the stated order and says of how many;
 * a whole list (`set_commune`) holds all.
 */
export const ProductListDocument = z.object({
	kind: z.literal("product_list"),
	frame: PageFrame,
	subject: ListSubject,
	total: z.int(),
	products: z.array(ProductCard),
	/** Narrower pages: groups of an industry, sets of a group, communes of a set. */
	narrower: z.array(Count),
});
export type ProductListDocument = z.infer<typeof ProductListDocument>;

/** `/hop-tac-xa/` (no sector) and `/hop-tac-xa/linh-vuc/{sector}/`: the first 48 and of how many. */
export const OrganisationListDocument = z.object({
	kind: z.literal("organisation_list"),
	frame: PageFrame,
	sector: Sector.optional(),
	total: z.int(),
	organisations: z.array(OrganisationCard),
	sectors: z.array(Tallied.extend({ sector: Sector })),
	/** Communes that have at least one. */
	communes: z.array(Count),
});
export type OrganisationListDocument = z.infer<typeof OrganisationListDocument>;

/** `/nguon/`: every source, with how many entries cite it, and the province's own numbers. */
export const SourcesDocument = z.object({
	kind: z.literal("sources"),
	frame: PageFrame,
	sources: z.array(PublicSource.extend({ cited: z.int() })),
	statistics: z.array(
		z.object({
			...Statistic.omit({
				kind: true,
				province: true,
				sources: true,
				withdrawn: true,
			}).shape,
			flagged: z.boolean(),
			sources: z.array(PublicSource),
		}),
	),
});
export type SourcesDocument = z.infer<typeof SourcesDocument>;

/** Pages whose content is words: `/gioi-thieu/`, `/404`. */
export const WordsDocument = z.object({
	kind: z.literal("words"),
	frame: PageFrame,
	page: z.enum(["about", "not_found"]),
});
export type WordsDocument = z.infer<typeof WordsDocument>;

export const PageDocument = z.discriminatedUnion("kind", [
	ProductDocument,
	OrganisationDocument,
	CommuneDocument,
	OldDistrictDocument,
	HomeDocument,
	ProductsDocument,
	ProductListDocument,
	OrganisationListDocument,
	SourcesDocument,
	WordsDocument,
]);
export type PageDocument = z.infer<typeof PageDocument>;
