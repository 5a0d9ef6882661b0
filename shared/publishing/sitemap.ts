import * as z from "zod";
import { CalendarDate } from "../dates/model.ts";

/** One address of a sitemap; without a day where nobody could say when it last changed. */
export const SitemapLine = z.object({
	path: z.string(),
	changedOn: CalendarDate.optional(),
});
export type SitemapLine = z.infer<typeof SitemapLine>;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Paths are made of slugs and ids: nothing in them needs escaping in XML. */
export const sitemap = (origin: string, lines: SitemapLine[]): string =>
	`${HEAD}<urlset ${XMLNS}>\n${lines
		.map(
			({ path, changedOn }) =>
				`<url><loc>${origin}${path}</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ""}</url>\n`,
		)
		.join("")}</urlset>\n`;

export const sitemapIndex = (origin: string, paths: string[]): string =>
	`${HEAD}<sitemapindex ${XMLNS}>\n${paths.map((path) => `<sitemap><loc>${origin}${path}</loc></sitemap>\n`).join("")}</sitemapindex>\n`;

export const robots = (origin: string): string =>
	`User-agent: *\nDisallow: /api/\nSitemap: ${origin}/sitemap.xml\n`;
