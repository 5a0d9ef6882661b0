import * as z from "zod";
import { CertificateFields, LegalBasis } from "../certificates/model.ts";
import { CertificateStatus } from "../certificates/status.ts";
import {
	Linkage,
	OrganisationFields,
	OrganisationStatus,
	OrganisationType,
	Sector,
} from "../cooperatives/model.ts";
import { CalendarDate, PartialDate } from "../dates/model.ts";
import { Commune } from "../places/model.ts";
import { Month } from "../products/model.ts";
import { Stars } from "../programme/model.ts";

/**
 * One line of each whole set of open data: an allow-list, like the documents of pages. A field
 * keeps its name and meaning for as long as `FORMAT` stays; new ones come at the end.
 */

/** Goes up when a field changes its name or meaning, or goes away. */
export const FORMAT = "1.0";

/** Address on this site, from the Vietnamese page; written out with the origin in the files. */
const Address = z.string();
const Ids = z.array(z.string());

export const ProductRow = z.object({
	id: z.string(),
	name: z.string(),
	also_known_as: z.array(z.string()),
	name_en: z.string().optional(),
	name_zh: z.string().optional(),
	province: z.string(),
	commune: z.string().optional(),
	commune_name: z.string().optional(),
	old_district: z.string().optional(),
	old_district_name: z.string().optional(),
	set: z.string().optional(),
	set_name: z.string().optional(),
	/** False: chosen from the name of the product; no authority has confirmed it. */
	set_confirmed: z.boolean(),
	group: z.int().optional(),
	industry: z.string().optional(),
	/** Absent where it is not known or its name is a person's. */
	producer: z.string().optional(),
	producer_name: z.string().optional(),
	producer_type: OrganisationType.optional(),
	/** Of the newest and strongest certificate; with `status` the past is told from the present. */
	stars: Stars.optional(),
	status: CertificateStatus.optional(),
	issued_on: PartialDate.optional(),
	expires_on: CalendarDate.optional(),
	season: z.array(Month),
	gtin: z.string().optional(),
	ocop_code: z.string().optional(),
	discontinued: z.boolean(),
	confirmed_on: CalendarDate.optional(),
	sources: Ids,
	page: Address,
	data: Address,
});
export type ProductRow = z.infer<typeof ProductRow>;

export const CertificateRow = z.object({
	id: z.string(),
	product: z.string(),
	product_name: z.string(),
	province: z.string(),
	stars: Stars.optional(),
	score: CertificateFields.shape.score,
	decision_no: z.string().optional(),
	issuer: z.string().optional(),
	issuer_level: CertificateFields.shape.issuerLevel,
	legal_basis: LegalBasis.optional(),
	issued_on: PartialDate.optional(),
	issued_basis: CertificateFields.shape.issuedBasis,
	attested_on: PartialDate.optional(),
	round: z.string().optional(),
	status: CertificateStatus,
	/** Last day in force, where the day of issue is known. */
	expires_on: CalendarDate.optional(),
	/** Where only month or year of issue is known: the last day on which it can still hold. */
	expires_at_the_latest: CalendarDate.optional(),
	extended_until: CalendarDate.optional(),
	revoked_on: CalendarDate.optional(),
	revoked_decision_no: z.string().optional(),
	sources: Ids,
	page: Address,
});
export type CertificateRow = z.infer<typeof CertificateRow>;

export const ProducerRow = z.object({
	id: z.string(),
	type: OrganisationType,
	name: z.string(),
	also_known_as: z.array(z.string()),
	name_en: z.string().optional(),
	province: z.string(),
	commune: z.string().optional(),
	commune_name: z.string().optional(),
	old_district: z.string().optional(),
	old_district_name: z.string().optional(),
	address: z.string().optional(),
	tax_code: OrganisationFields.shape.taxCode,
	sector: Sector.optional(),
	activities: z.array(z.string()),
	status: OrganisationStatus,
	founded: PartialDate.optional(),
	seeks: z.array(Linkage),
	confirmed_on: CalendarDate.optional(),
	sources: Ids,
	page: Address,
	data: Address,
});
export type ProducerRow = z.infer<typeof ProducerRow>;

export const CommuneRow = z.object({
	code: z.string(),
	type: Commune.shape.type,
	name: z.string(),
	full_name: z.string(),
	province: z.string(),
	old_districts: z.array(z.string()),
	lat: z.number().optional(),
	lng: z.number().optional(),
	products: z.int(),
	producers: z.int(),
	page: Address,
	data: Address,
});
export type CommuneRow = z.infer<typeof CommuneRow>;

export const SourceRow = z.object({
	id: z.string(),
	title: z.string(),
	publisher: z.string().optional(),
	url: z.string().optional(),
	published: PartialDate.optional(),
});
export type SourceRow = z.infer<typeof SourceRow>;

/** What a product contributes to the whole sets, kept in one place of a list. */
export const ProductEntry = z.object({
	product: ProductRow,
	certificates: z.array(CertificateRow),
});
export type ProductEntry = z.infer<typeof ProductEntry>;
