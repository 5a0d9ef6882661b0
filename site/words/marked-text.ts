/**
 * Sentences of the interface hold names from Vietnamese content. In another language such a name
 * is put between two isolates of Unicode, so that the sentence stays one string until it is
 * written: `Line` makes `lang="vi"` of them, and what can hold no markup drops them.
 */
/** The name of the site is Vietnamese in every language. */
export const SITE_NAME = "Chợ Phiên";

const START = "\u2068";
const END = "\u2069";
const MARKED = /\u2068([^\u2068\u2069]*)\u2069/;

export const marked = (text: string): string =>
	`${START}${withoutMarks(text)}${END}`;

/** For a title, an attribute, data: the same text without marks. */
export const withoutMarks = (text: string): string =>
	text.replaceAll(START, "").replaceAll(END, "");

/** The sentence in pieces, in order; those that were marked say so. */
export const pieces = (text: string): { text: string; isMarked: boolean }[] =>
	text
		.split(MARKED)
		.map((piece, at) => ({
			text: withoutMarks(piece),
			isMarked: at % 2 === 1,
		}))
		.filter((piece) => piece.text !== "");
