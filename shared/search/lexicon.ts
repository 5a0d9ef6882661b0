import type { IndexFile } from "./index-file.ts";
import { communesIn, lines, type Place, placesIn } from "./places.ts";
import { FOREIGN, KINDS, NOISE, SAME } from "./synonyms.ts";
import { type Word, wordsIn } from "./words.ts";

/** What is known of a word: in how many entries it stands, and how it is written most. */
export type Known = { count: number; written: string; most: number };

export type SetName = {
	no: string;
	name: string;
	group: string;
	industry: string;
};

/** Words that stand for something else than themselves: found at the place of their first word. */
export type Phrase = { words: Word[] } & (
	| { means: "text"; to: Word[] }
	| { means: "place"; place: Place }
	| { means: "kind"; type: string }
	| { means: "sets"; sets: string[]; label: string }
	| { means: "noise" }
	/** The province itself: everything is of it. */
	| { means: "province" }
);

/** Everything a text is understood by. */
export type Lexicon = {
	vocabulary: Map<string, Known>;
	phrases: Phrase[];
	places: Place[];
	/** Number → its names. */
	sets: Map<string, SetName>;
	groups: Map<string, string>;
	industries: Map<string, string>;
	communes: Map<string, { name: string; districts: string[] }>;
	districts: Map<string, string>;
};

export const lexiconOf = (index: IndexFile): Lexicon => {
	const places = placesIn(index);
	const [names, groups, groupNames, industries, industryNames] = [
		index.sets.name,
		index.sets.group,
		index.sets.groupName,
		index.sets.industry,
		index.sets.industryName,
	].map(lines);
	const numbers = lines(index.sets.no);
	const sets = new Map(
		numbers.map((no, at) => [
			no,
			{
				no,
				name: names?.[at] ?? "",
				group: groups?.[at] ?? "",
				industry: industries?.[at] ?? "",
			},
		]),
	);
	const groupOf = new Map(
		numbers.map((_, at) => [groups?.[at] ?? "", groupNames?.[at] ?? ""]),
	);
	const districtNames = lines(index.districts.name);
	return {
		vocabulary: new Map(),
		places,
		sets,
		groups: groupOf,
		industries: new Map(
			numbers.map((_, at) => [
				industries?.[at] ?? "",
				industryNames?.[at] ?? "",
			]),
		),
		communes: new Map(
			communesIn(index).map(({ code, ...rest }) => [code, rest]),
		),
		districts: new Map(
			lines(index.districts.code).map((code, at) => [
				code,
				districtNames[at] ?? "",
			]),
		),
		phrases: [
			...places.map(
				(place): Phrase => ({
					words: place.words,
					means: "place",
					place,
				}),
			),
			{ words: wordsIn(index.province), means: "province" },
			...FIXED_PHRASES,
			...setPhrases([...sets.values()], groupOf),
		],
	};
};

const FIXED_PHRASES: Phrase[] = [
	...KINDS.map(
		([words, type]): Phrase => ({
			words: wordsIn(words),
			means: "kind",
			type,
		}),
	),
	...NOISE.map((words): Phrase => ({ words: wordsIn(words), means: "noise" })),
	...SAME.flatMap((line) => {
		const all = [...new Set(line.split("|"))].map(wordsIn);
		return all.flatMap((words) =>
			all
				.filter((to) => to !== words && !contains(to, words))
				.map((to): Phrase => ({ words, means: "text", to })),
		);
	}),
	...FOREIGN.flatMap((line) => {
		const [words = [], ...all] = line.split("|").map(wordsIn);
		return all.map((to): Phrase => ({ words, means: "text", to }));
	}),
];

/** What has all the words already is found by them. */
function contains(all: Word[], words: Word[]): boolean {
	return words.every(({ folded }) =>
		all.some((word) => word.folded === folded),
	);
}

/** A set or group is asked for by its name, or by a part between commas of two words and more. */
const setPhrases = (sets: SetName[], groups: Map<string, string>): Phrase[] => [
	...sets.flatMap(({ no, name }) => named(name, [no])),
	...[...groups].flatMap(([group, name]) =>
		named(
			name,
			sets.filter((set) => set.group === group).map(({ no }) => no),
		),
	),
];

const named = (name: string, sets: string[]): Phrase[] =>
	[...new Set([name, ...name.split(/,| và |;/)])]
		.map((part) => wordsIn(part))
		.filter((words) => words.length > 1)
		.map((words) => ({ words, means: "sets", sets, label: name }));

/** Adds words to the vocabulary: as they are written, and in how many entries. */
export const learn = (
	vocabulary: Lexicon["vocabulary"],
	written: string,
	folded: string,
	count: number,
): void => {
	const known = vocabulary.get(folded);
	if (known === undefined)
		vocabulary.set(folded, { count, written, most: count });
	else {
		known.count += count;
		if (count > known.most) {
			known.most = count;
			known.written = written;
		}
	}
};
