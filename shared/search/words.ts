import { fold } from "../text/fold.ts";
import { remembered } from "./memo.ts";

/** One word of a text. A Han character is a word of its own: Chinese is written without spaces. */
export type Word = {
	/** Without marks: see `fold`. */
	folded: string;
	/** With its marks in one spelling: see `markedForm`. */
	marked: string;
	/** Where it stands in the text: from, and up to but not including. */
	start: number;
	end: number;
};

const WORD =
	/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}])+/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The words of a text in composed form (NFC). */
export const wordsIn = (text: string): Word[] =>
	[...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
		const forms = formsOf(word);
		return forms.folded === ""
			? []
			: [{ ...forms, start: index, end: index + word.length }];
	});

const formsOf = remembered((word) => ({
	folded: fold(word).replaceAll(" ", ""),
	marked: markedForm(word),
}));

/**
 * A word with its marks, the same for every way to write it: composed or not, the tone on either
 * vowel (`hoà` = `hòa`), y or i (`mỳ` = `mì`). The tone stands at the end.
 */
const markedForm = (word: string): string => {
	const letters = word.normalize("NFD").toLowerCase().replace(/ð/g, "đ");
	const tones = letters.match(TONES)?.join("") ?? "";
	const plain = letters
		.replace(TONES, "")
		.replace(/\p{Default_Ignorable_Code_Point}/gu, "")
		.replace(/(?<=[bcdfghjklmnpqrstvwxz]|qu)y/g, "i");
	return plain + tones;
};

/** Words that differ in their marks are still found, but stand behind the ones typed. */
const OTHER_MARKS = 0.3;
const SOME_MARKS = 0.9;
const MARKS_LEFT_OUT = 0.8;

/**
 * How well a word fits one that was typed, of two that are the same without marks: 1 the same,
 * less if marks were left out, least if others were typed (`dương` for `đường`). `isMarked`: the
 * person types with marks, so a word without them is meant so.
 */
export const fitOfMarks = (
	typed: string,
	word: string,
	isMarked: boolean,
): number => {
	if (typed === word) return 1;
	if (!isMarked) return 1;
	if (!/đ|\p{M}/u.test(typed)) return MARKS_LEFT_OUT;
	return isPartOf(typed, word) ? SOME_MARKS : OTHER_MARKS;
};

/** Whether each letter typed is there with at least the marks it was typed with. */
const isPartOf = (typed: string, word: string): boolean => {
	let at = 0;
	for (const mark of typed.replaceAll("đ", "d\u0335")) {
		at = word.replaceAll("đ", "d\u0335").indexOf(mark, at) + 1;
		if (at === 0) return false;
	}
	return true;
};
