import type { Lexicon, Phrase } from "./lexicon.ts";
import { kindLength, kindOf } from "./places.ts";
import { likeness } from "./spelling.ts";
import { fitOfMarks, type Word, wordsIn } from "./words.ts";

/** A word that was typed, and the words it may stand for. */
export type Token = Word & {
	/** Word without marks → how sure, 0 to 1. Contains the word itself where that is known. */
	options: Map<string, number>;
	/** Need not be found. */
	isOptional: boolean;
	/** Not a word that is known: what was found instead has to be said. */
	isGuessed: boolean;
};

/** Some words typed side by side that together stand for something. */
export type Span = {
	/** Tokens from, and up to but not including. */
	from: number;
	to: number;
	phrase: Exclude<Phrase, { means: "noise" }> | NumberPhrase | GluedPhrase;
	/** How sure, 0 to 1. */
	fit: number;
};
type NumberPhrase =
	| { means: "stars"; stars: number }
	| { means: "month"; month: number };
/** Words written as one, or one word written as two. */
type GluedPhrase = { means: "glued"; to: Word[] };

export type Question = {
	tokens: Token[];
	spans: Span[];
	/** Typed with marks: then a word without them is meant so. */
	isMarked: boolean;
};

/**
 * `typed`: words as they stand; only the last, if unknown, may be the beginning of one, and only
 * unknown words are corrected. `begun`: the last may be the beginning of one though it is known.
 * `generous`: every word may be misspelt.
 */
export const EFFORTS = ["typed", "begun", "generous"] as const;
export type Effort = (typeof EFFORTS)[number];

const SYNONYM = 0.7;
const PREFIX = 0.75;
const MOST_WORDS = 16;
/** Each may cost a request. */
const MOST_OPTIONS = 12;
/** Below this a place or phrase is not what was meant. */
const SURE_ENOUGH = 0.25;

export const understand = (
	text: string,
	lexicon: Lexicon,
	effort: Effort,
): Question => {
	const words = wordsIn(text.normalize("NFC")).slice(0, MOST_WORDS);
	const isMarked = words.some(({ marked }) => /đ|\p{M}/u.test(marked));
	const known = knownWords(lexicon);
	const tokens = words.map((word, at): Token => {
		const isLast = at === words.length - 1;
		const isKnown = known.has(word.folded);
		return {
			...word,
			options: optionsOf(word, known, { effort, isLast, isKnown }),
			isOptional: false,
			isGuessed: !isKnown,
		};
	});
	const spans = [
		...phraseSpans(tokens, lexicon, isMarked, effort),
		...numberSpans(tokens),
		...gluedSpans(tokens, lexicon.vocabulary),
	];
	markOptional(tokens, lexicon, spans);
	return { tokens, spans, isMarked };
};

/** Every word that has a meaning here. Kept, because it is large and asked at each key. */
const knownWords = (lexicon: Lexicon): Map<string, number> => {
	let known = KNOWN.get(lexicon);
	if (known === undefined) {
		known = new Map();
		for (const { words } of lexicon.phrases)
			for (const { folded } of words) known.set(folded, 0);
		for (const [word, { count }] of lexicon.vocabulary)
			if (!word.startsWith("=")) known.set(word, count);
		KNOWN.set(lexicon, known);
	}
	return known;
};
const KNOWN = new WeakMap<Lexicon, Map<string, number>>();

const optionsOf = (
	{ folded }: Word,
	known: Map<string, number>,
	{
		effort,
		isLast,
		isKnown,
	}: { effort: Effort; isLast: boolean; isKnown: boolean },
): Map<string, number> => {
	const options = new Map<string, number>();
	if (isKnown) options.set(folded, 1);
	const isGenerous = effort === "generous";
	const isBegun = isLast && effort === "begun";
	if (isKnown && !isGenerous && !isBegun) return options;
	const found: [string, number, number][] = [];
	for (const [word, count] of known) {
		if (word === folded) continue;
		const fit = Math.max(
			isLast && word.startsWith(folded) ? PREFIX : 0,
			isKnown && !isGenerous ? 0 : likeness(folded, word),
		);
		if (fit > 0) found.push([word, fit, count]);
	}
	found.sort(([, a, n], [, b, m]) => b - a || m - n);
	const hasPrefix = found.some(([, fit]) => fit === PREFIX);
	for (const [word, fit] of found.slice(0, MOST_OPTIONS))
		if (!hasPrefix || isGenerous || fit === PREFIX) options.set(word, fit);
	return options;
};

const phraseSpans = (
	tokens: Token[],
	{ phrases }: Lexicon,
	isMarked: boolean,
	effort: Effort,
): Span[] =>
	tokens.flatMap((_, from) =>
		phrases.flatMap((phrase): Span[] => {
			if (phrase.means === "noise" || phrase.words.length === 0) return [];
			const fit = fitOf(phrase.words, tokens, from, isMarked, phrase.means);
			if (fit < SURE_ENOUGH) return [];
			const to = from + phrase.words.length;
			const sure = phrase.means === "text" ? fit * SYNONYM : fit;
			if (phrase.means === "text" && fit < 0.7 && effort !== "generous")
				return [];
			const span = { from, to, phrase, fit: sure };
			if (phrase.means === "place")
				return [withKind(tokens, span, phrase.place.kind)];
			return [
				phrase.means === "province" ? withKind(tokens, span, "tinh") : span,
			];
		}),
	);

