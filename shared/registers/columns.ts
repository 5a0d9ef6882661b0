import { formatDay } from "../dates/calendar.ts";
import { whenInLanguage } from "../dates/in-language.ts";
import type { Reference } from "../publishing/reference.ts";
import type { RegisterKind, RegisterRow } from "./row.ts";
import { FLAG_WORDS, GAP_WORDS, STATE_WORDS, TYPE_WORDS } from "./words.ts";

/** Columns beside the name, in the order they stand in. */
export const COLUMNS = {
	products: [
		"commune",
		"set",
		"stars",
		"state",
		"until",
		"flags",
		"gaps",
		"heard",
		"updated",
		"id",
	],
	organisations: [
		"type",
		"commune",
		"state",
		"flags",
		"gaps",
		"heard",
		"updated",
		"id",
	],
} as const satisfies Record<RegisterKind, readonly string[]>;
export type Column = (typeof COLUMNS)[RegisterKind][number];

/** What is shown until somebody chooses otherwise. */
export const FIRST_COLUMNS: Record<RegisterKind, readonly Column[]> = {
	products: ["commune", "stars", "state", "until", "flags", "updated"],
	organisations: ["type", "commune", "state", "flags", "updated"],
};

/** What stands in a cell, as people read it; empty where nothing is known. */
export const cellOf = (
	row: RegisterRow,
	column: Column,
	{ communes, sets }: Pick<Reference, "communes" | "sets">,
): string => {
	switch (column) {
		case "id":
			return row.id;
		case "commune":
			return communes.get(row.commune ?? "")?.fullName ?? "";
		case "set":
			return sets.get(row.set ?? "")?.name ?? "";
		case "type":
			return row.type ? TYPE_WORDS[row.type] : "";
		case "stars":
			return row.stars === undefined ? "" : String(row.stars);
		case "state":
			return STATE_WORDS[row.state];
		case "until":
			return row.until ? formatDay(row.until) : "";
		case "flags":
			return row.flags.map((code) => FLAG_WORDS[code]).join(", ");
		case "gaps":
			return row.gaps.map((gap) => GAP_WORDS[gap]).join(", ");
		case "heard":
			return row.heard ? whenInLanguage(row.heard, "vi") : "";
		case "updated":
			return formatDay(row.updatedOn);
	}
};
