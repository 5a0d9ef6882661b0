import type { Browser, Locator, Page } from "playwright-core";
import {
	afterAll,
	beforeAll,
	beforeEach,
	describe,
	expect,
	test,
} from "vitest";
import { origin, stillness } from "../cloud/visit.ts";
import { newVisit, startBrowser, type Visit } from "./browser.ts";

let browser: Browser;
let visit: Visit;
let page: Page;

beforeAll(async () => {
	await stillness();
	browser = await startBrowser();
});
afterAll(() => browser.close());

/** A cheap phone whose browser runs no script. */
beforeEach(async () => {
	visit = await newVisit(browser, {
		javaScriptEnabled: false,
		viewport: { width: 360, height: 760 },
	});
	page = visit.page;
	await page.goto(`${origin}/`);
	return visit.close;
});

/** The words of an element, as one line. */
const words = async (found: Locator) =>
	((await found.textContent()) ?? "").replace(/\s+/g, " ").trim();
const heading = () => words(page.locator("h1"));
const path = () => new URL(page.url()).pathname;

/** Follows the first link of the main part that leads where the pattern says, and that can be seen. */
const follow = async (to: string, within = "main") => {
	const link = page.locator(`${within} a[href^="${to}"]:visible`).first();
	await link.click();
	await page.waitForLoadState();
};

/** The first product of a list: its name there is the heading of its page. */
const openFirstProduct = async () => {
	const link = page.locator('main .row-name a[href^="/san-pham/"]').first();
	const name = await words(link);
	await link.click();
	expect(await heading()).toBe(name);
};

describe("without JavaScript, on a phone, starting at the home page, a visitor", () => {
	test("finds a product by its commune", async () => {
		await follow("/xa/");
		expect(path()).toMatch(/^\/xa\/[a-z-]+$/);
		const commune = await heading();
		await openFirstProduct();
		expect(await words(page.locator("main"))).toContain(
			commune.replace(/^(Xã|Phường) /, ""),
		);
	});

	test("finds a product by a district of before, through a commune of today", async () => {
		await follow("/huyen-cu/");
		const links = page.locator('main a[href^="/xa/"]:visible');
		expect(await links.count()).toBeGreaterThan(0);
		await links.first().click();
		await openFirstProduct();
	});

	test("finds a product by what kind of thing it is", async () => {
		await follow("/san-pham/bo/");
		const set = await heading();
		expect(set.length).toBeGreaterThan(3);
		await openFirstProduct();
		await page.goBack();
		await follow("/san-pham/bo/", "main .counts");
		expect(path()).toMatch(/^\/san-pham\/bo\/[a-z-]+\/[a-z-]+\/$/);
		await openFirstProduct();
	});

	test("finds a product by its stars, and sees there what the stars are worth today", async () => {
		await follow("/san-pham/", ".choices");
		await follow("/san-pham/sao/");
		expect(await heading()).toMatch(/[345] sao/);
		await openFirstProduct();
		const certificate = page.locator("section.certificate").first();
		expect(await words(certificate)).toMatch(/hiệu lực|hết hạn|ngày cấp/i);
	});

	test("finds what is harvested this month, in the invented province", async () => {
		await follow("/tinh/minh-hoa/");
		expect(await words(page.locator(".demonstration"))).toContain("minh họa");
		await follow("/tinh/minh-hoa/san-pham/mua/");
		expect(await heading()).toMatch(/tháng \d+/i);
		await openFirstProduct();
		expect(await words(page.locator("main"))).toMatch(/tháng \d+/i);
	});

	test("reaches the producer of a product, and from there the product again", async () => {
		await follow("/san-pham/bo/rau-cu-qua-hat-tuoi/");
		const withMaker = page.locator("li.row", {
			has: page.locator(".row-by", { hasText: /HTX|Hợp tác xã/ }),
		});
		await withMaker.first().locator("a").first().click();
		const product = await heading();
		await follow("/hop-tac-xa/", "main dl");
		expect(path()).toMatch(/^\/hop-tac-xa\/[a-z0-9-]+$/);
		await page
			.locator("main .row-name a", { hasText: product })
			.first()
			.click();
		expect(await heading()).toBe(product);
	});

	test("reaches the source of a fact, on the site of who said it", async () => {
		await follow("/san-pham/bo/");
		await openFirstProduct();
		const sources = page.locator('main .source-list a[href^="http"]:visible');
		expect(await sources.count()).toBeGreaterThan(0);
		const address = new URL((await sources.first().getAttribute("href")) ?? "");
		expect(address.origin).not.toBe(origin);
		await follow("/nguon/", "header");
		const all = page.locator(`main a[href="${address.href}"]`);
		expect(await all.count()).toBeGreaterThan(0);
	});

	test("comes back from what is not there", async () => {
		await page.goto(`${origin}/san-pham/ten-cu-khong-con`);
		expect(await heading()).toMatch(/không có/i);
		await follow("/san-pham/");
		expect(path()).toBe("/san-pham/");
	});
});
