import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { origin, siteTexts, stillness } from "../cloud/visit.ts";
import { newVisit, startBrowser } from "./browser.ts";
import { addressesOf, STATES } from "./states.ts";

/** A phone on the edge of a valley: 400 kbit/s and 400 ms there and back, as "slow 3G" of the browsers' own tools. */
const SLOW = {
	offline: false,
	latency: 400,
	downloadThroughput: 400_000 / 8,
	uploadThroughput: 400_000 / 8,
};
/** What a first visit may load, all files of the page together. */
const FIRST_LOAD = 100_000;
/** A page whose producer has shown photos. */
const WITH_PHOTOS = 150_000;
const PATIENCE_MS = 6_000;

let browser: Browser;
let addresses: Map<string, string>;
beforeAll(async () => {
	await stillness();
	addresses = addressesOf(await siteTexts());
	browser = await startBrowser();
});
afterAll(() => browser.close());

type SlowVisit = { page: Page; loaded: { bytes: number } };

/** A reader without JavaScript on that network; what arrives is counted. Each test has one of its own: together they wait only once. */
const onSlowNetwork = async (task: (visit: SlowVisit) => Promise<void>) => {
	const { page, close } = await newVisit(browser, {
		javaScriptEnabled: false,
		viewport: { width: 360, height: 760 },
	});
	const loaded = { bytes: 0 };
	const network = await page.context().newCDPSession(page);
	await network.send("Network.enable");
	await network.send("Network.emulateNetworkConditions", SLOW);
	network.on("Network.loadingFinished", ({ encodedDataLength }) => {
		loaded.bytes += encodedDataLength;
	});
	try {
		await task({ page, loaded });
	} finally {
		await close();
	}
};

describe.concurrent("on a slow network, without JavaScript", () => {
	test.each(Object.keys(STATES))("%s is there, and light", (name) =>
		onSlowNetwork(async ({ page, loaded }) => {
			const started = Date.now();
			await page.goto(`${origin}${addresses.get(name)}`);
			expect(Date.now() - started).toBeLessThan(PATIENCE_MS);
			expect(await page.locator("h1").isVisible()).toBe(true);
			expect(loaded.bytes).toBeGreaterThan(1_000);
			const hasPhotos = (await page.locator("picture").count()) > 0;
			expect(loaded.bytes).toBeLessThanOrEqual(
				hasPhotos ? WITH_PHOTOS : FIRST_LOAD,
			);
		}),
	);

	test("from the home page to a product and its producer takes less than 15 seconds of loading", () =>
		onSlowNetwork(async ({ page }) => {
			const started = Date.now();
			await page.goto(`${origin}/`);
			await page
				.locator('main a[href^="/san-pham/bo/"]:visible')
				.first()
				.click();
			await page.waitForLoadState();
			await page
				.locator('main .row-name a[href^="/san-pham/"]')
				.first()
				.click();
			await page.waitForLoadState();
			expect(
				await page
					.locator("main section.certificate, main .notice, main .sheet")
					.count(),
			).toBeGreaterThan(0);
			expect(Date.now() - started).toBeLessThan(15_000);
		}));

	test("the measure itself sees a heavy page", () =>
		onSlowNetwork(async ({ page, loaded }) => {
			const heavy = "x".repeat(150_000);
			await page.route("**/heavy", (route) =>
				route.fulfill({ contentType: "text/html", body: `<h1>x</h1>${heavy}` }),
			);
			await page.goto(`${origin}/heavy`);
			expect(await page.locator("h1").isVisible()).toBe(true);
			expect(loaded.bytes).toBeGreaterThan(FIRST_LOAD);
		}));
});
