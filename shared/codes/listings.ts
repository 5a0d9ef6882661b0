import * as z from "zod";
import { Language } from "../languages/language.ts";
import { languagesOf } from "../languages/translation.ts";
import { toGtin14 } from "../products/gtin.ts";
import type { Product } from "../products/model.ts";
import { ProductCard } from "../publishing/card-document.ts";
import type { Listing } from "../publishing/projection.ts";

/** What a code leads to. */
export const CodeCard = z.object({
	...ProductCard.pick({ id: true, name: true, path: true }).shape,
	/** In which its page can be read as a whole. */
	languages: z.array(Language).min(1),
	/** Whether a certificate of it is published. */
	isCertified: z.boolean(),
});
export type CodeCard = z.infer<typeof CodeCard>;

/** List of the products that bear a code: a GTIN of fourteen digits or a code of the programme. */
export const codeList = (code: string) => `code:${code}`;

/** The places where a product is found by its codes. No page shows them. */
export const underCodes = (
	{ id, gtin, ocopCode, translations }: Product,
	card: ProductCard,
): Listing[] =>
	[gtin === undefined ? undefined : toGtin14(gtin), ocopCode].flatMap((code) =>
		code === undefined
			? []
			: [
					{
						list: codeList(code),
						sort: id,
						card: CodeCard.parse({
							...card,
							languages: languagesOf(translations),
							isCertified: card.status !== undefined,
						}),
						pages: [],
					},
				],
	);
