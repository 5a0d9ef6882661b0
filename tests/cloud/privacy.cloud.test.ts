import { beforeAll, describe, expect, test } from "vitest";
import { demonstration } from "../../infra/data/demonstration.ts";
import { DEMONSTRATION_PRODUCTS } from "../../infra/data/load-order.ts";
import { Language } from "../../shared/languages/language.ts";
import { wordsOf } from "../../site/words/words.ts";
import { personalDataIn, textsIn } from "../data/personal-data.ts";
import { siteTexts, stillness } from "./visit.ts";

let texts: Map<string, string>;
beforeAll(async () => {
	await stillness();
	texts = await siteTexts();
});

const pages = () => [...texts].filter(([key]) => key.endsWith(".html"));
const named = (words: RegExp) =>
	[...texts].filter(([, text]) => words.test(text)).map(([key]) => key);

describe("names of persons", () => {
	const rows = [
		...demonstration({
			products: DEMONSTRATION_PRODUCTS,
			day: "2026-01-01",
		}),
	];
	const households = rows.filter(
		(row) => row.kind === "organisation" && row.nameIsPersonal,
	);
	const shown = rows.filter(
		(row) => row.kind === "organisation" && !row.nameIsPersonal,
	);

	test("of households stand on no page and in no file, nor do they have an address", () => {
		expect(households.length).toBeGreaterThan(0);
		for (const household of households) {
			if (household.kind !== "organisation") continue;
			expect(named(new RegExp(`${household.name}(?!\\d)`))).toEqual([]);
			expect(named(new RegExp(`${household.id}\\b`))).toEqual([]);
		}
	});

	test("of other producers are found by the same search", () => {
		const [other] = shown;
		if (other?.kind !== "organisation") throw new Error("no producer");
		expect(named(new RegExp(`${other.name}(?!\\d)`)).length).toBeGreaterThan(1);
		expect(named(new RegExp(`${other.id}\\b`)).length).toBeGreaterThan(1);
	});

	test("are replaced by the kind of producer and the commune on the pages of their products", () => {
		const ids = new Set(households.map(({ id }) => id));
		const [product] = rows.filter(
			(row) => row.kind === "product" && row.producer && ids.has(row.producer),
		);
		const [, html] =
			pages().find(
				([key]) =>
					key.startsWith("san-pham/") &&
					key.endsWith(`-${product?.id}/index.html`),
			) ?? [];
		expect(html).toMatch(/hộ sản xuất/i);
		expect(html).toMatch(/(xã|phường) Mẫu/i);
	});
});

test("no open data holds a phone number, an e-mail address or a name that must not be kept", () => {
	const data = [...texts].filter(([key]) => /^data\/.*\.(geo)?json$/.test(key));
	const found = data.flatMap(([key, text]) =>
		textsIn(JSON.parse(text))
			.flatMap((value) => personalDataIn(value))
			.map((kind) => `${key}: ${kind}`),
	);
	expect(data.length).toBeGreaterThan(300);
	expect(found).toEqual([]);
});

const saysSo = (html: string) =>
	Language.options.some((language) =>
		html.includes(wordsOf(language).frame.demonstration),
	);

const invented = () =>
	pages().filter(
		([key, html]) =>
			key.startsWith("tinh/minh-hoa/") ||
			/-mh[a-z]?\d{5}\//.test(key) ||
			/class="brand-place"[^>]*>Minh Họa</.test(html),
	);

describe("the invented province", () => {
	test("says on every page that it is invented, and asks search engines to keep none", () => {
		const silent = invented().filter(
			([, html]) =>
				!saysSo(html) ||
				!html.includes('<meta name="robots" content="noindex">'),
		);
		expect(invented().length).toBeGreaterThan(350);
		expect(silent.map(([key]) => key)).toEqual([]);
	});

	test("is marked in its open data", () => {
		const data = [...texts].filter(([key]) => /^data\/\w+\/mh/.test(key));
		expect(data.length).toBeGreaterThan(90);
		for (const [, text] of data)
			expect(JSON.parse(text)).toMatchObject({ demonstration: true });
	});

	test("never stands beside real pages: they carry no such banner", () => {
		const others = pages().filter(
			([key]) => /-ls[h]?\d+\//.test(key) || key === "index.html",
		);
		expect(others.length).toBeGreaterThan(50);
		for (const [, html] of others) expect(saysSo(html)).toBe(false);
	});
});
