import { frame } from "../../shared/publishing/frame.ts";
import { reportPath } from "../../shared/publishing/paths.ts";
import {
	frontProvince,
	type Reference,
} from "../../shared/publishing/reference.ts";
import {
	ReportFormDocument,
	ReportReceivedDocument,
} from "../../shared/publishing/report-document.ts";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { ReportValues } from "../../shared/reports/form.ts";

/** What was sent, and what is to be said about it. */
export type Asked = {
	values: ReportValues;
	issues: FieldIssue[];
	refusal?: Refusal;
	status?: number;
};

/** The form with everything that was typed, so that nothing is lost. */
export const formDocument = (
	reference: Reference,
	{ values, issues, refusal }: Asked,
): ReportFormDocument =>
	ReportFormDocument.parse({
		kind: "report_form",
		frame: frameOf(reference, reportPath()),
		values,
		// One reason for a field is enough to mend it.
		errors: [...Map.groupBy(issues, ({ field }) => field).values()].map(
			([first]) => first,
		),
		refusal: refusal && { code: refusal.code, values: refusal.values },
	});

export const receivedDocument = (
	reference: Reference,
	number: string | undefined,
): ReportReceivedDocument =>
	ReportReceivedDocument.parse({
		kind: "report_received",
		frame: frameOf(reference, `${reportPath()}/da-nhan`),
		number,
	});

const frameOf = (reference: Reference, path: string) => {
	const province = frontProvince(reference);
	if (province === undefined) throw new Refusal("api.not_ready");
	return frame(province, path);
};
