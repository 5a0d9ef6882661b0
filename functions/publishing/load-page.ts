import { Sector } from "../../shared/cooperatives/model.ts";
import type { CalendarDate } from "../../shared/dates/model.ts";
import {
	buildHome,
	buildProducts,
	monthOf,
} from "../../shared/publishing/build-catalogue.ts";
import {
	buildOrganisationList,
	buildSources,
} from "../../shared/publishing/build-lists.ts";
import { buildOrganisation } from "../../shared/publishing/build-organisation.ts";
import {
	buildCommune,
	buildOldDistrict,
} from "../../shared/publishing/build-places.ts";
import {
	buildProduct,
	type Sources,
} from "../../shared/publishing/build-product.ts";
import { isShown } from "../../shared/publishing/cards.ts";
import {
	OrganisationCard,
	type PageDocument,
	ProductCard,
} from "../../shared/publishing/documents.ts";
import { frame } from "../../shared/publishing/frame.ts";
import {
	type PageKey,
	pageKey,
	readPageKey,
} from "../../shared/publishing/page-key.ts";
import {
	aboutPath,
	organisationPath,
	organisationsPath,
	productPath,
	productsPath,
} from "../../shared/publishing/paths.ts";
import { communeOrganisations } from "../../shared/publishing/project-organisation.ts";
import {
	frontProvince,
	prefixOf,
	type Reference,
} from "../../shared/publishing/reference.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import { loadProductList } from "./load-list.ts";
import { loadProduct } from "./load-product.ts";
import { loadText } from "./load-text.ts";
import type { PublishingStore } from "./store.ts";

export type LoadDeps = {
	directory: Pick<
		DirectoryStore,
		"load" | "productWithCertificates" | "statisticsOf"
	>;
	publishing: Pick<PublishingStore, "list" | "counts">;
	reference: Reference;
	origin: string;
	day: CalendarDate;
};

/**
 * What stands at an address: a document to be rendered, a plain file, a way on to another
 * address, or (`undefined`) nothing.
 */
export type PageContent =
	| { path: string; document: PageDocument; openData?: string }
	| { path: string; text: string; contentType: string }
	| { movedTo: string };

/** Cards of a showcase. */
export const SHOWCASE = 48;
/** Cards of a block on the home page. */
const HOME_BLOCK = 6;

export const loadPage = async (
	deps: LoadDeps,
	key: PageKey,
): Promise<PageContent | undefined> => {
	const { kind, parts } = readPageKey(key);
	const [first = "", second = ""] = parts;
	const { reference } = deps;
	switch (kind) {
		case "product":
			return productPage(deps, first);
		case "organisation":
			return organisationPage(deps, first);
		case "commune":
			return communePage(deps, first);
		case "old_district":
			return oldDistrictPage(deps, first);
		case "about":
		case "not_found": {
			const province = frontProvince(reference);
			if (province === undefined) return undefined;
			const path = kind === "about" ? aboutPath() : "/404.html";
			return {
				path,
				document: { kind: "words", page: kind, frame: frame(province, path) },
			};
		}
		case "robots":
		case "sitemap":
		case "sitemap_part":
			return loadText(deps, key);
		case "assets":
		case "everything":
			return undefined;
	}
	const province = reference.provinces.get(first);
	if (province === undefined) return undefined;
	switch (kind) {
		case "home":
			return page(await homeDocument(deps, first));
		case "products":
			return page(
				buildProducts(
					province,
					await deps.publishing.counts(`products:${first}`),
					reference,
				),
			);
		case "organisations":
		case "sector": {
			const sector = kind === "sector" ? Sector.parse(second) : undefined;
			const counts = await deps.publishing.counts(`organisations:${first}`);
			const organisations = await deps.publishing.list(
				key,
				OrganisationCard,
				SHOWCASE,
			);
			const total = counts.get(sector === undefined ? "total" : key) ?? 0;
			return page(
				buildOrganisationList(
					province,
					sector,
					{ total, organisations, counts },
					reference,
				),
			);
		}
		case "sources": {
			const cited = await deps.publishing.counts(key);
			const statistics = await statisticsOf(deps, first);
			const sources = await loadSources(deps, [
				...cited.keys(),
				...statistics.flatMap(({ data }) => data.sources),
			]);
			return page(buildSources(province, cited, statistics, sources));
		}
		default:
			return loadProductList(deps, key, province);
	}
};

const page = (document: PageDocument): PageContent => ({
	path: document.frame.path,
	document,
});

