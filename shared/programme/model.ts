import * as z from "zod";
import { Slug } from "../places/model.ts";
import { Text } from "../text/model.ts";

/**
 * One of the 26 criteria sets of Decision 26/2026/QĐ-TTg, Appendix I, with the group and
 * industry it stands in. Keyed by number: Appendices I and II spell some names differently.
 */
export const ProductSet = z.strictObject({
	kind: z.literal("product_set"),
	id: z.string().regex(/^([1-9]|1\d|2[0-6])$/, "programme.set_number"),
	name: Text(2, 200),
	slug: Slug,
	group: z.strictObject({
		no: z.int().min(1).max(17),
		name: Text(2, 200),
		slug: Slug,
	}),
	industry: z.strictObject({
		code: z.enum(["I", "II", "III", "IV", "V", "VI"]),
		name: Text(2, 200),
		slug: Slug,
	}),
	/** Lead agencies, as the appendix names them. */
	agencies: z.array(Text(2, 120)).max(4).default([]),
});
export type ProductSet = z.infer<typeof ProductSet>;

/** Stars that a public badge may show: 1★ and 2★ get no decision (Decision 26/2026, Art. 4.1a). */
export const Stars = z.literal([3, 4, 5], "certificates.stars");
export type Stars = z.infer<typeof Stars>;
