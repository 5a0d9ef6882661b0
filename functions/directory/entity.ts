import type { EntityRef } from "../../shared/directory/events.ts";
import type { Draft } from "../../shared/directory/model.ts";

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
