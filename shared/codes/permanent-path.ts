import { toGtin14 } from "../products/gtin.ts";
import type { Product } from "../products/model.ts";

/**
 * The address under which a product is found whatever its page is called: by its GTIN as a GS1 Digital
 * Link, else by its code of the programme; undefined where it has neither. The same in every language.
 */
export const permanentPath = ({
	gtin,
	ocopCode,
}: Pick<Product, "gtin" | "ocopCode">): string | undefined => {
	const gtin14 = gtin === undefined ? undefined : toGtin14(gtin);
	if (gtin14 !== undefined) return `/01/${gtin14}`;
	return ocopCode === undefined ? undefined : `/ocop/${ocopCode}`;
};
