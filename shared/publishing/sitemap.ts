import * as z from "zod";
import { CalendarDate } from "../dates/model.ts";
import {
	HOME_LANGUAGE,
	LANGUAGE_TAG,
	Language,
} from "../languages/language.ts";
import { localPath } from "./local-path.ts";
import { apiDocsPath, reportPath, searchPath } from "./paths.ts";

/** One page of a sitemap, by its Vietnamese address; without a day where nobody could say when it last changed. */
export const SitemapLine = z.object({
	path: z.string(),
	changedOn: CalendarDate.optional(),
	/** In which it can be read as a whole; the page is listed in each. */
	languages: z.array(Language).min(1).default([HOME_LANGUAGE]),
	/** Address of a picture that stands for it. */
	image: z.string().optional(),
});
export type SitemapLine = z.infer<typeof SitemapLine>;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const IMAGE = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
const XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** Paths are made of slugs and ids: nothing in them needs escaping in XML. */
export const sitemap = (origin: string, lines: SitemapLine[]): string =>
	`${HEAD}<urlset ${XMLNS} ${XHTML} ${IMAGE}>\n${lines
		.flatMap(({ path, changedOn, languages, image }) =>
			languages.map(
				(language) =>
					`<url><loc>${origin}${localPath(path, language)}</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ""}${alternates(origin, path, languages)}${image ? `<image:image><image:loc>${origin}${image}</image:loc></image:image>` : ""}</url>\n`,
			),
		)
		.join("")}</urlset>\n`;

/** Every variant names all of them, itself too; whoever has another language gets the Vietnamese one. */
const alternates = (
	origin: string,
	path: string,
	languages: Language[],
): string =>
	languages.length === 1
		? ""
		: [
				...languages.map(
					(language) => [LANGUAGE_TAG[language], language] as const,
				),
				["x-default", HOME_LANGUAGE] as const,
			]
				.map(
					([tag, language]) =>
						`<xhtml:link rel="alternate" hreflang="${tag}" href="${origin}${localPath(path, language)}"/>`,
				)
				.join("");

/** `changedOn`: the newest day of what stands in a part. */
export const sitemapIndex = (
	origin: string,
	parts: Pick<SitemapLine, "path" | "changedOn">[],
): string =>
	`${HEAD}<sitemapindex ${XMLNS}>\n${parts
		.map(
			({ path, changedOn }) =>
				`<sitemap><loc>${origin}${path}</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ""}</sitemap>\n`,
		)
		.join("")}</sitemapindex>\n`;

/** Made on demand, for whoever asks: a robot would ask for every one of endlessly many. */
const ON_DEMAND = [searchPath(), reportPath()].flatMap((path) =>
	Language.options.map((language) => localPath(path, language)),
);

/** For people who sign in. */
const SIGNED_IN = ["/tai-khoan", "/quan-tri", "/dang-nhap", "/dang-xuat"];

export const robots = (origin: string): string =>
	[
		"User-agent: *",
		...["/api/", ...SIGNED_IN, ...ON_DEMAND].map((path) => `Disallow: ${path}`),
		// The longer path wins (RFC 9309): answers for programs are not for search, their description is.
		`Allow: ${apiDocsPath()}`,
		`Sitemap: ${origin}/sitemap.xml`,
		"",
	].join("\n");
