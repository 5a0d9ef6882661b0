import type { Browser, Locator, Page } from "playwright-core";
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	describe,
	expect,
	test,
} from "vitest";
import { eventually, origin, siteTexts, stillness } from "../cloud/visit.ts";
import { axeViolations, newVisit, startBrowser, textsOf } from "./browser.ts";
import { openWeakNetwork, type WeakNetwork } from "./weak-network.ts";

let browser: Browser;
let products: string[];

beforeAll(async () => {
	await stillness();
	products = [...(await siteTexts())]
		.filter(([key]) => /^san-pham\/[^/]+\/index\.html$/.test(key))
		.filter(([, html]) => html.includes("<main"))
		.map(([key]) => `/${key.replace("/index.html", "")}`);
	browser = await startBrowser();
});
afterAll(() => browser.close());

let network: WeakNetwork;
let page: Page;
beforeEach(async () => {
	network = await openWeakNetwork(origin);
	const context = await browser.newContext({
		viewport: { width: 360, height: 760 },
	});
	page = await context.newPage();
});
afterEach(async () => {
	await page.context().close();
	network.stop();
});

const open = (path: string) => page.goto(`${network.origin}${path}`);
const wordsOf = async (found: Locator) =>
	((await found.textContent()) ?? "").replace(/\s+/g, " ").trim();
const heading = () => wordsOf(page.locator("h1"));
const mark = () => page.locator(".saved-mark");

/** Addresses of what lies in the stores of that name. */
const keptIn = (store: string): Promise<string[]> =>
	textsOf(
		page,
		`caches.keys().then(async (names) => {
			const all = [];
			for (const name of names.filter((one) => one.includes(${JSON.stringify(store)})))
				for (const { url } of await (await caches.open(name)).keys()) all.push(url.slice(location.origin.length));
			return all;
		})`,
	);

const untilKept = (store: string, path: string) =>
	eventually(`${path} is kept`, async () =>
		(await keptIn(store)).includes(path),
	);

/** A first visit: the home page, until the worker has kept it and the page for missing ones. */
const firstVisit = async (path = "/", offline = "/ngoai-tuyen/") => {
	await open(path);
	await untilKept("pages", path);
	await untilKept("files", offline);
};

const visited = async (path: string) => {
	await open(path);
	const name = await heading();
	await untilKept("pages", path);
	return name;
};

/** Names of the rows that can be seen. */
const ROW_NAMES = `[...document.querySelectorAll("main .row-name")]
	.filter((row) => row.checkVisibility())
	.map((row) => row.textContent.trim())`;

const product = () => products[0] ?? "";

describe("a visitor whose network goes away", () => {
	test("reads a visited page again, styled, and sees of when it is", async () => {
		await firstVisit();
		const name = await visited(product());
		expect(await mark().count()).toBe(0);
		network.weather = "gone";
		await page.reload();
		expect(await heading()).toBe(name);
		const today = new Date().toLocaleDateString("vi", {
			timeZone: "Asia/Ho_Chi_Minh",
			day: "2-digit",
			month: "2-digit",
			year: "numeric",
		});
		expect(await wordsOf(mark())).toContain(`ngày ${today}`);
		const paper = await page.evaluate(
			"getComputedStyle(document.body).backgroundColor",
		);
		expect(paper).toBe("rgb(251, 248, 242)");
		expect(await axeViolations(page)).toEqual([]);
		network.weather = "good";
		await mark().locator("a").click();
		await page.waitForLoadState();
		expect(await mark().count()).toBe(0);
	});

	test("also reads the first page of all, which came before the worker did", async () => {
		await firstVisit();
		network.weather = "gone";
		await open("/");
		expect(await mark().count()).toBe(1);
		expect(await page.locator(".brand").isVisible()).toBe(true);
	});

	test("is told of a page that is not there what is, under its own address, and gets on from it", async () => {
		await firstVisit();
		const name = await visited(product());
		network.weather = "gone";
		const missing = products[1] ?? "";
		const answer = await open(missing);
		expect(answer?.status()).toBe(503);
		expect(new URL(page.url()).pathname).toBe(missing);
		expect(await heading()).toBe("Khi không có mạng");
		const instead = page.locator('[data-offline="instead"]');
		expect(await wordsOf(instead)).toContain("chưa có trên máy");
		expect(await axeViolations(page)).toEqual([]);
		await page.locator('[data-offline="pages"] a', { hasText: name }).click();
		await page.waitForLoadState();
		expect(await heading()).toBe(name);
	});

	test("is told so in the language of the page", async () => {
		await firstVisit("/en/", "/en/offline/");
		network.weather = "gone";
		await open(`/en/products/${product().split("/").at(-1)}`);
		expect(await page.locator("html").getAttribute("lang")).toBe("en");
		expect(await heading()).toBe("Without a connection");
	});

	test("does not wait longer than three seconds for a page that was kept", async () => {
		await firstVisit();
		const name = await visited(product());
		network.weather = "stuck";
		const started = Date.now();
		await open(product());
		expect(await heading()).toBe(name);
		expect(await mark().count()).toBe(1);
		expect(Date.now() - started).toBeGreaterThan(2_500);
		expect(Date.now() - started).toBeLessThan(8_000);
	});

	test("deletes what was kept, when somebody else will use the device", async () => {
		await firstVisit();
		await visited(product());
		await open("/ngoai-tuyen/");
		expect(await page.locator('[data-offline="instead"]').isVisible()).toBe(
			false,
		);
		const saved = page.locator('[data-offline="pages"] li');
		await eventually("the list", async () => (await saved.count()) >= 2);
		await page.locator('[data-offline="clear"]').click();
		await eventually("an empty list", async () => (await saved.count()) === 0);
		expect(await keptIn("pages")).toEqual([]);
		expect(await wordsOf(page.getByRole("status"))).toBe("Đã xóa.");
	});
});

