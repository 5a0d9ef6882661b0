import { describe, expect, test } from "vitest";
import { Language } from "../../shared/languages/language.ts";
import { fixtures } from "./fixtures.ts";
import { htmlOf } from "./render.ts";
import { total, weightOf } from "./weight.ts";

/** In bytes on the wire; the reasons are those of P6 and of a network that carries 400 kbit a second. */
const PRODUCT_HTML_AND_STYLES = 14_000;
const FONTS = 30_000;
const FIRST_LOAD = 100_000;

const all = Object.entries(fixtures);
const products = all.filter(([, { kind }]) => kind === "product");

describe.each(Language.options)("in the language %s", (language) => {
	test("a product page with its styles weighs at most 14 kB, whatever it has to say", async () => {
		expect(products.length).toBeGreaterThan(10);
		for (const [name, document] of products) {
			const { html, styles } = await weightOf(await htmlOf(document, language));
			expect(styles, name).toBeGreaterThan(1_000);
			expect(html + styles, name).toBeLessThanOrEqual(PRODUCT_HTML_AND_STYLES);
		}
	});

	test("a product page runs no script", async () => {
		for (const [name, document] of products)
			expect(
				(await weightOf(await htmlOf(document, language))).scripts,
				name,
			).toBe(0);
	});

	test("every page is loaded with at most 100 kB, everything counted", async () => {
		for (const [name, document] of all)
			expect(
				total(await weightOf(await htmlOf(document, language))),
				name,
			).toBeLessThanOrEqual(FIRST_LOAD);
	});
});

test("the fonts weigh at most 30 kB together, all of the letters of Vietnamese included", async () => {
	const [first] = products;
	if (!first) throw new Error("There is no product.");
	const { fonts } = await weightOf(await htmlOf(first[1]));
	expect(fonts).toBeGreaterThan(10_000);
	expect(fonts).toBeLessThanOrEqual(FONTS);
});

test("the scale counts scripts and what they import, where there are any", async () => {
	const home = fixtures.home;
	if (!home) throw new Error("There is no home page.");
	expect((await weightOf(await htmlOf(home))).scripts).toBeGreaterThan(200);
});
