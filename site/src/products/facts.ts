import { formatNumber } from "../../../shared/numbers/number.ts";
import type { ProductDocument } from "../../../shared/publishing/documents.ts";
import { words } from "../../words/words.ts";

const w = words.products;

/** What a buyer asks first; a field that no source gives is left out. */
export const productFacts = (product: ProductDocument) => {
	const { capacity } = product;
	return [
		{ label: w.packaging, value: product.packaging.join("; ") || undefined },
		{
			label: w.capacity,
			value:
				capacity &&
				`${formatNumber(capacity.amount)} ${capacity.unit} ${w.capacityPer[capacity.per]}`,
		},
		{ label: w.ingredients, value: product.ingredients },
		{ label: w.shelfLife, value: product.shelfLife },
		{ label: w.storage, value: product.storage },
		{ label: w.gtin, value: product.gtin },
	].flatMap(({ label, value }) =>
		value === undefined ? [] : [{ label, value }],
	);
};
