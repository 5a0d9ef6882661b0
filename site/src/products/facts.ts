import type { ProductDocument } from "../../../shared/publishing/documents.ts";
import type { Speech } from "../frame/speech.ts";
import { lineIn } from "../frame/translation.ts";

/** What a buyer asks first; a field that no source gives is left out. */
export const productFacts = (
	speech: Speech,
	product: ProductDocument,
	translation: ProductDocument["translations"][number] | undefined,
) => {
	const { words, name, number } = speech;
	const w = words.products;
	const packaging = translation?.packaging ?? product.packaging.map(name);
	const { capacity } = product;
	return [
		{
			label: w.packaging,
			value: packaging.join(words.frame.semicolon) || undefined,
		},
		{
			label: w.capacity,
			value:
				capacity &&
				w.capacityLine[capacity.per](
					number(capacity.amount),
					name(capacity.unit),
				),
		},
		{
			label: w.ingredients,
			value: lineIn(speech, translation?.ingredients, product.ingredients),
		},
		{
			label: w.shelfLife,
			value: lineIn(speech, translation?.shelfLife, product.shelfLife),
		},
		{
			label: w.storage,
			value: lineIn(speech, translation?.storage, product.storage),
		},
		{ label: w.gtin, value: product.gtin },
		{ label: w.ocopCode, value: product.ocopCode },
	].flatMap(({ label, value }) =>
		value === undefined ? [] : [{ label, value }],
	);
};
