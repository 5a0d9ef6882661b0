import { CertificateStatus } from "../certificates/status.ts";
import type { CalendarDate } from "../dates/model.ts";
import type { DirectoryRecord } from "../directory/model.ts";
import type { Province } from "../places/model.ts";
import type { ProductSet } from "../programme/model.ts";
import { compareVietnamese } from "../text/collate.ts";
import { countedCommunes, type PlaceCounts } from "./build-places.ts";
import { publicSources, type Sources } from "./build-product.ts";
import {
	type Facets,
	HomeDocument,
	type ProductCard,
	ProductsDocument,
} from "./documents.ts";
import { frame, NO_SET_SLUG, oldDistrictLink } from "./frame.ts";
import { NO_SET, pageKey } from "./page-key.ts";
import {
	groupPath,
	homePath,
	industryPath,
	productsPath,
	seasonPath,
	setPath,
	starsPath,
	validityPath,
} from "./paths.ts";
import { provinceMap } from "./province-map.ts";
import {
	communesOf,
	oldDistrictsOf,
	prefixOf,
	type Reference,
} from "./reference.ts";

/** Counts of a province's products, by the key of the page that lists them; also `total`, `in_force`. */
export type ProductCounts = Map<string, number>;

export const buildProducts = (
	province: Province,
	counts: ProductCounts,
	reference: Reference,
): ProductsDocument =>
	ProductsDocument.parse({
		kind: "products",
		frame: frame(province, productsPath(prefixOf(province))),
		facets: facetsOf(province, counts, reference),
	});

export const facetsOf = (
	province: Province,
	counts: ProductCounts,
	reference: Reference,
): Facets => {
	const prefix = prefixOf(province);
	const count = (...key: Parameters<typeof pageKey>) =>
		counts.get(pageKey(...key)) ?? 0;
	const industries = [
		...Map.groupBy(
			reference.sets.values(),
			({ industry }) => industry.code,
		).values(),
	].map((sets) => {
		const { industry } = sets[0] as ProductSet;
		return {
			code: industry.code,
			name: industry.name,
			path: industryPath(prefix, industry.slug),
			count: count("industry", province.id, industry.code),
			groups: [...Map.groupBy(sets, ({ group }) => group.no).values()].map(
				(ofGroup) => {
					const { group } = ofGroup[0] as ProductSet;
					return {
						no: group.no,
						name: group.name,
						path: groupPath(prefix, group.slug),
						count: count("group", province.id, group.no),
						sets: ofGroup.map((set) => countedSet(province, set, counts)),
					};
				},
			),
		};
	});
	return {
		total: counts.get("total") ?? 0,
		industries,
		unclassified: {
			path: setPath(prefix, NO_SET_SLUG),
			count: count("set", province.id, NO_SET),
		},
		stars: ([5, 4, 3] as const).map((stars) => ({
			stars,
			path: starsPath(prefix, stars),
			count: count("stars", province.id, stars),
		})),
		validity: CertificateStatus.options.map((status) => ({
			status,
			path: validityPath(prefix, status),
			count: count("validity", province.id, status),
		})),
		months: Array.from({ length: 12 }, (_, index) => ({
			month: index + 1,
			path: seasonPath(prefix, index + 1),
			count: count("season", province.id, index + 1),
		})),
	};
};

export const countedSet = (
	province: Province,
	set: ProductSet,
	counts: ProductCounts,
) => ({
	no: set.id,
	name: set.name,
	path: setPath(prefixOf(province), set.slug),
	count: counts.get(pageKey("set", province.id, set.id)) ?? 0,
});

/** The front page of a province on a day. */
export const buildHome = (
	province: Province,
	shown: {
		counts: ProductCounts;
		places: PlaceCounts;
		organisations: number;
		inSeason: ProductCard[];
		newest: ProductCard[];
		statistics: DirectoryRecord<"statistic">[];
		sources: Sources;
	},
	reference: Reference,
	day: CalendarDate,
): HomeDocument =>
	HomeDocument.parse({
		kind: "home",
		frame: { ...frame(province, homePath(prefixOf(province))), breadcrumb: [] },
		products: {
			total: shown.counts.get("total") ?? 0,
			inForce: shown.counts.get("in_force") ?? 0,
		},
		organisations: shown.organisations,
		month: monthOf(day),
		inSeason: shown.inSeason,
		newest: shown.newest,
		sets: [...reference.sets.values()]
			.map((set) => countedSet(province, set, shown.counts))
			.filter(({ count }) => count > 0),
		oldDistricts: oldDistrictsOf(reference, province.id)
			.toSorted((a, b) => compareVietnamese(a.name, b.name))
			.map((district) => ({
				...oldDistrictLink(district),
				products:
					shown.places.products.get(pageKey("old_district", district.id)) ?? 0,
			})),
		communes: countedCommunes(communesOf(reference, province.id), shown.places),
		map: provinceMap(reference, province.id, "home"),
		statistic: newestStatistic(shown.statistics, shown.sources),
		otherProvinces: [...reference.provinces.values()]
			.filter(({ id }) => id !== province.id)
			.map((other) => ({
				name: other.fullName,
				path: homePath(prefixOf(other)),
				isDemonstration: other.isDemonstration,
			})),
	});

export const monthOf = (day: CalendarDate): number => Number(day.slice(5, 7));

const newestStatistic = (
	statistics: DirectoryRecord<"statistic">[],
	sources: Sources,
) => {
	const newest = statistics
		.filter(
			({ data, meta }) =>
				data.asOf !== undefined && !data.isTarget && meta.flags.length === 0,
		)
		.sort((a, b) => {
			const [one = "", other = ""] = [a.data.asOf, b.data.asOf];
			return one === other
				? a.data.id.localeCompare(b.data.id)
				: other.localeCompare(one);
		})[0];
	return (
		newest && {
			...newest.data,
			sources: publicSources(newest.data.sources, sources),
		}
	);
};
