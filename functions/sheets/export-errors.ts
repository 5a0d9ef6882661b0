import writeXlsxFile from "write-excel-file/node";
import { csvHeader, csvLine } from "../../shared/open-data/csv.ts";
import { refusalText } from "../../shared/refusals/refusal.ts";
import { FIELDS, isSheetField } from "../../shared/sheets/fields.ts";
import { columnLetters } from "../../shared/sheets/raw-sheet.ts";
import type { KeptError, KeptErrors } from "./kept.ts";

const ROW = "Dòng";
const WHY = "Cần sửa";

/** Refused rows as a CSV: as they stand in the file, with what to mend. No cell is a formula (shared/open-data/csv.ts). */
export const errorsCsv = (errors: KeptErrors): string => {
	const { labels, rows } = sheetOf(errors);
	const lines = rows.map((cells) =>
		csvLine(
			labels,
			Object.fromEntries(labels.map((label, at) => [label, cells[at]])),
		),
	);
	return csvHeader(labels) + lines.join("");
};

/** The same as a workbook. Every cell is text, so that nothing is computed and zeros in front stay. */
export const errorsXlsx = (errors: KeptErrors): Promise<Uint8Array> => {
	const { labels, rows } = sheetOf(errors);
	const cell = (value: string) => ({ value, type: String });
	return writeXlsxFile(
		[
			labels.map((value) => ({ ...cell(value), fontWeight: "bold" as const })),
			...rows.map((cells) => cells.map(cell)),
		],
		{ sheet: "Dòng cần sửa", stickyRowsCount: 1 },
	).toBuffer();
};

const sheetOf = ({ titles, rows, errors }: KeptErrors) => {
	const byRow = Map.groupBy(errors, ({ row }) => row);
	const labels = [
		ROW,
		WHY,
		// Two columns of one name are two columns.
		...titles.map((title, at) =>
			title === "" || titles.indexOf(title) !== at
				? `${title} (${columnLetters(at)})`.trim()
				: title,
		),
	];
	return {
		labels,
		rows: rows.map(({ row, cells }) => [
			String(row),
			(byRow.get(row) ?? []).map(reasonOf).join(" "),
			...cells.map((cell) => (cell === null ? "" : String(cell))),
		]),
	};
};

const reasonOf = ({ column, field, code, values }: KeptError): string => {
	const label = isSheetField(field) ? FIELDS[field].label : "";
	const place = column === "" ? label : `Cột ${column} – ${label}`;
	const text = refusalText(code, values, "vi");
	return place === "" ? text : `${place}: ${text}`;
};
