import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations, overflow } from "../browser/browser.ts";
import { browserOfFile, DESK } from "../browser/sign-in.ts";
import { origin } from "../cloud/visit.ts";

const REGISTER = "/quan-tri/99/san-pham";
const SIZES = [
	{ width: 360, height: 780 },
	{ width: 1280, height: 900 },
];

const { signedIn } = browserOfFile(DESK);
const OFFICER = "can-bo@vi-du.example";
const ADMIN = "quan-tri@vi-du.example";

const rows = (page: Page) => page.locator("table.register tbody tr");

describe("an officer at the register", () => {
	test("finds a product without marks by keyboard alone, and opens it", async () => {
		const { page, complaints, close } = await signedIn(OFFICER);
		await page.goto(origin + REGISTER);
		const link = rows(page).first().getByRole("link");
		const name = (await link.textContent())?.trim() ?? "";
		const typed = name
			.normalize("NFD")
			.replace(/\p{M}/gu, "")
			.replace(/đ/g, "d")
			.replace(/Đ/g, "D");
		await page.getByLabel("Tìm theo tên hoặc mã").focus();
		await page.keyboard.type(typed);
		await page.keyboard.press("Enter");
		await page.getByRole("link", { name, exact: true }).first().focus();
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { level: 1, name }).waitFor();
		await page.getByRole("heading", { name: "Lịch sử" }).waitFor();
		expect(complaints).toEqual([]);
		await close();
	});

	test("keeps the columns chosen when going on to the next page", async () => {
		const { page, close } = await signedIn(OFFICER, {
			...DESK,
			javaScriptEnabled: false,
		});
		await page.goto(`${origin}${REGISTER}?cot=1&cot_id=1`);
		const heads = () => page.locator("table.register thead th").allInnerTexts();
		expect(await heads()).toEqual(["Sản phẩm", "Mã"]);
		const first = await rows(page).first().textContent();
		const next = page.getByRole("link", { name: "Trang sau" });
		if ((await next.count()) === 0) return close();
		await next.click();
		expect(await heads()).toEqual(["Sản phẩm", "Mã"]);
		expect(await rows(page).first().textContent()).not.toBe(first);
		await page.getByRole("link", { name: "Trang trước" }).click();
		expect(await rows(page).first().textContent()).toBe(first);
		await close();
	});

	test("saves what was found as a workbook", async () => {
		const { page, close } = await signedIn(OFFICER);
		await page.goto(`${origin}${REGISTER}?sao=4`);
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("link", { name: "Tải Excel" }).click(),
		]);
		expect(download.suggestedFilename()).toBe("san-pham.xlsx");
		await close();
	});
});

const PAGES: [string, string][] = [
	[OFFICER, "/quan-tri/99"],
	[OFFICER, REGISTER],
	[OFFICER, `${REGISTER}?q=khong+co+gi+nhu+the`],
	[OFFICER, "/quan-tri/99/to-chuc"],
	[OFFICER, "/quan-tri/99/chat-luong"],
	[OFFICER, "/quan-tri/99/bao-sai"],
	[ADMIN, "/quan-tri"],
	[ADMIN, "/quan-tri/nhan-su"],
	[ADMIN, "/quan-tri/nhat-ky"],
];

test.each(PAGES)("as %s, %s is sound at every width", async (email, path) => {
	for (const viewport of SIZES) {
		const { page, complaints, close } = await signedIn(email, { viewport });
		const response = await page.goto(origin + path);
		expect(response?.status()).toBe(200);
		expect(await axeViolations(page)).toEqual([]);
		expect(await overflow(page)).toBe(0);
		expect(complaints).toEqual([]);
		await close();
	}
});
