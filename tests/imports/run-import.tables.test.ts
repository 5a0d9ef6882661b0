import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { save } from "../../functions/directory/save.ts";
import type { DirectoryStore } from "../../functions/directory/store.ts";
import {
	type ImportDeps,
	runImport,
} from "../../functions/imports/run-import.ts";
import { loadOrder } from "../../infra/data/load-order.ts";
import { newDirectory } from "../tables.ts";

const NOW = "2026-11-20T03:00:00.000Z";
const examples = new URL("../../infra/data/examples/", import.meta.url);

const depsOf = (
	store: DirectoryStore,
	content: Uint8Array | string,
): ImportDeps => ({
	// In small pieces, as a network delivers them: no letter may be cut in two.
	open: async () => Readable.from(pieces(Buffer.from(content))),
	save: (drafts, context) => save({ store, now: () => NOW }, drafts, context),
	now: () => NOW,
	allowDemonstration: true,
});

function* pieces(content: Buffer): Generator<Buffer> {
	for (let at = 0; at < content.length; at += 1021)
		yield content.subarray(at, at + 1021);
}

const importText = (
	store: DirectoryStore,
	key: string,
	content: Uint8Array | string,
	run = key,
) => runImport(depsOf(store, content), { key, run });

const lines = (...rows: object[]) =>
	rows.map((row) => JSON.stringify(row)).join("\n");
const source = { kind: "source", id: "thu1", title: "Nguồn thử" };

test("a file imported again writes nothing and says so", async () => {
	const store = await newDirectory();
	const first = await importText(store, "a.jsonl", lines(source), "upload-1");
	expect(first.rows).toMatchObject({ total: 1, created: 1, refused: 0 });
	const second = await importText(store, "a.jsonl", lines(source), "upload-2");
	expect(second.rows).toMatchObject({
		total: 1,
		created: 0,
		changed: 0,
		unchanged: 1,
	});
	const changed = await importText(
		store,
		"a.jsonl",
		lines({ ...source, title: "Nguồn thử mới" }),
		"upload-3",
	);
	expect(changed.rows).toMatchObject({ changed: 1, unchanged: 0 });
});

test("good rows are saved beside bad ones, and every reason names row, field and both languages", async () => {
	const store = await newDirectory();
	const report = await importText(
		store,
		"b.jsonl",
		`${lines(source, { kind: "source", id: "X!", title: "?" })}\n{"kind":"source",\n${lines({ kind: "source", id: "thu2", title: "Nguồn hai" })}`,
	);
	expect(report.rows).toMatchObject({ total: 4, created: 2, refused: 2 });
	expect(
		report.refused.map(({ row, field, code }) => [row, field, code]),
	).toEqual([
		[2, "id", "sources.id"],
		[2, "title", "input.too_short"],
		[3, "", "imports.not_json"],
	]);
	for (const { vi, en } of report.refused)
		expect([vi, en].every((text) => text.length > 10)).toBe(true);
});

test("a run that died in the middle and is started again ends in the same state and the same report", async () => {
	const rows = lines(
		...Array.from({ length: 120 }, (_, at) => ({
			kind: "source",
			id: `thu${at}`,
			title: `Nguồn ${at}`,
		})),
	);
	const calm = await newDirectory();
	const expected = await importText(calm, "c.jsonl", rows, "run");

	const store = await newDirectory();
	const deps = depsOf(store, rows);
	let batches = 0;
	const dying: ImportDeps = {
		...deps,
		save: async (...input) => {
			const outcomes = await deps.save(...input);
			if (++batches === 2)
				throw new Error("killed after the write, before anything was noted");
			return outcomes;
		},
	};
	await expect(
		runImport(dying, { key: "c.jsonl", run: "run" }),
	).rejects.toThrow("killed");
	expect(await runImport(deps, { key: "c.jsonl", run: "run" })).toEqual(
		expected,
	);
	const refs = Array.from({ length: 120 }, (_, at) => ({
		kind: "source" as const,
		id: `thu${at}`,
	}));
	expect(await store.load(refs)).toEqual(await calm.load(refs));
});

