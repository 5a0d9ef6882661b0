import type { ProductAggregate } from "../../shared/directory/model.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";

/** A product with its certificates and its producer, as they are now; `undefined` if there is none. */
export const loadProduct = async (
	directory: Pick<DirectoryStore, "load" | "productWithCertificates">,
	id: string,
): Promise<ProductAggregate | undefined> => {
	const found = await directory.productWithCertificates(id);
	const organisation = found?.product.data.producer;
	if (found === undefined || organisation === undefined) return found;
	const [producer] = await directory.load([
		{ kind: "organisation", id: organisation },
	]);
	return {
		...found,
		producer:
			producer && ofKind(producer, "organisation") ? producer : undefined,
	};
};
