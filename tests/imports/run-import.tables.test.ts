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
import { Unstorable } from "../../functions/platform/transaction.ts";
import { loadOrder } from "../../infra/data/load-order.ts";
import type { ImportReport } from "../../shared/imports/report.ts";
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
	isNewest: async () => true,
	now: () => NOW,
	allowDemonstration: true,
});

function* pieces(content: Buffer): Generator<Buffer> {
	for (let at = 0; at < content.length; at += 1021)
		yield content.subarray(at, at + 1021);
}

const importText = async (
	store: DirectoryStore,
	key: string,
	content: Uint8Array | string,
	run = key,
): Promise<ImportReport> => {
	const report = await runImport(depsOf(store, content), { key, run });
	if (report === undefined) throw new Error(`${key} was left`);
	return report;
};

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
	expect(report?.refused).toMatchObject([
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

test("an older file that arrives late does not undo the newer one of its name", async () => {
	const store = await newDirectory();
	await importText(
		store,
		"g.jsonl",
		lines({ ...source, title: "Bản đã sửa" }),
		"2",
	);
	const late = {
		...depsOf(store, lines({ ...source, title: "Bản cũ còn sai" })),
		isNewest: async () => false,
	};
	expect(await runImport(late, { key: "g.jsonl", run: "1" })).toBeUndefined();
	const [kept] = await store.load([{ kind: "source", id: "thu1" }]);
	expect(kept?.data).toMatchObject({ title: "Bản đã sửa" });
});

test("cells that a comma split off are refused by row, never dropped", async () => {
	const store = await newDirectory();
	const report = await importText(
		store,
		"h.csv",
		"kind,id,title\nsource,thu1,Bài về chè, na và hồi\nsource,thu2,Bài hai\n",
	);
	expect(report.refused).toMatchObject([
		{ row: 2, code: "imports.too_many_cells" },
	]);
	expect(report.rows.created).toBe(1);
});

test("a semicolon may stand between cells, rows may end in any of three ways, and a row is where it begins", async () => {
	const store = await newDirectory();
	const semicolons =
		"kind;id;title\r\nsource;thu1;Bài về chè, na\nsource;thu2;Bài hai\r";
	const report = await importText(store, "i.csv", semicolons);
	expect(report.rows).toMatchObject({ total: 2, created: 2 });
	const long = 'kind,id,title\nsource,thu3,"Một\nhai\nba"\nsource,THU4,Bốn\n';
	const second = await importText(store, "j.csv", long);
	expect(second.refused.map(({ row }) => row)).toEqual([5]);
});

test("a column that stands twice, or is no field of anything, refuses the file", async () => {
	const store = await newDirectory();
	const code = async (header: string) =>
		(await importText(store, "k.csv", `${header}\nsource,thu1,Bài,Bài\n`))
			.broken?.code;
	expect(await code("kind,id,title,title")).toBe("imports.header_repeated");
	expect(await code("kind,id,title,constructor")).toBe(
		"imports.header_unknown",
	);
	expect(await code("kind,id,title,__proto__")).toBe("imports.header_unknown");
	expect(await code("kind,id,title,figures")).toBe("imports.nested_in_csv");
});

test("a CSV leaves alone what it cannot hold", async () => {
	const store = await newDirectory();
	const places = [
		source,
		{
			kind: "province",
			id: "97",
			name: "Thử",
			fullName: "tỉnh Thử",
			slug: "thu",
		},
	];
	const channels = [{ name: "Cửa hàng thử" }];
	const product = {
		kind: "product",
		id: "th001",
		province: "97",
		name: "Chè",
		sources: ["thu1"],
		channels,
	};
	await importText(store, "l.jsonl", lines(...places, product));
	await importText(
		store,
		"m.csv",
		"kind,id,province,name,sources\nproduct,th001,97,Chè mới,thu1\n",
	);
	const [saved] = await store.load([{ kind: "product", id: "th001" }]);
	expect(saved?.data).toMatchObject({ name: "Chè mới", channels });
});

test("a row that the table will never take is refused alone", async () => {
	const store = await newDirectory();
	const fussy: DirectoryStore = {
		...store,
		save: async (changes) => {
			if (changes.some(({ record }) => record.data.id === "thu9"))
				throw new Unstorable("Item size has exceeded the maximum allowed size");
			return store.save(changes);
		},
	};
	const rows = ["thu1", "thu9", "thu8"].map((id) => ({ ...source, id }));
	const report = await importText(fussy, "n.jsonl", lines(...rows));
	expect(report.rows).toMatchObject({ total: 3, created: 2, refused: 1 });
	expect(report.refused).toMatchObject([
		{ row: 2, code: "imports.not_storable" },
	]);
});

test("two places never share an address, and a certificate belongs to one product", async () => {
	const store = await newDirectory();
	const province = {
		kind: "province",
		id: "97",
		name: "Thử",
		fullName: "tỉnh Thử",
		slug: "thu",
		isFront: true,
	};
	const commune = {
		kind: "commune",
		province: "97",
		type: "commune",
		name: "Một",
		fullName: "Xã Một",
		slug: "xa-mot",
	};
	const product = {
		kind: "product",
		province: "97",
		name: "Chè",
		sources: ["thu1"],
	};
	const certificate = {
		kind: "certificate",
		id: "thc1",
		province: "97",
		stars: 4,
		sources: ["thu1"],
	};
	const report = await importText(
		store,
		"o.jsonl",
		lines(
			source,
			province,
			{ ...province, id: "96", slug: "khac" },
			{ ...commune, id: "97001" },
			{ ...commune, id: "97002" },
			{ ...product, id: "th001" },
			{ ...product, id: "th002" },
			{ ...certificate, product: "th001" },
		),
	);
	expect(
		report.refused.map(({ row, field, code }) => [row, field, code]),
	).toEqual([
		[3, "isFront", "imports.name_taken"],
		[5, "slug", "imports.name_taken"],
	]);
	const moved = await importText(
		store,
		"p.jsonl",
		lines({ ...certificate, product: "th002" }),
	);
	expect(moved.refused).toMatchObject([
		{ field: "product", code: "imports.name_taken" },
	]);
});

test("the report lists a bounded number of reasons and counts them all", async () => {
	const store = await newDirectory();
	const many = Object.fromEntries(
		Array.from({ length: 500 }, (_, at) => [`k${at}`, 1]),
	);
	const rows = Array.from({ length: 200 }, (_, at) => ({
		kind: "source",
		id: `thu${at}`,
		title: "Nguồn",
		...many,
	}));
	const report = await importText(store, "q.jsonl", lines(...rows));
	expect(report.rows.refused).toBe(200);
	expect(report.truncated).toBe(true);
	expect(report.refused.length).toBeLessThanOrEqual(1000);
});

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

test("what staff merged into another stays merged when an older file comes again", async () => {
	const store = await newDirectory();
	const file = lines(
		source,
		{
			kind: "province",
			id: "98",
			name: "Thử",
			fullName: "Tỉnh Thử",
			slug: "thu",
			isDemonstration: true,
		},
		...["gop1", "gop2"].map((id) => ({
			kind: "product",
			id,
			province: "98",
			name: "Mật ong rừng",
			sources: ["thu1"],
		})),
	);
	const first = await importText(store, "merged.jsonl", file, "upload-1");
	expect(first.rows.refused).toBe(0);
	const [stored] = await store.load([{ kind: "product", id: "gop2" }]);
	if (stored?.data.kind !== "product") throw new Error("no product");
	await save(
		{ store, now: () => NOW },
		[{ ...stored.data, withdrawn: true, mergedInto: "gop1" }],
		{ author: { actor: "person:test", role: "staff" } },
	);
	const again = await importText(store, "merged.jsonl", file, "upload-2");
	expect(again.rows).toMatchObject({ changed: 0, refused: 0 });
	const [after] = await store.load([{ kind: "product", id: "gop2" }]);
	expect(after?.data).toMatchObject({ withdrawn: true, mergedInto: "gop1" });
});
