import {
	buildCommune,
	buildOldDistrict,
} from "../../shared/publishing/build-places.ts";
import {
	OrganisationCard,
	ProductCard,
} from "../../shared/publishing/documents.ts";
import { pageKey } from "../../shared/publishing/page-key.ts";
import { openDataPath } from "../../shared/publishing/paths.ts";
import { communeOrganisations } from "../../shared/publishing/project-organisation.ts";
import { asPage, type LoadDeps, type PageContent } from "./page-content.ts";
import type { PublishingStore } from "./store.ts";

export const loadCommune = async (
	{ reference, publishing }: LoadDeps,
	code: string,
): Promise<PageContent | undefined> => {
	const commune = reference.communes.get(code);
	if (commune === undefined) return undefined;
	const [products, organisations] = await Promise.all([
		publishing.list(pageKey("commune", code), ProductCard),
		publishing.list(communeOrganisations(code), OrganisationCard),
	]);
	return {
		...asPage(buildCommune(commune, { products, organisations }, reference)),
		openData: openDataPath("communes", code),
	};
};

export const loadOldDistrict = async (
	{ reference, publishing }: LoadDeps,
	code: string,
): Promise<PageContent | undefined> => {
	const district = reference.oldDistricts.get(code);
	if (district === undefined) return undefined;
	const products = await publishing.list(
		pageKey("old_district", code),
		ProductCard,
	);
	const counts = await placeCounts(publishing, district.province);
	return asPage(buildOldDistrict(district, products, counts, reference));
};

/** What each commune and old district of a province has. */
export const placeCounts = async (
	publishing: Pick<PublishingStore, "counts">,
	province: string,
) => {
	const [products, organisations] = await Promise.all([
		publishing.counts(`places:${province}`),
		publishing.counts(`organisations:${province}`),
	]);
	return { products, organisations };
};
