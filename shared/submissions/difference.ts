import { type Fields, fieldsOf, type SubmissionKind } from "./editable.ts";
import { isSame } from "./same.ts";

/** A piece of a text beside another: in both, only before, only after. */
export type Piece = { text: string; mark: "same" | "removed" | "added" };

/** Beyond this a table of both texts costs more than it tells: they stand side by side as they are. */
const LARGEST_TABLE = 4_000_000;

/** Which fields say something else, in the order that they are shown. */
export const changedFields = (
	kind: SubmissionKind,
	before: Fields,
	after: Fields,
): string[] =>
	fieldsOf(kind).filter((field) => !isSame(before[field], after[field]));

/**
 * Two texts word by word. What is marked `same` or `removed` is the text before, `same` or `added` the
 * text after, both to the last space. A word or two that stand in both by chance, between longer
 * changes, count as changed: a text that was written anew reads as one.
 */
export const wordDifference = (before: string, after: string): Piece[] =>
	settled(joined(difference(words(before), words(after))));

/** Two lists entry by entry. */
export const listDifference = (before: string[], after: string[]): Piece[] =>
	difference(before, after);

/** Words with the space behind them, so that joining them is the text. */
const words = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? [];

const difference = (before: string[], after: string[]): Piece[] => {
	let head = 0;
	while (head < before.length && before[head] === after[head]) head++;
	let tail = 0;
	const shorter = Math.min(before.length, after.length) - head;
	while (tail < shorter && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
	const pieces = (texts: string[], mark: Piece["mark"]) =>
		texts.map((text) => ({ text, mark }));
	return [
		...pieces(before.slice(0, head), "same"),
		...middle(
			before.slice(head, before.length - tail),
			after.slice(head, after.length - tail),
		),
		...pieces(before.slice(before.length - tail), "same"),
	];
};

/** By the longest common part; of equal choices what was removed stands first. */
const middle = (before: string[], after: string[]): Piece[] => {
	const width = after.length + 1;
	const isTooLarge = (before.length + 1) * width > LARGEST_TABLE;
	const table = new Uint16Array(isTooLarge ? 0 : (before.length + 1) * width);
	const at = (i: number, j: number) => table[i * width + j] ?? 0;
	if (!isTooLarge)
		for (let i = before.length - 1; i >= 0; i--)
			for (let j = after.length - 1; j >= 0; j--)
				table[i * width + j] =
					before[i] === after[j]
						? at(i + 1, j + 1) + 1
						: Math.max(at(i + 1, j), at(i, j + 1));
	const pieces: Piece[] = [];
	let i = 0;
	let j = 0;
	while (i < before.length || j < after.length) {
		const [was, is] = [before[i], after[j]];
		if (!isTooLarge && was !== undefined && was === is) {
			pieces.push({ text: was, mark: "same" });
			i++;
			j++;
		} else if (
			was !== undefined &&
			(is === undefined || at(i + 1, j) >= at(i, j + 1))
		) {
			pieces.push({ text: was, mark: "removed" });
			i++;
		} else if (is !== undefined) {
			pieces.push({ text: is, mark: "added" });
			j++;
		}
	}
	return pieces;
};

/** Whether what two changes have between them is shorter than either of them. */
const isByChance = (pieces: Piece[], at: number): boolean => {
	const { text = "" } = pieces[at] ?? {};
	return [
		pieces.slice(Math.max(0, at - 2), at),
		pieces.slice(at + 1, at + 3),
	].every((near) =>
		near.some((one) => one.mark !== "same" && one.text.length > text.length),
	);
};

/** One change, the removed part first, from one piece in common to the next. */
const settled = (pieces: Piece[]): Piece[] => {
	const found: Piece[] = [];
	let removed = "";
	let added = "";
	const close = () => {
		if (removed) found.push({ text: removed, mark: "removed" });
		if (added) found.push({ text: added, mark: "added" });
		removed = added = "";
	};
	for (const [at, { text, mark }] of pieces.entries()) {
		if (mark === "same" && !isByChance(pieces, at)) {
			close();
			found.push({ text, mark });
			continue;
		}
		if (mark !== "added") removed += text;
		if (mark !== "removed") added += text;
	}
	close();
	return found;
};

/** Neighbours of one mark become one piece. */
const joined = (pieces: Piece[]): Piece[] => {
	const found: Piece[] = [];
	for (const piece of pieces) {
		const last = found.at(-1);
		if (last?.mark === piece.mark) last.text += piece.text;
		else found.push({ ...piece });
	}
	return found;
};
