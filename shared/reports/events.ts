import * as z from "zod";
import { Instant } from "../dates/model.ts";
import { ReportedFault, ReportedPage, ReportNumber } from "./model.ts";

/** That a report came in. Neither what it says nor who sent it: events are kept and handed on. */
export const ReportEvent = z.object({
	report: ReportNumber,
	type: z.literal("received"),
	version: z.int().min(1),
	at: Instant,
	page: ReportedPage,
	fault: ReportedFault,
});
export type ReportEvent = z.infer<typeof ReportEvent>;
