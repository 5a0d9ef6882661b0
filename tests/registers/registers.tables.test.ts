import readXlsxFile from "read-excel-file/node";
import { beforeAll, expect, test } from "vitest";
import { save } from "../../functions/directory/save.ts";
import { project } from "../../functions/publishing/project.ts";
import { referenceCache } from "../../functions/publishing/reference-cache.ts";
import { registerCsv, registerXlsx } from "../../functions/registers/export.ts";
import { showRegister } from "../../functions/registers/show.ts";
import type { Draft } from "../../shared/directory/model.ts";
import { readQuestion } from "../../shared/registers/question.ts";
import {
	certificate,
	organisation,
	product,
	tables,
} from "../publishing/catalogue.ts";
import { newDirectory, newRegisters, tablesClient } from "../tables.ts";

const NOW = "2026-11-21T03:00:00.000Z";
const client = tablesClient();
/** Read units of every query, as the table service counts them. */
const units: number[] = [];
client.middlewareStack.add(
	(next) => async (args) => {
		Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
		const answer = await next(args);
		const { ConsumedCapacity } = answer.output as {
			ConsumedCapacity?: { CapacityUnits?: number };
		};
		if (ConsumedCapacity?.CapacityUnits !== undefined)
			units.push(ConsumedCapacity.CapacityUnits);
		return answer;
	},
	{ step: "initialize" },
);
const directory = await newDirectory();
const { publishing, registers } = await newRegisters(client);
const reference = referenceCache(directory);
const deps = { registers, reference, now: () => NOW };
const products = { kind: "products", province: "98" } as const;

/** Names as long as the real ones: about 25 letters. */
const NAMES = [
	"Chè Shan tuyết",
	"Mật ong hoa rừng",
	"Ỏ lá đắng",
	"Rượu men lá",
	"Đào Mẫu Sơn",
];
const many = Array.from({ length: 60 }, (_, at) =>
	product({
		id: `sp${String(at).padStart(3, "0")}`,
		name: `${NAMES[at % NAMES.length]} số ${at} của bản`,
		...(at % 3 === 0 ? { set: undefined } : { setConfirmed: true }),
		...(at === 7 ? { withdrawn: true } : {}),
		...(at === 8 ? { name: "=HYPERLINK(1) chè" } : {}),
	}),
);

const keep = async (drafts: Draft[]) => {
	for (let start = 0; start < drafts.length; start += 20) {
		const batch = drafts.slice(start, start + 20);
		const saved = await save({ store: directory, now: () => NOW }, batch, {
			author: { actor: "job:test", role: "system" },
		});
		expect(saved.filter(({ outcome }) => outcome === "refused")).toEqual([]);
	}
	for (const { kind, id } of drafts)
		if (kind === "product" || kind === "organisation")
			await project(
				{
					directory,
					publishing,
					reference,
					send: async () => {},
					now: () => NOW,
				},
				`${kind}#${id}`,
			);
};

beforeAll(async () => {
	await keep(tables);
	await keep([
		organisation(),
		organisation({
			id: "thh09",
			name: "Nguyễn Văn Kín",
			nameIsPersonal: true,
			type: "producing_household",
		}),
		...many,
		certificate({ id: "sp001c1", product: "sp001" }),
	]);
	await keep([many[1] as Draft]);
});

const show = (query: Record<string, string> = {}) =>
	showRegister(deps, products, query);

/** Every page from the first on, as a person walks them. */
const walk = async (query: Record<string, string>) => {
	const ids: string[] = [];
	let next: Record<string, string> = query;
	for (let pages = 0; pages < 10; pages++) {
		const page = await show(next);
		ids.push(...page.rows.map(({ id }) => id));
		if (page.after === undefined) return ids;
		next = Object.fromEntries(new URL(page.after, "http://a").searchParams);
	}
	throw new Error("the pages do not end");
};

