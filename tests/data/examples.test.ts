import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
	formatOf,
	type Row,
	readRows,
} from "../../functions/imports/read-rows.ts";
import { Draft } from "../../shared/directory/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { unresolved } from "./references.ts";
import { realRows } from "./stored-rows.ts";

const EXAMPLES = fileURLToPath(
	new URL("../../infra/data/examples/", import.meta.url),
);
const HOSTILE = `${EXAMPLES}hostile/`;

const Expected = z.array(
	z.strictObject({
		file: z.string(),
		expect: z.enum(["accepted", "rows_refused", "file_refused"]),
		code: z.string().optional(),
		what: z.string(),
		rows: z.int().optional(),
		refusedRows: z.array(z.int()).optional(),
	}),
);
const expected = Expected.parse(
	JSON.parse(readFileSync(`${HOSTILE}expected.json`, "utf8")),
);

async function rowsOf(folder: string, file: string) {
	const rows: { row: number; value: unknown }[] = [];
	const bytes = createReadStream(folder + file);
	for await (const row of readRows(formatOf(file), bytes))
		rows.push({ row: row.row, value: contentOf(row) });
	return rows;
}

/** What could not be read is no draft of anything. */
const contentOf = (row: Row): unknown =>
	"value" in row ? row.value : undefined;

describe("examples", () => {
	test.each(["jsonl", "csv"])(
		"as %s hold every kind of row, accepted and complete",
		async (format) => {
			const files = readdirSync(EXAMPLES)
				.filter((name) => name.endsWith(`.${format}`))
				.toSorted();
			const rows = (
				await Promise.all(files.map((file) => rowsOf(EXAMPLES, file)))
			)
				.flat()
				.map(({ value }) => Draft.parse(value));
			expect(new Set(rows.map(({ kind }) => kind))).toEqual(
				new Set(Draft.options.map(({ shape }) => shape.kind.value)),
			);
			expect(unresolved([...realRows, ...rows])).toEqual([]);
		},
	);

	test("as CSV read Vietnamese numbers, dates, lists and nested fields", async () => {
		const [score] = await rowsOf(EXAMPLES, "6-certificates.csv");
		expect(score?.value).toMatchObject({
			score: 71.25,
			issuedOn: "2024-08-25",
		});
		const [product] = await rowsOf(EXAMPLES, "5-products.csv");
		expect(product?.value).toMatchObject({
			season: [9, 10, 11],
			capacity: { amount: 1500.5, unit: "kg", per: "season" },
			packaging: ["Túi 1 kg", "Bao 10 kg"],
		});
	});
});

describe("hostile files", () => {
	test("are all listed with what should happen to them", () => {
		const files = readdirSync(HOSTILE).filter(
			(name) => name !== "expected.json",
		);
		expect(expected.map(({ file }) => file).toSorted()).toEqual(
			files.toSorted(),
		);
	});

	test.each(expected.filter((one) => one.expect === "file_refused"))(
		"$file is refused whole: $what",
		async ({ file, code }) => {
			const reason = await rowsOf(HOSTILE, file).catch(
				(error: unknown) => error,
			);
			expect(reason).toBeInstanceOf(Refusal);
			expect(reason).toMatchObject({ code });
		},
	);

	test.each(expected.filter((one) => one.expect !== "file_refused"))(
		"$file is read row by row: $what",
		async ({ file, rows = 0, refusedRows = [] }) => {
			const read = await rowsOf(HOSTILE, file);
			expect(read).toHaveLength(rows);
			const refused = read.filter(
				({ value }) => !Draft.safeParse(value).success,
			);
			// Unknown references and repeated ids are found later, when the directory is known.
			for (const { row } of refused) expect(refusedRows).toContain(row);
			if (!LATER.has(file)) expect(refused).toHaveLength(refusedRows.length);
		},
	);
});

const LATER = new Set(["broken-references.jsonl", "repeated-ids.jsonl"]);
