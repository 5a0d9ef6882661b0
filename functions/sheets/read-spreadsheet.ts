import { Refusal } from "../../shared/refusals/refusal.ts";
import { SHEET_LIMITS } from "../../shared/sheets/limits.ts";
import type { RawSheet } from "../../shared/sheets/raw-sheet.ts";
import { garbledAs } from "../../shared/text/garbled.ts";
import { readCsvSheet } from "./read-csv-sheet.ts";
import { readSheet } from "./xlsx/read-sheet.ts";
import { readWorkbook } from "./xlsx/workbook.ts";
import { zipDirectory } from "./xlsx/zip-directory.ts";

/**
 * All sheets of a spreadsheet. What a file is, its first bytes say, not its name: an XLSX is a zip,
 * an old or locked Excel file a container of its own, the rest is text. Refuses what is neither, too
 * large, or empty, and what holds mostly spoiled letters.
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
	refuseSpoiled(sheets);
	return sheets;
};

/** No header would be found among spoiled letters, and nobody wants to read it of every row. A few are refused with their rows. */
const refuseSpoiled = (sheets: RawSheet[]): void => {
	const texts = sheets
		.flatMap(({ rows }) => rows.slice(0, LOOKED_AT))
		.flatMap(({ cells }) => cells)
		.filter((cell) => typeof cell === "string" && /[^ -~]|\?/.test(cell));
	const spoiled = texts.flatMap((text) => garbledAs(String(text)) ?? []);
	const [why] = spoiled;
	if (why && spoiled.length > 2 && spoiled.length * 2 > texts.length)
		throw new Refusal(`sheets.${why}`);
};
const LOOKED_AT = 200;

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

/** Web pages and XML that call themselves .xls, as other systems export them; PDF and RTF. */
const NO_TABLE = /^(\xef\xbb\xbf)?\s*(<[!?a-z]|%PDF|\{\\rtf)/i;

/** Text holds no NUL, unless it says of itself that it is UTF-16. */
const isText = (bytes: Buffer): boolean => {
	const head = bytes.subarray(0, 2);
	if (head.equals(ZIP) || head.equals(OLE)) return false;
	if (UTF16.some((mark) => head.equals(mark))) return true;
	const start = bytes.subarray(0, 64_000);
	if (start.includes(0) || NO_TABLE.test(start.toString("latin1", 0, 100)))
		throw new Refusal("sheets.unknown_format");
	return true;
};
