import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { sitemap, sitemapIndex } from "../../shared/publishing/sitemap.ts";

const ORIGIN = "https://cho.test";
const parse = (xml: string) => {
	expect(XMLValidator.validate(xml)).toBe(true);
	return new XMLParser().parse(xml);
};

test("a product stands in the sitemap with its picture, under each of its addresses", () => {
	const { urlset } = parse(
		sitemap(ORIGIN, [
			{
				path: "/san-pham/na-ls005",
				languages: ["vi", "en"],
				image: "/hinh/ls005.png",
			},
			{ path: "/xa/chi-lang", languages: ["vi"] },
		]),
	);
	const pictures = urlset.url.map(
		(url: Record<string, Record<string, string>>) =>
			url["image:image"]?.["image:loc"],
	);
	expect(pictures).toEqual([
		`${ORIGIN}/hinh/ls005.png`,
		`${ORIGIN}/hinh/ls005.png`,
		undefined,
	]);
});

test("the index says of each part the newest day in it, if anybody knows one", () => {
	const { sitemapindex } = parse(
		sitemapIndex(ORIGIN, [
			{ path: "/sitemap/20.xml", changedOn: "2026-11-06" },
			{ path: "/sitemap/05919.xml" },
		]),
	);
	expect(sitemapindex.sitemap).toEqual([
		{ loc: `${ORIGIN}/sitemap/20.xml`, lastmod: "2026-11-06" },
		{ loc: `${ORIGIN}/sitemap/05919.xml` },
	]);
});
