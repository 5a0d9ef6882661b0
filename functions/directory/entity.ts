import type { EntityRef } from "../../shared/directory/events.ts";
import type { Draft } from "../../shared/directory/model.ts";
import type { RecordRef } from "./keys.ts";

/** The public thing that a record is part of. */
export const entityOf = (draft: Draft): EntityRef => {
	switch (draft.kind) {
		case "certificate":
			return `product#${draft.product}`;
		case "statistic":
			return `statistics#${draft.province}`;
		default:
			return `${draft.kind}#${draft.id}`;
	}
};

/** The name of the record itself. */
export const refOf = (draft: Draft): RecordRef => {
	switch (draft.kind) {
		case "certificate":
			return { kind: draft.kind, id: draft.id, product: draft.product };
		case "commune":
		case "old_district":
		case "statistic":
			return { kind: draft.kind, id: draft.id, province: draft.province };
		default:
			return { kind: draft.kind, id: draft.id };
	}
};
