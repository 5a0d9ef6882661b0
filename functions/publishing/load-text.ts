import { type PageKey, readPageKey } from "../../shared/publishing/page-key.ts";
import {
	aboutPath,
	communePath,
	homePath,
	oldDistrictPath,
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
import type { LoadDeps, PageContent } from "./page-content.ts";

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
		return {
			path: "/robots.txt",
			contentType: "text/plain; charset=utf-8",
			text: robots(deps.origin),
		};
	if (kind === "sitemap")
		return xml(
			"/sitemap.xml",
			sitemapIndex(deps.origin, partsOf(deps).map(partPath)),
		);
	const [part = ""] = parts;
	if (!partsOf(deps).includes(part)) return undefined;
	const things = await deps.publishing.list(key, SitemapLine);
	return xml(
		partPath(part),
		sitemap(deps.origin, [...fixedLines(deps, part), ...things]),
	);
};

const xml = (path: string, text: string): PageContent => ({
	path,
	text,
	contentType: "application/xml; charset=utf-8",
});

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
	if (commune !== undefined) return [{ path: communePath(commune.slug) }];
	const province = reference.provinces.get(part);
	if (province === undefined) return [];
	const prefix = prefixOf(province);
	return [
		homePath(prefix),
		...(province.isFront ? [aboutPath()] : []),
		productsPath(prefix),
		organisationsPath(prefix),
		...oldDistrictsOf(reference, part).map(({ slug }) => oldDistrictPath(slug)),
		sourcesPath(prefix),
	].map((path) => ({ path }));
};
