import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { sitemap } from "../../shared/publishing/sitemap.ts";

const ORIGIN = "https://chophien.example.vn";

test("a page stands in the sitemap once in each language that is true, naming the others", () => {
	const xml = sitemap(ORIGIN, [
		{ path: "/xa/chi-lang", languages: ["vi", "en", "zh"] },
		{
			path: "/san-pham/hong-ls014",
			changedOn: "2026-11-06",
			languages: ["vi"],
		},
		{ path: "/san-pham/na-ls005", languages: ["vi", "en"] },
	]);
	expect(XMLValidator.validate(xml)).toBe(true);
	const { urlset } = new XMLParser({ ignoreAttributes: false }).parse(xml);
	const listed: { loc: string; "xhtml:link"?: Record<string, string>[] }[] =
		urlset.url;
	expect(listed.map(({ loc }) => loc.replace(ORIGIN, ""))).toEqual([
		"/xa/chi-lang",
		"/en/communes/chi-lang",
		"/zh/communes/chi-lang",
		"/san-pham/hong-ls014",
		"/san-pham/na-ls005",
		"/en/products/na-ls005",
	]);
	const alternates = listed.map((url) =>
		(url["xhtml:link"] ?? []).map((link) => link["@_hreflang"]),
	);
	const all = ["vi", "en", "zh-Hans", "x-default"];
	const two = ["vi", "en", "x-default"];
	expect(alternates).toEqual([all, all, all, [], two, two]);
});
