import jsqr from "jsqr";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newVisit, startBrowser } from "../browser/browser.ts";
import { origin, stillness, visit } from "../cloud/visit.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
	await stillness();
	browser = await startBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
	const visit = await newVisit(browser, {
		javaScriptEnabled: false,
		viewport: { width: 1280, height: 900 },
	});
	page = visit.page;
	await page.goto(`${origin}/`);
	const product = page.locator('main .row-name a[href^="/san-pham/"]').first();
	await page.goto(origin + (await product.getAttribute("href")));
	return visit.close;
});

/** Page sizes in millimetres, as a PDF of Chromium says them. */
const sheetsOf = (pdf: Buffer): string[] =>
	[
		...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g),
	].map(
		([, width, height]) =>
			`${Math.round((Number(width) / 72) * 25.4)} × ${Math.round((Number(height) / 72) * 25.4)}`,
	);

test("a product page prints as one A5 leaflet, other pages as they are", async () => {
	const leaflet = await page.pdf({ preferCSSPageSize: true });
	expect(sheetsOf(leaflet)).toEqual(["148 × 210"]);
	await page.goto(`${origin}/san-pham/`);
	const list = await page.pdf({ preferCSSPageSize: true });
	expect(sheetsOf(list)).not.toContain("148 × 210");
});

test("on paper stands what a visitor takes home, and nothing to click", async () => {
	await page.emulateMedia({ media: "print" });
	for (const shown of [
		"h1",
		".certificate",
		".qr",
		".leaflet-address",
		".on-paper",
	])
		expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
	for (const hidden of ["form", "nav", ".choices", ".leaflet-how", ".bottom"])
		for (const element of await page.locator(hidden).all())
			expect(await element.isVisible(), hidden).toBe(false);
});

test("the code on the page leads to the page", async () => {
	const shot = await page.locator(".qr").screenshot();
	const { width, height, data } = PNG.sync.read(shot);
	const read = jsqr.default(new Uint8ClampedArray(data), width, height)?.data;
	expect(read?.replace(/^https?:\/\//, "")).toBe(
		await page.locator(".leaflet-address").textContent(),
	);
	const heading = await page.locator("h1").textContent();
	await page.goto(read ?? "");
	expect(await page.locator("h1").textContent()).toBe(heading);
});

test("a shared product has its picture, a shared list that of the site", async () => {
	const id = /-([a-z0-9]+)$/.exec(new URL(page.url()).pathname)?.[1];
	for (const name of [id, "cho-phien"]) {
		const answer = await visit(`/hinh/${name}.png`);
		expect(answer.headers.get("content-type")).toBe("image/png");
		const { width, height } = PNG.sync.read(
			Buffer.from(await answer.arrayBuffer()),
		);
		expect([width, height]).toEqual([1200, 630]);
	}
});
