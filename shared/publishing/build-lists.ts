import { Sector } from "../cooperatives/model.ts";
import type { DirectoryRecord } from "../directory/model.ts";
import type { Province } from "../places/model.ts";
import { compareVietnamese } from "../text/collate.ts";
import { publicSources, type Sources } from "./build-product.ts";
import { StatisticLine } from "./card-document.ts";
import {
	type Crumb,
	type ListSubject,
	type OrganisationCard,
	OrganisationListDocument,
	type ProductCard,
	ProductListDocument,
	SourcesDocument,
} from "./documents.ts";
import {
	communeLink,
	frame,
	organisationsCrumb,
	productsCrumb,
} from "./frame.ts";
import { pageKey } from "./page-key.ts";
import { organisationsPath, sectorPath, sourcesPath } from "./paths.ts";
import { communesOf, prefixOf, type Reference } from "./reference.ts";

export const buildProductList = (
	province: Province,
	list: {
		path: string;
		crumbs: Crumb[];
		subject: ListSubject;
		total: number;
		products: ProductCard[];
		narrower: ProductListDocument["narrower"];
	},
): ProductListDocument =>
	ProductListDocument.parse({
		...list,
		kind: "product_list",
		frame: frame(province, list.path, [
			productsCrumb(province),
			...list.crumbs,
		]),
	});

/** `counts`: cells of the group `organisations:P`. */
export const buildOrganisationList = (
	province: Province,
	sector: Sector | undefined,
	list: {
		total: number;
		organisations: OrganisationCard[];
		counts: Map<string, number>;
	},
	reference: Reference,
): OrganisationListDocument => {
	const prefix = prefixOf(province);
	const path =
		sector === undefined
			? organisationsPath(prefix)
			: sectorPath(prefix, sector);
	return OrganisationListDocument.parse({
		kind: "organisation_list",
		frame: frame(
			province,
			path,
			sector === undefined ? [] : [organisationsCrumb(province)],
		),
		sector,
		total: list.total,
		organisations: list.organisations,
		sectors:
			sector === undefined
				? Sector.options.map((option) => ({
						sector: option,
						path: sectorPath(prefix, option),
						count: list.counts.get(pageKey("sector", province.id, option)) ?? 0,
					}))
				: [],
		communes:
			sector === undefined
				? communesOf(reference, province.id)
						.map((commune) => ({
							...communeLink(commune),
							count: list.counts.get(pageKey("commune", commune.id)) ?? 0,
						}))
						.filter(({ count }) => count > 0)
						.sort((a, b) => compareVietnamese(a.name, b.name))
				: [],
	});
};

/** `cited`: how many entries of the province cite each source. */
export const buildSources = (
	province: Province,
	cited: Map<string, number>,
	statistics: DirectoryRecord<"statistic">[],
	sources: Sources,
): SourcesDocument =>
	SourcesDocument.parse({
		kind: "sources",
		frame: frame(province, sourcesPath(prefixOf(province))),
		sources: [...cited]
			.flatMap(([id, count]) =>
				publicSources([id], sources).map((source) => ({
					...source,
					cited: count,
				})),
			)
			.sort((a, b) => b.cited - a.cited || compareVietnamese(a.title, b.title)),
		statistics: statisticLines(statistics, sources),
	});

/** Numbers of the documents, the newest first. */
export const statisticLines = (
	statistics: DirectoryRecord<"statistic">[],
	sources: Sources,
): StatisticLine[] =>
	statistics
		.toSorted((a, b) =>
			`${a.data.asOf ?? ""} ${a.data.id}` < `${b.data.asOf ?? ""} ${b.data.id}`
				? 1
				: -1,
		)
		.map(({ data, meta }) =>
			StatisticLine.parse({
				...data,
				flagged: meta.flags.length > 0,
				sources: publicSources(data.sources, sources),
			}),
		);
