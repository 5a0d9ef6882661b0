import type { PartialDate } from "../../shared/dates/model.ts";
import type { ProductAggregate } from "../../shared/directory/model.ts";
import { lastHeardOf } from "../../shared/products/age.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import { loadSources } from "./load-sources.ts";

export type LoadedProduct = ProductAggregate & {
	/** Every record it was read from, with its version; also those that show nothing. */
	versions: string;
};

/** A product with its certificates and its producer, as they are now; `undefined` if there is none. */
export const loadProduct = async (
	directory: Pick<DirectoryStore, "load" | "productWithCertificates">,
	id: string,
): Promise<LoadedProduct | undefined> => {
	const found = await directory.productWithCertificates(id);
	if (found === undefined) return undefined;
	const producer = await loadProducer(directory, found.product.data.producer);
	return {
		product: found.product,
		certificates: found.certificates.filter(({ data }) => !data.withdrawn),
		producer,
		versions: versionsOf([
			found.product,
			...found.certificates,
			...(producer ? [producer] : []),
		]),
	};
};

/** When something was last heard of a product, by its own sources and those of its certificates. */
export const lastHeard = async (
	directory: Pick<DirectoryStore, "load">,
	{ product, certificates }: ProductAggregate,
): Promise<PartialDate | undefined> => {
	const cited = [product, ...certificates].flatMap(({ data }) => data.sources);
	const sources = await loadSources({ directory }, cited);
	return lastHeardOf(
		product.data.confirmedOn,
		[...sources.values()].map(({ published }) => published),
	);
};

const loadProducer = async (
	directory: Pick<DirectoryStore, "load">,
	id: string | undefined,
) => {
	if (id === undefined) return undefined;
	const [producer] = await directory.load([{ kind: "organisation", id }]);
	return producer && ofKind(producer, "organisation") ? producer : undefined;
};

/** By name and not only by number: another producer at an equal version is a change. */
export const versionsOf = (
	records: { data: { id: string }; meta: { version: number } }[],
): string =>
	records.map(({ data, meta }) => `${data.id}@${meta.version}`).join(" ");
