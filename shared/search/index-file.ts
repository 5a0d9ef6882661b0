import type { Columns } from "./columns.ts";

/**
 * `index.json` of a catalogue: everything but the records, and these too while there are few.
 * Lists are texts with a line for each entry.
 */
export type IndexFile = {
	/** Entries in each part: `{"187": 12}`. */
	parts: Record<string, number>;
	/** Name of the province: `Lạng Sơn`. */
	province: string;
	communes: {
		code: string;
		name: string;
		/** Codes of old districts with a comma between. */
		districts: string;
		/** Names of the communes of before 01/07/2025, with a comma between. */
		before: string;
	};
	districts: { code: string; name: string };
	sets: {
		no: string;
		name: string;
		group: string;
		groupName: string;
		industry: string;
		industryName: string;
	};
	/** Values of facets that are the same everywhere, in the order they are shown. */
	fixed: Record<string, string>;
	/** The words by which records are found, and in how many each stands. Not needed beside the records. */
	words?: { word: string; count: string };
	records?: Columns;
};

/** `part-….json` and `words-….json` */
export type ShardFile = { records: Columns };
