import type { CertificateRow } from "../../shared/certificates/register.ts";
import type { CertificateStatus } from "../../shared/certificates/status.ts";
import { CERTIFICATE_COLUMNS } from "../../shared/certificates/words.ts";
import { formatDay } from "../../shared/dates/calendar.ts";
import { formatPartial } from "../../shared/dates/partial.ts";
import { csvHeader, csvLine } from "../../shared/open-data/csv.ts";
import { STATE_WORDS } from "../../shared/registers/words.ts";
import { xlsxOf } from "../sheets/xlsx/write-table.ts";

export { CSV, XLSX } from "../registers/export.ts";

type Row = CertificateRow & { status: CertificateStatus };

const COLUMNS = Object.keys(
	CERTIFICATE_COLUMNS,
) as (keyof typeof CERTIFICATE_COLUMNS)[];
const LABELS = COLUMNS.map((column) => CERTIFICATE_COLUMNS[column]);

/** The register as a CSV that a spreadsheet opens by a double click, safe from formulas. */
export const certificatesCsv = (rows: Row[]): string =>
	csvHeader(LABELS) +
	rows
		.map((row) => {
			const cells = cellsOf(row);
			return csvLine(
				LABELS,
				Object.fromEntries(LABELS.map((label, at) => [label, cells[at]])),
			);
		})
		.join("");

/** The same as a workbook; every cell is text. */
export const certificatesXlsx = (rows: Row[]): Promise<Uint8Array> =>
	xlsxOf({ name: "Giấy chứng nhận", labels: LABELS, rows: rows.map(cellsOf) });

const cellsOf = (row: Row): string[] => {
	const cells: Record<(typeof COLUMNS)[number], string | undefined> = {
		id: row.id,
		product: row.product,
		name: row.name,
		producer: row.producer,
		stars: row.stars?.toString(),
		score: row.score?.toString().replace(".", ","),
		decisionNo: row.decisionNo,
		issuer: row.issuer,
		issuedOn:
			row.issuedOn?.length === 10
				? formatDay(row.issuedOn)
				: row.issuedOn && formatPartial(row.issuedOn),
		end: row.end && formatDay(row.end),
		status: STATE_WORDS[row.status],
		reassessmentFiledOn:
			row.reassessmentFiledOn && formatDay(row.reassessmentFiledOn),
		revokedOn: row.revoked && formatDay(row.revoked.on),
		revokedBecause: row.revoked?.reason,
	};
	return COLUMNS.map((column) => cells[column] ?? "");
};
