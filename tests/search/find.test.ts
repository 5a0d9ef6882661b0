import { describe, expect, test } from "vitest";
import { find } from "../../functions/search/find.ts";
import { referenceOf } from "../../shared/publishing/reference.ts";
import type { Catalogue } from "../../shared/search/facets.ts";
import { openReal, REAL_ROWS } from "./catalogues.ts";

const opened = new Map([
	["20/products", await openReal("20", "products")],
	["20/organisations", await openReal("20", "organisations")],
]);
const deps = {
	reference: async () => referenceOf(REAL_ROWS),
	catalogues: async (province: string, catalogue: Catalogue) =>
		opened.get(`${province}/${catalogue}`),
	now: () => "2026-11-20T02:00:00.000Z",
};
const asked = (address: string) => find(deps, new URLSearchParams(address));

describe("a page of results", () => {
	test("answers the catalogue, the text and the selection of its address", async () => {
		const page = await asked("danh_muc=products&tinh=20&q=mat+ong&sao=3");
		expect(page.ignored).toEqual([]);
		expect(page.answer?.total).toBeGreaterThan(0);
		expect(page.answer?.hits.list.length).toBe(page.answer?.total);
		if (page.answer?.hits.catalogue !== "products") throw new Error("products");
		for (const hit of page.answer.hits.list) expect(hit.stars).toBe(3);
	});

	test("leaves out what means nothing, and names it", async () => {
		const page = await asked(
			"danh_muc=tractors&tinh=77&q=che&sao=9&sao=4&xa=99999&mua=13&xep=price&trang=-1&utm_source=x",
		);
		expect(page.catalogue).toBe("products");
		expect(page.frame.province.code).toBe("20");
		expect(new Set(page.ignored)).toEqual(
			new Set([
				"tinh",
				"danh_muc",
				"sao",
				"xa",
				"mua",
				"utm_source",
				"xep",
				"trang",
			]),
		);
		const stars = page.answer?.facets.find(({ facet }) => facet === "stars");
		expect(
			stars?.options
				.filter(({ selected }) => selected)
				.map(({ value }) => value),
		).toEqual(["4"]);
	});

	test("shows the last page to whoever asks for one after it, and says so", async () => {
		const page = await asked("q=&trang=900");
		expect(page.pastTheEnd).toBe(true);
		expect(page.answer?.page).toBe(page.answer?.pages);
		expect(page.answer?.hits.list.length).toBeGreaterThan(0);
	});

	test("has an address that says the same again", async () => {
		const page = await asked(
			"q=htx&danh_muc=organisations&trang=2&linh_vuc=agriculture",
		);
		const [, parameters = ""] = page.frame.path.split("?");
		expect((await asked(parameters)).answer).toEqual(page.answer);
	});

	test("stands, and says so, while nothing is published", async () => {
		const page = await asked("q=na&tinh=24");
		expect(page.frame.province.code).toBe("24");
		expect(page.answer).toBeUndefined();
	});

	test("repeats little of what a stranger writes into an address", async () => {
		const strange = Array.from(
			{ length: 50 },
			(_, at) => `${"a".repeat(500)}${at}=1`,
		).join("&");
		const page = await asked(`q=${"x".repeat(5000)}&${strange}`);
		expect(JSON.stringify(page.ignored).length).toBeLessThan(400);
		expect(page.text.length).toBeLessThanOrEqual(120);
	});
});
