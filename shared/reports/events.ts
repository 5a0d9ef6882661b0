import * as z from "zod";
import { Instant } from "../dates/model.ts";
import { Author } from "../history/model.ts";
import {
	ReportDecision,
	ReportedFault,
	ReportedPage,
	ReportNumber,
} from "./model.ts";

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

/** That staff dealt with it. The answer to its sender stands in the report, not here. */
export const ReportClosed = z.object({
	report: ReportNumber,
	type: z.literal("report_closed"),
	version: z.int().min(2),
	at: Instant,
	page: ReportedPage,
	fault: ReportedFault,
	decision: ReportDecision,
	author: Author,
});
export type ReportClosed = z.infer<typeof ReportClosed>;
