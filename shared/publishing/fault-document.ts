import * as z from "zod";
import { PageFrame } from "./page-frame.ts";

/**
 * A page on demand that could not be made: the system says no for a reason that has words, or
 * failed (no refusal). It helps on from there.
 */
export const FaultDocument = z.object({
	kind: z.literal("fault"),
	frame: PageFrame,
	status: z.int().min(400).max(599),
	refusal: z
		.object({ code: z.string(), values: z.record(z.string(), z.string()) })
		.optional(),
});
export type FaultDocument = z.infer<typeof FaultDocument>;
