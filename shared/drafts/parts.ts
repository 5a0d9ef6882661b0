import type { EDITABLE, SubmissionKind } from "../submissions/editable.ts";

type FieldOf<K extends SubmissionKind> = keyof (typeof EDITABLE)[K]["shape"];

/** One page of a form: which fields of which kind of record it asks for, and the end of its address. */
export type PartShape<K extends SubmissionKind = SubmissionKind> = {
	kind: K;
	path: string;
	fields: readonly string[];
};

const part = <K extends SubmissionKind>(
	kind: K,
	path: string,
	fields: readonly (FieldOf<K> & string)[],
): PartShape<K> => ({ kind, path, fields });

/** The pages on which a cooperative keeps what is said of it: one thing on each. */
export const PARTS = {
	profile: part("organisation", "ho-so", [
		"name",
		"alsoKnownAs",
		"nameEn",
		"taxCode",
		"legacyRegistrationNo",
		"sector",
		"activities",
		"commune",
		"address",
		"founded",
		"story",
	]),
	partners: part("organisation", "tim-doi-tac", ["seeks"]),
	new_product: part("product", "moi", ["name", "set"]),
	information: part("product", "thong-tin", [
		"name",
		"alsoKnownAs",
		"nameEn",
		"nameZh",
		"set",
		"commune",
		"story",
		"ingredients",
		"usage",
		"storage",
		"shelfLife",
		"packaging",
		"channels",
		"gtin",
		"ocopCode",
	]),
	season: part("product", "mua-vu", ["season", "capacity", "discontinued"]),
	rights: part("product", "so-huu-tri-tue", ["intellectualProperty"]),
	new_certificate: part("certificate", "moi", [
		"stars",
		"decisionNo",
		"issuedOn",
		"issuedBasis",
		"issuer",
		"issuerLevel",
		"score",
	]),
	certificate: part("certificate", "chung-nhan", [
		"stars",
		"decisionNo",
		"issuedOn",
		"issuedBasis",
		"issuer",
		"issuerLevel",
		"score",
		"reassessmentFiledOn",
	]),
} as const;

export const PART_NAMES = [
	"profile",
	"partners",
	"new_product",
	"information",
	"season",
	"rights",
	"new_certificate",
	"certificate",
] as const satisfies readonly (keyof typeof PARTS)[];
export type PartName = keyof typeof PARTS;

/** On which page a field of a record stands; nothing for one that has its own (photos). */
export const partOf = (
	kind: SubmissionKind,
	field: string,
): PartName | undefined =>
	PART_NAMES.find(
		(name) =>
			!name.startsWith("new_") &&
			PARTS[name].kind === kind &&
			PARTS[name].fields.some((one) => one === field),
	);
