import { buildOrganisation } from "../../shared/publishing/build-organisation.ts";
import { buildProduct } from "../../shared/publishing/build-product.ts";
import { isShown } from "../../shared/publishing/cards.ts";
import { ProductCard } from "../../shared/publishing/documents.ts";
import { pageKey } from "../../shared/publishing/page-key.ts";
import {
	openDataPath,
	organisationPath,
	organisationsPath,
	productsPath,
} from "../../shared/publishing/paths.ts";
import { prefixOf, type Reference } from "../../shared/publishing/reference.ts";
import { ofKind } from "../directory/store.ts";
import { loadProduct } from "./load-product.ts";
import { loadSources } from "./load-sources.ts";
import { asPage, type LoadDeps, type PageContent } from "./page-content.ts";

/** A withdrawn product leads to its producer, or else to the catalogue. */
export const loadProductPage = async (
	deps: LoadDeps,
	id: string,
): Promise<PageContent | undefined> => {
	const aggregate = await loadProduct(deps.directory, id);
	if (aggregate === undefined) return undefined;
	const { product, certificates, producer } = aggregate;
	const { reference, day } = deps;
	if (product.data.withdrawn) {
		if (producer === undefined || !isShown(producer.data))
			return { movedTo: productsPath(prefixIn(reference, product.data)) };
		const { type, id } = producer.data;
		return { movedTo: organisationPath(type, producer.meta.slug ?? "", id) };
	}
	const cited = [product, ...certificates].flatMap(({ data }) => data.sources);
	const sources = await loadSources(deps, cited);
	return {
		...asPage(buildProduct(aggregate, { reference, sources, day })),
		openData: openDataPath("products", id),
	};
};

/** A withdrawn producer leads to the list; one whose name is a person's has no address at all. */
export const loadOrganisation = async (
	deps: LoadDeps,
	id: string,
): Promise<PageContent | undefined> => {
	const [record] = await deps.directory.load([{ kind: "organisation", id }]);
	if (record === undefined || !ofKind(record, "organisation")) return undefined;
	const { data } = record;
	const { reference } = deps;
	if (data.nameIsPersonal) return { gone: true };
	if (!isShown(data))
		return { movedTo: organisationsPath(prefixIn(reference, data)) };
	const products = await deps.publishing.list(
		pageKey("organisation", id),
		ProductCard,
	);
	const cited = [...data.sources, ...data.figures.map(({ source }) => source)];
	const sources = await loadSources(deps, cited);
	return {
		...asPage(buildOrganisation(record, products, { reference, sources })),
		openData: openDataPath("organisations", id),
	};
};

const prefixIn = (
	{ provinces }: Reference,
	{ province }: { province: string },
): string => {
	const found = provinces.get(province);
	return found === undefined ? "" : prefixOf(found);
};
