import { beforeAll, expect, test } from "vitest";
import { type SaveContext, save } from "../../functions/directory/save.ts";
import type { DirectoryStore } from "../../functions/directory/store.ts";
import { newId } from "../../functions/platform/new-id.ts";
import { referenceCache } from "../../functions/publishing/reference-cache.ts";
import { checkSheet } from "../../functions/sheets/check-sheet.ts";
import { chooseColumns } from "../../functions/sheets/choose-columns.ts";
import { errorsCsv, errorsXlsx } from "../../functions/sheets/export-errors.ts";
import { KeptChanges, KeptErrors } from "../../functions/sheets/kept.ts";
import { readSpreadsheet } from "../../functions/sheets/read-spreadsheet.ts";
import { readUpload } from "../../functions/sheets/read-upload.ts";
import { runSheet } from "../../functions/sheets/run-sheet.ts";
import { startRun } from "../../functions/sheets/start-run.ts";
import { sheetStore } from "../../functions/sheets/store.ts";
import type { Draft } from "../../shared/directory/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { PlacedRow } from "../../shared/registers/select.ts";
import type { SheetImport } from "../../shared/sheets/model.ts";
import { newAccounts, newDirectory } from "../tables.ts";
import { filesInMemory } from "./files.ts";

const NOW = "2026-11-21T03:00:00.000Z";
const PERSON = newId("per", NOW);
const now = () => NOW;

const PLACES: Draft[] = [
	{
		kind: "province",
		id: "97",
		name: "Thử",
		fullName: "tỉnh Thử",
		slug: "thu",
		isFront: true,
		isDemonstration: false,
	},
	{
		kind: "commune",
		id: "97001",
		province: "97",
		type: "commune",
		name: "Chi Lăng",
		fullName: "Xã Chi Lăng",
		slug: "xa-chi-lang",
		oldDistricts: [],
		predecessors: [],
	},
];

const world = async () => {
	const directory = await newDirectory();
	const { table, client } = await newAccounts();
	await save({ store: directory, now }, PLACES, {
		author: { actor: "import:test", role: "system" },
	});
	const files = filesInMemory({
		province: "97",
		person: PERSON,
		role: "staff",
	});
	return {
		directory,
		files,
		sheets: sheetStore(client, table),
		registers: { all: async (): Promise<PlacedRow[]> => [] },
		reference: referenceCache(directory),
		read: readSpreadsheet,
		save: (drafts: Draft[], context: SaveContext) =>
			save({ store: directory, now }, drafts, context),
		allowDemonstration: false,
		now,
	};
};
type World = Awaited<ReturnType<typeof world>>;
const CSV = `STT;Tên sản phẩm;Chủ thể;Xã/phường;Điện thoại;Hạng sao;Số quyết định;Ngày cấp
1;Mật ong hoa nhãn;HTX Ong Chi Lăng;Chi Lăng;0912345678;4 sao;12/QĐ-UBND;05/11/2025
2;Trà hoa vàng;Hợp tác xã Ong Chi Lăng;Chi Lăng;0912345678;★★★;12/QĐ-UBND;05/11/2025
3;"=HYPERLINK(""http://x.example"")";HTX Chè;Xã Lạ;0912345678;9;12/QĐ-UBND;31/02/2025
Tổng cộng: 3;;;;;;;
`;
const COLUMNS = {
	c1: ["product.name"],
	c2: ["organisation.name"],
	c3: ["organisation.place"],
	c5: ["certificate.stars"],
	c6: ["certificate.decisionNo"],
	c7: ["certificate.issuedOn"],
};

const upload = async (deps: World, text: string): Promise<SheetImport> => {
	const id = newId("sht", NOW);
	deps.files.send(id, Buffer.from(text));
	const sheet = await readUpload(deps, { id, version: undefined });
	if (sheet === undefined) throw new Error("nothing was read");
	return sheet;
};

const load = async (deps: World, { id }: SheetImport): Promise<SheetImport> => {
	const sheet = await deps.sheets.load(id);
	if (sheet === undefined) throw new Error("it is gone");
	return sheet;
};

