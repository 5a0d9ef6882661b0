import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Draft } from "../../shared/directory/model.ts";
import { isSheetField, type SheetField } from "../../shared/sheets/fields.ts";
import { guessColumns } from "../../shared/sheets/mapping.ts";
import type { Cell, Merge, RawSheet } from "../../shared/sheets/raw-sheet.ts";
import { placeReader } from "../../shared/sheets/read-place.ts";
import { type Lookups, readRow } from "../../shared/sheets/read-row.ts";
import { tableOf } from "../../shared/sheets/table.ts";

const DATA = resolve(import.meta.dirname, "../../infra/data");

const drafts = (file: string): Draft[] =>
	readFileSync(resolve(DATA, file), "utf8")
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => Draft.parse(JSON.parse(line)));

const places = drafts("20-lang-son.places.jsonl");
export const communes = places.filter((draft) => draft.kind === "commune");
const oldDistricts = places.filter((draft) => draft.kind === "old_district");
/** The real communes, former districts and product sets. */
export const lookups: Lookups = {
	place: placeReader({ communes, oldDistricts }),
	sets: drafts("10-programme.jsonl").filter(
		(draft) => draft.kind === "product_set",
	),
};

/** A sheet as a file would give it; rows count from 1, empty ones are left out. */
export const rawSheet = (
	rows: Cell[][],
	{ merges = [], hidden = [] }: { merges?: Merge[]; hidden?: number[] } = {},
): RawSheet => ({
	name: "Sheet1",
	hidden: false,
	rows: rows.flatMap((cells, at) =>
		cells.some((cell) => cell !== null && cell !== "")
			? [
					{
						row: at + 1,
						cells,
						...(hidden.includes(at + 1) && { hidden: true }),
					},
				]
			: [],
	),
	merges,
	uncomputed: 0,
	cut: 0,
});

/** Every row read by the columns as they are guessed. */
export const readGuessed = (sheet: RawSheet) => {
	const table = tableOf(sheet);
	if (table === undefined) throw new Error("no header was found");
	const uses = new Map(
		guessColumns(table.columns).flatMap(
			({ use }, index): [number, SheetField][] => {
				const at = table.columns[index]?.at;
				return at !== undefined && isSheetField(use) ? [[at, use]] : [];
			},
		),
	);
	return {
		table,
		uses,
		readings: table.rows.map((row) => readRow(row, uses, lookups)),
	};
};
