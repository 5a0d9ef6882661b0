import type { Draft } from "../directory/model.ts";
import type { Commune, OldDistrict, Province } from "../places/model.ts";
import type { ProductSet } from "../programme/model.ts";
import type { PageFrame } from "./documents.ts";

/** The tables everything else refers to: provinces, places, product sets. */
export type Reference = {
	provinces: Map<string, Province>;
	communes: Map<string, Commune>;
	oldDistricts: Map<string, OldDistrict>;
	/** By number, in the order of the decision. */
	sets: Map<string, ProductSet>;
};

export const referenceOf = (drafts: Draft[]): Reference => {
	const reference: Reference = {
		provinces: new Map(),
		communes: new Map(),
		oldDistricts: new Map(),
		sets: new Map(),
	};
	for (const draft of drafts) {
		if (draft.kind === "province") reference.provinces.set(draft.id, draft);
		else if (draft.kind === "commune") reference.communes.set(draft.id, draft);
		else if (draft.kind === "old_district")
			reference.oldDistricts.set(draft.id, draft);
		else if (draft.kind === "product_set") reference.sets.set(draft.id, draft);
	}
	reference.sets = new Map(
		[...reference.sets].sort(([a], [b]) => Number(a) - Number(b)),
	);
	return reference;
};

/** Address prefix of a province's list pages. */
export const prefixOf = (
	province: Pick<Province, "isFront" | "slug">,
): string => (province.isFront ? "" : `/tinh/${province.slug}`);

/** The province that stands at `/`; none while nothing has been imported. */
export const frontProvince = (reference: Reference): Province | undefined =>
	[...reference.provinces.values()].find(({ isFront }) => isFront);

export const provinceFrame = (province: Province): PageFrame["province"] => ({
	code: province.id,
	name: province.name,
	fullName: province.fullName,
	prefix: prefixOf(province),
	isDemonstration: province.isDemonstration,
	portal: province.portal,
	operator: province.operator?.name,
});

export const communesOf = (reference: Reference, province: string): Commune[] =>
	[...reference.communes.values()].filter(
		(commune) => commune.province === province,
	);

export const oldDistrictsOf = (
	reference: Reference,
	province: string,
): OldDistrict[] =>
	[...reference.oldDistricts.values()].filter(
		(district) => district.province === province,
	);
