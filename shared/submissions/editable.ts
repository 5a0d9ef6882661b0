import * as z from "zod";
import { CertificateFields } from "../certificates/model.ts";
import { OrganisationFields } from "../cooperatives/model.ts";
import { Product } from "../products/model.ts";

/** What a cooperative may propose to change. */
export const SubmissionKind = z.enum([
	"organisation",
	"product",
	"certificate",
]);
export type SubmissionKind = z.infer<typeof SubmissionKind>;

/**
 * The fields that the people of an organisation may propose, by kind, in the order that they are
 * shown. The rest is not theirs: address of the page, sources, place in the registers, withdrawal,
 * a revocation.
 */
export const EDITABLE = {
	organisation: OrganisationFields.pick({
		name: true,
		alsoKnownAs: true,
		nameEn: true,
		taxCode: true,
		legacyRegistrationNo: true,
		sector: true,
		activities: true,
		commune: true,
		address: true,
		founded: true,
		story: true,
		seeks: true,
		photos: true,
	}),
	product: Product.pick({
		name: true,
		alsoKnownAs: true,
		nameEn: true,
		nameZh: true,
		set: true,
		commune: true,
		story: true,
		ingredients: true,
		usage: true,
		storage: true,
		shelfLife: true,
		packaging: true,
		season: true,
		capacity: true,
		channels: true,
		gtin: true,
		ocopCode: true,
		intellectualProperty: true,
		photos: true,
		discontinued: true,
	}),
	certificate: CertificateFields.pick({
		stars: true,
		score: true,
		decisionNo: true,
		issuer: true,
		issuerLevel: true,
		legalBasis: true,
		issuedOn: true,
		issuedBasis: true,
		round: true,
		reassessmentFiledOn: true,
	}),
};

/** The same while it is being written: whatever is there is right by itself, anything may be missing. */
export const PROPOSAL = {
	organisation: EDITABLE.organisation.partial(),
	product: EDITABLE.product.partial(),
	certificate: EDITABLE.certificate.partial(),
};
export type ProposalOf<K extends SubmissionKind> = z.infer<
	(typeof PROPOSAL)[K]
>;

/** Fields by name, where it does not matter which kind they belong to. */
export type Fields = Record<string, unknown>;

/** The names of what may be proposed, in the order that they are shown. */
export const fieldsOf = (kind: SubmissionKind): string[] =>
	Object.keys(EDITABLE[kind].shape);

/** Of a whole record the part that may be proposed. */
export const editableOf = (kind: SubmissionKind, record: Fields): Fields =>
	PROPOSAL[kind].strip().parse(record);

/** Without the fields that were emptied: they are not there. */
export const stated = (fields: Fields): Fields =>
	Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined),
	);
