import { csvHeader, csvLine } from "../../shared/open-data/csv.ts";
import { refusalText } from "../../shared/refusals/refusal.ts";
import { FIELDS, isSheetField } from "../../shared/sheets/fields.ts";
import { type Cell, columnLetters } from "../../shared/sheets/raw-sheet.ts";
import type { KeptError, KeptErrors } from "./kept.ts";
import { xlsxOf } from "./xlsx/write-table.ts";

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
export const errorsXlsx = (errors: KeptErrors): Promise<Uint8Array> =>
	xlsxOf({ name: "Dòng cần sửa", ...sheetOf(errors) });

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
			...cells.map(textOf),
		]),
	};
};

/** As it is read when the mended list comes again: a comma in numbers, but no points, which a code has not. */
const textOf = (cell: Cell): string => {
	if (typeof cell === "number") return String(cell).replace(".", ",");
	if (typeof cell === "boolean") return cell ? "có" : "không";
	return cell ?? "";
};

/** By the name of the field: here the columns stand elsewhere than in the file that was sent. */
const reasonOf = ({ field, code, values }: KeptError): string => {
	const text = refusalText(code, values, "vi");
	return isSheetField(field) ? `${FIELDS[field].label} – ${text}` : text;
};
