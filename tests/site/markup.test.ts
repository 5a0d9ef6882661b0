import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";

import { Language } from "../../shared/languages/language.ts";
import { fixtures, ORIGIN } from "./fixtures.ts";
import { first, htmlOf, skeleton } from "./render.ts";

/** Data, or a file of our own: the security policy allows nothing else. */
const SCRIPT =
	/^<script type="(application\/(ld\+)?json"( data-[a-z-]+)?|module" src="\/_astro\/[\w.-]+\.js")>$/;

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
	test.each(Language.options)("is valid HTML: %s", async (language) => {
		const report = await validator.validateString(
			await htmlOf(document, language),
		);
		expect(
			report.results.flatMap(({ messages }) =>
				messages.map(
					(m) => `${m.ruleId}: ${m.message} (${m.line}:${m.column})`,
				),
			),
		).toEqual([]);
	});

	test("has no inline style and no script but data and files of the site", async () => {
		const html = await htmlOf(document);
		expect(skeleton(html)).not.toMatch(/<style|<[^>]*\sstyle=/i);
		for (const [tag] of html.matchAll(/<script[^>]*>/gi))
			expect(tag).toMatch(SCRIPT);
		if (document.kind === "product")
			expect(html).not.toMatch(/<script(?! type="application\/ld)/);
		expect(skeleton(html)).not.toMatch(/<[^>]*\son\w+=/i);
	});

	test.each(Language.options)(
		"has a title and a description of a length that search results show: %s",
		async (language) => {
			const html = await htmlOf(document, language);
			const title = first(html, /<title>([^<]*)<\/title>/);
			const description = first(
				html,
				/<meta name="description" content="([^"]*)"/,
			);
			// A Chinese character says as much as a word.
			const [shortTitle, shortText] = language === "zh" ? [3, 20] : [9, 49];
			expect([...title].length).toBeGreaterThan(shortTitle);
			expect([...title].length).toBeLessThanOrEqual(60);
			expect([...description].length).toBeGreaterThan(shortText);
			expect([...description].length).toBeLessThanOrEqual(160);
		},
	);

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
			(document.kind === "words" && document.page === "not_found") ||
			(document.kind === "words" && document.page === "offline") ||
			document.kind.startsWith("report_") ||
			document.kind === "fault"
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
