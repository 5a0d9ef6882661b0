import type { Entry } from "./entry.ts";
import type { Question, Span } from "./question.ts";
import type { Field } from "./record.ts";
import { fitOfMarks, type Word } from "./words.ts";

/** Where in an entry something was found. */
export type Found = Field["field"] | "place" | "kind" | "sets" | "number";

/** Name beats also-known-as beats producer beats place beats set. */
const WEIGHT: Record<Found, number> = {
	name: 10,
	also_known_as: 7,
	name_en: 7,
	name_zh: 7,
	producer: 4,
	place: 3,
	kind: 2,
	number: 2,
	sets: 1,
};
/** Everything is of its province: that alone says next to nothing. */
const PROVINCE = 0.1;
const SIDE_BY_SIDE = 0.3;
const AT_THE_START = 1.5;
const SHARE_OF_NAME = 4;
const WHOLE_NAME = 3;

export type Match = {
	score: number;
	/** What the best for each token weighs; 0: not found. */
	tokens: number[];
	/** Words of fields that were found: index of the field → indexes of its words. */
	words: Map<number, Set<number>>;
	/** Spans that say something of it other than by a text. */
	spans: Span[];
	/** Per token: the word that stands in the entry. */
	read: (string | undefined)[];
};

/** What of a question is found in an entry, and how much it weighs. */
export const match = (question: Question, entry: Entry): Match => {
	const { tokens, spans, isMarked } = question;
	const found: Match = {
		score: 0,
		tokens: tokens.map(() => 0),
		words: new Map(),
		spans: [],
		read: tokens.map(() => undefined),
	};
	/** Per token: the words it was found at, as `field * 1000 + word`. */
	const at = tokens.map(() => new Set<number>());

	for (const [f, { field, words }] of entry.fields.entries())
		for (const [w, word] of words.entries())
			for (const [t, token] of tokens.entries()) {
				const option = token.options.get(word.folded);
				if (option === undefined) continue;
				const fit =
					token.folded === word.folded
						? fitOfMarks(token.marked, word.marked, isMarked)
						: option;
				const weight = WEIGHT[field] * fit;
				const best = found.tokens[t] ?? 0;
				if (weight > best) found.read[t] = textOf(entry.fields[f], word);
				found.tokens[t] = Math.max(best, weight);
				at[t]?.add(f * 1000 + w);
				mark(found, f, w);
			}

	for (const span of spans) {
		const weight = weightOf(span, entry, found);
		if (weight === 0) continue;
		// `Chi Lăng` as a place is not made better by the `Lạng` of another word.
		const isPlace = span.phrase.means === "place" && !isTogether(span, at);
		for (let t = span.from; t < span.to; t++)
			found.tokens[t] = isPlace
				? weight
				: Math.max(found.tokens[t] ?? 0, weight);
	}

	found.score =
		found.tokens.reduce((sum, weight) => sum + weight, 0) +
		bonus(entry, found, at);
	return found;
};

/** Whether the words of a place stand side by side in a text, as they were typed. */
const isTogether = ({ phrase, to }: Span, at: Set<number>[]): boolean => {
	if (phrase.means !== "place") return false;
	const from = to - phrase.place.words.length;
	return [...(at[from] ?? [])].some((first) =>
		phrase.place.words.every((_, i) => at[from + i]?.has(first + i)),
	);
};

/** Whether everything that has to be found was. */
export const isWhole = ({ tokens }: Question, found: Match): boolean =>
	tokens.every(
		({ isOptional }, at) => isOptional || (found.tokens[at] ?? 0) > 0,
	);

const mark = (found: Match, field: number, word: number) => {
	const words = found.words.get(field);
	if (words) words.add(word);
	else found.words.set(field, new Set([word]));
};

const textOf = (field: Field | undefined, { start, end }: Word) =>
	field?.text.slice(start, end).toLowerCase();

const weightOf = (span: Span, entry: Entry, found: Match): number => {
	const { phrase, fit } = span;
	const { record, values } = entry;
	const says = (isSo: boolean, field: Found, share = 1) => {
		if (isSo) found.spans.push(span);
		return isSo ? WEIGHT[field] * fit * share : 0;
	};
	switch (phrase.means) {
		case "place":
			return says(isIn(phrase.place, entry), "place");
		case "kind":
			return says(record.type === phrase.type, "kind");
		case "sets":
			return says(phrase.sets.includes(record.set ?? ""), "sets");
		case "stars":
			return says(record.stars === phrase.stars, "number");
		case "month":
			return says(
				values.month?.includes(String(phrase.month)) ?? false,
				"number",
			);
		case "province":
			return PROVINCE;
		case "text":
		case "glued":
			return weightOfText(span, phrase.to, entry, found, phrase.means);
	}
};

const isIn = (
	{ communes, district }: { communes: Set<string>; district?: string },
	{ record }: Entry,
): boolean =>
	record.commune === undefined
		? district !== undefined && record.oldDistrict === district
		: communes.has(record.commune);

/** Words side by side in one text; those of a synonym with their marks. */
const weightOfText = (
	{ from, to: end, fit }: Span,
	to: Word[],
	{ fields }: Entry,
	found: Match,
	means: "text" | "glued",
): number => {
	let best = 0;
	for (const [f, field] of fields.entries())
		for (const start of field.words.keys()) {
			const isHere = to.every((word, at) => {
				const there = field.words[start + at];
				return means === "text"
					? there?.marked === word.marked
					: there?.folded === word.folded;
			});
			if (!isHere) continue;
			for (const at of to.keys()) mark(found, f, start + at);
			const weight = WEIGHT[field.field] * fit;
			if (weight <= best) continue;
			best = weight;
			if (means === "text") continue;
			const [first] = field.words.slice(start);
			const last = field.words[start + to.length - 1];
			if (first && last)
				for (let t = from; t < end; t++)
					found.read[t] =
						t === from ? textOf(field, { ...first, end: last.end }) : undefined;
		}
	return best;
};

/** Words in their order, at the head of the name, and most of the name: what people type when they know it. */
const bonus = ({ fields }: Entry, found: Match, at: Set<number>[]): number => {
	let sum = 0;
	for (let t = 1; t < at.length; t++)
		for (const place of at[t] ?? [])
			if (at[t - 1]?.has(place - 1)) {
				const field = fields[Math.floor(place / 1000)]?.field ?? "producer";
				sum += SIDE_BY_SIDE * WEIGHT[field];
				break;
			}
	const sure = Math.max(...found.tokens, 0) / WEIGHT.name;
	const name = fields[0]?.words.length ?? 0;
	const words = found.words.get(0);
	if (words === undefined || name === 0) return sum;
	const share = words.size / name;
	if (words.has(0)) sum += AT_THE_START * sure;
	return sum + (SHARE_OF_NAME * share + (share === 1 ? WHOLE_NAME : 0)) * sure;
};
