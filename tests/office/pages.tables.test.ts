import { beforeAll, expect, test } from "vitest";
import { receiveReport } from "../../functions/reports/receive.ts";
import {
	certificate,
	draft,
	organisation,
	product,
	tables,
} from "../publishing/catalogue.ts";
import { startOffice } from "./app.ts";

let clock = Date.parse("2026-11-21T03:00:00.000Z");
const office = await startOffice(() => new Date(++clock).toISOString());
const other = draft({
	kind: "province",
	id: "97",
	name: "Hai",
	fullName: "tỉnh Hai",
	slug: "hai",
});
type Person = Awaited<ReturnType<typeof office.signedIn>>;
let staff: Person;
let neighbour: Person;
let admin: Person;
let member: Person;

beforeAll(async () => {
	await office.keep([...tables, other]);
	await office.keep([
		organisation(),
		organisation({ id: "thh02", name: "HTX Thử Một" }),
		product(),
		product({ id: "th002", name: "Chè thử", producer: "thh02" }),
		certificate({ issuedOn: "2024-04-30" }),
	]);
	staff = await office.signedIn("can-bo@vi-du.example", {
		role: "staff",
		provinces: ["98"],
	});
	neighbour = await office.signedIn("can-bo-hai@vi-du.example", {
		role: "staff",
		provinces: ["97"],
	});
	admin = await office.signedIn("quan-tri@vi-du.example", {
		role: "admin",
		provinces: [],
	});
	member = await office.signedIn("htx@vi-du.example");
});

const OF_PROVINCE = [
	["/quan-tri/98", "office_desk"],
	["/quan-tri/98/san-pham", "register"],
	["/quan-tri/98/san-pham?q=che&xep=moi&cot=1&cot_id=1", "register"],
	["/quan-tri/98/to-chuc", "register"],
	["/quan-tri/98/san-pham/th001", "thing"],
	["/quan-tri/98/to-chuc/thh01", "thing"],
	["/quan-tri/98/chat-luong", "quality"],
	["/quan-tri/98/san-pham/th001/gop/th002", "merge"],
	["/quan-tri/98/to-chuc/thh01/gop/thh02", "merge"],
	["/quan-tri/98/bao-sai", "report_queue"],
];
const OF_ADMIN = [
	["/quan-tri/nhan-su", "office_people"],
	["/quan-tri/nhat-ky", "day_log"],
	["/quan-tri", "office_provinces"],
];

test.each(OF_PROVINCE)(
	"%s is a page for staff of its province, and for nobody else but administrators",
	async (path, kind) => {
		const page = await staff.get(path ?? "");
		expect(await page.json()).toMatchObject({ kind });
		expect((await admin.get(path ?? "")).status).toBe(200);
		expect((await neighbour.get(path ?? "")).status).toBe(404);
		expect((await member.get(path ?? "")).status).toBe(404);
	},
);

test.each(OF_ADMIN)("%s is a page for administrators", async (path, kind) => {
	expect(await (await admin.get(path ?? "")).json()).toMatchObject({ kind });
	expect((await member.get(path ?? "")).status).toBe(404);
});

test.each(["/quan-tri/nhan-su", "/quan-tri/nhat-ky", "/quan-tri/nhat-ky.csv"])(
	"staff do not see %s",
	async (path) => {
		expect((await staff.get(path)).status).toBe(404);
	},
);

test.each([
	"/quan-tri/97/san-pham/th001",
	"/quan-tri/97/to-chuc/thh01",
	"/quan-tri/98/san-pham/khongco",
	"/quan-tri/96",
])("%s is no page, whoever asks", async (path) => {
	expect((await admin.get(path)).status).toBe(404);
});

