import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import { columnFit, draftFromCells } from "../../shared/imports/cells.ts";
import { FILE_LIMITS } from "../../shared/imports/limits.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";

/** A row of a file, not yet checked; `undefined` where the line is not JSON at all. */
export type Row = { row: number; value: unknown };

export type RowFormat = "csv" | "jsonl";

/**
 * Rows of a file, one at a time, whatever its size. Refuses the file as a whole (`Refusal` with an
 * `imports.*` code) when it is not what its name says: not UTF-8, empty, no header, a quote that
 * never closes, a line or a file beyond the limits.
 */
export const readRows = (
	key: string,
	bytes: AsyncIterable<Uint8Array>,
): AsyncIterable<Row> => {
	const format = formatOf(key);
	return format === "csv" ? csvRows(decode(bytes)) : jsonlRows(decode(bytes));
};

const formatOf = (key: string): RowFormat => {
	if (/\.csv$/i.test(key)) return "csv";
	if (/\.(jsonl|ndjson)$/i.test(key)) return "jsonl";
	throw new Refusal("imports.unknown_format");
};

async function* decode(
	bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let seen = 0;
	try {
		for await (const chunk of bytes) {
			seen += chunk.byteLength;
			if (seen > FILE_LIMITS.bytes)
				throw new Refusal("imports.too_large", {
					limit: String(FILE_LIMITS.bytes / 2 ** 20),
				});
			const text = decoder.decode(chunk, { stream: true });
			// A NUL is valid UTF-8 and no text: it is what UTF-16 looks like from here.
			if (text.includes("\0")) throw new Refusal("imports.not_utf8");
			yield text;
		}
		yield decoder.decode();
	} catch (error) {
		throw error instanceof TypeError ? new Refusal("imports.not_utf8") : error;
	}
}

async function* lines(text: AsyncIterable<string>): AsyncGenerator<string> {
	let rest = "";
	for await (const chunk of text) {
		const parts = (rest + chunk).split("\n");
		rest = parts.pop() ?? "";
		if (rest.length > FILE_LIMITS.lineBytes)
			throw new Refusal("imports.line_too_long");
		yield* parts;
	}
	if (rest !== "") yield rest;
}

async function* jsonlRows(text: AsyncIterable<string>): AsyncGenerator<Row> {
	let row = 0;
	let found = 0;
	for await (const line of lines(text)) {
		row++;
		if (line.trim() === "") continue;
		if (line.length > FILE_LIMITS.lineBytes)
			throw new Refusal("imports.line_too_long");
		countRow(++found);
		yield { row, value: fromJson(line) };
	}
	if (found === 0) throw new Refusal("imports.empty");
}

const fromJson = (line: string): unknown => {
	try {
		return JSON.parse(line);
	} catch {
		// One broken line spoils itself, not its neighbours: `undefined` is refused by row.
		return undefined;
	}
};

async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<Row> {
	const parser = parse({
		info: true,
		trim: true,
		skip_empty_lines: true,
		relax_column_count: true,
		max_record_size: FILE_LIMITS.lineBytes,
		columns: (header: string[]) => checkHeader(header),
	});
	// Whatever fails, on either side, closes both and is thrown from the loop below.
	pipeline(Readable.from(text), parser, () => undefined);
	let found = 0;
	try {
		for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
			countRow(++found);
			yield { row: info.lines, value: draftFromCells(record) };
		}
	} catch (error) {
		throw refusalOfCsv(error);
	}
	if (found === 0) throw new Refusal("imports.empty");
}

type CsvRecord = { record: Record<string, string>; info: { lines: number } };

const checkHeader = (header: string[]): string[] => {
	for (const column of ["kind", "id"])
		if (!header.includes(column))
			throw new Refusal("imports.header_missing", { column });
	header.forEach((cell, at) => {
		const fit = columnFit(cell);
		if (fit === "cell") return;
		throw new Refusal(
			fit === "nested" ? "imports.nested_in_csv" : "imports.header_unknown",
			{ column: columnName(cell, at) },
		);
	});
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

const countRow = (found: number): void => {
	if (found > FILE_LIMITS.rows)
		throw new Refusal("imports.too_many_rows", {
			limit: String(FILE_LIMITS.rows),
		});
};