test("P8: 24 rows of a register cost at most half a read unit, from the first page and from the middle", async () => {
	units.length = 0;
	const first = await registers.page("products", "98", {});
	expect(first.rows).toHaveLength(24);
	await registers.page("products", "98", { after: first.rows.at(-1)?.place });
	expect(units).toEqual([0.5, 0.5]);
});

test("control: all rows cost more than one page of them", async () => {
	units.length = 0;
	await registers.all("products", "98");
	expect(units[0]).toBeGreaterThan(0.5);
});

test("walking a register shows every product once, by name, with or without a filter", async () => {
	const all = await walk({});
	expect(new Set(all).size).toBe(60);
	expect(all).toHaveLength(60);
	const withoutSet = await walk({ bo: "chua-ro" });
	expect(withoutSet).toHaveLength(20);
	expect(withoutSet).toEqual(all.filter((id) => withoutSet.includes(id)));
	expect((await walk({ xep: "moi" })).sort()).toEqual([...all].sort());
});

test("the page before is the page one came from", async () => {
	const first = await show();
	const second = await show(queryOf(first.after));
	const back = await show(queryOf(second.before));
	expect(back.rows).toEqual(first.rows);
	const filtered = await show({ bo: "11" });
	const on = await show(queryOf(filtered.after));
	expect((await show(queryOf(on.before))).rows).toEqual(filtered.rows);
});

const queryOf = (address: string | undefined) =>
	Object.fromEntries(new URL(address ?? "", "http://a").searchParams);

test.each([
	["mat ong", 12],
	["MẬT ONG", 12],
	["o la dang", 12],
	["dao mau", 12],
	["sp010", 1],
	["ong mat hoa", 12],
	["xyz", 0],
])("«%s» is found %i times", async (q, count) => {
	const { total } = await show({ q });
	expect(total).toBe(count);
});

test("filters, totals and what is withdrawn", async () => {
	expect((await show()).total).toBe(60);
	expect(
		(await show({ tinh_trang: "withdrawn" })).rows.map(({ id }) => id),
	).toEqual(["sp007"]);
	expect((await show({ thieu: "set" })).total).toBe(20);
	expect((await show({ thieu: "gi-do" })).total).toBe(59);
	expect((await show({ sao: "4" })).rows.map(({ id }) => id)).toEqual([
		"sp001",
	]);
	expect((await show({ xa: "98002" })).total).toBe(0);
	const totals = await registers.totals("98");
	expect(totals.get("products_all")).toBe(60);
});

test("columns are chosen in the address and stay in every link", async () => {
	const page = await show({ cot: "1", cot_id: "1", cot_set: "1" });
	expect(page.columns.map(({ name }) => name)).toEqual(["set", "id"]);
	expect(page.after).toContain("cot_id=1");
	expect(page.csv).toContain("cot_set=1");
});

test("a name that is a person's is neither a row's name nor its place", async () => {
	const page = await showRegister(
		deps,
		{ kind: "organisations", province: "98" },
		{},
	);
	expect(page.rows.map(({ name }) => name)).toEqual([
		"Hợp tác xã Thử Một",
		"(tên là tên người)",
	]);
	const rows = await registers.all("organisations", "98");
	expect(JSON.stringify(rows)).not.toMatch(/kin|kín/i);
});

test("files hold every row that fits, and no formula", async () => {
	const question = readQuestion("products", {
		bo: "11",
		cot: "1",
		cot_id: "1",
	});
	const csv = await registerCsv(deps, products, question);
	expect(csv.charCodeAt(0)).toBe(0xfeff);
	expect(csv.trimEnd().split("\r\n")).toHaveLength(41);
	expect(csv).toContain("'=HYPERLINK(1) chè,sp008");
	const file = await registerXlsx(deps, products, question);
	const [sheet] = await readXlsxFile(Buffer.from(file));
	expect(sheet?.data).toHaveLength(41);
	expect(sheet?.data[0]).toEqual(["Sản phẩm", "Mã"]);
	expect(sheet?.data.flat()).toContain("=HYPERLINK(1) chè");
});
