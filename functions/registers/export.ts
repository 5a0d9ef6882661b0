import { csvHeader, csvLine } from "../../shared/open-data/csv.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import { type Column, cellOf } from "../../shared/registers/columns.ts";
import type { Question } from "../../shared/registers/question.ts";
import type { PlacedRow } from "../../shared/registers/select.ts";
import {
	COLUMN_WORDS,
	NAME_WORDS,
	PERSONAL_NAME,
} from "../../shared/registers/words.ts";
import { xlsxOf } from "../sheets/xlsx/write-table.ts";
import { type RegisterDeps, rowsOfRegister, type Which } from "./table.ts";

export const CSV = "text/csv; charset=utf-8";
export const XLSX =
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Sheet = { labels: string[]; rows: string[][] };

/** The filtered rows as a CSV that a spreadsheet opens by a double click: see shared/open-data/csv.ts. */
export const registerCsv = async (
	deps: RegisterDeps,
	which: Which,
	question: Question,
): Promise<string> => {
	const { labels, rows } = await sheetOf(deps, which, question);
	const lines = rows.map((cells) =>
		csvLine(
			labels,
			Object.fromEntries(labels.map((label, at) => [label, cells[at]])),
		),
	);
	return csvHeader(labels) + lines.join("");
};

/** The same as a workbook; every cell is text. */
export const registerXlsx = async (
	deps: RegisterDeps,
	which: Which,
	question: Question,
): Promise<Uint8Array> =>
	xlsxOf({
		name: NAME_WORDS[which.kind],
		...(await sheetOf(deps, which, question)),
	});

const sheetOf = async (
	deps: RegisterDeps,
	which: Which,
	question: Question,
): Promise<Sheet> => {
	const reference = await deps.reference();
	const found = await rowsOfRegister(deps, which, question);
	const { columns } = question;
	return {
		labels: [
			NAME_WORDS[which.kind],
			...columns.map((column) => COLUMN_WORDS[column]),
		],
		rows: found.map((row) => cellsOf(row, columns, reference)),
	};
};

const cellsOf = (row: PlacedRow, columns: Column[], reference: Reference) => [
	row.name || PERSONAL_NAME,
	...columns.map((column) => cellOf(row, column, reference)),
];
