import { dayIn } from "../dates/calendar.ts";
import type { DirectoryRecord } from "../directory/model.ts";
import { languagesOf } from "../languages/translation.ts";
import { inProducerSet } from "../open-data/listings.ts";
import { sortKey } from "../text/collate.ts";
import { stripKind } from "../text/names.ts";
import { isShown, organisationCard } from "./cards.ts";
import { pageKey } from "./page-key.ts";
import { inPhotos } from "./photo-listings.ts";
import { citations } from "./project-product.ts";
import type { Projection } from "./projection.ts";
import type { Reference } from "./reference.ts";
import { registerOfOrganisation } from "./register-listings.ts";
import { searchOfOrganisation } from "./search-listings.ts";

/** List of the organisations of a commune: its products stand in another list of the same page. */
export const communeOrganisations = (commune: string) =>
	`commune_organisations:${commune}`;

/** What a cooperative, or another producer, contributes to the site. */
export const projectOrganisation = (
	record: DirectoryRecord<"organisation">,
	reference: Reference,
): Projection => {
	const { data, meta } = record;
	const page = pageKey("organisation", data.id);
	const register = registerOfOrganisation(record);
	if (!isShown(data))
		return { pages: [page, pageKey("open_data")], ...register };
	const card = organisationCard(record, reference);
	const search = searchOfOrganisation(record, reference);
	// "Hợp tác xã" in front of every name would make the order say nothing.
	const sort = `${sortKey(stripKind(data.name))}~${data.id}`;
	const { province, sector, commune } = data;
	const home = pageKey("home", province);
	const index = pageKey("organisations", province);
	const figures = pageKey("figures", province);
	const group = `organisations:${province}`;
	const districts = commune
		? (reference.communes.get(commune)?.oldDistricts ?? [])
		: [];
	const part = pageKey("sitemap_part", commune ?? province);
	return {
		pages: [page],
		listings: [
			{ list: index, sort, card, pages: [index] },
			...(sector
				? [
						{
							list: pageKey("sector", province, sector),
							sort,
							card,
							pages: [pageKey("sector", province, sector)],
						},
					]
				: []),
			...(commune
				? [
						{
							list: communeOrganisations(commune),
							sort,
							card,
							pages: [pageKey("commune", commune)],
						},
					]
				: []),
			{
				list: part,
				sort: card.path,
				card: {
					path: card.path,
					changedOn: dayIn(meta.updatedAt),
					languages: languagesOf(data.translations),
				},
				pages: [part],
			},
			...inPhotos(data),
			...inProducerSet(record, reference),
			...search.listings,
			...register.listings,
		],
		counts: [
			{ group, cell: "total", pages: [home, index, figures] },
			...(sector
				? [
						{
							group,
							cell: pageKey("sector", province, sector),
							pages: [index, pageKey("sector", province, sector), figures],
						},
					]
				: []),
			...(commune
				? [
						{
							group,
							cell: pageKey("commune", commune),
							pages: [
								index,
								home,
								pageKey("communes", province),
								...districts.map((id) => pageKey("old_district", id)),
							],
						},
					]
				: []),
			...citations(province, data.sources),
			...search.counts,
			...register.counts,
		],
	};
};
