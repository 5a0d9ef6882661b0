import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { origin, stillness } from "../cloud/visit.ts";
import { axeViolations, newVisit, startBrowser, textsOf } from "./browser.ts";

let browser: Browser;
beforeAll(async () => {
	await stillness();
	browser = await startBrowser();
});
afterAll(() => browser.close());

const names = (page: Page) =>
	textsOf(
		page,
		`[...document.querySelectorAll("[data-tim-results] .row-name")].map((name) => name.textContent)`,
	);
const counts = (page: Page) =>
	textsOf(
		page,
		`[...document.querySelectorAll("[data-tim-filters] .option")].map((option) => option.textContent + " " + option.querySelector("input").checked + " " + option.querySelector("input").disabled)`,
	);
const status = (page: Page) => page.locator("[data-tim-status]").textContent();
const found = (page: Page) =>
	page.waitForSelector("[data-tim-state=found]:not([aria-busy])");

const QUESTIONS = [
	"danh_muc=products&q=khau+nhuc",
	"danh_muc=products&q=m%E1%BA%ADt+ong",
	"danh_muc=products&q=chi+lang&sao=3",
	"danh_muc=products&q=&xep=newest",
	"danh_muc=organisations&q=hop+tac+xa+chi+lang",
];

describe("a search", () => {
	test("finds the same, in the same order and with the same counts, with and without JavaScript", async () => {
		const plain = await newVisit(browser, { javaScriptEnabled: false });
		const scripted = await newVisit(browser, {});
		for (const question of QUESTIONS) {
			await plain.page.goto(`${origin}/tim-kiem?tinh=20&${question}`);
			const list = question.includes("organisations")
				? "/hop-tac-xa/"
				: "/san-pham/";
			await scripted.page.goto(`${origin}${list}?${question}`);
			await found(scripted.page);
			expect((await names(plain.page)).length, question).toBeGreaterThan(0);
			expect(await names(scripted.page), question).toEqual(
				await names(plain.page),
			);
			expect(await counts(scripted.page), question).toEqual(
				await counts(plain.page),
			);
			expect(await status(scripted.page)).toBe(await status(plain.page));
		}
		expect([...plain.complaints, ...scripted.complaints]).toEqual([]);
		await plain.close();
		await scripted.close();
	});

	test("by keyboard: typed, suggested, narrowed, shared, and taken back", async () => {
		const { page, complaints, close } = await newVisit(browser, {
			viewport: { width: 1280, height: 900 },
		});
		await page.goto(`${origin}/san-pham/`);
		expect(
			await textsOf(
				page,
				`performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.includes("/tim/"))`,
			),
		).toEqual([]);
		await page.locator("#tim").focus();
		await page.keyboard.type("khau nh");
		await page.waitForURL(/\?q=khau\+nh$/);
		await found(page);
		await page.waitForSelector("#tim[aria-expanded=true]");
		await page.keyboard.press("ArrowDown");
		const active = await page
			.locator("#tim")
			.getAttribute("aria-activedescendant");
		expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe(
			"true",
		);
		await page.keyboard.press("Escape");
		await page.waitForSelector("#tim[aria-expanded=false]");
		expect(await page.locator("#tim").inputValue()).toBe("khau nh");

		await page.locator("[data-tim-filters] summary:visible").first().focus();
		const before = await names(page);
		const box = page.locator('input[name="hieu_luc"]:enabled').first();
		await box.focus();
		await page.keyboard.press("Space");
		await page.waitForSelector(".chip");
		expect(await box.isChecked()).toBe(true);
		expect(await page.evaluate("document.activeElement.name")).toBe("hieu_luc");
		const narrowed = await names(page);
		expect(narrowed.length).toBeLessThan(before.length);
		expect(await axeViolations(page)).toEqual([]);

		const other = await newVisit(browser, {});
		await other.page.goto(page.url());
		await found(other.page);
		expect(await names(other.page)).toEqual(narrowed);
		await other.close();

		await page.goBack();
		await page.waitForSelector(".chip", { state: "detached" });
		expect(await names(page)).toEqual(before);
		expect(complaints).toEqual([]);
		await close();
	});

	test("on a phone without JavaScript: a box is ticked, applied, and taken back by its chip", async () => {
		const { page, close } = await newVisit(browser, {
			javaScriptEnabled: false,
			viewport: { width: 360, height: 760 },
		});
		await page.goto(`${origin}/san-pham/`);
		await page.locator("#tim").fill("khau nhuc");
		await page.locator("#tim").press("Enter");
		const all = await names(page);
		expect(all.length).toBeGreaterThan(1);
		await page.locator(".filters > summary").click();
		await page.locator('input[name="hieu_luc"]:enabled').first().check();
		await page.locator(".filters .apply").click();
		expect((await names(page)).length).toBeLessThan(all.length);
		await page.locator(".chip").first().click();
		expect(await names(page)).toEqual(all);
		await close();
	});

	test("says what to do when nothing is found", async () => {
		const { page, close } = await newVisit(browser, {});
		await page.goto(`${origin}/en/search?tinh=20&q=zzqqxxyy`);
		expect(await page.locator(".nothing li").count()).toBeGreaterThan(1);
		expect(await axeViolations(page)).toEqual([]);
		await close();
	});
});
