import * as z from "zod";
import { FormState } from "../signed-in/form.ts";

const Province = z.object({ code: z.string(), name: z.string() });
const Cell = z.object({ count: z.int(), path: z.string() });

/** What a person should look at in a province: each line leads to its rows. */
export const Quality = z.object({
	kind: z.literal("quality"),
	province: Province,
	lines: z.array(
		z.object({
			about: z.enum(["flag", "gap", "old"]),
			label: z.string(),
			products: Cell.optional(),
			organisations: Cell.optional(),
		}),
	),
	/** Entries of one kind whose names sound alike; the first two can be merged. */
	alike: z.array(
		z.object({
			of: z.enum(["products", "organisations"]),
			things: z.array(
				z.object({ id: z.string(), name: z.string(), path: z.string() }),
			),
			merge: z.string(),
		}),
	),
	alikeCount: z.int(),
});

/** Two entries side by side, to make one of them. */
export const Merge = z.object({
	kind: z.literal("merge"),
	of: z.enum(["products", "organisations"]),
	province: Province,
	path: z.string(),
	sides: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			path: z.string(),
			isWithdrawn: z.boolean(),
			/** Products of an organisation, certificates of a product. */
			belongings: z.int(),
		}),
	),
	fields: z.array(
		z.object({
			field: z.string(),
			texts: z.array(z.string()),
			/** Both say something else: somebody has to choose. */
			isDisputed: z.boolean(),
		}),
	),
	form: FormState,
});

export const QualityDocuments = [Quality, Merge] as const;