test("a row names what does not exist: it alone is refused", async () => {
	const store = await newDirectory();
	const report = await importText(
		store,
		"d.jsonl",
		lines(
			source,
			{
				kind: "province",
				id: "97",
				name: "Thử",
				fullName: "tỉnh Thử",
				slug: "thu",
			},
			{
				kind: "product",
				id: "th001",
				province: "97",
				name: "Chè",
				sources: ["khong"],
			},
		),
	);
	expect(report.refused).toMatchObject([
		{ row: 3, field: "sources", code: "imports.unknown_reference" },
	]);
	expect(report.rows.created).toBe(2);
});

test("a name that repeats is kept, and marked for a person", async () => {
	const store = await newDirectory();
	const product = { kind: "product", province: "97", sources: ["thu1"] };
	const report = await importText(
		store,
		"e.jsonl",
		lines(
			source,
			{
				kind: "province",
				id: "97",
				name: "Thử",
				fullName: "tỉnh Thử",
				slug: "thu",
			},
			{ ...product, id: "th001", name: "Khâu nhục" },
			{ ...product, id: "th002", name: "khau  nhục" },
		),
	);
	expect(report.rows).toMatchObject({ created: 4, flagged: 1 });
	expect(report.flagged).toMatchObject([
		{ row: 4, id: "th002", code: "name_repeats", detail: "th001" },
	]);
});

test("a demonstration province is refused where it is not allowed", async () => {
	const store = await newDirectory();
	const row = {
		kind: "province",
		id: "99",
		name: "Minh Họa",
		fullName: "tỉnh Minh Họa",
		slug: "minh-hoa",
		isDemonstration: true,
	};
	const report = await runImport(
		{ ...depsOf(store, lines(row)), allowDemonstration: false },
		{ key: "f.jsonl", run: "f" },
	);
	expect(report.refused).toMatchObject([
		{ code: "imports.demonstration_not_allowed" },
	]);
});

const Expected = z.array(
	z.object({
		file: z.string(),
		expect: z.enum(["accepted", "rows_refused", "file_refused"]),
		rows: z.int().optional(),
		refusedRows: z.array(z.int()).optional(),
		code: z.string().optional(),
	}),
);

let loaded: DirectoryStore;
beforeAll(async () => {
	loaded = await newDirectory();
});

test("the real files of the service import without a single refusal", async () => {
	for (const file of loadOrder) {
		const content =
			"path" in file
				? await readFile(file.path)
				: [...file.lines("2026-11-20")].join("\n");
		const report = await importText(loaded, file.key, content);
		expect(report.broken ?? report.refused, file.key).toEqual([]);
	}
});

test.each([
	"1-programme",
	"2-places",
	"3-sources",
	"4-organisations",
	"5-products",
	"6-certificates",
	"7-statistics",
])("the examples of %s are accepted as JSON Lines and as CSV", async (name) => {
	for (const ending of ["jsonl", "csv"]) {
		const key = `${name}.${ending}`;
		const report = await importText(
			loaded,
			key,
			await readFile(new URL(key, examples)),
		);
		expect(report.broken ?? report.refused, key).toEqual([]);
		expect(report.rows.total, key).toBeGreaterThan(0);
	}
});

test("hostile files end as described: kept, refused by row, or refused whole", async () => {
	const expected = Expected.parse(
		JSON.parse(
			await readFile(new URL("hostile/expected.json", examples), "utf8"),
		),
	);
	for (const { file, ...wanted } of expected) {
		const report = await importText(
			loaded,
			file,
			await readFile(new URL(`hostile/${file}`, examples)),
		);
		const seen = {
			expect: report.broken
				? "file_refused"
				: report.rows.refused > 0
					? "rows_refused"
					: "accepted",
			rows: wanted.rows && report.rows.total,
			refusedRows: wanted.refusedRows && [
				...new Set(report.refused.map(({ row }) => row)),
			],
			code: wanted.code && (report.broken ?? report.refused[0])?.code,
		};
		expect({ file, ...seen }).toEqual({
			file,
			...wanted,
			rows: wanted.rows,
			refusedRows: wanted.refusedRows,
			code: wanted.code,
		});
	}
});
