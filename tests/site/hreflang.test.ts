import { describe, expect, test } from "vitest";
import {
	HOME_LANGUAGE,
	LANGUAGE_TAG,
	Language,
} from "../../shared/languages/language.ts";
import type { PageDocument } from "../../shared/publishing/documents.ts";
import { localPath } from "../../shared/publishing/local-path.ts";
import {
	poorOrganisation,
	richOrganisation,
} from "./fixtures/organisations.ts";
import { home } from "./fixtures/pages.ts";
import { demonstration, poor, rich, translated } from "./fixtures/products.ts";
import { fixtures, ORIGIN } from "./fixtures.ts";
import { first, htmlOf } from "./render.ts";

const canonicalOf = (html: string) =>
	first(html, /<link rel="canonical" href="([^"]*)">/);

/** `hreflang` and address of every variant that a page names, in order. */
const alternatesOf = (html: string) =>
	[
		...html.matchAll(
			/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g,
		),
	].map(([, tag = "", href = ""]) => ({ tag, href }));

const isKept = (html: string) =>
	!html.includes('<meta name="robots" content="noindex">');

const addressOf = ({ frame }: PageDocument, language: Language) =>
	ORIGIN + localPath(frame.path, language);

describe.each(Object.entries(fixtures))(
	"the variants of %s",
	(_name, document) => {
		test("name each other and themselves, or nobody", async () => {
			const variants = await Promise.all(
				Language.options.map(async (language) => ({
					tag: LANGUAGE_TAG[language],
					href: addressOf(document, language),
					html: await htmlOf(document, language),
				})),
			);
			const named = variants.filter(
				({ html }) => alternatesOf(html).length > 0,
			);
			const expected = named.map(({ tag, href }) => ({ tag, href }));
			for (const { html, href } of named) {
				expect(alternatesOf(html)).toEqual([
					...expected,
					{ tag: "x-default", href: addressOf(document, HOME_LANGUAGE) },
				]);
				expect(canonicalOf(html)).toBe(href);
				expect(isKept(html)).toBe(true);
			}
		});
	},
);

test("a page of our own words is true in every language", async () => {
	for (const language of Language.options)
		expect(alternatesOf(await htmlOf(home, language))).toHaveLength(4);
});

test("a product is true only in the languages of its reviewed translations", async () => {
	const onlyChinese = {
		...rich,
		translations: translated.translations.slice(1),
	};
	expect(
		alternatesOf(await htmlOf(onlyChinese, "zh")).map(({ tag }) => tag),
	).toEqual(["vi", "zh-Hans", "x-default"]);
	expect(alternatesOf(await htmlOf(onlyChinese, "en"))).toEqual([]);
});

test("an untranslated page says that it is the Vietnamese one and stays out of search engines", async () => {
	for (const document of [poor, poorOrganisation]) {
		const html = await htmlOf(document, "en");
		expect(canonicalOf(html)).toBe(addressOf(document, HOME_LANGUAGE));
		expect(isKept(html)).toBe(false);
		expect(html).toContain("there is no reviewed translation yet");
		expect(isKept(await htmlOf(document))).toBe(true);
		expect(alternatesOf(await htmlOf(document))).toEqual([]);
	}
});

test("what is invented stays out of search engines in every language", async () => {
	for (const language of Language.options) {
		const html = await htmlOf(demonstration, language);
		expect(isKept(html)).toBe(false);
		expect(alternatesOf(html)).toEqual([]);
	}
});

test("a reviewed translation takes the place of the Vietnamese text and says who reviewed it", async () => {
	const english = await htmlOf(translated, "en");
	expect(english).toContain("Van Lang seedless persimmon</h1>");
	expect(english).toContain("The trees have stood on the terraces");
	expect(english).toContain("Box of 2 kg; Crate of 10 kg");
	expect(english).not.toContain("Hộp 2 kg");
	expect(english).toMatch(
		/Translation reviewed by <span lang="vi">Sở Công Thương<\/span> on 20 October 2026\./,
	);
	const organisation = await htmlOf(richOrganisation, "en");
	expect(organisation).toContain("Raising fish in cages");
	expect(organisation).toContain("Tam Hoa lake");
});

test("what a translation leaves out stays Vietnamese, and says so", async () => {
	const chinese = await htmlOf(translated, "zh");
	expect(chinese).toContain("文朗环柿</h1>");
	expect(chinese).toMatch(/<div class="prose" lang="vi"><p>Cây hồng/);
});

test("no translation shows on the Vietnamese page", async () => {
	const html = await htmlOf(translated);
	expect(html).not.toContain("seedless");
	expect(html).not.toContain("reviewed by");
});

test("every page leads to itself in the other languages, by plain links", async () => {
	const html = await htmlOf(rich, "en");
	const links = [
		...html.matchAll(
			/<a href="([^"]*)" lang="([^"]*)" hreflang="([^"]*)"( aria-current="true")?>/g,
		),
	].map(([, href, lang, hreflang, current]) => [href, lang, hreflang, current]);
	const path = rich.frame.path;
	expect(links).toEqual([
		[path, "vi", "vi", undefined],
		[localPath(path, "en"), "en", "en", ' aria-current="true"'],
		[localPath(path, "zh"), "zh-Hans", "zh-Hans", undefined],
	]);
});