test("the desk counts what waits and what the registers hold", async () => {
	const number = await receiveReport(
		office.deps,
		{
			page: "/san-pham/che-thu-th001",
			fault: "name",
			text: "Sai tên.",
			consent: false,
		},
		{ address: "10.0.0.1", language: "vi" },
	);
	const desk = await (await staff.get("/quan-tri/98")).json();
	expect(desk.waiting).toContainEqual({
		what: "reports",
		count: 1,
		isMore: false,
		days: 0,
		path: "/quan-tri/98/bao-sai",
	});
	expect(desk.waiting.at(-1)).toEqual({
		what: "certificates",
		count: 1,
		isMore: false,
		before: "31/12/2026",
		path: "/quan-tri/98/chung-nhan?xem=due",
	});
	expect(desk.registers[0]).toEqual({
		of: "products",
		all: 2,
		flagged: 2,
		missing: 2,
	});
	const view = await staff.get(`/quan-tri/98/bao-sai/${number}`);
	expect(await view.json()).toMatchObject({
		thing: "/quan-tri/98/san-pham/th001",
	});
	expect((await neighbour.get(`/quan-tri/98/bao-sai/${number}`)).status).toBe(
		404,
	);
	const refused = await staff.post(`/quan-tri/98/bao-sai/${number}`, {
		decision: "mended",
	});
	expect(refused.status).toBe(422);
	const closed = await staff.post(`/quan-tri/98/bao-sai/${number}`, {
		decision: "mended",
		note: "Đã sửa.",
	});
	expect(await closed.json()).toEqual({
		goTo: "/quan-tri/98/bao-sai",
		done: "report_closed",
	});
	const late = await staff.post(`/quan-tri/98/bao-sai/${number}`, {
		decision: "mended",
		note: "Lại.",
	});
	expect(late.status).toBe(409);
	// Nothing that was typed is lost, though a colleague was faster.
	expect(await late.json()).toMatchObject({
		kind: "report_view",
		form: {
			values: { note: ["Lại."] },
			refusal: { code: "reports.closed_already" },
		},
	});
});

test("whoever opens a certificate from a filtered register comes back to it", async () => {
	const register = "/quan-tri/98/chung-nhan";
	const question = "?xem=due&q=che";
	const list = await (await staff.get(register + question)).json();
	const [{ id }] = list.rows;
	const path = `${register}/${id}/gia-han${list.asked}`;
	const form = await (await staff.get(path)).json();
	expect(form).toMatchObject({ path, register: register + question });
	const unread = await staff.post(path, { reassessmentFiledOn: "hôm qua" });
	expect(await unread.json()).toMatchObject({ path });
	const saved = await staff.post(path, { reassessmentFiledOn: "20/11/2026" });
	expect(await saved.json()).toEqual({
		goTo: register + question,
		done: "saved",
	});
});

test("a thing's page tells what is stored in words, its flags, and its history", async () => {
	const thing = await (await staff.get("/quan-tri/98/san-pham/th002")).json();
	expect(thing.records[0].fields).toContainEqual({
		field: "commune",
		text: "Xã Số 1",
	});
	expect(thing.records[0].fields).toContainEqual({
		field: "sources",
		text: "Nguồn thử số một",
	});
	expect(thing.accountPath).toBe("/tai-khoan/to-chuc/thh02/san-pham/th002");
	expect(thing.flags.map(({ code }: { code: string }) => code)).toEqual([
		"set_unconfirmed",
		"name_repeats",
	]);
	expect(thing.flags[1].others).toEqual([
		{ id: "th001", name: "Chè Thử", path: "/quan-tri/98/san-pham/th001" },
	]);
	expect(thing.history[0]).toMatchObject({ by: "job", type: "saved" });
});

test("a register is ordered by the heads of its columns, whatever else is asked", async () => {
	const path = "/quan-tri/98/san-pham?q=che&xep=moi";
	const { sorts } = await (await staff.get(path)).json();
	expect(sorts).toEqual([
		{
			column: "name",
			path: "/quan-tri/98/san-pham?q=che&xep=ten",
			direction: "ascending",
			isOn: false,
		},
		{
			column: "until",
			path: "/quan-tri/98/san-pham?q=che&xep=het-han",
			direction: "ascending",
			isOn: false,
		},
		{ column: "updated", path, direction: "descending", isOn: true },
	]);
});

