import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { origin, siteTexts, stillness } from "../cloud/visit.ts";
import {
	axeViolations,
	newVisit,
	numberOf,
	OF_COLOURS,
	overflow,
	smallTargets,
	startBrowser,
	textsOf,
} from "./browser.ts";
import { addressesOf, STATES } from "./states.ts";

let browser: Browser;
let addresses: Map<string, string>;

beforeAll(async () => {
	await stillness();
	addresses = addressesOf(await siteTexts());
	browser = await startBrowser();
});
afterAll(() => browser.close());

/** What rounds to nothing: a letter's width while the font arrives. */
const NO_SHIFT = 0.005;

/** Loads a page once at this width and looks at it in every dress. */
const problemsAt = async (path: string, width: number): Promise<string[]> => {
	const viewport = { width, height: 760 };
	const { page, complaints, close } = await newVisit(browser, { viewport });
	const problems: string[] = [];
	const note = (dress: string, found: string[]) =>
		problems.push(...found.map((one) => `${width} ${dress}: ${one}`));
	const wide = async (dress: string) => {
		const pixels = await overflow(page);
		if (pixels > 0) note(dress, [`${pixels} px too wide`]);
	};
	await page.goto(`${origin}${path}`);
	await page.evaluate("document.fonts.ready");
	const shifted = await numberOf(page, "window.shifted");
	if (shifted > NO_SHIFT) {
		const parts = await textsOf(page, "window.shiftedParts");
		note("loading", [`content jumps: ${shifted}: ${parts.join("; ")}`]);
	}
	note("light", await axeViolations(page));
	await page.emulateMedia({ colorScheme: "dark" });
	note("dark", await axeViolations(page, OF_COLOURS));
	await wide("screen");
	if (width < 500) note("screen", await smallTargets(page));
	await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
	await wide("forced colours");
	await page.emulateMedia({ forcedColors: "none", media: "print" });
	await wide("print");
	const printed = await numberOf(
		page,
		"document.querySelector('main').getBoundingClientRect().height",
	);
	if (printed < 50) note("print", ["the main part is missing"]);
	await page.emulateMedia({ media: "screen" });
	if (width < 500) {
		await page.setViewportSize({ width: 320, height: 700 });
		await wide("at 320 px");
	}
	note("loading", complaints);
	await close();
	return problems;
};

describe.each(Object.keys(STATES))("%s", (name) => {
	test.each([360, 1280])(
		"is without fault at %i px, in light and dark, forced colours and print",
		async (width) => {
			expect(await problemsAt(addresses.get(name) ?? "", width)).toEqual([]);
		},
	);
});

test("the first Tab reaches the way past the navigation, and Enter takes it", async () => {
	const viewport = { width: 360, height: 760 };
	const { page, close } = await newVisit(browser, { viewport });
	for (const path of ["/", "/san-pham/", "/gioi-thieu/"]) {
		await page.goto(`${origin}${path}`);
		await page.keyboard.press("Tab");
		const focused = await page.evaluate(
			"({ name: document.activeElement.className, left: document.activeElement.getBoundingClientRect().left })",
		);
		expect(focused).toEqual({ name: "skip", left: 0 });
		await page.keyboard.press("Enter");
		expect(await page.evaluate("document.activeElement.tagName")).toBe("MAIN");
		await page.keyboard.press("Tab");
		expect(
			await page.evaluate(
				"document.querySelector('main').contains(document.activeElement)",
			),
		).toBe(true);
	}
	await close();
});

test("every focus is seen: a link that has it is drawn with an outline", async () => {
	const { page, close } = await newVisit(browser, {});
	await page.goto(`${origin}/`);
	for (let step = 0; step < 12; step++) {
		await page.keyboard.press("Tab");
		const width = await numberOf(
			page,
			"parseFloat(getComputedStyle(document.activeElement).outlineWidth)",
		);
		expect(width).toBeGreaterThanOrEqual(2);
	}
	await close();
});

describe("the checks themselves", () => {
	test("find contrast, width, small targets, jumps and forbidden styles on a page that has them", async () => {
		const { page, complaints, close } = await newVisit(browser, {
			viewport: { width: 360, height: 760 },
		});
		await page.route("**/fault", (route) =>
			route.fulfill({
				contentType: "text/html",
				headers: { "content-security-policy": "style-src 'self'" },
				body: '<!doctype html><html lang="vi"><title>Lỗi</title><main><h1>Lỗi</h1><p style="color:red">x</p><img src="/khong-co.svg"><button>x</button></main></html>',
			}),
		);
		await page.goto(`${origin}/fault`);
		await page.evaluate(
			"document.querySelector('p').attributeStyleMap.set('width', '900px'), document.querySelector('h1').attributeStyleMap.set('margin-top', '300px')",
		);
		await page.evaluate(
			"new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)))",
		);
		expect(await overflow(page)).toBeGreaterThan(500);
		expect(await numberOf(page, "window.shifted")).toBeGreaterThan(0);
		expect((await axeViolations(page)).join()).toContain("image-alt");
		expect(await smallTargets(page)).toHaveLength(1);
		expect(complaints.join()).toContain("style-src");
		await close();
	});
});
