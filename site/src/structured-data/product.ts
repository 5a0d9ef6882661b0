import type { ProductDocument } from "../../../shared/publishing/documents.ts";
import { certificationData } from "./certification.ts";
import type { Entity } from "./serialize.ts";

const alternateNames = (product: ProductDocument): string[] | undefined => {
	const names = [
		...product.alsoKnownAs,
		product.nameEn ?? [],
		product.nameZh ?? [],
	].flat();
	return names.length === 0 ? undefined : names;
};

/** No offers and no reviews: this site sells nothing and stars are not customers' opinions. */
export const productData = (
	product: ProductDocument,
	origin: string,
): Entity => ({
	"@type": "Product",
	"@id": `${origin}${product.frame.path}#product`,
	name: product.name,
	alternateName: alternateNames(product),
	url: origin + product.frame.path,
	sku: product.id,
	gtin: product.gtin,
	description: product.story,
	category: product.set?.name,
	countryOfOrigin: { "@type": "Country", name: "VN" },
	manufacturer:
		product.producer.name === undefined
			? undefined
			: {
					"@type": "Organization",
					name: product.producer.name,
					"@id":
						product.producer.path === undefined
							? undefined
							: `${origin}${product.producer.path}#organisation`,
				},
	hasCertification:
		product.certificates.length === 0
			? undefined
			: product.certificates.map(certificationData),
});
