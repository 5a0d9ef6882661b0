import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Language } from "../../shared/languages/language.ts";
import { spans } from "../../site/src/figures/calendar.ts";
import { cleanSvg } from "../../site/src/figures/clean-svg.ts";
import {
	classBounds,
	classOf,
	classRanges,
} from "../../site/src/places/shade.ts";
import { marked } from "../../site/words/marked-text.ts";
import * as pages from "./fixtures/figures.ts";
import { fixtures } from "./fixtures.ts";
import { htmlOf, resolveEntities } from "./render.ts";
import { renderer } from "./renderer.ts";

const drawn = [
	"home-map",
	"communes",
	"communes-demonstration",
	"figures",
	"figures-flagged",
	"figures-demonstration",
];
const svgsOf = (html: string): string[] =>
	html.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
const fixture = (name: string) => {
	const document = fixtures[name];
	if (document === undefined) throw new Error(`no fixture ${name}`);
	return document;
};

describe.each(drawn)("the drawings of %s", (name) => {
	test.each(Language.options)(
		"obey the security policy, in %s: no style, no script, no address but links",
		async (language) => {
			const html = await htmlOf(fixture(name), language);
			for (const svg of svgsOf(html)) {
				expect(svg).not.toMatch(
					/\sstyle=|<style|<script|\son[a-z]+=|<image|url\(/,
				);
				expect(svg).not.toMatch(/NaN|undefined|Infinity/);
			}
		},
	);

	test("have ids that no other element has, and names in words", async () => {
		const html = await htmlOf(fixture(name));
		const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
		expect(ids).toEqual([...new Set(ids)]);
		for (const svg of svgsOf(html).filter((one) =>
			one.includes('class="chart"'),
		))
			expect(svg).toMatch(
				/^<svg class="chart" role="img" aria-label="[^"]{20,}"/,
			);
	});
});

