import * as z from "zod";
import type { Instant } from "../../shared/dates/model.ts";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { SHEET_FIELDS, type SheetField } from "../../shared/sheets/fields.ts";
import { guessColumns } from "../../shared/sheets/mapping.ts";
import { Choice, type SheetImport } from "../../shared/sheets/model.ts";
import { columnLetters } from "../../shared/sheets/raw-sheet.ts";
import type { Table } from "../../shared/sheets/table.ts";
import { type FormState, refusedForm } from "../../shared/signed-in/form.ts";
import { readFields } from "../signed-in/fields.ts";
import type { Fields } from "../signed-in/route.ts";
import type { SheetFiles } from "./files/store.ts";
import { chosenTable } from "./plan-sheet.ts";
import type { SheetStore } from "./store.ts";

export type ChooseDeps = {
	sheets: Pick<SheetStore, "save">;
	files: Pick<SheetFiles, "get">;
	now: () => Instant;
};

/** Without a name or an id nothing can be found or made. */
const NAMES: ReadonlySet<SheetField> = new Set([
	"product.name",
	"product.id",
	"organisation.name",
	"organisation.id",
	"organisation.taxCode",
]);

const formOf = (table: Table) =>
	z.strictObject({
		bang: z.coerce.number().pipe(Choice.shape.sheet),
		dong: z.coerce.number().pipe(Choice.shape.headerRow.unwrap()).optional(),
		an: z.literal("1").optional(),
		nguon: Choice.shape.source,
		...Object.fromEntries(
			table.columns.map(({ at }) => [
				`c${at}`,
				z.enum(SHEET_FIELDS).optional(),
			]),
		),
	});

/**
 * Keeps what each column holds, and asks for the preview. Comes back with the form where no column
 * holds a name, a field is chosen twice, or a personal column is chosen for anything
 * (`sheets.personal_column`). Refuses an import that is running or done (`sheets.not_now`).
 */
export const chooseColumns = async (
	deps: ChooseDeps,
	sheet: SheetImport,
	fields: Fields,
): Promise<{ chosen: true } | { form: FormState }> => {
	if (!["read", "checking", "checked"].includes(sheet.state))
		throw new Refusal("sheets.not_now");
	const head = z
		.object({
			bang: z.coerce.number().pipe(Choice.shape.sheet),
			dong: z.coerce.number().int().positive().optional(),
		})
		.safeParse({
			bang: fields.bang?.at(-1),
			dong: fields.dong?.at(-1) || undefined,
		});
	if (!head.success) throw new Refusal("input.invalid");
	const { bang, dong } = head.data;
	const table = await chosenTable(deps.files, sheet.id, {
		sheet: bang,
		headerRow: dong,
	});
	const columns = columnsOf(table, fields);
	const read = readFields(formOf(table), fields);
	const issues = [
		...("issues" in read ? read.issues : []),
		...issuesWith(table, columns),
	];
	if ("issues" in read || issues.length > 0)
		return { form: refusedForm(fields, issues) };
	const { nguon, an } = read.data;
	const { refusal: _refusal, preview: _preview, ...kept } = sheet;
	const isSaved = await deps.sheets.save(
		{
			...kept,
			state: "checking",
			choice: {
				sheet: bang,
				...(dong && { headerRow: dong }),
				skipHidden: an === "1",
				columns: Object.fromEntries(columns),
				source: nguon,
			},
			updatedAt: deps.now(),
			version: sheet.version + 1,
		},
		"check",
	);
	if (!isSaved) throw new Refusal("sheets.not_now");
	return { chosen: true };
};

/** Already checked against the list of fields. */
const columnsOf = (table: Table, fields: Fields): [string, SheetField][] =>
	table.columns.flatMap(({ at }): [string, SheetField][] => {
		const use = SHEET_FIELDS.find((one) => one === fields[`c${at}`]?.at(-1));
		return use ? [[String(at), use]] : [];
	});

const issuesWith = (
	table: Table,
	columns: [string, SheetField][],
): FieldIssue[] => {
	const issues: FieldIssue[] = [];
	const guesses = guessColumns(table.columns);
	const taken = new Map<SheetField, string>();
	for (const [at, use] of columns) {
		const index = table.columns.findIndex((column) => String(column.at) === at);
		const earlier = taken.get(use);
		if (guesses[index]?.use === "personal")
			issues.push({
				field: `c${at}`,
				code: "sheets.personal_column",
				values: {},
			});
		else if (earlier !== undefined)
			issues.push({
				field: `c${at}`,
				code: "sheets.field_twice",
				values: { column: columnLetters(Number(earlier)) },
			});
		else taken.set(use, at);
	}
	if (![...taken.keys()].some((use) => NAMES.has(use)))
		issues.push({
			field: `c${table.columns[0]?.at ?? 0}`,
			code: "sheets.no_name_column",
			values: {},
		});
	return issues;
};
