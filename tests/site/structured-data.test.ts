import { describe, expect, test } from "vitest";
import { z } from "zod";
import { HOSTILE } from "./fixtures/frames.ts";
import { eachStatus, hostile, poor, type rich } from "./fixtures/products.ts";
import { fixtures, ORIGIN } from "./fixtures.ts";
import { htmlOf } from "./render.ts";

const address = z.string().startsWith(`${ORIGIN}/`);
const named = { name: z.string().min(1) };
const certification = z.strictObject({
	"@type": z.literal("Certification"),
	...named,
	certificationIdentification: z.string().optional(),
	issuedBy: z
		.strictObject({ "@type": z.literal("Organization"), ...named })
		.optional(),
	validFrom: z.iso.date().optional(),
	expires: z.iso.date().optional(),
	certificationStatus: z.enum([
		"https://schema.org/CertificationActive",
		"https://schema.org/CertificationInactive",
	]),
	certificationRating: z
		.strictObject({
			"@type": z.literal("Rating"),
			ratingValue: z.literal([3, 4, 5]),
			bestRating: z.literal(5),
			worstRating: z.literal(1),
		})
		.optional(),
});
const itemList = z.array(
	z.strictObject({
		"@type": z.literal("ListItem"),
		position: z.int(),
		...named,
		url: address.optional(),
		item: address.optional(),
	}),
);

/** Strict on purpose: an `offers` or `aggregateRating` would fail here. */
const ENTITIES = z.discriminatedUnion("@type", [
	z.strictObject({
		"@context": z.literal("https://schema.org"),
		"@type": z.literal("Product"),
		"@id": address,
		...named,
		alternateName: z.array(z.string()).optional(),
		url: address,
		sku: z.string(),
		gtin: z.string().optional(),
		description: z.string().optional(),
		category: z.string().optional(),
		countryOfOrigin: z.strictObject({
			"@type": z.literal("Country"),
			name: z.literal("VN"),
		}),
		manufacturer: z
			.strictObject({
				"@type": z.literal("Organization"),
				...named,
				"@id": address.optional(),
			})
			.optional(),
		hasCertification: z.array(certification).optional(),
	}),
	z.object({
		"@type": z.literal("Organization"),
		"@id": address,
		...named,
		legalName: z.string(),
		address: z.object({
			addressRegion: z.string(),
			addressCountry: z.literal("VN"),
		}),
	}),
	z.object({
		"@type": z.literal("BreadcrumbList"),
		itemListElement: itemList.min(1),
	}),
	z.object({
		"@type": z.literal("CollectionPage"),
		url: address,
		...named,
		mainEntity: z.object({
			"@type": z.literal("ItemList"),
			numberOfItems: z.int(),
			itemListElement: itemList,
		}),
	}),
	z.object({
		"@type": z.literal("AdministrativeArea"),
		"@id": address,
		...named,
		containedInPlace: z.object(named),
	}),
	z.object({
		"@type": z.literal("WebSite"),
		"@id": address,
		...named,
		url: address,
	}),
]);

const entitiesOf = (html: string) =>
	[
		...html.matchAll(
			/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
		),
	].map((m) => ENTITIES.parse(JSON.parse(m[1] ?? "")));

const MAIN: Record<string, string | undefined> = {
	product: "Product",
	organisation: "Organization",
	commune: "AdministrativeArea",
	home: "WebSite",
	words: undefined,
};

describe.each(Object.entries(fixtures))("the data of %s", (_name, document) => {
	test("is what its kind of page promises", async () => {
		const types = entitiesOf(await htmlOf(document)).map(
			(entity) => entity["@type"],
		);
		const main = document.kind in MAIN ? MAIN[document.kind] : "CollectionPage";
		const expected = [
			main,
			document.frame.breadcrumb.length > 0 ? "BreadcrumbList" : undefined,
		];
		expect(types).toEqual(expected.filter((type) => type !== undefined));
	});
});

const certificationsOf = async (document: typeof rich) => {
	const [product] = entitiesOf(await htmlOf(document));
	if (product?.["@type"] !== "Product") throw new Error("no product");
	return product.hasCertification ?? [];
};

test("a certificate is active only while it is in force", async () => {
	for (const [status, document] of Object.entries(eachStatus)) {
		const [certificate] = await certificationsOf(document);
		const active = !["expired", "revoked", "undated"].includes(status);
		expect(
			certificate?.certificationStatus.endsWith("CertificationActive"),
			status,
		).toBe(active);
	}
	expect(await certificationsOf(poor)).toEqual([]);
});

test("an extended certificate ends when the extension ends", async () => {
	const [certificate] = await certificationsOf(eachStatus.extended);
	expect(certificate?.expires).toBe("2027-03-01");
});

test("text that would close the script arrives whole", async () => {
	const [product] = entitiesOf(await htmlOf(hostile));
	expect(product).toMatchObject({ name: HOSTILE });
});
