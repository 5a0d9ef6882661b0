import * as z from "zod";

/** What stands in a cell: text, a number, yes or no, or nothing. Days are text as people write them. */
export const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type Cell = z.infer<typeof Cell>;

/** A row with something in it; `row` is its number in the file, counted from 1. */
export const RawRow = z.object({
	row: z.int(),
	cells: z.array(Cell),
	hidden: z.boolean().optional(),
});
export type RawRow = z.infer<typeof RawRow>;

/** Cells shown as one. Rows as in the file, columns from 0; both ends belong to it. */
export const Merge = z.object({
	top: z.int(),
	bottom: z.int(),
	left: z.int(),
	right: z.int(),
});
export type Merge = z.infer<typeof Merge>;

/** One sheet as it was read, before anybody asks what it means. */
export const RawSheet = z.object({
	name: z.string(),
	hidden: z.boolean(),
	rows: z.array(RawRow),
	merges: z.array(Merge),
	/** Cells that hold a formula without its result: only a spreadsheet program can compute them. */
	uncomputed: z.int(),
	/** Cells that were cut. */
	cut: z.int(),
	/** Columns, from 0, that nobody sees who opens the file. */
	hiddenColumns: z.array(z.int()).optional(),
	/** Columns in which a spreadsheet program may have taken days for months: see `mixed-days.ts`. */
	mixedDays: z.array(z.int()).optional(),
});
export type RawSheet = z.infer<typeof RawSheet>;

/** `0` → `A`, `27` → `AB`: columns as a spreadsheet names them. */
export const columnLetters = (index: number): string =>
	index < 26
		? String.fromCharCode(65 + index)
		: columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);

/** A cell as text, as it stands in a table of samples; numbers in the Vietnamese way. */
export const isEmptyCell = (cell: Cell | undefined): boolean =>
	cell === undefined ||
	cell === null ||
	(typeof cell === "string" && cell.trim() === "");
