import { type Weight, widthOf } from "./lettering.ts";

export type Fitted = { lines: string[]; size: number };

type Room = {
	width: number;
	/** Sizes to try, the largest first, each with the lines there is room for. */
	sizes: { size: number; lines: number }[];
	weight: Weight;
};

/**
 * The largest size at which a text fits, and its lines, of about equal length. What does not fit
 * even at the smallest size ends in `…`.
 */
export const fitLines = (
	text: string,
	{ width, sizes, weight }: Room,
): Fitted => {
	const words = text.split(/\s+/);
	for (const { size, lines } of sizes) {
		const fitted = broken(words, width, size, weight);
		if (fitted !== undefined && fitted.length <= lines)
			return { lines: balanced(words, width, size, weight), size };
	}
	const { size, lines } = sizes.at(-1) ?? { size: 16, lines: 1 };
	return {
		lines: cut(words, { width, size, lines, weight }),
		size,
	};
};

/** As many words on each line as fit; undefined where a single word is too wide. */
const broken = (
	words: string[],
	width: number,
	size: number,
	weight: Weight,
): string[] | undefined => {
	const lines: string[] = [];
	for (const word of words) {
		const longer = [lines.at(-1), word].join(" ").trim();
		if (lines.length > 0 && widthOf(longer, size, weight) <= width)
			lines[lines.length - 1] = longer;
		else if (widthOf(word, size, weight) <= width) lines.push(word);
		else return undefined;
	}
	return lines;
};

/** The narrowest lines that are no more than they must be: no single word is left for the last one. */
const balanced = (
	words: string[],
	width: number,
	size: number,
	weight: Weight,
): string[] => {
	let best = broken(words, width, size, weight) ?? [];
	let [narrow, wide] = [0, width];
	while (wide - narrow > 4) {
		const middle = (narrow + wide) / 2;
		const lines = broken(words, middle, size, weight);
		if (lines !== undefined && lines.length <= best.length) {
			best = lines;
			wide = middle;
		} else narrow = middle;
	}
	return best;
};

const cut = (
	words: string[],
	{
		width,
		size,
		lines,
		weight,
	}: { width: number; size: number; lines: number; weight: Weight },
): string[] => {
	// A word wider than the line is broken anywhere.
	const pieces = words.flatMap((word) => inPieces(word, width, size, weight));
	const all = broken(pieces, width, size, weight) ?? [];
	if (all.length <= lines) return all;
	const kept = all.slice(0, lines);
	let last = kept.at(-1) ?? "";
	while (last !== "" && widthOf(`${last}…`, size, weight) > width)
		last = last.slice(0, -1).trimEnd();
	return [...kept.slice(0, -1), `${last.replace(/[\s,.;:]+$/, "")}…`];
};

const inPieces = (
	word: string,
	width: number,
	size: number,
	weight: Weight,
): string[] => {
	const pieces = [""];
	for (const letter of word) {
		const piece = `${pieces.at(-1)}${letter}`;
		if (widthOf(piece, size, weight) <= width)
			pieces[pieces.length - 1] = piece;
		else pieces.push(letter);
	}
	return pieces;
};