describe("a visitor who has searched once", () => {
	const rows = () => textsOf(page, ROW_NAMES);
	const search = async (text: string) => {
		const field = page.locator("main input[type=search]");
		await field.fill(text);
		await field.press("Enter");
		await eventually(
			"results",
			async () =>
				(await page.locator("main .row-name mark").count()) > 0 &&
				(await rows()).length > 0,
		);
		return rows();
	};

	test("searches without network, for the same and for something else", async () => {
		await firstVisit("/san-pham/");
		const found = await search("hồng");
		await untilKept("search", "/tim/20/products/index.json");
		network.weather = "gone";
		await page.reload();
		await eventually("the same results", async () => {
			const now = await rows();
			return now.length > 0 && now.join() === found.join();
		});
		const others = await search("mật ong");
		expect(others).not.toEqual(found);
	});

	test("is led from a search of any page to the list that can do it on the device", async () => {
		await firstVisit("/");
		await page
			.locator("main input[type=search]")
			.pressSequentially("hong", { delay: 300 });
		await untilKept("search", "/tim/20/products/index.json");
		await untilKept("pages", "/san-pham/");
		await visited("/gioi-thieu/");
		network.weather = "gone";
		const field = page.locator("header input[type=search]");
		await field.fill("hong");
		await field.press("Enter");
		await page.waitForURL("**/san-pham/?**");
		await eventually("results", async () => (await rows()).length > 0);
		expect((await rows()).join()).toMatch(/hồng/i);
	});

	test("of another province is not led to the lists of this one", async () => {
		await firstVisit("/san-pham/");
		network.weather = "gone";
		const answer = await open("/tim-kiem?danh_muc=products&tinh=24&q=hong");
		expect(answer?.status()).toBe(503);
		expect(await heading()).toBe("Khi không có mạng");
	});
});

describe("what is kept", () => {
	test("is pages, and nothing that was made for one reader, went wrong or leads elsewhere", async () => {
		await open("/tim-kiem?q=hong");
		await untilKept("files", "/ngoai-tuyen/");
		await firstVisit();
		await open("/tim-kiem?q=hong");
		await open("/bao-sai?trang=%2F");
		await open("/khong-co-trang-nay");
		await open("/data/catalogue.json");
		await visited(product());
		const kept = [...(await keptIn("pages")), ...(await keptIn("files"))];
		expect(kept).toContain(product());
		expect(
			kept.filter((path) => /tim-kiem|bao-sai|khong-co|data|api/.test(path)),
		).toEqual([]);
	});

	test("is bounded: of more than sixty pages the latest sixty stay", async () => {
		await firstVisit();
		const many = products.slice(0, 63);
		for (const path of many) await open(path);
		await untilKept("pages", many.at(-1) ?? "");
		const kept = await keptIn("pages");
		expect(kept).toHaveLength(60);
		expect(kept).not.toContain("/");
		expect(kept).not.toContain(many[0]);
		expect(kept).toContain(many[40]);
	});

	test("by an earlier form of the worker is thrown away; the stores of others are not touched", async () => {
		await open("/gioi-thieu/");
		await page.evaluate(
			"Promise.all([caches.open('cho-phien-pages-0'), caches.open('another')])",
		);
		await firstVisit();
		const stores = () => textsOf(page, "caches.keys()");
		await eventually(
			"the old store is gone",
			async () => !(await stores()).includes("cho-phien-pages-0"),
		);
		expect(await stores()).toContain("another");
	});
});

describe("without the worker", () => {
	const workers = "navigator.serviceWorker.getRegistrations()";
	test("a product page that is visited first asks for none", async () => {
		await open(product());
		await page.evaluate("new Promise((done) => setTimeout(done, 500))");
		expect(await page.evaluate(`${workers}.then((all) => all.length)`)).toBe(0);
		expect(network.asked.filter((path) => /\.js$/.test(path))).toEqual([]);
	});

	test.each([
		["cannot be fetched", { serviceWorkers: "allow" }],
		["is forbidden by the browser", { serviceWorkers: "block" }],
	] as const)("nothing breaks when it %s", async (_, options) => {
		const visit = await newVisit(browser, options);
		await visit.page.route("**/sw.js", (route) => route.abort());
		await visit.page.goto(`${origin}/`);
		await visit.page.evaluate("new Promise((done) => setTimeout(done, 500))");
		await visit.page.locator('main a[href="/san-pham/"]').first().click();
		await visit.page.waitForLoadState();
		expect(await visit.page.locator("h1").count()).toBe(1);
		const ours = visit.complaints.filter(
			(complaint) => !/sw\.js|Service Worker/.test(complaint),
		);
		expect(ours).toEqual([]);
		await visit.close();
	});
});
