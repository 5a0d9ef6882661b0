import type { Catalogue } from "./facets.ts";
import { fieldsOf, type SearchRecord } from "./record.ts";

/** Shards by word. A product stands in a few of them, so one change rewrites a few. */
export const BUCKETS = 256;
/** A text without end must not touch shards without end; the words of the name come first. */
const MOST_TERMS = 32;
/** Of what has neither commune nor district. */
export const NO_PART = "0";

/** The shard of a word, from its form without marks (FNV-1a). */
export const bucketOf = (folded: string): number => {
	let hash = 0x811c9dc5;
	for (let at = 0; at < folded.length; at++) {
		hash ^= folded.charCodeAt(at);
		hash = Math.imul(hash, 0x01000193);
	}
	return (hash >>> 0) % BUCKETS;
};

/** Stands among the words for "is of this set". */
export const setTerm = (set: string) => `=${set}`;

/** The words by which a record is found: as written, in lower case, and without marks. */
export const termsOf = (
	catalogue: Catalogue,
	record: SearchRecord,
): Map<string, string> => {
	const terms = new Map<string, string>();
	if (record.set !== undefined)
		terms.set(setTerm(record.set), setTerm(record.set));
	for (const { text, words } of fieldsOf(record, catalogue === "products"))
		for (const { start, end, folded } of words)
			if (terms.size < MOST_TERMS)
				terms.set(text.slice(start, end).toLowerCase(), folded);
	return terms;
};