const choose = async (
	deps: World,
	sheet: SheetImport,
	columns: Record<string, string[]> = COLUMNS,
) => {
	const answer = await chooseColumns(deps, sheet, {
		bang: ["0"],
		nguon: ["Báo cáo thử"],
		...columns,
	});
	expect(answer).toEqual({ chosen: true });
	return load(deps, sheet);
};

const preview = async (deps: World, sheet: SheetImport) => {
	const chosen = await choose(deps, sheet);
	await checkSheet(deps, { sheet: sheet.id, version: chosen.version });
	return load(deps, sheet);
};

const run = async (deps: World, sheet: SheetImport) => {
	const checked = await load(deps, sheet);
	await startRun(
		deps,
		checked,
		{ person: PERSON, role: "staff" },
		{ ban: [checked.preview?.digest ?? ""] },
	);
	const running = await load(deps, sheet);
	await runSheet(deps, { sheet: sheet.id, version: running.version });
	return load(deps, sheet);
};

const codeOf = async (work: Promise<unknown>): Promise<string> => {
	try {
		await work;
		return "done";
	} catch (error) {
		if (error instanceof Refusal) return error.code;
		throw error;
	}
};

let deps: World;
beforeAll(async () => {
	deps = await world();
});

const namesIn = async (directory: DirectoryStore) => {
	const [product] = await directory.namesakes(
		"product",
		"97",
		"Mật ong hoa nhãn",
	);
	return directory.productWithCertificates(product ?? "");
};

test("a spreadsheet is read, previewed without writing anything, and imported in the name of the person", async () => {
	const sheet = await upload(deps, CSV);
	expect(sheet).toMatchObject({
		state: "read",
		province: "97",
		sheets: [{ rows: 5 }],
	});
	const checked = await preview(deps, sheet);
	expect(checked).toMatchObject({
		state: "checked",
		preview: {
			rows: 3,
			refusedRows: 1,
			leftRows: 1,
			organisations: { created: 1 },
			products: { created: 2 },
			certificates: { created: 2 },
		},
	});
	expect(await namesIn(deps.directory)).toBeUndefined();
	const done = await run(deps, sheet);
	expect(done).toMatchObject({
		state: "done",
		result: { created: 5, changed: 0, refused: 0 },
	});
	const found = await namesIn(deps.directory);
	expect(found?.product.data).toMatchObject({
		name: "Mật ong hoa nhãn",
		commune: "97001",
	});
	expect(found?.certificates).toMatchObject([
		{ data: { stars: 4, issuedOn: "2025-11-05" } },
	]);
	const history = await deps.directory.historyOf(
		`product#${found?.product.data.id ?? ""}`,
	);
	expect(history.map(({ author }) => author)).toEqual([
		{ actor: `person:${PERSON}`, role: "staff" },
		{ actor: `person:${PERSON}`, role: "staff" },
	]);
});

test("the same file again would change nothing", async () => {
	const again = await preview(deps, await upload(deps, CSV));
	expect(again.preview).toMatchObject({
		organisations: { created: 0, changed: 0, unchanged: 1 },
		products: { created: 0, changed: 0, unchanged: 2 },
		certificates: { created: 0, changed: 0, unchanged: 2 },
	});
	expect(await run(deps, again)).toMatchObject({
		state: "done",
		result: { created: 0, changed: 0, unchanged: 0, refused: 0 },
	});
});

