import { CsvError, parse } from "csv-parse/sync";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { SHEET_LIMITS } from "../../shared/sheets/limits.ts";
import type { Cell, RawSheet } from "../../shared/sheets/raw-sheet.ts";

const MOST_ROWS = SHEET_LIMITS.rows + SHEET_LIMITS.rowsAround;

/** What our own exports put before what would be a formula: a list of refused rows comes back mended. */
const GUARD = /^'(?=\s*[=+\-@＝＋－＠])/;

/**
 * A CSV as one sheet: UTF-8 (with or without its mark) or UTF-16 with one, as Excel's “Unicode Text”;
 * cells between `,`, `;` or tabs, whichever the first lines use most evenly. Refuses other encodings:
 * a guess between them would change letters without a word.
 */
export const readCsvSheet = async (bytes: Buffer): Promise<RawSheet> => {
	const text = decode(bytes);
	const records = parseText(text);
	if (records.length > MOST_ROWS)
		throw new Refusal("sheets.too_many_rows", {
			limit: String(SHEET_LIMITS.rows),
		});
	const sheet: RawSheet = {
		name: "CSV",
		hidden: false,
		rows: [],
		merges: [],
		uncomputed: 0,
		cut: 0,
	};
	for (const [at, record] of records.entries()) {
		if (
			record.length > SHEET_LIMITS.columns &&
			record.slice(SHEET_LIMITS.columns).some((cell) => cell.trim() !== "")
		)
			throw new Refusal("sheets.too_many_columns", {
				limit: String(SHEET_LIMITS.columns),
			});
		const cells = record.slice(0, SHEET_LIMITS.columns).map((given): Cell => {
			const cell = given.replace(GUARD, "");
			if (cell.trim() === "") return null;
			if (cell.length <= SHEET_LIMITS.cellLetters) return cell;
			sheet.cut++;
			return cell.slice(0, SHEET_LIMITS.cellLetters);
		});
		while (cells.length > 0 && cells.at(-1) === null) cells.pop();
		if (cells.length > 0) sheet.rows.push({ row: at + 1, cells });
	}
	return sheet;
};

const parseText = (text: string): string[][] => {
	try {
		return parse(text, {
			delimiter: delimiterOf(text),
			relax_column_count: true,
			relax_quotes: true,
			record_delimiter: ["\r\n", "\n", "\r"],
			max_record_size: SHEET_LIMITS.cellLetters * 20,
			to: MOST_ROWS + 1,
		});
	} catch (error) {
		if (error instanceof CsvError) throw new Refusal("sheets.broken_file");
		throw error;
	}
};

/** What stands equally often in most of the first lines: addresses hold commas too, but headers none. */
const delimiterOf = (text: string): string => {
	const head = text.slice(0, 100_000).replace(/"[^"]*"/g, "");
	const lines = head.split(/\r\n|\n|\r/, 20);
	const evenness = (sign: string) => {
		const counts = lines.map((line) => line.split(sign).length);
		const alike = (count: number) =>
			counts.filter((one) => one === count).length;
		return Math.max(
			...counts.map((count) => (count > 1 ? alike(count) * 1000 + count : 0)),
		);
	};
	return ["\t", ";", ","].reduce((best, sign) =>
		evenness(sign) > evenness(best) ? sign : best,
	);
};

const decode = (bytes: Buffer): string => {
	const encoding =
		bytes[0] === 0xff && bytes[1] === 0xfe
			? "utf-16le"
			: bytes[0] === 0xfe && bytes[1] === 0xff
				? "utf-16be"
				: "utf-8";
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch (error) {
		throw error instanceof TypeError ? new Refusal("sheets.not_text") : error;
	}
};
