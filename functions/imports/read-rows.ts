import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import { columnFit, draftFromCells } from "../../shared/imports/cells.ts";
import { FILE_LIMITS } from "../../shared/imports/limits.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { decode, lines } from "./read-text.ts";

/** A row of a file, not yet checked; refused already where it could not even be read. */
export type Row = { row: number } & (
	| { value: unknown }
	| { refused: "imports.not_json" | "imports.too_many_cells" }
);

export type FileFormat = "csv" | "jsonl";

/** By the ending of the name; refuses any other (`imports.unknown_format`). */
export const formatOf = (key: string): FileFormat => {
	if (/\.csv$/i.test(key)) return "csv";
	if (/\.(jsonl|ndjson)$/i.test(key)) return "jsonl";
	throw new Refusal("imports.unknown_format");
};

/**
 * Rows of a file, one at a time, whatever its size. Refuses the file as a whole (`Refusal` with an
 * `imports.*` code) when it is not what its name says: not UTF-8, empty, no header, a quote that
 * never closes, a line or a file beyond the limits.
 */
export async function* readRows(
	format: FileFormat,
	bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Row> {
	let found = 0;
	const rows = format === "csv" ? csvRows : jsonlRows;
	for await (const row of rows(decode(bytes))) {
		if (++found > FILE_LIMITS.rows)
			throw new Refusal("imports.too_many_rows", {
				limit: String(FILE_LIMITS.rows),
			});
		yield row;
	}
	if (found === 0) throw new Refusal("imports.empty");
}

async function* jsonlRows(text: AsyncIterable<string>): AsyncGenerator<Row> {
	let row = 0;
	for await (const line of lines(text)) {
		row++;
		if (line.trim() !== "") yield { row, ...fromJson(line) };
	}
}

const fromJson = (
	line: string,
): { value: unknown } | { refused: "imports.not_json" } => {
	try {
		return { value: JSON.parse(line) };
	} catch {
		// One broken line spoils itself, not its neighbours; what it says may be private.
		return { refused: "imports.not_json" };
	}
};

type CsvRecord = { record: string[]; info: { lines: number } };

async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<Row> {
	const { delimiter, whole } = await delimiterOf(text);
	const parser = parse({
		delimiter,
		info: true,
		trim: true,
		skip_empty_lines: true,
		relax_column_count: true,
		record_delimiter: ["\r\n", "\n", "\r"],
		max_record_size: FILE_LIMITS.lineBytes,
	});
	// Whatever fails, on either side, closes both and is thrown from the loop below.
	pipeline(Readable.from(whole), parser, () => undefined);
	let header: string[] | undefined;
	try {
		for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
			if (header === undefined) header = checkedHeader(record);
			else
				yield {
					row: firstLine(record, info.lines),
					...fromCells(header, record),
				};
		}
	} catch (error) {
		throw refusalOfCsv(error);
	}
}

/** Where a comma is the decimal sign, spreadsheets write `;` between cells. */
const delimiterOf = async (text: AsyncIterable<string>) => {
	const source = text[Symbol.asyncIterator]();
	let head = "";
	let isDone = false;
	while (!isDone && !/[\r\n]/.test(head)) {
		const { value, done } = await source.next();
		isDone = done === true;
		head += value ?? "";
	}
	async function* whole(): AsyncGenerator<string> {
		yield head;
		if (!isDone) yield* { [Symbol.asyncIterator]: () => source };
	}
	const [title = ""] = head.split(/[\r\n]/, 1);
	const count = (sign: string) => title.split(sign).length;
	const delimiter = [",", ";", "\t"].sort((a, b) => count(b) - count(a))[0];
	return { delimiter: delimiter ?? ",", whole: whole() };
};

/** The parser counts the line on which a record ends; people look for where it begins. */
const firstLine = (record: string[], last: number): number =>
	last - record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);

const fromCells = (header: string[], record: string[]) => {
	if (record.slice(header.length).some((cell) => cell !== ""))
		return { refused: "imports.too_many_cells" as const };
	const cells = header.map((column, at) => [column, record[at] ?? ""] as const);
	return { value: draftFromCells(new Map(cells)) };
};

const checkedHeader = (header: string[]): string[] => {
	for (const column of ["kind", "id"])
		if (!header.includes(column))
			throw new Refusal("imports.header_missing", { column });
	for (const [at, cell] of header.entries()) {
		const column = columnName(cell, at);
		const fit = columnFit(cell);
		if (fit === "unknown")
			throw new Refusal("imports.header_unknown", { column });
		if (fit === "nested")
			throw new Refusal("imports.nested_in_csv", { column });
		if (header.indexOf(cell) !== at)
			throw new Refusal("imports.header_repeated", { column });
	}
	return header;
};

/** A file without a header has data in its first line: only what looks like a name is repeated. */
const columnName = (cell: string, at: number): string =>
	/^[A-Za-z][A-Za-z0-9_.]{0,39}$/.test(cell) ? cell : String(at + 1);

const refusalOfCsv = (error: unknown): unknown => {
	if (
		error instanceof Refusal ||
		!(error instanceof Error) ||
		!("code" in error)
	)
		return error;
	if (error.code === "CSV_MAX_RECORD_SIZE")
		return new Refusal("imports.line_too_long");
	const row = "lines" in error ? String(error.lines) : "";
	return String(error.code).startsWith("CSV_")
		? new Refusal("imports.broken_quote", { row })
		: error;
};
