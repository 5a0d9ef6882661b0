import { formatDay } from "../../../shared/dates/calendar.ts";
import { Refusal } from "../../../shared/refusals/refusal.ts";
import { SHEET_LIMITS } from "../../../shared/sheets/limits.ts";
import type { Cell, RawSheet } from "../../../shared/sheets/raw-sheet.ts";
import { dayOfSerial } from "../../../shared/sheets/serial-day.ts";
import { unpack } from "./unpack.ts";
import type { Workbook } from "./workbook.ts";
import { attribute, plain, type Tag, xmlTags } from "./xml-tags.ts";

const MOST_MERGES = 20_000;
const MOST_ROWS = SHEET_LIMITS.rows + SHEET_LIMITS.rowsAround;

/**
 * One sheet: only cells with something in them, so that a million empty rows cost nothing. Of a
 * formula its last result counts and its text is not looked at. Refuses more rows, columns or
 * letters than a sheet may have.
 */
export const readSheet = async (
	bytes: Buffer,
	book: Workbook,
	{ name, hidden, entry }: Workbook["sheets"][number],
): Promise<RawSheet> => {
	const sheet = new SheetBuilder(name, hidden, book);
	for await (const tags of xmlTags(unpack(bytes, entry)))
		for (const tag of tags) sheet.take(tag);
	return sheet.sheet;
};

class SheetBuilder {
	readonly sheet: RawSheet;
	readonly #book: Workbook;
	#row = 0;
	#column = -1;
	#isHidden = false;
	#cells: Cell[] = [];
	#letters = 0;
	#cell = { type: "", style: 0, value: "", text: "", hasFormula: false };

	constructor(name: string, hidden: boolean, book: Workbook) {
		this.#book = book;
		this.sheet = { name, hidden, rows: [], merges: [], uncomputed: 0, cut: 0 };
	}

	take(tag: Tag): void {
		switch (tag.name) {
			case "row":
				if (tag.kind !== "close") this.#beginRow(tag);
				if (tag.kind !== "open") this.#endRow();
				return;
			case "c":
				if (tag.kind !== "close") this.#beginCell(tag);
				if (tag.kind !== "open") this.#endCell();
				return;
			case "v":
				if (tag.kind === "close") this.#cell.value = tag.text;
				return;
			case "t":
				if (tag.kind === "close") this.#cell.text += plain(tag.text);
				return;
			case "f":
				this.#cell.hasFormula = true;
				return;
			case "mergeCell":
				this.#merge(tag);
		}
	}

	#beginRow({ attributes }: Tag): void {
		const given = Number(attribute(attributes, "r") ?? this.#row + 1);
		if (!Number.isInteger(given) || given <= this.#row)
			throw new Refusal("sheets.broken_file");
		this.#row = given;
		this.#column = -1;
		this.#cells = [];
		this.#isHidden = /^(1|true)$/.test(attribute(attributes, "hidden") ?? "");
	}

	#endRow(): void {
		if (this.#cells.length === 0) return;
		if (this.sheet.rows.length >= MOST_ROWS) throw tooManyRows();
		this.sheet.rows.push({
			row: this.#row,
			cells: this.#cells,
			...(this.#isHidden && { hidden: true }),
		});
	}

	#beginCell({ attributes }: Tag): void {
		const place = attribute(attributes, "r");
		this.#column = place === undefined ? this.#column + 1 : columnOf(place);
		this.#cell = {
			type: attribute(attributes, "t") ?? "n",
			style: Number(attribute(attributes, "s") ?? 0),
			value: "",
			text: "",
			hasFormula: false,
		};
	}

	#endCell(): void {
		const value = this.#valueOf();
		if (value === null || value === "") {
			if (this.#cell.hasFormula) this.sheet.uncomputed++;
			return;
		}
		if (this.#column < this.#cells.length)
			throw new Refusal("sheets.broken_file");
		if (this.#column >= SHEET_LIMITS.columns)
			throw new Refusal("sheets.too_many_columns", {
				limit: String(SHEET_LIMITS.columns),
			});
		while (this.#cells.length < this.#column) this.#cells.push(null);
		this.#cells.push(typeof value === "string" ? this.#bounded(value) : value);
	}

	#bounded(text: string): string {
		const { cellLetters, letters } = SHEET_LIMITS;
		const kept = text.length > cellLetters ? text.slice(0, cellLetters) : text;
		if (kept !== text) this.sheet.cut++;
		this.#letters += kept.length;
		if (this.#letters > letters) throw tooManyRows();
		return kept;
	}

	#valueOf(): Cell {
		const { type, style, value, text } = this.#cell;
		switch (type) {
			case "s":
				return this.#book.sharedStrings[Number(value)] ?? null;
			case "inlineStr":
				return text;
			case "str":
			case "e":
				return plain(value);
			case "b":
				return value === "1";
			case "d":
				return plain(value);
		}
		if (value === "") return null;
		const number = Number(value);
		if (!Number.isFinite(number)) return plain(value);
		if (!this.#book.dateStyles[style]) return number;
		const day = dayOfSerial(number, { from1904: this.#book.from1904 });
		return day === undefined ? number : formatDay(day);
	}

	#merge({ attributes }: Tag): void {
		const [first, last] = (attribute(attributes, "ref") ?? "").split(":");
		if (first === undefined || last === undefined) return;
		if (this.sheet.merges.length >= MOST_MERGES) return;
		this.sheet.merges.push({
			top: rowOf(first),
			bottom: rowOf(last),
			left: columnOf(first),
			right: columnOf(last),
		});
	}
}

const tooManyRows = () =>
	new Refusal("sheets.too_many_rows", { limit: String(SHEET_LIMITS.rows) });

/** `AB12` → 27. */
const columnOf = (place: string): number => {
	const letters = /^\$?([A-Z]{1,3})/.exec(place)?.[1];
	if (letters === undefined) throw new Refusal("sheets.broken_file");
	return (
		[...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
	);
};

const rowOf = (place: string): number => Number(/\d+$/.exec(place)?.[0] ?? 0);
