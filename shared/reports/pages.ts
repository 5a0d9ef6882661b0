import * as z from "zod";
import { FormState } from "../signed-in/form.ts";
import { Report } from "./model.ts";

const Province = z.object({ code: z.string(), name: z.string() });

/** What readers of a province's pages say is wrong, oldest first. */
export const ReportQueue = z.object({
	kind: z.literal("report_queue"),
	province: Province,
	reports: z.array(
		Report.pick({
			number: true,
			page: true,
			fault: true,
			text: true,
			receivedAt: true,
		}).extend({ days: z.int() }),
	),
	/** More are open than one page looks at. */
	isMore: z.boolean(),
});

export const ReportView = z.object({
	kind: z.literal("report_view"),
	province: Province,
	report: Report,
	/** Only while it is open, and only where the sender agreed to be answered. */
	contact: z.string().optional(),
	/** Where staff find the thing that the page shows. */
	thing: z.string().optional(),
	form: FormState,
});

export const ReportDocuments = [ReportQueue, ReportView] as const;
