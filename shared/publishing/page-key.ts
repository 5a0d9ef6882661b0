import * as z from "zod";
import { CertificateStatus } from "../certificates/status.ts";
import { Sector } from "../cooperatives/model.ts";
import type { ProductSet } from "../programme/model.ts";

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
	about: 0,
	not_found: 0,
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

/** Pages that stand whether or not there is anything to show on them. */
export const sitePages = (): PageKey[] =>
	(["about", "not_found", "robots", "sitemap", "assets"] as const).map((kind) =>
		pageKey(kind),
	);

/** Pages of one province that stand whether or not there is anything to show on them. */
export const provincePages = (
	province: string,
	sets: ProductSet[],
): PageKey[] => [
	...(
		["home", "products", "organisations", "sources", "sitemap_part"] as const
	).map((kind) => pageKey(kind, province)),
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
