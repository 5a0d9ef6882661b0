import { expect, test } from "vitest";
import { Organisation } from "../../shared/cooperatives/model.ts";
import { Province } from "../../shared/places/model.ts";
import { Product } from "../../shared/products/model.ts";
import { buildOrganisation } from "../../shared/publishing/build-organisation.ts";
import { buildProduct } from "../../shared/publishing/build-product.ts";
import { projectOrganisation } from "../../shared/publishing/project-organisation.ts";
import { projectProduct } from "../../shared/publishing/project-product.ts";
import { referenceOf } from "../../shared/publishing/reference.ts";

const DAY = "2026-11-20";
const reference = referenceOf([
	Province.parse({
		kind: "province",
		id: "20",
		name: "Lạng Sơn",
		fullName: "tỉnh Lạng Sơn",
		isFront: true,
		slug: "lang-son",
	}),
]);
const meta = {
	version: 1,
	createdAt: "2026-11-01T00:00:00.000Z",
	updatedAt: "2026-11-02T00:00:00.000Z",
	slug: "hong",
	flags: [],
};
const translations = [
	{
		language: "en",
		name: "Reviewed name",
		reviewed: { on: "2026-10-20", by: "Sở Công Thương" },
	},
	{ language: "zh", name: "未审校的名称" },
];
const product = {
	data: Product.parse({
		kind: "product",
		id: "ls014",
		province: "20",
		name: "Hồng",
		sources: ["nguon1"],
		translations,
	}),
	meta,
};
const organisation = {
	data: Organisation.parse({
		kind: "organisation",
		id: "htx02",
		province: "20",
		type: "cooperative",
		name: "Hợp tác xã Na",
		sources: ["nguon1"],
		translations,
	}),
	meta,
};
const aggregate = { product, certificates: [] };

/** Languages in the lines that a thing puts into a sitemap. */
const listedIn = ({ listings }: { listings: { card: object }[] }) =>
	listings.flatMap(({ card }) => ("languages" in card ? [card.languages] : []));

test("only a reviewed translation of a product leaves", () => {
	const document = buildProduct(aggregate, {
		reference,
		sources: new Map(),
		day: DAY,
	});
	expect(document.translations).toEqual(translations.slice(0, 1));
	const { listings } = projectProduct(aggregate, reference, DAY);
	expect(JSON.stringify([document, listings])).not.toContain("未审校");
	expect(listedIn({ listings })).toEqual([["vi", "en"]]);
});

test("only a reviewed translation of an organisation leaves", () => {
	const document = buildOrganisation(organisation, [], {
		reference,
		sources: new Map(),
	});
	expect(document.translations).toEqual(translations.slice(0, 1));
	const { listings } = projectOrganisation(organisation, reference);
	expect(JSON.stringify([document, listings])).not.toContain("未审校");
	expect(listedIn({ listings })).toEqual([["vi", "en"]]);
});
