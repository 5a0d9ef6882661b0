import * as z from "zod";
import { PageFrame } from "./page-frame.ts";

/** `/api/docs`: the description of the API, to be read by people. */
export const ApiDocsDocument = z.object({
	kind: z.literal("api_docs"),
	frame: PageFrame,
	operations: z.array(
		z.object({
			id: z.string(),
			path: z.string(),
			/** A question to try. */
			example: z.string().optional(),
			parameters: z.array(
				z.object({
					name: z.string(),
					repeats: z.boolean(),
					/** Where only some values are known. */
					values: z.array(z.string()),
					from: z.number().optional(),
					to: z.number().optional(),
				}),
			),
		}),
	),
	/** Codes of refusals; the site has their words. */
	refusals: z.array(z.string()),
});
export type ApiDocsDocument = z.infer<typeof ApiDocsDocument>;
