import { permanentPath } from "../../../shared/codes/permanent-path.ts";
import type { ProductDocument } from "../../../shared/publishing/documents.ts";
import { picturePath } from "../../../shared/publishing/paths.ts";
import { programmeName } from "../frame/programme-name.ts";
import type { Speech } from "../frame/speech.ts";
import { seasonInWords } from "../products/season.ts";
import { certificationData } from "./certification.ts";
import { photoAddress } from "./photos.ts";
import type { Entity } from "./serialize.ts";

type Translation = ProductDocument["translations"][number] | undefined;

const alternateNames = (
	product: ProductDocument,
	translation: Translation,
): string[] | undefined => {
	const names = [
		translation === undefined ? [] : product.name,
		...product.alsoKnownAs,
		product.nameEn ?? [],
		product.nameZh ?? [],
	].flat();
	return names.length === 0 ? undefined : names;
};

/** The address that a scanned barcode leads to (GS1 Digital Link); absent without a barcode. */
const digitalLink = (
	{ gtin }: ProductDocument,
	origin: string,
): string | undefined => {
	const path = permanentPath({ gtin });
	return path && origin + path;
};

/** No offers and no reviews: this site sells nothing and stars are not customers' opinions. */
export const productData = (
	speech: Speech,
	product: ProductDocument,
	translation: Translation,
	origin: string,
): Entity => {
	const { words, to } = speech;
	return {
		"@type": "Product",
		"@id": `${origin}${product.frame.path}#product`,
		name: translation?.name ?? product.name,
		alternateName: alternateNames(product, translation),
		url: origin + to(product.frame.path),
		image:
			photoAddress(product.photos, origin) ?? origin + picturePath(product.id),
		sku: product.id,
		gtin: product.gtin,
		hasGS1DigitalLink: digitalLink(product, origin),
		identifier:
			product.ocopCode === undefined
				? undefined
				: {
						"@type": "PropertyValue",
						propertyID: "OCOP",
						value: product.ocopCode,
					},
		description: translation?.story ?? product.story,
		category:
			product.set &&
			programmeName(speech, "set", product.set.no, product.set.name),
		additionalProperty:
			product.season.length === 0
				? undefined
				: {
						"@type": "PropertyValue",
						name: words.products.season,
						value: seasonInWords(words, product.season),
					},
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
				: product.certificates.map((certificate) =>
						certificationData(words, certificate),
					),
	};
};
