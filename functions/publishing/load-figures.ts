import type { Province } from "../../shared/places/model.ts";
import { buildFigures } from "../../shared/publishing/build-figures.ts";
import { ProductCard } from "../../shared/publishing/card-document.ts";
import { LapsingCard } from "../../shared/publishing/figures-document.ts";
import {
	lapsingList,
	seasonalList,
} from "../../shared/publishing/project-product.ts";
import { termsGroup } from "../../shared/publishing/terms.ts";
import { placeCounts } from "./load-places.ts";
import { loadStatistics } from "./load-sources.ts";
import {
	asPage,
	type LoadDeps,
	type PageContent,
	SHOWCASE,
} from "./page-content.ts";

/** A province in numbers: read from counts and the heads of two lists, however many products there are. */
export const loadFigures = async (
	deps: LoadDeps,
	province: Province,
): Promise<PageContent> => {
	const { publishing, reference, day } = deps;
	const [counts, terms, places, lapsing, seasonal, numbers] = await Promise.all(
		[
			publishing.counts(`products:${province.id}`),
			publishing.counts(termsGroup(province.id)),
			placeCounts(publishing, province.id),
			publishing.list(lapsingList(province.id), LapsingCard, SHOWCASE),
			publishing.list(seasonalList(province.id), ProductCard, SHOWCASE),
			loadStatistics(deps, province.id),
		],
	);
	return asPage(
		buildFigures(
			province,
			{ counts, terms, places, lapsing, seasonal, ...numbers },
			reference,
			day,
		),
	);
};
