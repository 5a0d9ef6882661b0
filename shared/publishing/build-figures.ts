import { Sector } from "../cooperatives/model.ts";
import type { CalendarDate } from "../dates/model.ts";
import type { DirectoryRecord } from "../directory/model.ts";
import type { Province } from "../places/model.ts";
import { facetsOf, type ProductCounts } from "./build-catalogue.ts";
import { statisticLines } from "./build-lists.ts";
import { countedCommunes, type PlaceCounts } from "./build-places.ts";
import type { Sources } from "./build-product.ts";
import type { ProductCard } from "./card-document.ts";
import { FiguresDocument, type LapsingCard } from "./figures-document.ts";
import { frame } from "./frame.ts";
import { pageKey } from "./page-key.ts";
import { figuresPath, sectorPath } from "./paths.ts";
import { SEASONAL } from "./project-product.ts";
import { communesOf, prefixOf, type Reference } from "./reference.ts";
import { monthsOfTerms, UNDATED } from "./terms.ts";

/** A province in numbers on a day. `terms`: cells of `termsGroup`. */
export const buildFigures = (
	province: Province,
	shown: {
		counts: ProductCounts;
		terms: Map<string, number>;
		places: PlaceCounts;
		lapsing: LapsingCard[];
		seasonal: ProductCard[];
		statistics: DirectoryRecord<"statistic">[];
		sources: Sources;
	},
	reference: Reference,
	day: CalendarDate,
): FiguresDocument => {
	const prefix = prefixOf(province);
	const path = figuresPath(prefix);
	const { organisations } = shown.places;
	return FiguresDocument.parse({
		kind: "figures",
		frame: frame(province, path, [{ path, word: "figures" }]),
		day,
		statistics: statisticLines(shown.statistics, shown.sources),
		facets: facetsOf(province, shown.counts, reference),
		terms: monthsOfTerms(shown.terms, day),
		undated: shown.terms.get(UNDATED) ?? 0,
		lapsing: shown.lapsing,
		communes: countedCommunes(communesOf(reference, province.id), shown.places)
			.map(({ name, path, products }) => ({ name, path, count: products }))
			.filter(({ count }) => count > 0)
			.sort((a, b) => b.count - a.count),
		seasonal: {
			total: shown.counts.get(SEASONAL) ?? 0,
			products: shown.seasonal,
		},
		organisations: {
			total: organisations.get("total") ?? 0,
			sectors: Sector.options.map((sector) => ({
				sector,
				path: sectorPath(prefix, sector),
				count: organisations.get(pageKey("sector", province.id, sector)) ?? 0,
			})),
		},
	});
};