test("the preview names what people wrote by hand first, and the sheet that was run over it counts", async () => {
	const fresh = await world();
	await run(fresh, await preview(fresh, await upload(fresh, CSV)));
	const found = await namesIn(fresh.directory);
	const [certificate] = found?.certificates ?? [];
	if (certificate === undefined) throw new Error("it is gone");
	await save(
		{ store: fresh.directory, now },
		[{ ...certificate.data, stars: 3 }],
		{ author: { actor: `person:${PERSON}`, role: "member" } },
	);
	const other = CSV.replace("★★★", "5 sao");
	const checked = await preview(fresh, await upload(fresh, other));
	expect(checked.preview).toMatchObject({
		overwrites: 1,
		certificates: { changed: 2 },
	});
	const changes = await fresh.files.get(checked.id, "changes", KeptChanges);
	expect(
		changes?.map(({ name, fields }) => [
			name,
			...fields.map(({ before, after, isEdited }) => [before, after, isEdited]),
		]),
	).toEqual([
		["Mật ong hoa nhãn", ["3", "4", true]],
		["Trà hoa vàng", ["3", "5", undefined]],
	]);
	await run(fresh, checked);
	expect((await namesIn(fresh.directory))?.certificates).toMatchObject([
		{ data: { stars: 4 }, meta: { edited: [] } },
	]);
});

