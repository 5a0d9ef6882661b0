import type { OrganisationDocument } from "../../../shared/publishing/documents.ts";
import type { Entity } from "./serialize.ts";

export const organisationData = (
	organisation: OrganisationDocument,
	origin: string,
): Entity => ({
	"@type": "Organization",
	"@id": `${origin}${organisation.frame.path}#organisation`,
	name: organisation.name,
	legalName: organisation.name,
	alternateName:
		organisation.alsoKnownAs.length === 0
			? undefined
			: organisation.alsoKnownAs,
	url: origin + organisation.frame.path,
	taxID: organisation.taxCode,
	identifier: organisation.id,
	description: organisation.story,
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
				})),
});
