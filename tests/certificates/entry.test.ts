import { expect, test } from "vitest";
import {
	fieldsOfAddress,
	linkTo,
	readEntry,
	valuesOf,
} from "../../functions/certificates/entry.ts";
import type { PlacedRow } from "../../shared/registers/select.ts";

const row = (id: string, name: string, over: Partial<PlacedRow> = {}) => ({
	id,
	name,
	place: id,
	state: "none" as const,
	flags: [],
	gaps: [],
	updatedOn: "2026-11-21",
	...over,
});
const rows: PlacedRow[] = [
	row("ls001", "Mật ong hoa nhãn"),
	row("ls002", "Mật ong rừng"),
	row("ls003", "Mật ong đã gỡ", { state: "withdrawn" }),
];
const deps = {
	registers: { all: async () => rows },
	now: () => "2026-11-21T03:00:00.000Z",
};
const head = {
	decisionNo: ["1234/QĐ-UBND"],
	issuedOn: ["06/11/2026"],
	issuer: ["Chủ tịch UBND tỉnh"],
	issuerLevel: ["province"],
	legalBasis: ["26/2026/QĐ-TTg"],
};
const read = (fields: Record<string, string[]>) =>
	readEntry(deps, "20", fields);
const codes = async (fields: Record<string, string[]>) =>
	(await read(fields)).issues.map(({ field, code }) => [field, code]);

test("a decision with a product that is ticked is ready to be looked at", async () => {
	const entry = await read({
		...head,
		chon: ["ls001"],
		"sao.ls001": ["4"],
		"diem.ls001": ["82,5"],
	});
	expect(entry.issues).toEqual([]);
	expect(entry.awards).toEqual([{ product: "ls001", stars: 4, score: 82.5 }]);
});

test("everything that is wrong is said at once, beside its field", async () => {
	expect(
		await codes({ ...head, issuedOn: ["22/11/2026"], dan: ["Kẹo lạc"] }),
	).toEqual([
		["issuedOn", "certificates.in_future"],
		["tim", "certificates.no_products"],
		["dan", "certificates.unmatched_list"],
	]);
	expect(await codes({ ...head, chon: ["ls001"], "sao.ls001": [""] })).toEqual([
		["sao.ls001", "input.required"],
	]);
});

test("a search without marks offers what has no line yet and is not taken down", async () => {
	const entry = await read({ tim: ["mat ong"], chon: ["ls001"] });
	expect(entry.found).toEqual([{ id: "ls002", name: "Mật ong rừng" }]);
	expect(entry.rows.map(({ product }) => product)).toEqual(["ls001"]);
});

test("what was prepared is the same form again at the address that is handed over", async () => {
	const fields = {
		...head,
		chon: ["ls001", "ls002"],
		"sao.ls001": ["4"],
		"sao.ls002": ["3"],
		"diem.ls001": ["82,5"],
	};
	const { rows } = await read(fields);
	const link = linkTo(
		"/quan-tri/20/chung-nhan/quyet-dinh",
		valuesOf(fields, rows),
	);
	const query = Object.fromEntries(
		new URL(link, "https://x.test").searchParams,
	);
	const again = await read(fieldsOfAddress(query));
	expect(again.issues).toEqual([]);
	expect(again.awards).toEqual((await read(fields)).awards);
});