/** How well words stand at a place of the text: 0 not at all. */
const fitOf = (
	words: Word[],
	tokens: Token[],
	from: number,
	isMarked: boolean,
	means: Phrase["means"],
): number => {
	let fit = 1;
	for (const [at, { folded, marked }] of words.entries()) {
		const token = tokens[from + at];
		const option = token?.options.get(folded);
		if (token === undefined || option === undefined) return 0;
		const marks =
			token.folded === folded ? fitOfMarks(token.marked, marked, isMarked) : 1;
		// A place without its marks is still the place; a synonym of another word is not one.
		if (means === "text" && marks < 0.5) return 0;
		fit = Math.min(fit, option * marks);
	}
	return fit;
};

/** `huyện Chi Lăng`: the words of the kind before a place belong to it, and favour that kind. */
const OTHER_KIND = 0.6;
const withKind = (tokens: Token[], span: Span, kind: string): Span => {
	for (const length of [2, 1]) {
		const from = span.from - length;
		if (from < 0 || kindLength(tokens, from) !== length) continue;
		const isSame = kindOf(tokens, from) === kind;
		return { ...span, from, fit: isSame ? span.fit : span.fit * OTHER_KIND };
	}
	return span;
};

/** `4 sao`, `sao 4`, `tháng 9`, `5 stars`. */
const numberSpans = (tokens: Token[]): Span[] =>
	tokens.flatMap(({ folded }, from): Span[] => {
		const next = tokens[from + 1]?.folded ?? "";
		const to = from + 2;
		const isLast = to === tokens.length;
		const span = (phrase: NumberPhrase): Span => ({ from, to, phrase, fit: 1 });
		if (
			/^[345]$/.test(folded) &&
			(/^(sao|stars?|星)$/.test(next) || (isLast && /^sa?$/.test(next)))
		)
			return [span({ means: "stars", stars: Number(folded) })];
		if (folded === "thang" && /^([1-9]|1[0-2])$/.test(next))
			return [span({ means: "month", month: Number(next) })];
		if (/^([1-9]|1[0-2])$/.test(folded) && next === "月")
			return [span({ means: "month", month: Number(folded) })];
		return [];
	});

const word = (folded: string, start = 0): Word => ({
	folded,
	marked: folded,
	start,
	end: start,
});

/** `matong` is `mat` and `ong`; `mac ca` may be written `macca`. */
const gluedSpans = (
	tokens: Token[],
	vocabulary: Lexicon["vocabulary"],
): Span[] =>
	tokens.flatMap(({ folded, isGuessed }, at): Span[] => {
		const spans: Span[] = [];
		if (isGuessed)
			for (const to of splits(folded, vocabulary))
				spans.push({
					from: at,
					to: at + 1,
					phrase: { means: "glued", to: to.map((part) => word(part)) },
					fit: 0.8,
				});
		const next = tokens[at + 1];
		if (next !== undefined && vocabulary.has(folded + next.folded))
			spans.push({
				from: at,
				to: at + 2,
				phrase: { means: "glued", to: [word(folded + next.folded)] },
				fit: 0.8,
			});
		return spans;
	});

const SHORTEST_PART = 2;
const MOST_PARTS = 4;
const splits = (
	text: string,
	vocabulary: Lexicon["vocabulary"],
	most = MOST_PARTS,
): string[][] => {
	const found: string[][] = [];
	for (let at = SHORTEST_PART; at <= text.length - SHORTEST_PART; at++) {
		const head = text.slice(0, at);
		const rest = text.slice(at);
		if (!vocabulary.has(head)) continue;
		if (vocabulary.has(rest)) found.push([head, rest]);
		if (most > 2)
			for (const tail of splits(rest, vocabulary, most - 1))
				found.push([head, ...tail]);
	}
	return found;
};

/** Words that say nothing need not be found, as long as another says something. */
const markOptional = (
	tokens: Token[],
	{ phrases }: Lexicon,
	spans: Span[],
): void => {
	const optional = new Set<number>();
	for (const phrase of phrases) {
		if (phrase.means !== "noise") continue;
		for (const from of tokens.keys())
			if (
				phrase.words.every(
					({ folded, marked }, at) =>
						tokens[from + at]?.folded === folded &&
						[folded, marked].includes(tokens[from + at]?.marked ?? ""),
				)
			)
				for (const at of phrase.words.keys()) optional.add(from + at);
	}
	for (const { phrase, from, to } of spans)
		if (phrase.means === "province")
			for (let at = from; at < to; at++) optional.add(at);
	// The word for a kind of place says nothing beside the name of the place.
	for (const { phrase, from } of spans)
		if (phrase.means === "place")
			for (let at = from; at < from + kindLength(tokens, from); at++)
				optional.add(at);
	if (optional.size < tokens.length)
		for (const at of optional) {
			const token = tokens[at];
			if (token) token.isOptional = true;
		}
};
