import * as z from "zod";
import { CertificateStatus } from "../certificates/status.ts";
import { Sector } from "../cooperatives/model.ts";
import type { ProductSet } from "../programme/model.ts";
import { CATALOGUES } from "../search/facets.ts";
import { SITE_PICTURE } from "./paths.ts";

/** Products of which the set is not known are browsed under this number. */
export const NO_SET = "0";
/** Products of which the commune is not known are browsed under this word, in keys and addresses. */
export const NO_COMMUNE = "chua-ro-xa";

/** Kinds of page, and what follows the kind in its key. `P` is a province code. */
const PARTS = {
	product: 1, // id
	organisation: 1, // id
	commune: 1, // code
	old_district: 1, // code
	home: 1, // P
	products: 1, // P
	industry: 2, // P, code
	group: 2, // P, number
	set: 2, // P, number
	set_commune: 3, // P, number, commune
	stars: 2, // P, stars
	season: 2, // P, month
	validity: 2, // P, status
	organisations: 1, // P
	sector: 2, // P, sector
	sources: 1, // P
	communes: 1, // P
	figures: 1, // P
	about: 0,
	privacy: 0,
	accessibility: 0,
	operator: 0,
	offline: 0,
	not_found: 0,
	/** With the whole sets of open data: made anew every night. */
	open_data: 0,
	api_docs: 0,
	/** The description of the API for programs. */
	openapi: 0,
	/** Provinces with their communes, for programs. */
	provinces: 0,
	/** What a program needs to search a catalogue in a browser: see `shared/search`. */
	search_index: 2, // P, catalogue
	search_part: 3, // P, catalogue, part
	search_words: 3, // P, catalogue, bucket
	/** The picture that is shown where a page is shared. */
	picture: 1, // product id, or that of the site
	/** The files of a photo: public as long as something that is public shows it. */
	photo: 1, // photo id
	feed: 1, // P
	robots: 0,
	sitemap: 0,
	sitemap_part: 1, // commune code, or P for what has no commune
	assets: 0,
	/** Not a page: all of them, after a change of what everything refers to. Taken up by the sweep. */
	everything: 0,
} as const;
export type PageKind = keyof typeof PARTS;

/** Names one page for ever, whatever its address: `product:ls001`, `stars:20:4`. */
export const PageKey = z
	.string()
	.max(100)
	.refine((key) => {
		const [kind = "", ...parts] = key.split(":");
		return (
			kind in PARTS &&
			PARTS[kind as PageKind] === parts.length &&
			parts.every((part) => /^[a-zA-Z0-9_-]+$/.test(part))
		);
	}, "publishing.page_key");
export type PageKey = z.infer<typeof PageKey>;

export const pageKey = (
	kind: PageKind,
	...parts: (string | number)[]
): PageKey => [kind, ...parts].join(":");

export const readPageKey = (
	key: PageKey,
): { kind: PageKind; parts: string[] } => {
	const [kind, ...parts] = PageKey.parse(key).split(":");
	return { kind: kind as PageKind, parts };
};

/**
 * Who makes a page: what shows one thing, what shows many (touched by nearly every change, so
 * changes are gathered for a moment), pictures, and the data of the search, side by side.
 */
export const PageWorker = z.enum(["pages", "lists", "pictures", "search"]);
export type PageWorker = z.infer<typeof PageWorker>;

export const workerOf = (page: PageKey): PageWorker => {
	const { kind } = readPageKey(page);
	if (kind === "picture" || kind === "photo") return "pictures";
	if (kind.startsWith("search_")) return "search";
	return kind === "product" || kind === "organisation" ? "pages" : "lists";
};

/** Pages that stand whether or not there is anything to show on them. */
export const sitePages = (): PageKey[] => [
	...(
		[
			"about",
			"privacy",
			"accessibility",
			"operator",
			"offline",
			"not_found",
			"open_data",
			"api_docs",
			"openapi",
			"provinces",
			"robots",
			"sitemap",
			"assets",
		] as const
	).map((kind) => pageKey(kind)),
	pageKey("picture", SITE_PICTURE),
];

/** What a browser loads before it searches a province. */
export const searchIndexes = (province: string): PageKey[] =>
	CATALOGUES.map((catalogue) => pageKey("search_index", province, catalogue));

/** Pages of one province that stand whether or not there is anything to show on them. */
export const provincePages = (
	province: string,
	sets: ProductSet[],
): PageKey[] => [
	...(
		[
			"home",
			"products",
			"organisations",
			"sources",
			"communes",
			"figures",
			"feed",
			"sitemap_part",
		] as const
	).map((kind) => pageKey(kind, province)),
	...searchIndexes(province),
	...new Set(
		sets.map(({ industry }) => pageKey("industry", province, industry.code)),
	),
	...new Set(sets.map(({ group }) => pageKey("group", province, group.no))),
	...[NO_SET, ...sets.map(({ id }) => id)].map((set) =>
		pageKey("set", province, set),
	),
	...[3, 4, 5].map((stars) => pageKey("stars", province, stars)),
	...Array.from({ length: 12 }, (_, index) =>
		pageKey("season", province, index + 1),
	),
	...CertificateStatus.options.map((status) =>
		pageKey("validity", province, status),
	),
	...Sector.options.map((sector) => pageKey("sector", province, sector)),
];
