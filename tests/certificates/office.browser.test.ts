import { describe, expect, test } from "vitest";
import { dayIn, formatDay } from "../../shared/dates/calendar.ts";
import { browserOfFile, DESK, wrongWith } from "../browser/sign-in.ts";
import { origin } from "../cloud/visit.ts";

const HEAD = "truong-phong@vi-du.example";
const REGISTER = `${origin}/quan-tri/99/chung-nhan`;
const TODAY = formatDay(dayIn(new Date().toISOString()));
const SIZES = [
	{ width: 360, height: 760 },
	{ width: 1280, height: 900 },
];

const { signedIn } = browserOfFile(DESK);

const headAt = (javaScriptEnabled: boolean) =>
	signedIn(HEAD, { ...DESK, javaScriptEnabled });

describe.each([true, false])("JavaScript %s, the head of a unit", (script) => {
	test("enters one decision for products that were searched without marks", async () => {
		const { page, close } = await headAt(script);
		await page.goto(`${REGISTER}/quyet-dinh`);
		await page.getByRole("button", { name: "Xem trước" }).click();
		expect(await page.locator(".error-summary:focus").count()).toBe(1);
		await page.getByLabel("Số quyết định").fill(`${Date.now()}/QĐ-UBND`);
		await page.getByLabel("Ngày ký").fill("6/11/2026");
		await page.getByLabel("Nơi ký").fill("Chủ tịch UBND tỉnh Minh Họa");
		await page.getByLabel("Tìm sản phẩm để thêm").fill("minh hoa so 2");
		await page.getByRole("button", { name: "Tìm và thêm" }).click();
		const rows = page.locator("#tim-thay tbody tr");
		await rows.first().getByRole("checkbox").check();
		await rows.first().getByRole("combobox").selectOption("3");
		await page.getByRole("button", { name: "Xem trước" }).click();
		await page.getByRole("heading", { name: "Xem trước quyết định" }).waitFor();
		// What checks a page is a script itself.
		if (script) expect(await wrongWith(page)).toEqual([]);
		await page.getByRole("button", { name: "Ghi 1 giấy chứng nhận" }).click();
		await page.getByText("Đã ghi 1 trên 1 sản phẩm.").waitFor();
		await close();
	});

	test("takes a certificate back, and within seconds the public page says so", async () => {
		const { page, close } = await headAt(script);
		await page.goto(`${REGISTER}?xem=in_force`);
		// From the end: the others are looked at by whoever reads the beginning.
		const row = page.locator("tbody tr").last();
		const office = await row.locator("th a").getAttribute("href");
		const product = office?.split("/").at(-1) ?? "";
		await row.getByRole("link", { name: "Thu hồi" }).click();
		await page.getByLabel("Số quyết định thu hồi").fill("99/QĐ-UBND");
		await page.getByLabel("Ngày của quyết định").fill("01/01/2999");
		await page.getByLabel("Ngừng sản xuất").check();
		await page.getByRole("button", { name: "Thu hồi giấy" }).click();
		expect(await page.locator(".error-summary:focus").count()).toBe(1);
		await page.getByLabel("Ngày của quyết định").fill(TODAY);
		await page.getByRole("button", { name: "Thu hồi giấy" }).click();
		await page.getByText("Đã thu hồi. Trang công khai").waitFor();
		await expect
			.poll(
				async () =>
					(await fetch(`${origin}/data/products/${product}.json`)).text(),
				{ timeout: 60_000 },
			)
			.toContain("99/QĐ-UBND");
		await close();
	});
});

test("nothing is wrong with the pages of certificates and letters at either size", async () => {
	const { page, complaints, close } = await headAt(true);
	await page.goto(REGISTER);
	const file = await page
		.locator(".acts a")
		.first()
		.evaluate((link) => link.getAttribute("href"));
	const found: string[] = [];
	for (const size of SIZES) {
		await page.setViewportSize(size);
		for (const path of [
			REGISTER,
			`${REGISTER}/quyet-dinh?tim=minh+hoa`,
			`${origin}${file}`,
			`${origin}${file?.replace("gia-han", "thu-hoi")}`,
			`${origin}/tai-khoan/toi/thong-bao`,
		]) {
			await page.goto(path);
			found.push(...(await wrongWith(page)).map((what) => `${path}: ${what}`));
		}
	}
	expect(found).toEqual([]);
	expect(complaints).toEqual([]);
	await close();
});
