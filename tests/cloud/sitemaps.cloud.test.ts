import { beforeAll, describe, expect, test } from "vitest";
import { siteTexts, stillness, visit } from "./visit.ts";

/** A page of one thing, in any language. */
const SINGLE =
	/^\/(?:(?:en|zh)\/)?(?:san-pham|hop-tac-xa|co-so|xa|huyen-cu|products|cooperatives|producers|communes|former-districts)\/[^/]+$/;

let texts: Map<string, string>;
beforeAll(async () => {
	await stillness();
	texts = await siteTexts();
});

const pages = () => [...texts].filter(([key]) => key.endsWith(".html"));

describe("the sitemaps", () => {
	const lines = () =>
		[...texts]
			.filter(([key]) => /^sitemap\/\w+\.xml$/.test(key))
			.flatMap(([, text]) => [
				...text.matchAll(
					/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?(?:<xhtml:link [^>]*\/>)*(?:<image:image>.*?<\/image:image>)?<\/url>/g,
				),
			])
			.map(([, address = "", day]) => ({
				path: new URL(address).pathname,
				day,
			}));

	test("are all named by the index, which robots.txt names", () => {
		const index = texts.get("sitemap.xml") ?? "";
		const parts = [...texts.keys()].filter((key) => key.startsWith("sitemap/"));
		expect(parts.length).toBeGreaterThan(100);
		for (const part of parts) expect(index).toContain(`/${part}</loc>`);
		expect(texts.get("robots.txt")).toContain("/sitemap.xml");
	});

	test("name every page that search engines may keep, but for lists, and no other", async () => {
		const listed = new Set(lines().map(({ path }) => path));
		const kept = pages()
			.filter(([, html]) => html.includes('<link rel="canonical" href="http'))
			// A page without a translation names the Vietnamese one as the one to keep.
			.filter(([, html]) => !html.includes('content="noindex"'))
			.map(([key]) => `/${key.replace(/\/?index\.html$/, "")}`);
		const single = kept.filter((path) => SINGLE.test(path));
		expect(single.length).toBeGreaterThan(250);
		expect(single.filter((path) => !listed.has(path))).toEqual([]);
		const keys = new Set(kept.map((path) => path.replace(/\/$/, "")));
		expect(
			[...listed].filter((path) => !keys.has(path.replace(/\/$/, ""))),
		).toEqual([]);
	});

	test("say days, none of them in the future", () => {
		const days = lines().flatMap(({ day }) => (day === undefined ? [] : [day]));
		const tomorrow = new Date(Date.now() + 24 * 3_600_000)
			.toISOString()
			.slice(0, 10);
		expect(days.length).toBeGreaterThan(80);
		for (const day of days) {
			expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
			expect(day <= tomorrow).toBe(true);
		}
	});

	test("hold no address of the invented province, nor another page that asks not to be kept", async () => {
		const listed = new Set(lines().map(({ path }) => path));
		const unkept = pages()
			.filter(([, html]) => html.includes('content="noindex"'))
			.map(([key]) => `/${key.replace(/\/?index\.html$/, "")}`);
		const found = unkept.filter(
			(path) => listed.has(path) || listed.has(`${path}/`),
		);
		expect(
			unkept.filter((path) => /minh-hoa/.test(path)).length,
		).toBeGreaterThan(350);
		expect(found).toEqual([]);
		expect((await visit("/sitemap/99.xml")).status).toBe(404);
	});
});
