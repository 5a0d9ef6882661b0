import * as z from "zod";
import { Belonging } from "../accounts/model.ts";
import { Flag } from "../directory/model.ts";
import { HistoryStep } from "../history/pages.ts";
import { FormState } from "../signed-in/form.ts";

const Way = z.object({ name: z.string(), path: z.string().optional() });

/** Everything that is stored of one product or organisation, for the staff of its province. */
export const Thing = z.object({
	kind: z.literal("thing"),
	of: z.enum(["products", "organisations"]),
	province: z.object({ code: z.string(), name: z.string() }),
	id: z.string(),
	name: z.string(),
	/** Absent while it has no public page. */
	publicPath: z.string().optional(),
	/** Where staff edit it on behalf of its organisation. */
	accountPath: z.string().optional(),
	isWithdrawn: z.boolean(),
	mergedInto: Way.optional(),
	flags: z.array(
		Flag.extend({
			record: z.string(),
			recordId: z.string(),
			/** Words for ids that the flag names. */
			others: z.array(Way.extend({ id: z.string() })),
		}),
	),
	records: z.array(
		z.object({
			record: z.string(),
			id: z.string(),
			version: z.int(),
			updatedAt: z.string(),
			fields: z.array(z.object({ field: z.string(), text: z.string() })),
		}),
	),
	producer: Way.optional(),
	products: z.array(Way),
	/** Who acts for the organisation. */
	members: z.array(
		z.object({ name: z.string(), belonging: Belonging, since: z.string() }),
	),
	/** Of the form that lets flags stand. */
	form: FormState,
	history: z.array(HistoryStep),
});

export const ThingDocuments = [Thing] as const;
