import type { OrganisationDocument } from "../../../shared/publishing/documents.ts";
import { picturePath } from "../../../shared/publishing/paths.ts";
import type { Speech } from "../frame/speech.ts";
import { photoAddress } from "./photos.ts";
import type { Entity } from "./serialize.ts";

export const organisationData = (
	{ to }: Speech,
	organisation: OrganisationDocument,
	translation: OrganisationDocument["translations"][number] | undefined,
	origin: string,
): Entity => ({
	"@type": "Organization",
	"@id": `${origin}${organisation.frame.path}#organisation`,
	name: translation?.name ?? organisation.name,
	legalName: organisation.name,
	alternateName: alternateNames(organisation),
	url: origin + to(organisation.frame.path),
	image: photoAddress(organisation.photos, origin),
	taxID: organisation.taxCode,
	identifier: organisation.id,
	description: translation?.story ?? organisation.story,
	foundingDate: organisation.founded,
	address: {
		"@type": "PostalAddress",
		streetAddress: organisation.address,
		addressLocality: organisation.commune?.name,
		addressRegion: organisation.frame.province.name,
		addressCountry: "VN",
	},
	owns:
		organisation.products.length === 0
			? undefined
			: organisation.products.map((product) => ({
					"@type": "Product",
					"@id": `${origin}${product.path}#product`,
					name: product.name,
					image: origin + picturePath(product.id),
				})),
});

const alternateNames = ({
	alsoKnownAs,
	nameEn,
}: OrganisationDocument): string[] | undefined => {
	const names = [...alsoKnownAs, ...(nameEn === undefined ? [] : [nameEn])];
	return names.length === 0 ? undefined : names;
};
