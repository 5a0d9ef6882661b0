import { fold } from "../text/fold.ts";
import { tidy } from "../text/tidy.ts";
import { guessColumns } from "./mapping.ts";
import {
	type Cell,
	isEmptyCell,
	type Merge,
	type RawRow,
} from "./raw-sheet.ts";

/** Titles, letterheads and empty lines stand above; nobody writes more of them. */
const LOOKED_AT = 40;
const MOST_LINES = 3;
/** What a line scores for each title in it that we know. */
const NAMES_ONE = 100;

export type Header = {
	/** Numbers of its rows in the file, first and last. */
	top: number;
	bottom: number;
	/** One title for each column: `Nhóm / Cột` where two lines say it. */
	titles: string[];
};

export const cellText = (cell: Cell | undefined): string =>
	cell === undefined || cell === null ? "" : tidy(String(cell));

/**
 * Finds the line or lines that name the columns: the line whose cells say most of what we know,
 * with the line above that groups them and the line below that divides them. Undefined where no
 * line has two texts beside each other.
 */
export const findHeader = (
	rows: readonly RawRow[],
	merges: readonly Merge[],
): Header | undefined => {
	const looked = rows.slice(0, LOOKED_AT);
	const scored = looked.map((row) => ({ row, score: scoreOf(row) }));
	const best = scored.reduce<(typeof scored)[number] | undefined>(
		(a, b) => (b.score > (a?.score ?? 0) ? b : a),
		undefined,
	);
	return best && headerAround(best.row.row, rows, merges);
};

/** The header that begins at a line somebody pointed at. */
export const headerAt = (
	row: number,
	rows: readonly RawRow[],
	merges: readonly Merge[],
): Header => {
	const bottom = lowest(row, rows, merges);
	return { top: row, bottom, titles: titlesOf(row, bottom, rows, merges) };
};

const scoreOf = ({ cells }: RawRow): number => {
	const texts = cells.filter(
		(cell) => typeof cell === "string" && cell.trim() !== "",
	);
	if (texts.length < 2) return 0;
	const known = guessColumns(
		cells.map((cell) => ({ title: cellText(cell), samples: [] })),
	).filter(({ use }) => use !== "none").length;
	// A line of data may hold many texts; only a header names what we know, and its cells are short.
	const short = texts.filter((cell) => String(cell).length <= 60).length;
	return known * NAMES_ONE + Math.min(short, 50) / 100;
};

const headerAround = (
	row: number,
	rows: readonly RawRow[],
	merges: readonly Merge[],
): Header => {
	let top = row;
	for (let lines = 1; lines < MOST_LINES; lines++) {
		const above = rows.find((one) => one.row === top - 1);
		const first = rows.find((one) => one.row === top);
		if (above === undefined || first === undefined) break;
		// Without merged cells only what names something we know: a letterhead has gaps too.
		const isDivided =
			merges.length === 0 &&
			scoreOf(above) >= NAMES_ONE &&
			divides(above, first, merges);
		if (!isDivided && !groups(above, top, merges)) break;
		top = above.row;
	}
	const bottom = lowest(top, rows, merges, row);
	return { top, bottom, titles: titlesOf(top, bottom, rows, merges) };
};

/** A line above belongs to the header when one of its cells reaches down into it, or stands over several of its columns beside others. */
const groups = (above: RawRow, below: number, merges: readonly Merge[]) => {
	const inRow = merges.filter(
		({ top, bottom }) => top <= above.row && bottom >= above.row,
	);
	if (inRow.some(({ bottom }) => bottom >= below)) return true;
	const filled = above.cells.filter((cell) => !isEmptyCell(cell)).length;
	return filled > 1 && inRow.some(({ left, right }) => right > left);
};

const lowest = (
	top: number,
	rows: readonly RawRow[],
	merges: readonly Merge[],
	from = top,
): number => {
	let bottom = from;
	for (const merge of merges)
		if (
			merge.top >= top &&
			merge.top <= bottom &&
			merge.bottom < top + MOST_LINES
		)
			bottom = Math.max(bottom, merge.bottom);
	if (merges.length > 0 && (bottom > top || bottom > from)) return bottom;
	for (; bottom < top + MOST_LINES - 1; bottom++) {
		const [first, below] = [
			rows.find(({ row }) => row === bottom),
			rows.find(({ row }) => row === bottom + 1),
		];
		if (!first || !below || !divides(first, below, merges)) break;
	}
	return bottom;
};

/** Without merged cells (CSV): a second line fills the gaps of the first with texts, and nothing else. */
const divides = (first: RawRow, below: RawRow, merges: readonly Merge[]) => {
	const filled = below.cells.flatMap((cell, at) =>
		isEmptyCell(cell) ? [] : [{ cell, at }],
	);
	const isUnder = (at: number) => {
		const wide = merges.some(
			({ top, bottom, left, right }) =>
				top <= first.row &&
				bottom >= first.row &&
				left <= at &&
				right >= at &&
				right > left,
		);
		const gap = isEmptyCell(first.cells[at]);
		const opensGap =
			!gap &&
			isEmptyCell(first.cells[at + 1]) &&
			!isEmptyCell(below.cells[at + 1]);
		return wide || gap || opensGap;
	};
	return (
		filled.length >= 2 &&
		filled.every(({ cell, at }) => typeof cell === "string" && isUnder(at)) &&
		filled.some(({ at }) => isEmptyCell(first.cells[at]))
	);
};

const titlesOf = (
	top: number,
	bottom: number,
	rows: readonly RawRow[],
	merges: readonly Merge[],
): string[] => {
	const lines = rows.filter(({ row }) => row >= top && row <= bottom);
	const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
	return Array.from({ length: width }, (_, at) => {
		const parts: string[] = [];
		for (const line of lines) {
			const text = cellText(over(line, at, lines, merges));
			if (text !== "" && fold(text) !== fold(parts.at(-1) ?? ""))
				parts.push(text);
		}
		return parts.join(" / ");
	});
};

/** What stands over a column in one line of the header: its own cell, or that of its group. */
const over = (
	line: RawRow,
	at: number,
	lines: readonly RawRow[],
	merges: readonly Merge[],
): Cell | undefined => {
	const own = line.cells[at];
	if (!isEmptyCell(own)) return own;
	const merge = merges.find(
		({ top, bottom, left, right }) =>
			top <= line.row && bottom >= line.row && left <= at && right >= at,
	);
	if (merge)
		return lines.find(({ row }) => row === merge.top)?.cells[merge.left];
	const isLast = line === lines.at(-1);
	const below = lines[lines.indexOf(line) + 1];
	if (merges.length > 0 || isLast || isEmptyCell(below?.cells[at])) return own;
	for (let left = at - 1; left >= 0; left--)
		if (!isEmptyCell(line.cells[left])) return line.cells[left];
	return own;
};
