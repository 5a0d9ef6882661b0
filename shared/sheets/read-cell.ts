import { normaliseTaxCode } from "../cooperatives/tax-code.ts";
import { parseDay } from "../dates/calendar.ts";
import { parsePartial } from "../dates/partial.ts";
import { parseNumber } from "../numbers/number.ts";
import { fold } from "../text/fold.ts";
import { garbledAs } from "../text/garbled.ts";
import { tidy } from "../text/tidy.ts";
import type { Reader } from "./fields.ts";
import { readMonths } from "./months.ts";
import { typeOfName, typeOfWord } from "./organisation-kind.ts";
import type { Cell } from "./raw-sheet.ts";
import { dayOfSerial } from "./serial-day.ts";

export type ReadCell = { value: unknown } | { code: string };

/** Words that a spreadsheet shows where a formula failed. */
const FAILED = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/i;
/** What people write where nothing is known. */
const NOTHING = /^([-–—.…]+|x{2,}|k(hông)? có|chưa có|n\/a|null)$/iu;

/**
 * What a cell says, for a field of this sort; `undefined` where it says nothing. What cannot be
 * read is left as text, for the schema to refuse by name; a failed formula and letters that were
 * spoiled on the way (`sheets.old_font`, `sheets.lost_letters`) are refused here.
 * Places and sets need the reference tables: see `read-place.ts`.
 */
export const readCell = (
	reader: Exclude<Reader, "place" | "set">,
	cell: Cell,
): ReadCell | undefined => {
	if (cell === null) return undefined;
	const text = typeof cell === "string" ? cell.normalize("NFC") : String(cell);
	const line = tidy(text);
	if (line === "") return undefined;
	if (FAILED.test(line)) return { code: "sheets.failed_formula" };
	if (reader !== "yes_no" && NOTHING.test(line)) return undefined;
	const garbled = garbledAs(text);
	if (garbled) return { code: `sheets.${garbled}` };
	return { value: READERS[reader](cell, line, text) };
};

type Read = (cell: Cell, line: string, text: string) => unknown;

const list: Read = (_, __, text) =>
	text
		.split(/[;\n]|,(?!\d)/)
		.map(tidy)
		.filter((part) => part !== "");

const READERS: Record<Exclude<Reader, "place" | "set">, Read> = {
	text: (_, line) => line,
	prose: (_, __, text) => text,
	list,
	date: (cell, line) => dateOf(cell, line) ?? line,
	stars: (cell, line) => starsOf(cell, line) ?? line,
	number: (cell, line) =>
		typeof cell === "number"
			? rounded(cell)
			: (parseNumber(line.replace(/\s*điểm$/iu, "")) ?? line),
	yes_no: (cell, line) =>
		typeof cell === "boolean" ? cell : (YES_NO.get(fold(line) || line) ?? line),
	months: (_, line) => readMonths(line) ?? line,
	type: (_, line) => typeOfWord(line) ?? typeOfName(line) ?? line,
	sector: (_, line) =>
		SECTORS.find(([words]) => words.test(fold(line)))?.[1] ?? line,
	tax_code: (cell, line) => taxCodeOf(cell, line) ?? line,
	digits: (cell, line) =>
		typeof cell === "number" ? cell.toFixed(0) : line.replace(/[\s.\-–]/g, ""),
	id: (_, line) => line.toLowerCase(),
};

/** A day, a month or a year. A number is a day as spreadsheets count them, or a bare year. */
const dateOf = (cell: Cell, line: string): string | undefined => {
	if (typeof cell === "number")
		return Number.isInteger(cell) && cell >= 1900 && cell <= 2199
			? String(cell)
			: dayOfSerial(cell);
	// A day that lost its style, as a CSV has it: 45646.
	if (/^[2-7]\d{4}$/.test(line)) return dayOfSerial(Number(line));
	// `20/12/2024 00:00:00`, `Ngày: 20/12/2024`, `20/12/2024.`, `T12/2024`.
	const bare = line
		.replace(/^ngày\s*:\s*/i, "")
		.replace(/[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, "")
		.replace(/[.,;]$/, "")
		.replace(/^t\.?(?=\d)/i, "tháng ");
	return parseDay(bare) ?? parsePartial(bare) ?? shortYear(bare);
};

/** Of years with two digits, 00–29 are of this century, as Excel takes them: a cooperative may be of 1998. */
const shortYear = (line: string): string | undefined => {
	const [, day, year = ""] =
		/^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/.exec(line) ?? [];
	return day && parseDay(`${day}${Number(year) < 30 ? "20" : "19"}${year}`);
};

/** `4 sao`, `04 sao`, `★★★★`, `4*`, `4★`, `OCOP 4 sao`, `bốn sao`, `Bốn (04) sao`, 4. */
const starsOf = (cell: Cell, line: string): number | undefined => {
	if (typeof cell === "number") return cell;
	const bare = line.replace(/[☆\s]/gu, "");
	if (/^([★⭐]+|\*{1,5})$/u.test(bare)) return [...bare].length;
	const words = fold(line.replace(/[*★⭐]/u, " sao"));
	const digit =
		/^(?:ocop |hang |dat |cong nhan )*0?(\d)(?: sao)?(?: ocop| cap tinh| quoc gia)?$/.exec(
			words,
		);
	if (digit) return Number(digit[1]);
	const [, word, beside] =
		/^(?:ocop |hang |dat )*(mot|hai|ba|bon|nam)(?: 0?(\d))? sao$/.exec(words) ??
		[];
	const said = WORDS.indexOf(word ?? "") + 1;
	return word && Number(beside ?? said) === said ? said : undefined;
};
const WORDS = ["mot", "hai", "ba", "bon", "nam"];

/** Tax codes of the first provinces begin with a nought, which a number cell, and a CSV made of it, have lost. */
const taxCodeOf = (cell: Cell, line: string): string | undefined => {
	const text = typeof cell === "number" ? cell.toFixed(0) : line;
	return normaliseTaxCode(/^\d{9}(-\d{3})?$/.test(text) ? `0${text}` : text);
};

/** Binary fractions of a cell (85.30000000000001) are not what was typed. */
const rounded = (value: number): number => Number(value.toPrecision(15));

const YES_NO = new Map([
	["co", true],
	["x", true],
	["dung", true],
	["roi", true],
	["true", true],
	["1", true],
	["✓", true],
	["khong", false],
	["chua", false],
	["sai", false],
	["false", false],
	["0", false],
]);

const SECTORS: [RegExp, string][] = [
	[/nong|lam|thuy san|thui san|chan nuoi|trong trot/, "agriculture"],
	[/cong nghiep|tieu thu|thu cong/, "industry_crafts"],
	[/tin dung/, "credit"],
	[/thuong mai|dich vu/, "trade_services"],
	[/van tai|giao thong/, "transport"],
	[/moi truong|ve sinh/, "environment"],
	[/xay dung/, "construction"],
	[/dien/, "electricity"],
];
