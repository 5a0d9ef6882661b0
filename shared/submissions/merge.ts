import type { Fields } from "./editable.ts";
import { isSame } from "./same.ts";

/** A field that both sides changed, each to something else. */
export type Conflict = {
	field: string;
	base: unknown;
	mine: unknown;
	theirs: unknown;
};

/** The two sides together; where both changed a field, it is theirs until somebody chooses. */
export type Merge = { merged: Fields; conflicts: Conflict[] };

/**
 * Merges two changes of the same fields, field by field: what one side changed and the other did
 * not is taken over; what both changed to the same value is no conflict. Without a base nobody can
 * tell who changed what, so every difference is a conflict.
 */
export const merge = (
	base: Fields | undefined,
	mine: Fields,
	theirs: Fields,
): Merge => {
	const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
	const merged: Fields = { ...theirs };
	const conflicts: Conflict[] = [];
	for (const field of names) {
		if (isSame(mine[field], theirs[field])) continue;
		if (base !== undefined && isSame(mine[field], base[field])) continue;
		if (base !== undefined && isSame(theirs[field], base[field]))
			merged[field] = mine[field];
		else
			conflicts.push({
				field,
				base: base?.[field],
				mine: mine[field],
				theirs: theirs[field],
			});
	}
	return { merged, conflicts };
};
