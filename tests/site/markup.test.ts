import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { fixtures, ORIGIN } from "./fixtures.ts";
import { first, htmlOf, skeleton } from "./render.ts";

const validator = new HtmlValidate(
	new FileSystemConfigLoader({
		root: true,
		extends: ["html-validate:recommended"],
		rules: {
			// The compiler writes elements without content as `<meta>`, as the standard does.
			"void-style": ["error", { style: "omit" }],
			// A `>` in text is valid; `<`, `&` and quotes are written as entities.
			"no-raw-characters": ["error", { relaxed: true }],
			// It counts `&quot;` as six characters; the length is tested below as people see it.
			"long-title": "off",
		},
	}),
);

describe.each(Object.entries(fixtures))("the page %s", (_name, document) => {
	test("is valid HTML", async () => {
		const report = await validator.validateString(await htmlOf(document));
		expect(
			report.results.flatMap(({ messages }) =>
				messages.map(
					(m) => `${m.ruleId}: ${m.message} (${m.line}:${m.column})`,
				),
			),
		).toEqual([]);
	});

	test("has no inline style and no script but data", async () => {
		const html = await htmlOf(document);
		expect(skeleton(html)).not.toMatch(/<style|<[^>]*\sstyle=/i);
		for (const [tag] of html.matchAll(/<script[^>]*>/gi))
			expect(tag).toBe('<script type="application/ld+json">');
		expect(skeleton(html)).not.toMatch(/<[^>]*\son\w+=/i);
	});

	test("has a title and a description of a length that search results show", async () => {
		const html = await htmlOf(document);
		const title = first(html, /<title>([^<]*)<\/title>/);
		const description = first(
			html,
			/<meta name="description" content="([^"]*)"/,
		);
		expect([...title].length).toBeGreaterThan(9);
		expect([...title].length).toBeLessThanOrEqual(60);
		expect([...description].length).toBeGreaterThan(49);
		expect([...description].length).toBeLessThanOrEqual(160);
	});

	test("speaks Vietnamese, has one main heading and skips no level", async () => {
		const html = await htmlOf(document);
		expect(html).toMatch(/<html lang="vi">/);
		const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((m) =>
			Number(m[1]),
		);
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		expect(levels[0]).toBe(1);
		levels.forEach((level, index) => {
			expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1);
		});
	});

	test("says its own address, unless search engines should not keep it", async () => {
		const html = await htmlOf(document);
		const isKept = !(
			document.frame.province.isDemonstration ||
			(document.kind === "product" && document.discontinued) ||
			(document.kind === "product_list" && document.total === 0) ||
			(document.kind === "words" && document.page === "not_found")
		);
		const canonical = `<link rel="canonical" href="${ORIGIN}${document.frame.path}">`;
		expect(html.includes(canonical)).toBe(isKept);
		expect(html.includes('<meta name="robots" content="noindex">')).toBe(
			!isKept,
		);
	});

	test("comes out the same, byte for byte, when rendered again", async () => {
		expect(await htmlOf(document)).toBe(await htmlOf(document));
	});

	test("holds the drawing of every symbol that it uses", async () => {
		const html = await htmlOf(document);
		const used = new Set(
			[...html.matchAll(/<use href="#([^"]+)"/g)].map((m) => m[1]),
		);
		const held = new Set(
			[...html.matchAll(/<symbol id="([^"]+)"/g)].map((m) => m[1]),
		);
		expect(held).toEqual(used);
	});
});
