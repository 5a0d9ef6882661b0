import * as z from "zod";
import { CertificateStatus } from "../certificates/status.ts";
import { Month } from "../products/model.ts";
import { Stars } from "../programme/model.ts";

/** A link with how many things stand behind it. */
export const Tallied = z.object({ path: z.string(), count: z.int() });
/** The name comes from the data; it is absent for what has no set (number `0`) or no known commune: the site has words for both. */
export const Count = Tallied.extend({ name: z.string().optional() });
export type Count = z.infer<typeof Count>;
export const SetCount = Count.extend({ no: z.string() });

/** What divides the catalogue; also the navigation of the home page. */
export const Facets = z.object({
	total: z.int(),
	industries: z.array(
		Count.extend({
			code: z.string(),
			groups: z.array(Count.extend({ no: z.int(), sets: z.array(SetCount) })),
		}),
	),
	/** Products of which the set is not known. */
	unclassified: Tallied,
	stars: z.array(Tallied.extend({ stars: Stars })),
	validity: z.array(Tallied.extend({ status: CertificateStatus })),
	months: z.array(Tallied.extend({ month: Month })),
});
export type Facets = z.infer<typeof Facets>;
