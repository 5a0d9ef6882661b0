import * as z from "zod";
import { ORIGIN } from "../fixtures.ts";

/**
 * Our own reading of schema.org (version 30): which types stand on our pages, and which of their
 * properties. Strict on purpose: an `offers`, an `aggregateRating` or a slip of the pen fails here.
 */
const address = z.string().startsWith(`${ORIGIN}/`);
const text = z.string().min(1);
const language = z.enum(["vi", "en", "zh-Hans"]);
const entity = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
	z.strictObject({ "@type": z.literal(type), ...shape });
/** At the top of a block. */
const block = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
	entity(type, { "@context": z.literal("https://schema.org"), ...shape });

const organisation = entity("Organization", {
	name: text,
	"@id": address.optional(),
	url: address.optional(),
});
const area = entity("AdministrativeArea", { name: text });
const property = entity("PropertyValue", {
	name: text.optional(),
	propertyID: text.optional(),
	value: text,
});
const partial = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const certification = entity("Certification", {
	name: text,
	certificationIdentification: text.optional(),
	issuedBy: organisation.optional(),
	validFrom: z.iso.date().optional(),
	expires: z.iso.date().optional(),
	certificationStatus: z.enum([
		"https://schema.org/CertificationActive",
		"https://schema.org/CertificationInactive",
	]),
	certificationRating: entity("Rating", {
		ratingValue: z.literal([3, 4, 5]),
		bestRating: z.literal(5),
		worstRating: z.literal(1),
	}).optional(),
});

const item = entity("ListItem", {
	position: z.int().min(1),
	name: text,
	url: address.optional(),
	item: address.optional(),
});

export const ENTITIES = z.discriminatedUnion("@type", [
	block("Product", {
		"@id": address,
		name: text,
		alternateName: z.array(text).min(1).optional(),
		url: address,
		image: address.regex(/\.(png|jpg)$/),
		sku: text,
		gtin: z
			.string()
			.regex(/^\d{8,14}$/)
			.optional(),
		hasGS1DigitalLink: address.regex(/\/01\/\d{14}$/).optional(),
		identifier: property.optional(),
		description: text.optional(),
		category: text.optional(),
		additionalProperty: property.optional(),
		countryOfOrigin: entity("Country", { name: z.literal("VN") }),
		manufacturer: organisation.optional(),
		hasCertification: z.array(certification).min(1).optional(),
	}),
	block("Organization", {
		"@id": address,
		name: text,
		legalName: text,
		alternateName: z.array(text).min(1).optional(),
		url: address,
		taxID: text.optional(),
		identifier: text,
		description: text.optional(),
		foundingDate: partial.optional(),
		address: entity("PostalAddress", {
			streetAddress: text.optional(),
			addressLocality: text.optional(),
			addressRegion: text,
			addressCountry: z.literal("VN"),
		}),
		owns: z
			.array(
				entity("Product", {
					"@id": address,
					name: text,
					image: address.regex(/\.(png|jpg)$/),
				}),
			)
			.min(1)
			.optional(),
	}),
	block("BreadcrumbList", { itemListElement: z.array(item).min(1) }),
	block("CollectionPage", {
		"@id": address,
		name: text,
		url: address,
		inLanguage: language,
		mainEntity: entity("ItemList", {
			numberOfItems: z.int().min(0),
			itemListElement: z.array(item),
		}),
	}),
	block("AdministrativeArea", {
		"@id": address,
		name: text,
		identifier: z.string().regex(/^\d{5}$/),
		url: address,
		geo: entity("GeoCoordinates", {
			latitude: z.number().min(-90).max(90),
			longitude: z.number().min(-180).max(180),
		}).optional(),
		containedInPlace: area,
	}),
	block("WebSite", {
		"@id": address,
		name: text,
		url: address,
		inLanguage: language,
		about: area,
		publisher: organisation,
		potentialAction: entity("SearchAction", {
			target: entity("EntryPoint", {
				urlTemplate: address.endsWith("={search_term_string}"),
			}),
			"query-input": z.literal("required name=search_term_string"),
		}),
	}),
	block("WebPage", {
		"@id": address,
		name: text,
		description: text,
		url: address,
		inLanguage: language,
		isPartOf: entity("WebSite", { "@id": address, name: text }),
	}),
	block("DataCatalog", {
		"@id": address,
		name: text,
		description: text.min(50),
		url: address,
		inLanguage: language,
		license: address,
		publisher: organisation,
	}),
	block("Dataset", {
		"@id": address,
		name: text,
		// Search engines for data want 50 to 5,000 signs.
		description: text.min(50).max(5000),
		url: address,
		inLanguage: language,
		identifier: address,
		version: text,
		dateModified: z.iso.date(),
		isAccessibleForFree: z.literal(true),
		license: address,
		creator: organisation,
		spatialCoverage: z.array(area).min(1),
		includedInDataCatalog: entity("DataCatalog", {
			"@id": address,
			name: text,
		}),
		distribution: z
			.array(
				entity("DataDownload", {
					name: text,
					contentUrl: address,
					encodingFormat: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
					contentSize: z.string().regex(/^\d+ B$/),
				}),
			)
			.min(1),
	}),
]);
export type PageEntity = z.infer<typeof ENTITIES>;

/** The blocks of a page as they were written. */
export const blocksOf = (html: string): Record<string, unknown>[] =>
	[
		...html.matchAll(
			/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
		),
	].map((match) =>
		z.record(z.string(), z.unknown()).parse(JSON.parse(match[1] ?? "")),
	);

export const entitiesOf = (html: string): PageEntity[] =>
	blocksOf(html).map((one) => ENTITIES.parse(one));
