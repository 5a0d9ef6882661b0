import * as z from "zod";
import { Draft } from "../../shared/directory/model.ts";
import { SheetChange } from "../../shared/sheets/pages.ts";
import { Cell } from "../../shared/sheets/raw-sheet.ts";

/** What the steps leave in the bucket for the pages and for each other. */

export const KeptError = z.object({
	row: z.int(),
	column: z.string(),
	field: z.string(),
	code: z.string(),
	values: z.record(z.string(), z.string()),
	/** What stands in the cell, so that nobody has to look it up. */
	said: z.string().optional(),
});
export type KeptError = z.infer<typeof KeptError>;

/** Rows that would be refused, as they stand in the file, so that they can be mended there. */
export const KeptErrors = z.object({
	titles: z.array(z.string()),
	rows: z.array(z.object({ row: z.int(), cells: z.array(Cell) })),
	errors: z.array(KeptError),
});
export type KeptErrors = z.infer<typeof KeptErrors>;
export const KeptChanges = z.array(SheetChange);

/** What a run writes: decided once, so that a run that died goes on with the same. */
export const KeptLines = z.array(z.object({ row: z.int(), draft: Draft }));