describe("the map", () => {
	test("has a link with a name for every commune, and the same numbers stand in the table", async () => {
		const html = await htmlOf(pages.communes);
		const links = [
			...html.matchAll(
				/<a class="spot[^"]*" href="([^"]+)">\s*<title>([^<]+)<\/title>/g,
			),
		];
		expect(links.map(([, href]) => href)).toEqual(
			expect.arrayContaining(pages.communes.communes.map(({ path }) => path)),
		);
		expect(links).toHaveLength(65);
		const table = html.slice(html.indexOf("<tbody>"));
		for (const { name, path, products, organisations } of pages.communes
			.communes) {
			const [, , title = ""] = links.find(([, href]) => href === path) ?? [];
			expect(resolveEntities(title)).toBe(
				`${name}: ${products} sản phẩm, ${organisations} cơ sở`,
			);
			const [row = ""] =
				new RegExp(
					`<tr>\\s*<th scope="row"><a href="${path}">[\\s\\S]*?</tr>`,
				).exec(table) ?? [];
			expect(
				[...row.matchAll(/class="number"[^>]*>([^<]*)</g)].map(
					([, text]) => text,
				),
			).toEqual([String(products), String(organisations)]);
		}
	});

	test("weighs at most 12 kB", async () => {
		const html = await htmlOf(pages.communes);
		const [svg = ""] = svgsOf(html).filter((one) =>
			one.includes("map-drawing"),
		);
		expect(svg.length).toBeGreaterThan(10_000);
		expect(brotliCompressSync(svg).length).toBeLessThanOrEqual(12_000);
	});

	test("is not drawn where no border is known, which the page says; the table is there", async () => {
		const html = await htmlOf(pages.communesWithoutMap);
		expect(html).not.toContain("map-drawing");
		expect(html).toContain("Chưa có ranh giới");
		expect(html.match(/<th scope="row">/g)).toHaveLength(99);
	});

	test("leads to pages of its own language", async () => {
		const html = await htmlOf(pages.communes, "en");
		expect(html).toMatch(/<a class="spot[^"]*" href="\/en\/communes\//);
		expect(html).toMatch(/<tspan lang="vi">Bắc Sơn<\/tspan>/);
	});

	test("has as few classes as the largest number needs, and every number falls into the one that the legend names", () => {
		expect(classBounds(0)).toEqual([]);
		expect(classBounds(1)).toEqual([1]);
		expect(classBounds(4)).toEqual([1, 2, 4]);
		expect(classBounds(250)).toEqual([1, 4, 16, 64]);
		for (const largest of [1, 3, 16, 17, 250]) {
			const bounds = classBounds(largest);
			const ranges = classRanges(bounds);
			for (let count = 1; count <= largest; count++) {
				const range = ranges[classOf(count, bounds) - 1];
				expect(
					range && count >= range.from && count <= (range.to ?? largest),
				).toBe(true);
			}
			expect(classOf(0, bounds)).toBe(0);
		}
	});
});

describe("the figures", () => {
	test("show the province's numbers as printed, its targets, and what they were computed from", async () => {
		const html = await htmlOf(pages.figures);
		const [series = "", period = ""] = svgsOf(html).filter((one) =>
			one.includes('class="chart"'),
		);
		for (const printed of ["11", "87", "94", "147", "235"])
			expect(series).toContain(`>${printed}</text>`);
		for (const printed of ["215", "60", "140"])
			expect(period).toContain(`>${printed}</text>`);
		expect(html).toContain(
			"Nguồn chỉ in tỷ lệ. Số 60 được tính từ 215 sản phẩm và 358%.",
		);
		expect(html).toContain("Mục tiêu: 60 sản phẩm đến năm 2025.");
	});

	test("say where the numbers of a source do not fit each other", async () => {
		const flagged = pages.figuresFlagged.statistics.filter(
			(one) => one.flagged && one.parts.length >= 4,
		);
		expect(flagged.length).toBeGreaterThan(0);
		const html = await htmlOf(pages.figuresFlagged);
		expect(
			html.split("Các con số trong nguồn không khớp nhau").length - 1,
		).toBeGreaterThanOrEqual(flagged.length);
	});

	test("count products without any date apart, and say so", async () => {
		expect(pages.figures.undated).toBeGreaterThan(0);
		const html = await htmlOf(pages.figures);
		expect(html).toContain(
			`Ngoài ra ${pages.figures.undated} sản phẩm không có ngày nào trong nguồn`,
		);
	});

	test("have each a table with the same numbers", async () => {
		for (const document of [
			pages.figures,
			pages.figuresFlagged,
			pages.figuresDemonstration,
		]) {
			const html = await htmlOf(document);
			const charts = html.match(/class="chart"/g)?.length ?? 0;
			expect(charts).toBeGreaterThan(2);
			expect(html.match(/<details><summary>Xem bảng số/g)).toHaveLength(charts);
		}
	});

	test("weigh at most 25 kB as a page, whatever a province has", async () => {
		for (const document of [
			pages.figures,
			pages.figuresFlagged,
			pages.figuresDemonstration,
		])
			expect(
				brotliCompressSync(await htmlOf(document)).length,
			).toBeLessThanOrEqual(25_000);
	});

	test("are drawn by a library that no other page loads", async () => {
		const { folder } = await renderer();
		const server = join(folder, "server");
		const entry = await readFile(join(server, "entry.mjs"), "utf8");
		const chunks = await readdir(join(server, "chunks"));
		const vega = chunks.filter((name) => name.startsWith("vega"));
		expect(vega).toHaveLength(1);
		for (const name of [
			"entry.mjs",
			...chunks.map((chunk) => `chunks/${chunk}`),
		]) {
			const text =
				name === "entry.mjs"
					? entry
					: await readFile(join(server, name), "utf8");
			expect(text, name).not.toMatch(/^import [^;]*vega[^;]*;/m);
		}
	});

	test("mark Vietnamese names in a drawing of another language", () => {
		expect(
			cleanSvg(
				`<svg width="1"><text font-family="x">${marked("Chè")} tea</text></svg>`,
				'A "b"',
			),
		).toBe(
			'<svg class="chart" role="img" aria-label="A &quot;b&quot;"><text><tspan lang="vi">Chè</tspan> tea</text></svg>',
		);
	});

	test("join months that follow each other", () => {
		expect(spans([11, 1, 2, 12])).toEqual([
			{ from: 1, to: 2 },
			{ from: 11, to: 12 },
		]);
	});
});
