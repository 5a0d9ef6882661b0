import * as z from "zod";
import { PersonId } from "../accounts/model.ts";
import { Instant } from "../dates/model.ts";
import { ActingRole } from "../history/model.ts";
import { ProvinceCode } from "../places/model.ts";
import { Text } from "../text/model.ts";
import { SHEET_FIELDS } from "./fields.ts";

export const SheetId = z
	.string()
	.regex(/^sht_[0-9a-hjkmnp-tv-z]{26}$/, "input.id");

/** Where an import stands. `checking` and `running` are work of ours; the others wait for the person. */
export const SheetState = z.enum([
	"read",
	"checking",
	"checked",
	"running",
	"done",
	"refused",
]);
export type SheetState = z.infer<typeof SheetState>;
export const AT_WORK: ReadonlySet<SheetState> = new Set([
	"checking",
	"running",
]);

/** A sheet of the file, as far as it must be known to choose one. */
export const SheetSummary = z.strictObject({
	name: z.string(),
	hidden: z.boolean(),
	rows: z.int(),
	uncomputed: z.int(),
	cut: z.int(),
});

/** What the person decided about the table. */
export const Choice = z.strictObject({
	/** Which sheet of the file, from 0. */
	sheet: z.int().min(0).max(100),
	/** Row of the file in which the header begins; absent: as we found it. */
	headerRow: z.int().min(1).max(2_000_000).optional(),
	skipHidden: z.boolean().default(false),
	/** By column, counted from 0: the field it holds. */
	columns: z.record(z.string().regex(/^\d{1,3}$/), z.enum(SHEET_FIELDS)),
	/** Where the figures come from, as readers will see it under the entries. */
	source: Text(3, 200),
});
export type Choice = z.infer<typeof Choice>;

const Outcomes = z.strictObject({
	created: z.int(),
	changed: z.int(),
	unchanged: z.int(),
});
export const Preview = z.strictObject({
	rows: z.int(),
	refusedRows: z.int(),
	/** Rows that count or divide and were left out. */
	leftRows: z.int(),
	hiddenRows: z.int(),
	organisations: Outcomes,
	products: Outcomes,
	certificates: Outcomes,
	/** Owners whose name is a person's: only their kind is kept. */
	personalOwners: z.int(),
	/** Things in which people wrote by hand what the sheet would overwrite. */
	overwrites: z.int().default(0),
	/** Print of all that would be written: whether it is still the same when it is run. */
	digest: z.string(),
});
export type Preview = z.infer<typeof Preview>;

export const SheetRefusal = z.strictObject({
	code: z.string(),
	values: z.record(z.string(), z.string()),
});

/** One spreadsheet on its way into the directory. The name of its file is not kept: it may name a person. */
export const SheetImport = z.object({
	id: SheetId,
	province: ProvinceCode,
	person: PersonId,
	role: ActingRole,
	state: SheetState,
	refusal: SheetRefusal.optional(),
	sheets: z.array(SheetSummary).default([]),
	choice: Choice.optional(),
	preview: Preview.optional(),
	/** What the run did, in rows. */
	result: z
		.strictObject({
			created: z.int(),
			changed: z.int(),
			unchanged: z.int(),
			refused: z.int(),
		})
		.optional(),
	createdAt: Instant,
	updatedAt: Instant,
	version: z.int().min(1),
});
export type SheetImport = z.infer<typeof SheetImport>;

/** A step that the worker does; told through the stream of the table. */
export const SheetStep = z.enum(["check", "run"]);
export type SheetStep = z.infer<typeof SheetStep>;
