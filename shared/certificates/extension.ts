import * as z from "zod";
import { addDays, formatDay } from "../dates/calendar.ts";
import { FormDay } from "../dates/form-day.ts";
import type { CalendarDate } from "../dates/model.ts";
import type { FieldIssue } from "../refusals/from-zod.ts";
import type { Certificate } from "./model.ts";
import { RENEWAL_OPENS } from "./rules.ts";
import { endOf, LONGEST_EXTENSION, possibleIssueDays } from "./term.ts";

/** When a re-assessment was filed, and until when the office keeps the certificate in force. */
export const ExtensionForm = z.strictObject({
	reassessmentFiledOn: FormDay,
	extendedUntil: FormDay.optional(),
});
export type ExtensionForm = z.infer<typeof ExtensionForm>;

/**
 * Why this keeps no certificate in force (Decision 26/2026/QĐ-TTg, Art. 7 and 12.3): filed from
 * T-180 on and while it still held, kept at most 180 days past its end. What was filed after T-120 is
 * late, but it was filed: the office knows, and the page of the certificate says so.
 */
export const extensionIssues = (
	{ reassessmentFiledOn: filed, extendedUntil: until }: ExtensionForm,
	certificate: Certificate,
	today: CalendarDate,
): FieldIssue[] => {
	const issue = (
		field: keyof ExtensionForm,
		code: FieldIssue["code"],
		days: Record<string, CalendarDate> = {},
	): FieldIssue => ({
		field,
		code,
		values: Object.fromEntries(
			Object.entries(days).map(([name, day]) => [name, formatDay(day)]),
		),
	});
	const { earliest, latest } = possibleIssueDays(certificate);
	if (earliest === undefined || latest === undefined)
		return [issue("reassessmentFiledOn", "certificates.no_end")];
	const opens = addDays(endOf(earliest), -RENEWAL_OPENS);
	const end = endOf(latest);
	const longest = addDays(end, LONGEST_EXTENSION);
	return [
		...(filed > today
			? [issue("reassessmentFiledOn", "certificates.in_future")]
			: []),
		...(filed < opens
			? [
					issue("reassessmentFiledOn", "certificates.filed_too_early", {
						opens,
					}),
				]
			: []),
		...(filed > end
			? [issue("reassessmentFiledOn", "certificates.filed_too_late", { end })]
			: []),
		...(until !== undefined && (until <= end || until > longest)
			? [
					issue("extendedUntil", "certificates.extension_length", {
						end,
						longest,
					}),
				]
			: []),
	];
};
