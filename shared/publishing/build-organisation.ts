import type { PublicContact } from "../contacts/model.ts";
import { CooperativeType } from "../cooperatives/model.ts";
import { dayIn } from "../dates/calendar.ts";
import type { DirectoryRecord } from "../directory/model.ts";
import { reviewedOnly } from "../languages/translation.ts";
import { publicSources, type Sources, shownPhotos } from "./build-product.ts";
import { OrganisationDocument, type ProductCard } from "./documents.ts";
import {
	communeLink,
	frame,
	oldDistrictLink,
	organisationsCrumb,
} from "./frame.ts";
import { organisationPath } from "./paths.ts";
import { locatorOf } from "./province-map.ts";
import type { Reference } from "./reference.ts";

/** The public document of a cooperative or another producer, with all its products. */
export const buildOrganisation = (
	{ data, meta }: DirectoryRecord<"organisation">,
	products: ProductCard[],
	{
		reference,
		sources,
		contact,
	}: {
		reference: Reference;
		sources: Sources;
		/** What the organisation agreed to show; on the page only, never in open data. */
		contact?: PublicContact | undefined;
	},
): OrganisationDocument => {
	const province = reference.provinces.get(data.province);
	if (province === undefined) throw new Error(`no province ${data.province}`);
	const commune =
		data.commune === undefined
			? undefined
			: reference.communes.get(data.commune);
	const district =
		data.oldDistrict === undefined
			? undefined
			: reference.oldDistricts.get(data.oldDistrict);
	const isCooperative = CooperativeType.safeParse(data.type).success;
	return OrganisationDocument.parse({
		...data,
		photos: shownPhotos(data),
		translations: reviewedOnly(data.translations),
		kind: "organisation",
		frame: frame(
			province,
			organisationPath(data.type, meta.slug ?? "", data.id),
			[
				...(isCooperative ? [organisationsCrumb(province)] : []),
				...(commune ? [communeLink(commune)] : []),
			],
		),
		commune: commune && { ...communeLink(commune), code: commune.id },
		oldDistrict: district && oldDistrictLink(district),
		locator: locatorOf(reference, commune),
		figures: data.figures.map((figure) => ({
			...figure,
			source: publicSources([figure.source], sources)[0],
		})),
		products,
		contact,
		sources: publicSources(data.sources, sources),
		updatedOn: dayIn(meta.updatedAt),
	});
};
