import type { Draft } from "../../shared/directory/model.ts";

/** A name in the whole directory, and who holds it: nobody else may ever take it. */
export type Claim = { name: string; owner: string; field: string };

/**
 * The names a record needs for itself alone. Addresses of places carry no id, so two places must
 * not share one; and what is stored below something else (a certificate below its product) must
 * not appear below two.
 */
export const claimsOf = (draft: Draft): Claim[] => {
	switch (draft.kind) {
		case "province":
			return [
				claim(`/tinh/${draft.slug}`, draft.id, "slug"),
				...(draft.isFront ? [claim("/", draft.id, "isFront")] : []),
			];
		case "commune":
			return [
				claim(`/xa/${draft.slug}`, draft.id, "slug"),
				claim(`commune#${draft.id}`, draft.province, "province"),
			];
		case "old_district":
			return [
				claim(`/huyen-cu/${draft.slug}`, draft.id, "slug"),
				claim(`old_district#${draft.id}`, draft.province, "province"),
			];
		case "product_set":
			return [claim(`/san-pham/bo/${draft.slug}`, draft.id, "slug")];
		case "certificate":
			return [claim(`certificate#${draft.id}`, draft.product, "product")];
		case "statistic":
			return [claim(`statistic#${draft.id}`, draft.province, "province")];
		default:
			return [];
	}
};

const claim = (name: string, owner: string, field: string): Claim => ({
	name,
	owner,
	field,
});
