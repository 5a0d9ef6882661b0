import type { Commune, OldDistrict, Province } from "../places/model.ts";
import type { ProductSet } from "../programme/model.ts";
import type { Crumb, Link, PageFrame } from "./documents.ts";
import {
	communePath,
	groupPath,
	homePath,
	industryPath,
	oldDistrictPath,
	organisationsPath,
	productsPath,
	setPath,
} from "./paths.ts";
import { prefixOf, provinceFrame } from "./reference.ts";

/** What a page knows about itself: its address, its province and the way that leads to it. */
export const frame = (
	province: Province,
	path: string,
	breadcrumb: Crumb[] = [],
): PageFrame => ({
	path,
	province: provinceFrame(province),
	breadcrumb: [
		{ path: homePath(prefixOf(province)), word: "home" },
		...breadcrumb,
	],
});

export const productsCrumb = (province: Province): Crumb => ({
	path: productsPath(prefixOf(province)),
	word: "products",
});
export const organisationsCrumb = (province: Province): Crumb => ({
	path: organisationsPath(prefixOf(province)),
	word: "organisations",
});

/** Industry › group › set. Without a set: the page of what has none. */
export const setCrumbs = (
	province: Province,
	set: ProductSet | undefined,
): Crumb[] => {
	const prefix = prefixOf(province);
	if (set === undefined)
		return [{ path: setPath(prefix, NO_SET_SLUG), word: "no_set" }];
	return [
		{
			path: industryPath(prefix, set.industry.slug),
			name: set.industry.name,
			word: "industry",
			value: set.industry.code,
		},
		{
			path: groupPath(prefix, set.group.slug),
			name: set.group.name,
			word: "group",
			value: String(set.group.no),
		},
		{
			path: setPath(prefix, set.slug),
			name: set.name,
			word: "set",
			value: set.id,
		},
	];
};

export const NO_SET_SLUG = "chua-ro-bo";

export const communeLink = (commune: Commune): Link => ({
	name: commune.fullName,
	path: communePath(commune.slug),
});
export const oldDistrictLink = (district: OldDistrict): Link => ({
	name: district.name,
	path: oldDistrictPath(district.slug),
});
