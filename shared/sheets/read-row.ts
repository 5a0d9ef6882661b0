import type { ProductSet } from "../programme/model.ts";
import { fold } from "../text/fold.ts";
import { FIELDS, type SheetField } from "./fields.ts";
import { columnLetters } from "./raw-sheet.ts";
import { readCell } from "./read-cell.ts";
import type { ReadPlace } from "./read-place.ts";
import type { RowError } from "./row-error.ts";
import {
	certificateOf,
	type NamedProduct,
	type Owner,
	ownerOf,
	productOf,
	type Values,
} from "./row-things.ts";
import type { TableRow } from "./table.ts";

export type Lookups = {
	/** See `placeReader`. */
	place: (text: string) => ReadPlace;
	sets: ProductSet[];
};

export type RowReading = {
	row: number;
	owner?: Owner;
	product?: NamedProduct;
	certificate?: Values;
	errors: RowError[];
	/** In which column each field stands. */
	columns: Map<string, string>;
};

/** What one row says, by the columns somebody chose. An empty cell says nothing and erases nothing. */
export const readRow = (
	{ row, cells }: TableRow,
	uses: ReadonlyMap<number, SheetField>,
	lookups: Lookups,
): RowReading => {
	const found = new Map<SheetField, unknown>();
	const columns = new Map<string, string>();
	const errors: RowError[] = [];
	for (const [at, use] of uses) {
		columns.set(use, columnLetters(at));
		const { reader } = FIELDS[use];
		const cell = cells[at] ?? null;
		const read: ReadReference | undefined =
			reader === "place" || reader === "set"
				? readReference(reader, cell, lookups)
				: readCell(reader, cell);
		if (read === undefined) continue;
		if ("value" in read) found.set(use, read.value);
		else
			errors.push({
				row,
				column: columnLetters(at),
				field: use,
				code: read.code,
				values: read.values ?? {},
			});
	}
	const owner = ownerOf(found);
	const product = productOf(found);
	const certificate = certificateOf(found);
	return {
		row,
		...(owner && { owner }),
		...(product && { product }),
		...(certificate && { certificate }),
		errors,
		columns,
	};
};

type ReadReference =
	| { value: unknown }
	| { code: string; values?: Record<string, string> };

const readReference = (
	reader: "place" | "set",
	cell: TableRow["cells"][number],
	{ place: readPlace, sets }: Lookups,
): ReadReference | undefined => {
	const read = readCell("text", cell);
	if (read === undefined || "code" in read) return read;
	const text = String(read.value);
	if (reader === "set") {
		const set = setOf(text, sets);
		return set ? { value: set } : { code: "sheets.unknown_set" };
	}
	const place = readPlace(text);
	return "code" in place
		? { code: place.code, values: { options: place.options } }
		: { value: { ...place, printed: text } };
};

/** By number (`Bộ số 4`) or by name. */
const setOf = (text: string, sets: ProductSet[]): string | undefined => {
	const number = /^(?:bộ(?: số| sản phẩm)?\s*)?(\d{1,2})\b/iu.exec(text)?.[1];
	const byNumber = sets.find(({ id }) => id === String(Number(number)));
	if (byNumber) return byNumber.id;
	const folded = fold(text);
	const named = sets.filter(({ name }) => fold(name) === folded);
	const held = sets.filter(({ name }) => fold(name).startsWith(folded));
	const fits = named.length > 0 ? named : held;
	return fits.length === 1 ? fits[0]?.id : undefined;
};
