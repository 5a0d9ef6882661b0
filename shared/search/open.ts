import { fold } from "../text/fold.ts";
import { type Columns, recordsOf } from "./columns.ts";
import { type Entry, entryOf, NO_COMMUNE, NO_SET } from "./entry.ts";
import { type Catalogue, type FacetName, facetsOf } from "./facets.ts";
import type { IndexFile, ShardFile } from "./index-file.ts";
import { type Lexicon, learn, lexiconOf } from "./lexicon.ts";
import { lines } from "./places.ts";
import { bucketOf, termsOf } from "./terms.ts";

/** Loads one file of the search data as parsed JSON: `index`, `part-187`, `words-12`. Throws when it cannot. */
export type LoadFile = (file: string) => Promise<unknown>;

export type OpenCatalogue = {
	readonly catalogue: Catalogue;
	/** Entries there are in all. */
	readonly total: number;
	/** Whether a facet has a value: for `readQuery`. */
	readonly isKnown: (facet: string, value: string) => boolean;
	/** Values of each facet in the order they are shown. */
	readonly options: Map<FacetName, { value: string; name?: string }[]>;
	readonly lexicon: Lexicon;
	/** Part → entries in it; bucket of words → the same. */
	readonly parts: Map<string, number>;
	readonly buckets: Map<number, number>;
	/** By id: those that are loaded. */
	readonly entries: Map<string, Entry>;
	/** Loads the shards that are not there yet. */
	readonly need: (files: string[]) => Promise<void>;
	readonly has: (file: string) => boolean;
};

/** Opens a catalogue of a province: one request, `index`; later ones as questions need them. */
export const openCatalogue = async (
	catalogue: Catalogue,
	load: LoadFile,
): Promise<OpenCatalogue> => {
	// Ours: written by `buildIndex`, under an address that changes with its shape.
	const index = (await load("index")) as IndexFile;
	const lexicon = lexiconOf(index);
	const entries = new Map<string, Entry>();
	const buckets = new Map<number, number>();
	const parts = new Map(Object.entries(index.parts));
	const add = (columns: Columns, isLearnt: boolean) => {
		for (const record of recordsOf(columns)) {
			if (entries.has(record.id)) continue;
			entries.set(record.id, entryOf(catalogue, record, lexicon));
			if (isLearnt)
				for (const [word, folded] of termsOf(catalogue, record))
					learn(lexicon.vocabulary, word, folded, 1);
		}
	};
	const counts = lines(index.words?.count ?? "");
	for (const [at, word] of lines(index.words?.word ?? "").entries()) {
		const folded = word.startsWith("=") ? word : fold(word).replaceAll(" ", "");
		const count = Number.parseInt(counts[at] ?? "", 36);
		learn(lexicon.vocabulary, word, folded, count);
		const bucket = bucketOf(folded);
		buckets.set(bucket, (buckets.get(bucket) ?? 0) + count);
	}
	if (index.records) add(index.records, true);

	const loading = new Map<string, Promise<void>>();
	const here = new Set<string>();
	const need = async (files: string[]) => {
		if (index.records) return;
		await Promise.all(
			files.map((file) => {
				const before = loading.get(file);
				if (before) return before;
				const now = load(file).then((shard) => {
					add((shard as ShardFile).records, false);
					here.add(file);
				});
				loading.set(file, now);
				// The next question must be able to try again.
				now.catch(() => loading.delete(file));
				return now;
			}),
		);
	};

	const options = optionsOf(catalogue, index, lexicon);
	return {
		catalogue,
		total: [...parts.values()].reduce((sum, count) => sum + count, 0),
		options,
		isKnown: (facet, value) =>
			options.get(facet as FacetName)?.some((known) => known.value === value) ??
			false,
		lexicon,
		parts,
		buckets,
		entries,
		need,
		has: (file) => index.records !== undefined || here.has(file),
	};
};

const optionsOf = (
	catalogue: Catalogue,
	index: IndexFile,
	lexicon: Lexicon,
): OpenCatalogue["options"] => {
	const named = (names: Map<string, string>) =>
		[...names].map(([value, name]) => ({ value, name }));
	const nameOf = <T extends { name: string }>(things: Map<string, T>) =>
		named(new Map([...things].map(([value, { name }]) => [value, name])));
	const data: Partial<Record<FacetName, { value: string; name?: string }[]>> = {
		industry: named(lexicon.industries),
		group: named(lexicon.groups),
		set: [...nameOf(lexicon.sets), { value: NO_SET }],
		commune: [...nameOf(lexicon.communes), { value: NO_COMMUNE }],
		old_district: named(lexicon.districts),
	};
	return new Map(
		facetsOf(catalogue).map(([, facet]) => [
			facet,
			data[facet] ??
				lines(index.fixed[facet] ?? "").map((value) => ({ value })),
		]),
	);
};
