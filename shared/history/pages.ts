import * as z from "zod";
import { ActingRole } from "./model.ts";

/** One step as a page shows it. A person is named while their account stands, and not a day longer. */
export const HistoryStep = z.object({
	at: z.string(),
	/** `product`, `certificate`: which record of the thing. */
	record: z.string(),
	type: z.string(),
	/** Absent: a job or an import of the service, or somebody who is gone. */
	person: z.string().optional(),
	by: z.enum(["person", "gone", "import", "job"]),
	role: ActingRole,
	/** Name of the organisation that it was done for. */
	onBehalfOf: z.string().optional(),
	reason: z.string().optional(),
	changes: z.array(
		z.object({
			field: z.string(),
			before: z.string().optional(),
			after: z.string().optional(),
		}),
	),
});
export type HistoryStep = z.infer<typeof HistoryStep>;
