import type { OrganisationType } from "../cooperatives/model.ts";
import { organisationPath, productPath } from "../publishing/paths.ts";
import { stripKind } from "../text/names.ts";
import { slugify } from "../text/slug.ts";
import type { Catalogue, FacetName } from "./facets.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Field, fieldsOf, type SearchRecord } from "./record.ts";

/** Values of what has no commune or set, as in the addresses of pages. */
export const NO_COMMUNE = "chua-ro-xa";
export const NO_SET = "0";

/** A record made ready to be searched, counted and shown. */
export type Entry = {
	record: SearchRecord;
	fields: Field[];
	/** By what it is ordered: without the kind of an organisation. */
	orderName: string;
	/** Commune of today, or else the old district. */
	place: string | undefined;
	values: Partial<Record<FacetName, string[]>>;
};

export const entryOf = (
	catalogue: Catalogue,
	record: SearchRecord,
	lexicon: Lexicon,
): Entry => {
	const isThing = catalogue === "products";
	const { name, commune, oldDistrict, type } = record;
	const known = lexicon.communes.get(commune ?? "");
	const places = {
		commune: [known && commune ? commune : NO_COMMUNE],
		old_district: known?.districts ?? (oldDistrict ? [oldDistrict] : []),
	};
	const set = lexicon.sets.get(record.set ?? "");
	const some = (value: string | number | undefined) =>
		value === undefined ? [] : [String(value)];
	return {
		record,
		fields: fieldsOf(record, isThing),
		orderName: isThing ? name : stripKind(name),
		place: known?.name ?? lexicon.districts.get(oldDistrict ?? ""),
		values: isThing
			? {
					...places,
					industry: some(set?.industry),
					group: some(set?.group),
					set: [set?.no ?? NO_SET],
					stars: some(record.stars),
					status: some(record.status),
					month: (record.season ?? []).map(String),
					producer_type: some(type),
				}
			: {
					...places,
					sector: some(record.sector),
					type: some(type),
					status: some(record.status),
				},
	};
};

/** Where its page stands. */
export const pathOf = (catalogue: Catalogue, { record }: Entry): string => {
	const { id, name, type, slug = slugify(name) } = record;
	return catalogue === "products"
		? productPath(slug, id)
		: organisationPath(type as OrganisationType, slug, id);
};
