import { slugify } from "../text/slug.ts";
import type { SearchRecord } from "./record.ts";

/**
 * Records on their way, column by column: one text each, a line for each record. It packs to
 * half of what objects do. A column that nobody has is left out; one with few different values
 * is a list of these (`values`) and their numbers.
 */
export type Columns = Record<string, string | { values: string; at: string }>;

type Cell = { [K in keyof SearchRecord]-?: SearchRecord[K] };
type Write = { [K in keyof Cell]: (value: NonNullable<Cell[K]>) => string };
type Read = { [K in keyof Cell]: (text: string) => NonNullable<Cell[K]> };

const asText = (value: string) => value;
const SEPARATOR = "|";

const WRITE: Write = {
	id: asText,
	slug: asText,
	name: asText,
	alsoKnownAs: (names) => names.map((n) => n.replaceAll("|", "/")).join("|"),
	nameEn: asText,
	nameZh: asText,
	producer: asText,
	type: asText,
	commune: asText,
	oldDistrict: asText,
	set: asText,
	stars: String,
	status: asText,
	sector: asText,
	season: (months) =>
		months.reduce((mask, month) => mask | (1 << month), 0).toString(36),
	since: (day) => day.slice(2),
};

const READ: Read = {
	...WRITE,
	alsoKnownAs: (text) => text.split(SEPARATOR),
	stars: Number,
	season: (text) => {
		const mask = Number.parseInt(text, 36);
		return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter(
			(month) => mask & (1 << month),
		);
	},
	since: (text) => `20${text}`,
};

/** Columns in which the same values come again and again. */
const FEW: ReadonlySet<string> = new Set([
	"producer",
	"type",
	"commune",
	"oldDistrict",
	"set",
	"status",
	"sector",
	"season",
]);

export const columnsOf = (records: SearchRecord[]): Columns => {
	const columns: Columns = {};
	for (const key of keys) {
		const cells = records.map((record) => write(record, key));
		if (cells.every((cell) => cell === "")) continue;
		if (!FEW.has(key)) columns[key] = cells.join("\n");
		else {
			const values = [...new Set(cells)].sort();
			const at = new Map(values.map((value, at) => [value, at.toString(36)]));
			columns[key] = {
				values: values.join("\n"),
				at: cells.map((cell) => at.get(cell)).join(","),
			};
		}
	}
	return columns;
};

export const recordsOf = (columns: Columns): SearchRecord[] => {
	const cells = Object.entries(columns).map(([key, column]) => {
		if (typeof column === "string") return [key, column.split("\n")] as const;
		const values = column.values.split("\n");
		const at = column.at
			.split(",")
			.map((at) => values[Number.parseInt(at, 36)]);
		return [key, at] as const;
	});
	const [, ids = []] = cells.find(([key]) => key === "id") ?? [];
	return ids.map((id, row) => {
		const record: SearchRecord = { id: id ?? "", name: "" };
		for (const [key, column] of cells) read(record, key, column[row] ?? "");
		return record;
	});
};

const keys = Object.keys(WRITE) as (keyof SearchRecord)[];

const write = <K extends keyof SearchRecord>(
	record: SearchRecord,
	key: K,
): string => {
	const value = record[key];
	if (value === undefined) return "";
	if (key === "slug" && value === slugify(record.name)) return "";
	return WRITE[key](value as NonNullable<Cell[K]>);
};

const isKey = (key: string): key is keyof SearchRecord => key in READ;

const read = (record: SearchRecord, key: string, text: string): void => {
	if (text !== "" && isKey(key)) set(record, key, text);
};

const set = <K extends keyof SearchRecord>(
	record: SearchRecord,
	key: K,
	text: string,
): void => {
	record[key] = READ[key](text);
};
