import { Sector } from "../../shared/cooperatives/model.ts";
import type { Province } from "../../shared/places/model.ts";
import {
	buildHome,
	buildProducts,
	monthOf,
} from "../../shared/publishing/build-catalogue.ts";
import {
	buildOrganisationList,
	buildSources,
} from "../../shared/publishing/build-lists.ts";
import { buildCommunes } from "../../shared/publishing/build-places.ts";
import {
	OrganisationCard,
	ProductCard,
} from "../../shared/publishing/documents.ts";
import {
	type PageKey,
	pageKey,
	readPageKey,
} from "../../shared/publishing/page-key.ts";
import { loadFigures } from "./load-figures.ts";
import { loadProductList } from "./load-list.ts";
import { placeCounts } from "./load-places.ts";
import { loadStatistics } from "./load-sources.ts";
import {
	asPage,
	type LoadDeps,
	type PageContent,
	SHOWCASE,
} from "./page-content.ts";

/** Cards of a block on the home page. */
const HOME_BLOCK = 6;

/** A page about one province as a whole. */
export const loadOfProvince = async (
	deps: LoadDeps,
	key: PageKey,
	province: Province,
): Promise<PageContent | undefined> => {
	const { kind } = readPageKey(key);
	const { publishing, reference } = deps;
	switch (kind) {
		case "home":
			return loadHome(deps, province);
		case "products": {
			const counts = await publishing.counts(`products:${province.id}`);
			return asPage(buildProducts(province, counts, reference));
		}
		case "organisations":
		case "sector":
			return loadOrganisationList(deps, key, province);
		case "communes":
			return asPage(
				buildCommunes(
					province,
					await placeCounts(publishing, province.id),
					reference,
				),
			);
		case "figures":
			return loadFigures(deps, province);
		case "sources": {
			const cited = await publishing.counts(key);
			const { statistics, sources } = await loadStatistics(deps, province.id, [
				...cited.keys(),
			]);
			return asPage(buildSources(province, cited, statistics, sources));
		}
		default:
			return loadProductList(deps, key, province);
	}
};

const loadHome = async (
	deps: LoadDeps,
	province: Province,
): Promise<PageContent> => {
	const { publishing, reference, day } = deps;
	const season = pageKey("season", province.id, monthOf(day));
	const [counts, places, inSeason, newest, numbers] = await Promise.all([
		publishing.counts(`products:${province.id}`),
		placeCounts(publishing, province.id),
		publishing.list(season, ProductCard, HOME_BLOCK),
		publishing.list(`newest:${province.id}`, ProductCard, HOME_BLOCK),
		loadStatistics(deps, province.id),
	]);
	const organisations = places.organisations.get("total") ?? 0;
	return asPage(
		buildHome(
			province,
			{ counts, places, organisations, inSeason, newest, ...numbers },
			reference,
			day,
		),
	);
};

const loadOrganisationList = async (
	{ publishing, reference }: LoadDeps,
	key: PageKey,
	province: Province,
): Promise<PageContent> => {
	const { kind, parts } = readPageKey(key);
	const sector = kind === "sector" ? Sector.parse(parts[1]) : undefined;
	const [counts, organisations] = await Promise.all([
		publishing.counts(`organisations:${province.id}`),
		publishing.list(key, OrganisationCard, SHOWCASE),
	]);
	const total = counts.get(sector === undefined ? "total" : key) ?? 0;
	return asPage(
		buildOrganisationList(
			province,
			sector,
			{ total, organisations, counts },
			reference,
		),
	);
};
