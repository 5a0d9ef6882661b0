import { expect, test } from "vitest";
import { Language } from "../../shared/languages/language.ts";
import type { ProductDocument } from "../../shared/publishing/documents.ts";
import { eachStatus, poor, rich } from "../site/fixtures/products.ts";
import { ORIGIN } from "../site/fixtures.ts";
import { first, htmlOf } from "../site/render.ts";
import { PATIENCE } from "./raster.ts";
import { readCode } from "./read-code.ts";

const codeOf = (html: string) => {
	const view = first(html, /<svg class="qr" viewBox="([^"]*)"/);
	const size = Number(view.split(" ").at(-1)) - 8;
	const path = first(html, /<svg class="qr"[^>]*><path d="([^"]*)"/);
	return readCode({ path, size });
};
const codeOn = async (product: ProductDocument, language: Language) =>
	codeOf(await htmlOf(product, language));

test(
	"the code of a product with a GTIN is the same on the page of every language",
	PATIENCE,
	async () => {
		for (const language of Language.options)
			expect(await codeOn(rich, language)).toBe(`${ORIGIN}/01/08936010000018`);
	},
);

test(
	"without any number the code leads to the page, in its language",
	PATIENCE,
	async () => {
		expect(await codeOn(poor, "vi")).toBe(ORIGIN + poor.frame.path);
		expect(await codeOn(poor, "en")).toBe(
			`${ORIGIN}/en/products/${poor.frame.path.split("/").at(-1)}`,
		);
		expect(await codeOn({ ...poor, ocopCode: "20-06463-1-2026" }, "zh")).toBe(
			`${ORIGIN}/ocop/20-06463-1-2026`,
		);
	},
);

test(
	"a product page brings no script, and says how old the leaflet is",
	PATIENCE,
	async () => {
		for (const product of [rich, poor, eachStatus.expired]) {
			const html = await htmlOf(product);
			expect(
				html.match(/<script(?! type="application\/ld\+json")/g),
			).toBeNull();
			expect(first(html, /<p class="on-paper">([^<]*)/)).toContain(
				"20/11/2026",
			);
		}
	},
);
