import * as z from "zod";
import { FormState } from "../signed-in/form.ts";
import { LEFT_WHY } from "./left-rows.ts";
import { Preview, SheetRefusal, SheetState, SheetSummary } from "./model.ts";

const Place = z.object({ code: z.string(), name: z.string() });

/** Spreadsheets of a province, and the form to send one. */
export const SheetList = z.object({
	kind: z.literal("sheet_list"),
	province: Place,
	upload: z.object({
		action: z.string(),
		fields: z.record(z.string(), z.string()),
	}),
	/** One was sent and is being read. */
	isComing: z.boolean(),
	/** Why the last one did not get beyond the edge. */
	refusal: FormState.shape.refusal,
	sheets: z.array(
		z.object({
			path: z.string(),
			at: z.string(),
			names: z.array(z.string()),
			rows: z.int(),
			state: SheetState,
			isOwn: z.boolean(),
		}),
	),
});

const Base = {
	province: Place,
	/** Address of this import; its pages are below it. */
	path: z.string(),
	at: z.string(),
	sheets: z.array(SheetSummary),
};

/** Work of ours that is waited for, or a file that was refused. */
export const SheetWaiting = z.object({
	kind: z.literal("sheet_waiting"),
	...Base,
	state: SheetState,
	refusal: SheetRefusal.optional(),
});

/** Which column holds what. */
export const SheetColumns = z.object({
	kind: z.literal("sheet_columns"),
	...Base,
	sheet: z.int(),
	headerRow: z.int().optional(),
	/** Absent where no header was found. */
	table: z
		.object({
			top: z.int(),
			bottom: z.int(),
			rows: z.int(),
			hiddenRows: z.int(),
			left: z.array(
				z.object({
					row: z.int(),
					why: z.enum(LEFT_WHY),
				}),
			),
			leftRows: z.int(),
			columns: z.array(
				z.object({
					at: z.int(),
					letters: z.string(),
					title: z.string(),
					samples: z.array(z.string()),
					/** Personal: shown as such, never imported. */
					isPersonal: z.boolean(),
					isGuess: z.boolean(),
					/** Nobody sees it who opens the file. */
					isHidden: z.boolean(),
					/** Days and months in it may have changed places. */
					isMixed: z.boolean(),
				}),
			),
		})
		.optional(),
	form: FormState,
});

const RowProblem = z.object({
	row: z.int(),
	column: z.string(),
	field: z.string(),
	code: z.string(),
	values: z.record(z.string(), z.string()),
	said: z.string().optional(),
});

/** One thing that a sheet would write, field by field. */
export const SheetChange = z.object({
	kind: z.enum(["organisation", "product", "certificate"]),
	id: z.string(),
	name: z.string(),
	isNew: z.boolean(),
	row: z.int(),
	fields: z.array(
		z.object({
			field: z.string(),
			before: z.string().optional(),
			after: z.string().optional(),
			/** People wrote by hand what stands there now. */
			isEdited: z.boolean().optional(),
		}),
	),
});
export type SheetChange = z.infer<typeof SheetChange>;

/** What importing would change. */
export const SheetPreview = z.object({
	kind: z.literal("sheet_preview"),
	...Base,
	preview: Preview,
	refusal: SheetRefusal.optional(),
	changes: z.array(SheetChange),
	/** How many things would be written in all. */
	changed: z.int(),
	errors: z.array(RowProblem),
	errorCount: z.int(),
	form: FormState,
});

/** What the import did. */
export const SheetResult = z.object({
	kind: z.literal("sheet_result"),
	...Base,
	preview: Preview,
	result: z.object({
		created: z.int(),
		changed: z.int(),
		unchanged: z.int(),
		refused: z.int(),
	}),
	refused: z.array(RowProblem),
});

export const SheetDocuments = [
	SheetList,
	SheetWaiting,
	SheetColumns,
	SheetPreview,
	SheetResult,
] as const;
