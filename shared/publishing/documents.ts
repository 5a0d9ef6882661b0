import * as z from "zod";
import { CertificateFields } from "../certificates/model.ts";
import { CertificateStatus } from "../certificates/status.ts";
import { PublicContact } from "../contacts/model.ts";
import {
	OrganisationFields,
	OrganisationType,
	PilotMembership,
	Sector,
	YearlyFigure,
} from "../cooperatives/model.ts";
import { PublicOrganisationTranslation } from "../cooperatives/translation.ts";
import { CalendarDate, PartialDate } from "../dates/model.ts";
import { Statistic } from "../directory/statistic.ts";
import { Photo } from "../media/photo.ts";
import { Commune, Operator, Predecessor } from "../places/model.ts";
import { Month, Product } from "../products/model.ts";
import { PublicProductTranslation } from "../products/translation.ts";
import { ProductSet, Stars } from "../programme/model.ts";
import { ApiDocsDocument } from "./api-docs-document.ts";
import {
	OrganisationCard,
	ProductCard,
	PublicSource,
	StatisticLine,
} from "./card-document.ts";
import { Count, Facets, SetCount, Tallied } from "./facets-document.ts";
import { FaultDocument } from "./fault-document.ts";
import { FiguresDocument } from "./figures-document.ts";
import {
	CommunesDocument,
	CountedCommune,
	Locator,
	ProvinceMap,
} from "./map-document.ts";
import { OpenDataDocument } from "./open-data-document.ts";
import { Crumb, Link, PageFrame } from "./page-frame.ts";
import {
	ReportFormDocument,
	ReportReceivedDocument,
} from "./report-document.ts";
import { SearchResultsDocument } from "./search-document.ts";

/**
 * The public documents: an allow-list of what each page may show. A field that is not named
 * here cannot reach a page or the open data, however it came into a table.
 */

export type { Link };
export {
	Count,
	Crumb,
	Facets,
	OrganisationCard,
	PageFrame,
	ProductCard,
	PublicSource,
};

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
		ocopCode: true,
		intellectualProperty: true,
		channels: true,
		councilScores: true,
		note: true,
		confirmedOn: true,
		discontinued: true,
	}).shape,
	/** Absent where there are none. Not in open data: they stay their owners'. */
	photos: z.array(Photo).optional(),
	translations: z.array(PublicProductTranslation),
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
	/** When something was last heard of it, where that is longer ago than a year. */
	oldSince: PartialDate.optional(),
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
	photos: z.array(Photo).optional(),
	translations: z.array(PublicOrganisationTranslation),
	pilot: PilotMembership.optional(),
	commune: Link.extend({ code: z.string() }).optional(),
	oldDistrict: Link.optional(),
	locator: Locator.optional(),
	figures: z.array(
		YearlyFigure.omit({ source: true })
			.strip()
			.extend({ source: PublicSource }),
	),
	/** By consent of who is named; leaves the page when it is withdrawn. Never in open data. */
	contact: PublicContact.optional(),
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
	locator: Locator.optional(),
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
	communes: z.array(CountedCommune),
	/** Those of which no source names the commune of today. */
	products: z.array(ProductCard),
});
export type OldDistrictDocument = z.infer<typeof OldDistrictDocument>;

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
	communes: z.array(CountedCommune),
	/** Absent where no border of the province is known. */
	map: ProvinceMap.optional(),
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
	/** Narrower pages: groups of an industry, sets of a group (both with their number), communes of a set. */
	narrower: z.array(Count.extend({ no: z.string().optional() })),
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
	statistics: z.array(StatisticLine),
});
export type SourcesDocument = z.infer<typeof SourcesDocument>;

/** Pages whose content is words: `/gioi-thieu/`, `/404`, and those that say how readers are treated. */
export const WordsDocument = z.object({
	kind: z.literal("words"),
	frame: PageFrame,
	page: z.enum([
		"about",
		"privacy",
		"accessibility",
		"operator",
		"offline",
		"not_found",
	]),
	/** How to reach who runs the site; only the page about it shows more than the name. */
	operator: Operator.strip().optional(),
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
	CommunesDocument,
	FiguresDocument,
	WordsDocument,
	FaultDocument,
	ReportFormDocument,
	ReportReceivedDocument,
	OpenDataDocument,
	SearchResultsDocument,
	ApiDocsDocument,
]);
export type PageDocument = z.infer<typeof PageDocument>;
