import { fold } from "../text/fold.ts";
import { type Entry, pathOf } from "./entry.ts";
import { type FacetName, facetsOf } from "./facets.ts";
import { isWhole, match } from "./match.ts";
import type { OpenCatalogue } from "./open.ts";
import { understand } from "./question.ts";
import { type Word, wordsIn } from "./words.ts";

/**
 * One line under the field while somebody types. With `path` it leads to a thing itself; with
 * `facet` and `value` it selects; otherwise it completes the text.
 */
export type Suggestion = {
	kind: "product" | "organisation" | "producer" | "word" | "facet";
	/** What is shown. For a facet without names of its own (stars, month) it is the value. */
	label: string;
	/** Parts of the label that were typed: from, up to but not including. */
	ranges: [number, number][];
	/** What the field holds when this is taken: the text completed, or without what a facet says. */
	text: string;
	path?: string;
	facet?: FacetName;
	value?: string;
};

const MOST = 8;
const MOST_THINGS = 4;
const MOST_PRODUCERS = 2;
const MOST_FACETS = 3;

/**
 * At most `limit` suggestions for a half-typed text: what can be selected, names and producers
 * among what is loaded, and words that complete the last one. Loads nothing.
 */
export const suggest = (
	catalogue: OpenCatalogue,
	text: string,
	limit = MOST,
): Suggestion[] => {
	const words = wordsIn(text.normalize("NFC"));
	if (words.length === 0) return [];
	const all = [
		...facetSuggestions(catalogue, text.normalize("NFC"), words).slice(
			0,
			MOST_FACETS,
		),
		...thingSuggestions(catalogue, text, words),
		...wordSuggestions(catalogue, text.normalize("NFC"), words),
	];
	const seen = new Set<string>();
	return all
		.filter(({ kind, label, facet, value }) => {
			const name = facet ? `${facet}=${value}` : `${kind} ${fold(label)}`;
			return seen.size !== seen.add(name).size;
		})
		.slice(0, limit);
};

/** Where words stand in a text one after the other, the last one perhaps only begun. */
const runIn = (typed: Word[], words: Word[]): [number, number] | undefined => {
	for (const from of words.keys()) {
		const isHere = typed.every(({ folded }, at) => {
			const word = words[from + at]?.folded;
			return at === typed.length - 1
				? word?.startsWith(folded)
				: word === folded;
		});
		const first = words[from];
		const last = words[from + typed.length - 1];
		if (!isHere || !first || !last) continue;
		const tail = typed.at(-1)?.folded.length ?? 0;
		const end =
			last.folded.length === last.end - last.start
				? last.start + tail
				: last.end;
		return [first.start, end];
	}
	return undefined;
};

/** Values of facets whose name ends the text: `mật ong chi lă` → Xã Chi Lăng, beside `mật ong`. */
const facetSuggestions = (
	catalogue: OpenCatalogue,
	text: string,
	words: Word[],
): Suggestion[] => {
	const found: (Suggestion & { length: number })[] = [];
	for (const from of words.keys()) {
		const typed = words.slice(from);
		const rest = text.slice(0, typed[0]?.start ?? 0).trim();
		const letters = typed.reduce((sum, { folded }) => sum + folded.length, 0);
		// The last word of several is seldom a name: `hoi` of `chè dưới tán hồi`.
		const isTelling = from === 0 ? letters > 1 : typed.length > 1;
		for (const [, facet] of facetsOf(catalogue.catalogue))
			for (const { value, name } of catalogue.options.get(facet) ?? []) {
				const label = name ?? value;
				const range =
					name === undefined
						? isNumber(facet, value, typed)
						: isTelling && runIn(typed, wordsIn(name));
				if (range)
					found.push({
						kind: "facet",
						label,
						ranges: [range],
						text: rest,
						facet,
						value,
						length: typed.length,
					});
			}
	}
	return found
		.toSorted((a, b) => b.length - a.length)
		.map(({ length: _, ...suggestion }) => suggestion);
};

/** `4 sao`, `tháng 9`, also half typed. */
const isNumber = (
	facet: FacetName,
	value: string,
	[first, second, ...more]: Word[],
): [number, number] | undefined => {
	const is =
		facet === "stars"
			? first?.folded === value &&
				/^(s|sa|sao|star.*)$/.test(second?.folded ?? "")
			: facet === "month" &&
				/^thang$/.test(first?.folded ?? "") &&
				second?.folded === value;
	return is && more.length === 0 ? [0, value.length] : undefined;
};

/** Names of what is loaded that have all the words, best first, and the producers among them. */
const thingSuggestions = (
	{ catalogue, entries, lexicon }: OpenCatalogue,
	text: string,
	words: Word[],
): Suggestion[] => {
	const question = understand(text, lexicon, "typed");
	const last = question.tokens.at(-1);
	// Somebody is still typing: a word that is known may be the head of a longer one.
	if (last)
		for (const word of lexicon.vocabulary.keys())
			if (word.startsWith(last.folded) && !last.options.has(word))
				last.options.set(word, HEAD);
	const found: { entry: Entry; score: number; ranges: [number, number][] }[] =
		[];
	const producers = new Map<string, [number, number]>();
	for (const entry of entries.values()) {
		const result = match(question, entry);
		if (!isWhole(question, result)) continue;
		const name = entry.fields[0]?.words ?? [];
		const ranges = [...(result.words.get(0) ?? [])].flatMap((at) => {
			const word = name[at];
			return word ? [[word.start, word.end] as [number, number]] : [];
		});
		if (ranges.length > 0) found.push({ entry, score: result.score, ranges });
		const { producer } = entry.record;
		const run = producer && runIn(words, wordsIn(producer));
		if (producer && run) producers.set(producer, run);
	}
	found.sort(
		(a, b) =>
			b.score - a.score || (a.entry.record.id < b.entry.record.id ? -1 : 1),
	);
	return [
		...found.slice(0, MOST_THINGS).map(
			({ entry, ranges }): Suggestion => ({
				kind: catalogue === "products" ? "product" : "organisation",
				label: entry.record.name,
				ranges: ranges.toSorted(([a], [b]) => a - b),
				text: entry.record.name,
				path: pathOf(catalogue, entry),
			}),
		),
		...[...producers]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.slice(0, MOST_PRODUCERS)
			.map(
				([label, run]): Suggestion => ({
					kind: "producer",
					label,
					ranges: [run],
					text: label,
				}),
			),
	];
};
const HEAD = 0.6;

/** The last word completed, the commonest first. */
const wordSuggestions = (
	{ lexicon }: OpenCatalogue,
	text: string,
	words: Word[],
): Suggestion[] => {
	const last = words.at(-1);
	if (last === undefined || last.folded.length < 2) return [];
	const head = text.slice(0, last.start);
	return [...lexicon.vocabulary]
		.filter(([word]) => word.startsWith(last.folded) && word !== last.folded)
		.sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
		.map(([, { written }]): Suggestion => {
			const label = `${head}${written}`;
			return {
				kind: "word",
				label,
				ranges: [[0, Math.min(label.length, last.end)]],
				text: label,
			};
		});
};
