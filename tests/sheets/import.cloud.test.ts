import { expect, inject, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import * as z from "zod";
import { SHEET_UPLOAD_PATH } from "../../shared/sheets/upload.ts";
import { upload } from "../signed-in/belongings.ts";
import { signIn, type WorkSession } from "../signed-in/session.ts";

const { origin } = inject("cloud");
const LIST = "/quan-tri/99/nhap-bang";
const PATIENCE_MS = 60_000;

const List = z.object({
	upload: z.object({
		action: z.string(),
		fields: z.record(z.string(), z.string()),
	}),
	sheets: z.array(z.object({ path: z.string() })),
});
const GoesOn = z.object({ goTo: z.string() });
const Columns = z.object({
	form: z.object({ values: z.record(z.string(), z.array(z.string())) }),
});
const Preview = z.object({
	kind: z.literal("sheet_preview"),
	preview: z.object({ digest: z.string(), refusedRows: z.int() }),
	changes: z.array(z.object({ kind: z.string(), id: z.string() })),
});
const Result = z.object({
	kind: z.literal("sheet_result"),
	result: z.object({ created: z.int(), refused: z.int() }),
});

/** Reads a page until its document is the one that is waited for. */
const waitFor = async <T>(
	session: WorkSession,
	path: string,
	schema: z.ZodType<T>,
): Promise<T> => {
	const until = Date.now() + PATIENCE_MS;
	for (;;) {
		const parsed = schema.safeParse(await (await session.read(path)).json());
		if (parsed.success) return parsed.data;
		if (Date.now() > until)
			throw new Error(`${path} never came: ${parsed.error.message}`);
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
};

const send = async (
	session: WorkSession,
	bytes: Uint8Array,
): Promise<string> => {
	const { upload: form } = List.parse(await (await session.read(LIST)).json());
	const sent = await upload(session, form, {
		body: bytes,
		name: "bang.xlsx",
		type: "application/octet-stream",
	});
	expect(sent.status).toBe(303);
	const back = new URL(sent.headers.get("location") ?? "", origin);
	// The list says that it is coming; as soon as it is read, it leads there.
	const { goTo } = await waitFor(session, back.pathname + back.search, GoesOn);
	return goTo;
};

test("a spreadsheet goes in, is looked at, and its product stands on the public site; a colleague of another province sees nothing of it", async () => {
	const staff = await signIn(origin, "can-bo@vi-du.example");
	const text = (value: string) => ({ value, type: String });
	const bytes = await writeXlsxFile(
		[
			[text("DANH SÁCH SẢN PHẨM OCOP")],
			[
				"STT",
				"Tên sản phẩm",
				"Chủ thể",
				"Điện thoại",
				"Hạng sao",
				"Số quyết định",
				"Ngày cấp",
			].map(text),
			[
				"1",
				"Mật ong bảng tính".normalize("NFD"),
				"HTX Ong Bảng Tính",
				"0912345678",
				"4 sao",
				"12/QĐ-UBND",
				"05/11/2025",
			].map(text),
			[
				"2",
				"Trà bảng tính",
				"HTX Ong Bảng Tính",
				"0912345678",
				"chín",
				"12/QĐ-UBND",
				"31/02/2025",
			].map(text),
		],
		{ sheet: "Danh sách" },
	).toBuffer();
	const path = await send(staff, bytes);
	const { form } = await waitFor(staff, `${path}/cot`, Columns);
	expect(form.values).toMatchObject({
		c1: ["product.name"],
		c2: ["organisation.name"],
	});
	const chosen = await staff.send(`${path}/cot`, {
		fields: { ...form.values, bang: "0" },
	});
	expect(chosen.status).toBe(303);
	const preview = await waitFor(staff, `${path}/xem-truoc`, Preview);
	expect(preview.preview.refusedRows).toBe(1);
	const csv = await (await staff.visit(`${path}/loi.csv`)).text();
	expect(csv).toContain("Trà bảng tính");
	const run = await staff.send(`${path}/chay`, {
		fields: { ban: preview.preview.digest },
	});
	expect(run.status).toBe(303);
	const { result } = await waitFor(staff, `${path}/ket-qua`, Result);
	expect(result).toEqual({ created: 3, refused: 0 });

	const id = preview.changes.find(({ kind }) => kind === "product")?.id ?? "";
	const until = Date.now() + PATIENCE_MS;
	let published = "";
	while (published === "" && Date.now() < until) {
		const page = await fetch(`${origin}/data/products/${id}.json`);
		published = page.ok ? await page.text() : "";
	}
	expect(published).toContain("Mật ong bảng tính");
	expect(published).not.toContain("0912345678");

	const stranger = await signIn(origin, "can-bo-lang-son@vi-du.example");
	for (const below of [
		"",
		"/cot",
		"/xem-truoc",
		"/loi.csv",
		"/loi.xlsx",
		"/ket-qua",
	])
		expect((await stranger.read(path + below)).status, below).toBe(404);
	const elsewhere = path.replace("/99/", "/20/");
	expect((await staff.read(elsewhere)).status).toBe(404);
});

test("a permission to send holds for one name, one person and one size", async () => {
	const staff = await signIn(origin, "can-bo@vi-du.example");
	const { upload: form } = List.parse(await (await staff.read(LIST)).json());
	const file = { body: Buffer.from("a,b\n"), name: "a.csv", type: "text/csv" };
	for (const [field, value] of [
		["key", "tep/sht_00000000000000000000000000"],
		["x-amz-meta-province", "20"],
		["x-amz-meta-role", "admin"],
		["success_action_redirect", "https://x.example/"],
	] as const) {
		const changed = { ...form, fields: { ...form.fields, [field]: value } };
		// S3 says 403, of which the distribution makes the page for what is not there.
		expect((await upload(staff, changed, file)).status, field).toBe(404);
	}
	const large = { ...file, body: Buffer.alloc(20 * 2 ** 20 + 1, "a") };
	const turnedBack = await upload(staff, form, large);
	const back = turnedBack.headers.get("location") ?? "";
	expect(await (await staff.visit(back)).text()).toContain("lớn hơn 20 MB");
	// What the address of a form says is no right: the store asks again.
	const straight = { ...form, action: SHEET_UPLOAD_PATH };
	expect((await upload(staff, straight, large)).status).toBe(400);
});
