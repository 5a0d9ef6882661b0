import { Refusal } from "../../shared/refusals/refusal.ts";
import { SHEET_LIMITS } from "../../shared/sheets/limits.ts";
import type { RawSheet } from "../../shared/sheets/raw-sheet.ts";
import { readCsvSheet } from "./read-csv-sheet.ts";
import { readSheet } from "./xlsx/read-sheet.ts";
import { readWorkbook } from "./xlsx/workbook.ts";
import { zipDirectory } from "./xlsx/zip-directory.ts";

/**
 * All sheets of a spreadsheet. What a file is, its first bytes say, not its name: an XLSX is a zip,
 * an old or locked Excel file a container of its own, the rest is text. Refuses what is neither, too
 * large, or empty.
 */
export const readSpreadsheet = async (bytes: Buffer): Promise<RawSheet[]> => {
	if (bytes.length > SHEET_LIMITS.bytes)
		throw new Refusal("sheets.too_large", {
			limit: String(SHEET_LIMITS.bytes / 2 ** 20),
		});
	const sheets = isText(bytes)
		? [await readCsvSheet(bytes)]
		: await readXlsx(bytes);
	if (sheets.every(({ rows }) => rows.length === 0))
		throw new Refusal("sheets.empty");
	return sheets;
};

const readXlsx = async (bytes: Buffer): Promise<RawSheet[]> => {
	const entries = zipDirectory(bytes);
	if (!entries.has("xl/workbook.xml"))
		throw new Refusal("sheets.unknown_format");
	const book = await readWorkbook({ bytes, entries });
	const sheets: RawSheet[] = [];
	for (const sheet of book.sheets)
		sheets.push(await readSheet(bytes, book, sheet));
	return sheets;
};

const ZIP = Buffer.from("PK");
const OLE = Buffer.from([0xd0, 0xcf]);
const UTF16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** Text holds no NUL, unless it says of itself that it is UTF-16. */
const isText = (bytes: Buffer): boolean => {
	const head = bytes.subarray(0, 2);
	if (head.equals(ZIP) || head.equals(OLE)) return false;
	if (UTF16.some((mark) => head.equals(mark))) return true;
	if (bytes.subarray(0, 64_000).includes(0))
		throw new Refusal("sheets.unknown_format");
	return true;
};
