import type { CalendarDate } from "../../shared/dates/model.ts";
import { Language } from "../../shared/languages/language.ts";
import {
	type PageKey,
	pageKey,
	readPageKey,
} from "../../shared/publishing/page-key.ts";
import {
	aboutPath,
	communePath,
	communesPath,
	figuresPath,
	homePath,
	oldDistrictPath,
	openDataIndexPath,
	organisationsPath,
	productsPath,
	sourcesPath,
} from "../../shared/publishing/paths.ts";
import {
	communesOf,
	oldDistrictsOf,
	prefixOf,
} from "../../shared/publishing/reference.ts";
import {
	robots,
	SitemapLine,
	sitemap,
	sitemapIndex,
} from "../../shared/publishing/sitemap.ts";
import { asFile, type LoadDeps, type PageContent } from "./page-content.ts";

/**
 * Files for search engines. A sitemap for each commune and one for the rest of each province, so
 * that one change rewrites one small file. Demonstration provinces stand in none.
 */
export const loadText = async (
	deps: LoadDeps,
	key: PageKey,
): Promise<PageContent | undefined> => {
	const { kind, parts } = readPageKey(key);
	if (kind === "robots")
		return asFile(
			"/robots.txt",
			"text/plain; charset=utf-8",
			robots(deps.origin),
		);
	if (kind === "sitemap")
		return xml(
			"/sitemap.xml",
			sitemapIndex(deps.origin, await datedParts(deps)),
		);
	const [part = ""] = parts;
	if (!partsOf(deps).includes(part)) return undefined;
	const things = await deps.publishing.list(key, SitemapLine);
	return xml(
		partPath(part),
		sitemap(deps.origin, [...fixedLines(deps, part), ...things]),
	);
};

const xml = (path: string, text: string): PageContent =>
	asFile(path, "application/xml; charset=utf-8", text);

/**
 * The parts, each with the newest day in it. Made anew at night and not with every change, which
 * would rewrite the index each time.
 */
const datedParts = async (deps: LoadDeps) => {
	const parts: { path: string; changedOn?: CalendarDate | undefined }[] = [];
	for (const part of partsOf(deps)) {
		const list = pageKey("sitemap_part", part);
		const lines = await deps.publishing.list(list, SitemapLine);
		parts.push({
			path: partPath(part),
			changedOn: lines
				.flatMap(({ changedOn }) => changedOn ?? [])
				.sort()
				.at(-1),
		});
	}
	return parts;
};

const partPath = (part: string) => `/sitemap/${part}.xml`;

const partsOf = ({ reference }: LoadDeps): string[] =>
	[...reference.provinces.values()]
		.filter(({ isDemonstration }) => !isDemonstration)
		.flatMap(({ id }) => [
			id,
			...communesOf(reference, id).map((commune) => commune.id),
		])
		.sort();

/** Pages that are there whatever the catalogue holds; lists are found from them, the empty ones are not. */
const fixedLines = ({ reference }: LoadDeps, part: string): SitemapLine[] => {
	const commune = reference.communes.get(part);
	if (commune !== undefined)
		return [inEveryLanguage(communePath(commune.slug))];
	const province = reference.provinces.get(part);
	if (province === undefined) return [];
	const prefix = prefixOf(province);
	return [
		homePath(prefix),
		...(province.isFront ? [aboutPath(), openDataIndexPath()] : []),
		productsPath(prefix),
		organisationsPath(prefix),
		communesPath(prefix),
		figuresPath(prefix),
		...oldDistrictsOf(reference, part).map(({ slug }) => oldDistrictPath(slug)),
		sourcesPath(prefix),
	].map(inEveryLanguage);
};

/** Made of the site's own words and of numbers. */
const inEveryLanguage = (path: string): SitemapLine => ({
	path,
	languages: Language.options,
});