test("files come as files, to be saved under a name", async () => {
	const csv = await staff.get("/quan-tri/98/san-pham.csv?q=che");
	expect(csv.headers.get("content-type")).toContain("text/csv");
	expect(csv.headers.get("content-disposition")).toContain("san-pham.csv");
	expect((await csv.text()).trimEnd().split("\r\n")).toHaveLength(3);
	const xlsx = await staff.get("/quan-tri/98/to-chuc.xlsx");
	expect(new Uint8Array(await xlsx.arrayBuffer()).slice(0, 2)).toEqual(
		new Uint8Array([0x50, 0x4b]),
	);
	expect((await neighbour.get("/quan-tri/98/to-chuc.xlsx")).status).toBe(404);
});

test("an administrator finds a person by address and gives them a role; the person then has the desk", async () => {
	const nobody = await admin.post("/quan-tri/nhan-su", {
		email: "khong-co@vi-du.example",
	});
	expect(nobody.status).toBe(422);
	const found = await (
		await admin.post("/quan-tri/nhan-su", { email: "HTX@vi-du.example" })
	).json();
	expect(found.goTo).toBe(`/quan-tri/nhan-su/${member.person.id}`);
	const placeless = await admin.post(found.goTo, {
		role: "staff",
		reason: "phân công",
	});
	expect((await placeless.json()).form.errors).toEqual([
		{ field: "provinces", code: "office.provinces", values: {} },
	]);
	expect(
		(await admin.post(found.goTo, { role: "staff", provinces: ["98"] })).status,
	).toBe(422);
	await admin.post(found.goTo, {
		role: "staff",
		provinces: ["98"],
		reason: "phân công",
	});
	expect((await member.get("/quan-tri/98")).status).toBe(200);
	expect(
		(await staff.post(found.goTo, { role: "none", reason: "x" })).status,
	).toBe(404);
	const page = await (await admin.get(found.goTo)).json();
	expect(page.history[0]).toMatchObject({
		type: "office_given",
		reason: "phân công",
		role: "admin",
	});
	expect(
		(
			await admin.post(`/quan-tri/nhan-su/${admin.person.id}`, {
				role: "none",
				reason: "x",
			})
		).status,
	).toBe(409);
	const unsaid = await admin.post(`${found.goTo}/phien`, {});
	expect((await unsaid.json()).form).toMatchObject({
		values: { role: ["staff"], provinces: ["98"] },
		errors: [{ field: "why", code: "office.reason" }],
	});
	const ended = await admin.post(`${found.goTo}/phien`, { why: "mất máy" });
	expect(await ended.json()).toEqual({
		goTo: found.goTo,
		done: "sessions_ended",
	});
	expect((await member.get("/quan-tri/98")).status).not.toBe(200);
});

test("flags are let stand with a reason, and two entries made one, from their pages", async () => {
	const flag = "product th002 set_unconfirmed set";
	expect(
		(await staff.post("/quan-tri/98/san-pham/th002", { flag })).status,
	).toBe(422);
	await staff.post("/quan-tri/98/san-pham/th002", { flag, reason: "đã hỏi" });
	const thing = await (await staff.get("/quan-tri/98/san-pham/th002")).json();
	expect(thing.flags).toHaveLength(1);
	const path = "/quan-tri/98/san-pham/th002/gop/th001";
	expect(
		(await staff.post(path, { keep: "th009", reason: "là một" })).status,
	).toBe(422);
	const merged = await staff.post(path, {
		keep: "th002",
		take: ["name"],
		reason: "là một",
	});
	expect(await merged.json()).toEqual({
		goTo: "/quan-tri/98/san-pham/th002",
		done: "merged",
	});
	const gone = await (await staff.get("/quan-tri/98/san-pham/th001")).json();
	expect(gone).toMatchObject({
		isWithdrawn: true,
		mergedInto: { path: "/quan-tri/98/san-pham/th002" },
	});
	expect(
		(await neighbour.post(path, { keep: "th002", reason: "x" })).status,
	).toBe(404);
});
