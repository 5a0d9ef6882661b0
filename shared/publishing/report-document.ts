import * as z from "zod";
import { ReportNumber } from "../reports/model.ts";
import { PageFrame } from "./page-frame.ts";

/** `/bao-sai`: the form, empty or with what the visitor wrote and what is wrong with it. */
export const ReportFormDocument = z.object({
	kind: z.literal("report_form"),
	frame: PageFrame,
	values: z.object({
		page: z.string(),
		fault: z.string(),
		text: z.string(),
		how: z.string(),
		contact: z.string(),
		consent: z.boolean(),
	}),
	errors: z.array(
		z.object({
			field: z.enum(["page", "fault", "text", "how", "contact", "consent"]),
			code: z.string(),
			values: z.record(z.string(), z.string()),
		}),
	),
	/** Why nothing was taken although the form is right. */
	refusal: z
		.object({ code: z.string(), values: z.record(z.string(), z.string()) })
		.optional(),
});
export type ReportFormDocument = z.infer<typeof ReportFormDocument>;

/** `/bao-sai/da-nhan`: thanks, with the number of the report. */
export const ReportReceivedDocument = z.object({
	kind: z.literal("report_received"),
	frame: PageFrame,
	number: ReportNumber.optional(),
});
export type ReportReceivedDocument = z.infer<typeof ReportReceivedDocument>;
