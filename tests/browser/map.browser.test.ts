import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { origin, stillness } from "../cloud/visit.ts";
import { newVisit, startBrowser, textsOf } from "./browser.ts";

let browser: Browser;
beforeAll(async () => {
	await stillness();
	browser = await startBrowser();
});
afterAll(() => browser.close());

test("by keyboard alone and without JavaScript, a visitor shades the map anew, walks to a commune, reads its name and opens it", async () => {
	const { page, complaints, close } = await newVisit(browser, {
		viewport: { width: 1280, height: 900 },
		javaScriptEnabled: false,
	});
	await page.goto(`${origin}/xa/`);
	const focused = page.locator(":focus");
	const tabTo = async (selector: string) => {
		for (let step = 0; step < 60; step++) {
			await page.keyboard.press("Tab");
			if ((await page.locator(`${selector}:focus`).count()) > 0) return;
		}
		throw new Error(`Tab never reaches ${selector}`);
	};
	const fillOf = async () =>
		textsOf(
			page,
			"[...document.querySelectorAll('.spot path')].map((path) => getComputedStyle(path).fillOpacity)",
		);
	await tabTo("#map-products");
	const byProducts = await fillOf();
	await page.keyboard.press("ArrowRight");
	expect(await page.locator("#map-organisations").isChecked()).toBe(true);
	expect(await fillOf()).not.toEqual(byProducts);
	expect(await page.locator(".map-names").isVisible()).toBe(false);
	await tabTo("#map-districts");
	await page.keyboard.press("Space");
	expect(await page.locator(".map-names").isVisible()).toBe(true);
	await tabTo("a.spot");
	const name = (await focused.locator(".tip text").first().textContent()) ?? "";
	expect(name.length).toBeGreaterThan(3);
	expect(await focused.locator(".tip").isVisible()).toBe(true);
	await page.keyboard.press("Tab");
	expect(await focused.locator(".tip text").first().textContent()).not.toBe(
		name,
	);
	await page.keyboard.press("Shift+Tab");
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/xa\/[a-z-]+$/);
	expect(await page.locator("h1").textContent()).toContain(name);
	expect(complaints).toEqual([]);
	await close();
});

test("whoever does not want to walk through all communes gets past the map with one key", async () => {
	const { page, close } = await newVisit(browser, {});
	await page.goto(`${origin}/xa/`);
	const skip = page.locator(".map-skip");
	await skip.focus();
	await page.keyboard.press("Enter");
	await page.keyboard.press("Tab");
	expect(
		await page.evaluate("document.activeElement.closest('.map') === null"),
	).toBe(true);
	await close();
});
