import type { PageDocument } from "../../shared/publishing/documents.ts";
import * as organisations from "./fixtures/organisations.ts";
import * as pages from "./fixtures/pages.ts";
import * as products from "./fixtures/products.ts";

/** One document for every template and state that a page can be in, by a readable name. */
export const fixtures: Record<string, PageDocument> = {
	home: pages.home,
	"home-empty": pages.emptyHome,
	"product-rich": products.rich,
	"product-poor": products.poor,
	"product-lapsed": products.expired,
	"product-scored": products.scored,
	"product-long": products.longNames,
	"product-hostile": products.hostile,
	"product-demonstration": products.demonstration,
	...Object.fromEntries(
		Object.entries(products.eachStatus).map(([status, document]) => [
			`product-${status.replaceAll("_", "-")}`,
			document,
		]),
	),
	"organisation-rich": organisations.richOrganisation,
	"organisation-poor": organisations.poorOrganisation,
	"organisation-list": organisations.organisationList,
	"organisation-list-empty": organisations.sectorList,
	commune: pages.commune,
	"commune-empty": pages.emptyCommune,
	"old-district": pages.oldDistrict,
	products: pages.products,
	...Object.fromEntries(
		Object.entries(pages.productLists).map(([name, document]) => [
			`list-${name.toLowerCase()}`,
			document,
		]),
	),
	sources: pages.sources,
	"sources-empty": pages.noSources,
	about: pages.about,
	"not-found": pages.notFound,
};

export const ORIGIN = "https://chophien.example.vn";
