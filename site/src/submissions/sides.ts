import {
	listDifference,
	type Piece,
	wordDifference,
} from "../../../shared/submissions/difference.ts";
import { shownValue } from "../drafts/shown-value.ts";

type Names = Parameters<typeof shownValue>[2];

/** One side of a field as it is shown: lines of pieces, some of them marked. */
export type Side = Piece[][];

/**
 * Both sides of a field. What is written in sentences is compared by words, what is a list by its
 * entries; each side holds only what stands there.
 */
export const sidesOf = (
	field: string,
	before: unknown,
	after: unknown,
	names: Names,
): { before: Side; after: Side } => {
	const isList = Array.isArray(before) || Array.isArray(after);
	const was = linesOf(field, before, names);
	const is = linesOf(field, after, names);
	// Where nothing stood, marking every word would only be noise.
	if (was.length === 0)
		return {
			before: [],
			after: is.map((text) => [{ text, mark: "same" }]),
		};
	if (isList) {
		const pieces = listDifference(was, is);
		return {
			before: without(pieces, "added").map((piece) => [piece]),
			after: without(pieces, "removed").map((piece) => [piece]),
		};
	}
	const pieces = wordDifference(was.join("\n"), is.join("\n"));
	return {
		before: asLines(without(pieces, "added")),
		after: asLines(without(pieces, "removed")),
	};
};

/** Of a list each entry by itself. */
const linesOf = (field: string, value: unknown, names: Names): string[] =>
	Array.isArray(value)
		? value.flatMap((one) => shownValue(field, [one], names))
		: shownValue(field, value, names);

const without = (pieces: Piece[], mark: Piece["mark"]): Piece[] =>
	pieces.filter((piece) => piece.mark !== mark);

/** Pieces may run over the ends of lines. */
const asLines = (pieces: Piece[]): Side => {
	const lines: Side = [[]];
	for (const { text, mark } of pieces)
		for (const [at, part] of text.split("\n").entries()) {
			if (at > 0) lines.push([]);
			if (part !== "") lines.at(-1)?.push(...spaceApart({ text: part, mark }));
		}
	return lines.filter((line) => line.length > 0);
};

/** The space behind a marked word is not marked: a line under nothing is only noise. */
const spaceApart = ({ text, mark }: Piece): Piece[] => {
	const word = text.trimEnd();
	if (mark === "same" || word === "" || word === text) return [{ text, mark }];
	return [
		{ text: word, mark },
		{ text: text.slice(word.length), mark: "same" },
	];
};
