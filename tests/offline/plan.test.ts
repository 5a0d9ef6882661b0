import { describe, expect, test } from "vitest";
import { Language } from "../../shared/languages/language.ts";
import { localPath } from "../../shared/publishing/local-path.ts";
import {
	accessibilityPath,
	homePath,
	openDataPath,
	organisationPath,
	productPath,
	reportPath,
	searchFilePath,
	searchPath,
} from "../../shared/publishing/paths.ts";
import { workerAddresses } from "../../site/offline/addresses.ts";
import {
	languageOf,
	planFor,
	searchHere,
	tooMany,
} from "../../site/offline/plan.ts";

const ORIGIN = "https://chophien.example.vn";
const addresses = workerAddresses();
const planOf = (path: string, asked: object = {}) =>
	planFor(
		{
			url: new URL(path, ORIGIN),
			method: "GET",
			mode: "navigate",
			...asked,
		},
		ORIGIN,
		addresses,
	);

describe.each(Language.options)("in the language %s", (language) => {
	const to = (path: string) => localPath(path, language);

	test("the pages of the site are kept, with or without a question behind", () => {
		for (const path of [
			homePath(""),
			productPath("hong", "ls001"),
			organisationPath("cooperative", "htx", "o1"),
			accessibilityPath(),
			"/san-pham/?sao=4",
			"/xa/dong-kinh",
		])
			expect(planOf(to(path)), path).toBe("page");
	});

	test("what is made on demand for one reader is never kept", () => {
		for (const path of [
			searchPath(),
			`${searchPath()}?q=hong`,
			reportPath(),
			reportPath("/san-pham/hong-ls001"),
			"/bao-sai/da-nhan",
		])
			expect(planOf(to(path)), path).toBe("live");
	});

	test("the page that stands in for a missing one is in the language of the missing one", () => {
		expect(addresses.offline[languageOf(to("/san-pham/x-ls001"))]).toBe(
			to("/ngoai-tuyen/"),
		);
		expect(addresses.offline[languageOf(to("/"))]).toBe(to("/ngoai-tuyen/"));
	});

	test("a search without network is led to the list of its catalogue, with the same question", () => {
		const at = (query: string) =>
			searchHere(new URL(`${to(searchPath())}?${query}`, ORIGIN), addresses);
		expect(at("q=hong&sao=4")).toBe(`${to("/san-pham/")}?q=hong&sao=4`);
		expect(at("danh_muc=organisations&q=htx")).toBe(
			`${to("/hop-tac-xa/")}?danh_muc=organisations&q=htx`,
		);
		expect(at("danh_muc=constructor")).toBeUndefined();
	});
});

test("codes on a package are asked of the service, and lead nowhere without it", () => {
	expect(planOf("/01/08934567890128")).toBe("live");
	expect(planOf("/ocop/20-001-0001")).toBe("live");
});

test("a page that is only fetched, not visited, is left to the browser", () => {
	expect(planOf("/san-pham/hong-ls001", { mode: "cors" })).toBe("leave");
});

test("what is sent is left alone, and so are the service's own answers, files for machines and other sites", () => {
	expect(planOf("/bao-sai", { method: "POST" })).toBe("leave");
	expect(planOf("/san-pham/", { method: "POST" })).toBe("leave");
	for (const path of [
		"/api/products",
		"/api/docs",
		"/_local/",
		openDataPath("products", "ls001"),
		"/tin-moi.atom",
		"/sitemap.xml",
		"/robots.txt",
		"/sw.js",
		"https://example.org/san-pham/",
	])
		expect(planOf(path), path).toBe("leave");
});

test("files that change with their name come from the device, the search's data too but are renewed", () => {
	const loaded = { mode: "no-cors" };
	expect(planOf("/_astro/site.abc.css", loaded)).toBe("fixed");
	expect(planOf("/fonts/be-vietnam-pro-400-latin.woff2", loaded)).toBe("fixed");
	expect(planOf("/weave.svg", loaded)).toBe("renewed");
	expect(planOf(searchFilePath("20", "products", "index"), loaded)).toBe(
		"renewed",
	);
});

describe("what is kept is bounded", () => {
	test("by number: the oldest go", () => {
		const limit = { entries: 3, bytes: 1_000 };
		expect(tooMany([1, 1, 1], limit)).toBe(0);
		expect(tooMany([1, 1, 1, 1, 1], limit)).toBe(2);
		expect(tooMany([], limit)).toBe(0);
	});

	test("by bytes: the newest stay as long as they fit together", () => {
		const limit = { entries: 60, bytes: 100 };
		expect(tooMany([50, 50, 50], limit)).toBe(1);
		expect(tooMany([90, 40, 60], limit)).toBe(1);
		expect(tooMany([10, 10, 101], limit)).toBe(3);
	});
});
