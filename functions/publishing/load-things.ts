import type { DraftOf } from "../../shared/directory/model.ts";
import { buildOrganisation } from "../../shared/publishing/build-organisation.ts";
import { buildProduct } from "../../shared/publishing/build-product.ts";
import { isShown } from "../../shared/publishing/cards.ts";
import { ProductCard } from "../../shared/publishing/documents.ts";
import { pageKey } from "../../shared/publishing/page-key.ts";
import {
	openDataPath,
	organisationPath,
	organisationsPath,
	productPath,
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
		const kept = await keptPath(deps, product.data);
		if (kept !== undefined) return { movedTo: kept };
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
		return {
			movedTo:
				(await keptPath(deps, data)) ??
				organisationsPath(prefixIn(reference, data)),
		};
	const products = await deps.publishing.list(
		pageKey("organisation", id),
		ProductCard,
	);
	const cited = [...data.sources, ...data.figures.map(({ source }) => source)];
	const sources = await loadSources(deps, cited);
	return {
		...asPage(
			buildOrganisation(record, products, {
				reference,
				sources,
				contact: await deps.directory.contactOf(id),
			}),
		),
		openData: openDataPath("organisations", id),
	};
};

/** Where the thing stands that this one was merged into, if that has a page. */
const keptPath = async (
	{ directory }: LoadDeps,
	{ kind, mergedInto }: DraftOf<"product" | "organisation">,
): Promise<string | undefined> => {
	if (mergedInto === undefined) return undefined;
	const [kept] = await directory.load([{ kind, id: mergedInto }]);
	if (kept === undefined) return undefined;
	const slug = kept.meta.slug ?? "";
	if (ofKind(kept, "product") && !kept.data.withdrawn)
		return productPath(slug, mergedInto);
	if (ofKind(kept, "organisation") && isShown(kept.data))
		return organisationPath(kept.data.type, slug, mergedInto);
	return undefined;
};

const prefixIn = (
	{ provinces }: Reference,
	{ province }: { province: string },
): string => {
	const found = provinces.get(province);
	return found === undefined ? "" : prefixOf(found);
};
