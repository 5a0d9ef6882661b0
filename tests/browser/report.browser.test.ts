import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { origin, stillness } from "../cloud/visit.ts";
import {
	axeViolations,
	newVisit,
	overflow,
	smallTargets,
	startBrowser,
} from "./browser.ts";

let browser: Browser;
beforeAll(async () => {
	await stillness();
	browser = await startBrowser();
});
afterAll(() => browser.close());

describe("without JavaScript, a visitor who found a mistake", () => {
	test("reports it from the page, is told what is missing, loses nothing and gets a number", async () => {
		const { page, close } = await newVisit(browser, {
			javaScriptEnabled: false,
			viewport: { width: 360, height: 760 },
		});
		await page.goto(`${origin}/san-pham/`);
		await page.locator('main a[href^="/san-pham/bo/"]').first().click();
		await page.locator('main .row-name a[href^="/san-pham/"]').first().click();
		const product = new URL(page.url()).pathname;
		await page.locator('main a[href^="/bao-sai"]').click();
		expect(new URL(page.url()).searchParams.get("trang")).toBe(product);

		await page.getByLabel("Bạn biết điều này từ đâu?").fill("Tôi làm ở đó.");
		await page.getByLabel("Số điện thoại hoặc email").fill("thu@thu.example");
		await page.getByRole("button", { name: "Gửi" }).click();
		expect(await page.title()).toMatch(/^Chưa gửi được/);
		expect(await page.locator(".error-summary:focus").count()).toBe(1);
		expect(await page.locator(".error-summary li").count()).toBe(3);
		await page.locator(".error-summary a").first().click();
		expect(await page.locator('input[type="radio"]:target').count()).toBe(1);

		await page.getByLabel("Tên gọi").check();
		await page
			.getByLabel("Sai ở đâu, đúng ra là gì?")
			.fill(`Sai tên ${Date.now()}`);
		await page.getByLabel(/^Tôi đồng ý/).check();
		expect(await page.getByLabel(/^Bạn biết/).inputValue()).toBe(
			"Tôi làm ở đó.",
		);
		await page.getByRole("button", { name: "Gửi" }).click();
		expect(new URL(page.url()).pathname).toBe("/bao-sai/da-nhan");
		expect(await page.locator(".number").textContent()).toMatch(
			/^BS-\d{6}-\w{5}$/,
		);
		await close();
	});
});

test.each([
	["/bao-sai", 320],
	["/bao-sai", 1280],
	["/en/report", 360],
	["/zh/report", 360],
	["/quyen-rieng-tu/", 320],
	["/en/accessibility/", 360],
	["/zh/operator/", 360],
])(
	"%s is easy to use at %d px, before and after it was refused",
	async (path, width) => {
		for (const colorScheme of ["light", "dark"] as const) {
			const { page, complaints, close } = await newVisit(browser, {
				viewport: { width, height: 800 },
				colorScheme,
			});
			await page.goto(origin + path);
			const isForm = (await page.locator("form.form").count()) > 0;
			for (const state of isForm ? ["new", "refused"] : ["new"]) {
				if (state === "refused") await page.locator("form.form button").click();
				expect([state, await axeViolations(page)]).toEqual([state, []]);
				expect(await overflow(page)).toBeLessThanOrEqual(0);
				expect(await smallTargets(page)).toEqual([]);
			}
			expect(complaints.filter((said) => !said.includes("422"))).toEqual([]);
			await close();
		}
	},
);
