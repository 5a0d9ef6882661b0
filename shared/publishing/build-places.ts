import type { Commune, OldDistrict, Province } from "../places/model.ts";
import { compareVietnamese } from "../text/collate.ts";
import {
	CommuneDocument,
	OldDistrictDocument,
	type OrganisationCard,
	type ProductCard,
} from "./documents.ts";
import { communeLink, frame, oldDistrictLink } from "./frame.ts";
import { CommunesDocument } from "./map-document.ts";
import { pageKey } from "./page-key.ts";
import { communePath, communesPath, oldDistrictPath } from "./paths.ts";
import { locatorOf, provinceMap } from "./province-map.ts";
import { communesOf, prefixOf, type Reference } from "./reference.ts";

/** Products by `commune:…` and `old_district:…`, organisations by `commune:…`. */
export type PlaceCounts = {
	products: Map<string, number>;
	organisations: Map<string, number>;
};

export const buildCommune = (
	commune: Commune,
	cards: { products: ProductCard[]; organisations: OrganisationCard[] },
	reference: Reference,
): CommuneDocument => {
	const province = reference.provinces.get(commune.province);
	if (province === undefined)
		throw new Error(`no province ${commune.province}`);
	const districts = commune.oldDistricts.flatMap(
		(id) => reference.oldDistricts.get(id) ?? [],
	);
	return CommuneDocument.parse({
		...commune,
		...cards,
		kind: "commune",
		frame: frame(
			province,
			communePath(commune.slug),
			districts.length === 1 ? districts.map(oldDistrictLink) : [],
		),
		oldDistricts: districts.map(oldDistrictLink),
		locator: locatorOf(reference, commune),
	});
};

export const buildOldDistrict = (
	district: OldDistrict,
	products: ProductCard[],
	counts: PlaceCounts,
	reference: Reference,
): OldDistrictDocument => {
	const province = reference.provinces.get(district.province);
	if (province === undefined)
		throw new Error(`no province ${district.province}`);
	// Said by the communes, which is also how the counts are made.
	const communes = communesOf(reference, district.province).filter(
		({ oldDistricts }) => oldDistricts.includes(district.id),
	);
	return OldDistrictDocument.parse({
		kind: "old_district",
		frame: frame(province, oldDistrictPath(district.slug)),
		name: district.name,
		communes: countedCommunes(communes, counts),
		products,
	});
};

/** All communes of a province, drawn and listed. */
export const buildCommunes = (
	province: Province,
	counts: PlaceCounts,
	reference: Reference,
): CommunesDocument => {
	const path = communesPath(prefixOf(province));
	return CommunesDocument.parse({
		kind: "communes",
		frame: frame(province, path, [{ path, word: "communes" }]),
		map: provinceMap(reference, province.id, "page"),
		communes: countedCommunes(communesOf(reference, province.id), counts).map(
			(commune) => ({
				...commune,
				oldDistricts: (
					reference.communes.get(commune.code)?.oldDistricts ?? []
				).flatMap((id) => {
					const district = reference.oldDistricts.get(id);
					return district ? [oldDistrictLink(district)] : [];
				}),
			}),
		),
	});
};

/** Communes in Vietnamese order of their names, with what each has. */
export const countedCommunes = (
	communes: Commune[],
	{ products, organisations }: PlaceCounts,
) =>
	communes
		.toSorted((a, b) => compareVietnamese(a.name, b.name))
		.map((commune) => ({
			...communeLink(commune),
			code: commune.id,
			products: products.get(pageKey("commune", commune.id)) ?? 0,
			organisations: organisations.get(pageKey("commune", commune.id)) ?? 0,
		}));