test("rows to mend come back as they were, and no cell of the file is a formula", async () => {
	const checked = await preview(deps, await upload(deps, CSV));
	const errors = await deps.files.get(checked.id, "errors", KeptErrors);
	if (errors === undefined) throw new Error("no errors were kept");
	expect(errors.errors.map(({ row, code, said }) => [row, code, said])).toEqual(
		[
			[4, "sheets.unknown_place", "Xã Lạ"],
			[4, "certificates.stars", "9"],
			[4, "dates.not_a_partial_date", "31/02/2025"],
		],
	);
	const csv = errorsCsv(errors);
	expect(csv).toContain("'=HYPERLINK");
	expect(csv).not.toMatch(/(^|[,;\n"])=/);
	const [sheet] = await readSpreadsheet(Buffer.from(await errorsXlsx(errors)));
	expect(sheet?.rows[1]?.cells).toContain('=HYPERLINK("http://x.example")');
	expect(sheet?.uncomputed).toBe(0);
});

test("what changed since the preview stops the run, and the person sees the new preview", async () => {
	const fresh = await world();
	const checked = await preview(fresh, await upload(fresh, CSV));
	await startRun(
		fresh,
		checked,
		{ person: PERSON, role: "staff" },
		{ ban: [checked.preview?.digest ?? ""] },
	);
	const other = await preview(fresh, await upload(fresh, CSV));
	await run(fresh, other);
	const running = await load(fresh, checked);
	await runSheet(fresh, { sheet: checked.id, version: running.version });
	expect(await load(fresh, checked)).toMatchObject({
		state: "checked",
		refusal: { code: "sheets.changed_meanwhile" },
		preview: { products: { created: 0, unchanged: 2 } },
	});
});

test("a run that died in the middle goes on with what was decided, and steps told twice do nothing", async () => {
	const fresh = await world();
	const checked = await preview(fresh, await upload(fresh, CSV));
	await startRun(
		fresh,
		checked,
		{ person: PERSON, role: "staff" },
		{ ban: [checked.preview?.digest ?? ""] },
	);
	const { version, id } = await load(fresh, checked);
	const dying = {
		...fresh,
		save: async (...input: Parameters<World["save"]>) => {
			await fresh.save(...input);
			throw new Error("killed after the write");
		},
	};
	await expect(runSheet(dying, { sheet: id, version })).rejects.toThrow(
		"killed",
	);
	await runSheet(fresh, { sheet: id, version });
	expect(await load(fresh, checked)).toMatchObject({
		state: "done",
		result: { created: 5 },
	});
	expect(await runSheet(fresh, { sheet: id, version })).toBeUndefined();
	expect(await checkSheet(fresh, { sheet: id, version: 2 })).toBeUndefined();
	expect(await readUpload(fresh, { id, version: undefined })).toBeUndefined();
});

test("two tabs: an older preview is not run, and a running import is not chosen again", async () => {
	const fresh = await world();
	const checked = await preview(fresh, await upload(fresh, CSV));
	const by = { person: PERSON, role: "staff" as const };
	expect(await codeOf(startRun(fresh, checked, by, { ban: ["older"] }))).toBe(
		"sheets.changed_meanwhile",
	);
	await startRun(fresh, checked, by, { ban: [checked.preview?.digest ?? ""] });
	expect(
		await codeOf(
			startRun(fresh, checked, by, { ban: [checked.preview?.digest ?? ""] }),
		),
	).toBe("sheets.not_now");
	const running = await load(fresh, checked);
	expect(
		await codeOf(
			chooseColumns(fresh, running, {
				bang: ["0"],
				nguon: ["Thử"],
				...COLUMNS,
			}),
		),
	).toBe("sheets.not_now");
});

test("a personal column, a field chosen twice and a table without names come back with the form", async () => {
	const sheet = await upload(deps, CSV);
	const codes = async (
		columns: Record<string, string[]>,
		rest = { nguon: ["Báo cáo thử"] },
	) => {
		const answer = await chooseColumns(deps, sheet, {
			bang: ["0"],
			...rest,
			...columns,
		});
		return "form" in answer
			? answer.form.errors.map(({ field, code }) => `${field} ${code}`)
			: [];
	};
	expect(await codes({ c1: ["product.name"], c4: ["product.story"] })).toEqual([
		"c4 sheets.personal_column",
	]);
	expect(await codes({ c1: ["product.name"], c2: ["product.name"] })).toEqual([
		"c2 sheets.field_twice",
	]);
	expect(await codes({ c5: ["certificate.stars"] })).toEqual([
		"c0 sheets.no_name_column",
	]);
	expect(await codes({ c1: ["product.name"] }, { nguon: [""] })).toEqual([
		"nguon input.required",
	]);
	expect(await codes({ c1: ["product.withdrawn"] })).toContain(
		"c1 input.not_listed",
	);
});

test("a file that cannot be read is an import that says why", async () => {
	const id = newId("sht", NOW);
	deps.files.send(
		id,
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
	);
	expect(await readUpload(deps, { id, version: undefined })).toMatchObject({
		state: "refused",
		refusal: { code: "sheets.old_excel" },
	});
	const newest = await deps.sheets.ofProvince("97");
	expect(newest.map((sheet) => sheet.id)).toContain(id);
	expect(await deps.sheets.ofProvince("20")).toEqual([]);
});

test("of many names those that the register lists are found, and nothing is written twice", async () => {
	const fresh = await world();
	const rows = (count: number) =>
		`Tên sản phẩm,Chủ thể\n${Array.from({ length: count }, (_, at) => `Sản phẩm ${at},HTX ${at % 7}`).join("\n")}\n`;
	const columns = { c0: ["product.name"], c1: ["organisation.name"] };
	const importAll = async (text: string) => {
		const chosen = await choose(fresh, await upload(fresh, text), columns);
		await checkSheet(fresh, { sheet: chosen.id, version: chosen.version });
		return run(fresh, chosen);
	};
	const few = await importAll(rows(20));
	expect(few.result).toMatchObject({ created: 27 });
	const history = async () => {
		const [id = ""] = await fresh.directory.namesakes(
			"product",
			"97",
			"Sản phẩm 3",
		);
		return (await fresh.directory.historyOf(`product#${id}`)).length;
	};
	// The register has not heard of them yet: they are found by the ids that their names give.
	const many = await importAll(rows(240));
	expect(many.result).toMatchObject({ created: 220, changed: 0, refused: 0 });
	expect(await history()).toBe(1);
	const listed: PlacedRow[] = await Promise.all(
		Array.from({ length: 240 }, async (_, at): Promise<PlacedRow> => {
			const name = `Sản phẩm ${at}`;
			const [id = ""] = await fresh.directory.namesakes("product", "97", name);
			return {
				id,
				name,
				place: name,
				state: "none",
				flags: [],
				gaps: [],
				updatedOn: "2026-11-21",
			};
		}),
	);
	fresh.registers.all = async () => listed;
	const again = await choose(fresh, await upload(fresh, rows(240)), columns);
	await checkSheet(fresh, { sheet: again.id, version: again.version });
	expect((await load(fresh, again)).preview).toMatchObject({
		products: { created: 0, changed: 0, unchanged: 240 },
	});
}, 120_000);
