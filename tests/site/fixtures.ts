import type { PageDocument } from "../../shared/publishing/documents.ts";
import * as care from "./fixtures/care.ts";
import * as figures from "./fixtures/figures.ts";
import { noOpenData, openData } from "./fixtures/open-data.ts";
import * as organisations from "./fixtures/organisations.ts";
import * as pages from "./fixtures/pages.ts";
import * as products from "./fixtures/products.ts";

const named = (kind: string, documents: Record<string, PageDocument>) =>
	Object.fromEntries(
		Object.entries(documents).map(([state, document]) => [
			`${kind}-${state}`,
			document,
		]),
	);

/** One document for every template and state that a page can be in, by a readable name. */
export const fixtures: Record<string, PageDocument> = {
	home: pages.home,
	"home-empty": pages.emptyHome,
	"product-rich": products.rich,
	"product-photographed": products.photographed,
	"product-translated": products.translated,
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
	"home-map": { ...pages.home, ...figures.homePlaces },
	communes: figures.communes,
	"communes-no-map": figures.communesWithoutMap,
	"communes-demonstration": figures.communesDemonstration,
	figures: figures.figures,
	"figures-flagged": figures.figuresFlagged,
	"figures-demonstration": figures.figuresDemonstration,
	sources: pages.sources,
	"sources-empty": pages.noSources,
	"open-data": openData,
	"open-data-empty": noOpenData,
	about: pages.about,
	offline: pages.offline,
	"not-found": pages.notFound,
	...care.carePages,
	...named("product", care.agedProducts),
	...named("report", care.reportForms),
	"report-received": care.reportReceived,
	...named("fault", care.faults),
};

export const ORIGIN = "https://chophien.example.vn";