const productPage = async (
	deps: LoadDeps,
	id: string,
): Promise<PageContent | undefined> => {
	const product = await loadProduct(deps.directory, id);
	if (product === undefined) return undefined;
	const { reference, day } = deps;
	const { producer } = product;
	if (product.product.data.withdrawn) {
		const province = reference.provinces.get(product.product.data.province);
		if (producer && isShown(producer.data))
			return {
				movedTo: organisationPath(
					producer.data.type,
					producer.meta.slug ?? "",
					producer.data.id,
				),
			};
		return { movedTo: productsPath(province ? prefixOf(province) : "") };
	}
	const cited = [product.product, ...product.certificates].flatMap(
		({ data }) => data.sources,
	);
	const document = buildProduct(product, {
		reference,
		day,
		sources: await loadSources(deps, cited),
	});
	return {
		path: productPath(product.product.meta.slug ?? "", id),
		document,
		openData: `/data/products/${id}.json`,
	};
};

const organisationPage = async (
	deps: LoadDeps,
	id: string,
): Promise<PageContent | undefined> => {
	const [record] = await deps.directory.load([{ kind: "organisation", id }]);
	if (record === undefined || !ofKind(record, "organisation")) return undefined;
	const { reference } = deps;
	if (!isShown(record.data)) {
		const province = reference.provinces.get(record.data.province);
		return { movedTo: organisationsPath(province ? prefixOf(province) : "") };
	}
	const products = await deps.publishing.list(
		pageKey("organisation", id),
		ProductCard,
	);
	const cited = [
		...record.data.sources,
		...record.data.figures.map(({ source }) => source),
	];
	const document = buildOrganisation(record, products, {
		reference,
		sources: await loadSources(deps, cited),
	});
	return {
		path: document.frame.path,
		document,
		openData: `/data/organisations/${id}.json`,
	};
};

const communePage = async (
	{ reference, publishing }: LoadDeps,
	code: string,
): Promise<PageContent | undefined> => {
	const commune = reference.communes.get(code);
	if (commune === undefined) return undefined;
	const products = await publishing.list(pageKey("commune", code), ProductCard);
	const organisations = await publishing.list(
		communeOrganisations(code),
		OrganisationCard,
	);
	return {
		...page(buildCommune(commune, { products, organisations }, reference)),
		openData: `/data/communes/${code}.json`,
	};
};

const oldDistrictPage = async (
	{ reference, publishing }: LoadDeps,
	code: string,
): Promise<PageContent | undefined> => {
	const district = reference.oldDistricts.get(code);
	if (district === undefined) return undefined;
	const products = await publishing.list(
		pageKey("old_district", code),
		ProductCard,
	);
	const counts = {
		products: await publishing.counts(`places:${district.province}`),
		organisations: await publishing.counts(
			`organisations:${district.province}`,
		),
	};
	return page(buildOldDistrict(district, products, counts, reference));
};

const homeDocument = async (
	deps: LoadDeps,
	code: string,
): Promise<PageDocument> => {
	const { reference, publishing, day } = deps;
	const province = reference.provinces.get(code);
	if (province === undefined) throw new Error(`no province ${code}`);
	const organisations = await publishing.counts(`organisations:${code}`);
	const statistics = await statisticsOf(deps, code);
	const sources = await loadSources(
		deps,
		statistics.flatMap(({ data }) => data.sources),
	);
	return buildHome(
		province,
		{
			counts: await publishing.counts(`products:${code}`),
			places: {
				products: await publishing.counts(`places:${code}`),
				organisations,
			},
			organisations: organisations.get("total") ?? 0,
			inSeason: await publishing.list(
				pageKey("season", code, monthOf(day)),
				ProductCard,
				HOME_BLOCK,
			),
			newest: await publishing.list(`newest:${code}`, ProductCard, HOME_BLOCK),
			statistics,
			sources,
		},
		reference,
		day,
	);
};

const statisticsOf = async ({ directory }: LoadDeps, province: string) =>
	(await directory.statisticsOf(province)).filter((record) =>
		ofKind(record, "statistic"),
	);

const loadSources = async (
	{ directory }: LoadDeps,
	ids: string[],
): Promise<Sources> => {
	const distinct = [...new Set(ids)];
	const records = await directory.load(
		distinct.map((id) => ({ kind: "source", id })),
	);
	return new Map(
		records.flatMap((record) =>
			record && ofKind(record, "source")
				? [[record.data.id, record.data] as const]
				: [],
		),
	);
};
