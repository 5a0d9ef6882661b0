import { Refusal } from "../../../shared/refusals/refusal.ts";
import { SHEET_LIMITS } from "../../../shared/sheets/limits.ts";
import type { Cell, RawSheet } from "../../../shared/sheets/raw-sheet.ts";
import { columnOf, rowOf } from "./cell-place.ts";
import { EMPTY_CELL, valueOfCell } from "./cell-value.ts";
import { MixedDays } from "./mixed-days.ts";
import { unpack } from "./unpack.ts";
import type { Workbook } from "./workbook.ts";
import { attribute, cellText, type Tag, xmlTags } from "./xml-tags.ts";

const MOST_MERGES = 50_000;
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
	return sheet.finished();
};

class SheetBuilder {
	readonly sheet: RawSheet;
	readonly #book: Workbook;
	#row = 0;
	#column = -1;
	#isHidden = false;
	#cells: Cell[] = [];
	#letters = 0;
	#cell = { ...EMPTY_CELL };
	#isSpoken = false;
	readonly #hidden: number[] = [];
	readonly #days = new MixedDays();

	constructor(name: string, hidden: boolean, book: Workbook) {
		this.#book = book;
		this.sheet = { name, hidden, rows: [], merges: [], uncomputed: 0, cut: 0 };
	}

	finished(): RawSheet {
		const mixedDays = this.#days.columns();
		return {
			...this.sheet,
			...(this.#hidden.length > 0 && { hiddenColumns: this.#hidden }),
			...(mixedDays.length > 0 && { mixedDays }),
		};
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
				this.#cell.isComputed = true;
				if (tag.kind === "close") this.#cell.value = tag.text;
				return;
			case "t":
				if (tag.kind === "close" && !this.#isSpoken)
					this.#cell.text += cellText(tag.text);
				return;
			case "rPh":
				this.#isSpoken = tag.kind === "open";
				return;
			case "f":
				// The result of `IF(A1="","",…)` is there and is nothing.
				this.#cell.isComputed = this.#cell.value !== "";
				return;
			case "col":
				this.#hide(tag);
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
			...EMPTY_CELL,
			type: attribute(attributes, "t") ?? "n",
			style: Number(attribute(attributes, "s") ?? 0),
		};
	}

	#endCell(): void {
		const value = valueOfCell(this.#cell, this.#book);
		if (value === null || value === "") {
			if (!this.#cell.isComputed) this.sheet.uncomputed++;
			return;
		}
		if (this.#column < this.#cells.length)
			throw new Refusal("sheets.broken_file");
		if (this.#column >= SHEET_LIMITS.columns)
			throw new Refusal("sheets.too_many_columns", {
				limit: String(SHEET_LIMITS.columns),
			});
		if (typeof value === "string")
			this.#days.see(this.#column, value, this.#cell.type);
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

	#hide({ attributes }: Tag): void {
		if (!/^(1|true)$/.test(attribute(attributes, "hidden") ?? "")) return;
		const first = Number(attribute(attributes, "min"));
		const last = Number(attribute(attributes, "max"));
		for (let at = first; at <= last && at <= SHEET_LIMITS.columns; at++)
			this.#hidden.push(at - 1);
	}

	#merge({ attributes }: Tag): void {
		const [first, last] = (attribute(attributes, "ref") ?? "").split(":");
		if (first === undefined || last === undefined) return;
		// Left out, rows would lose their owners without a word.
		if (this.sheet.merges.length >= MOST_MERGES) throw tooManyRows();
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
