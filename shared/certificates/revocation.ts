import * as z from "zod";
import { formatDay } from "../dates/calendar.ts";
import { FormDay } from "../dates/form-day.ts";
import type { CalendarDate } from "../dates/model.ts";
import type { FieldIssue } from "../refusals/from-zod.ts";
import { Text } from "../text/model.ts";
import type { Certificate } from "./model.ts";
import { possibleIssueDays } from "./term.ts";

/** The six reasons for which a certificate is taken back (Decision 26/2026/QĐ-TTg, Art. 8). */
export const RevocationReason = z.enum([
	"false_papers",
	"criteria",
	"law",
	"mark",
	"stopped",
	"other",
]);
export type RevocationReason = z.infer<typeof RevocationReason>;

/** As the public page says it; in Vietnamese, the language of the decision. */
export const REVOCATION_WORDS: Record<RevocationReason, string> = {
	false_papers: "Hồ sơ không trung thực",
	criteria: "Không còn đạt tiêu chí",
	law: "Vi phạm pháp luật về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ hoặc nhãn hàng hóa",
	mark: "Sử dụng sai lô-gô OCOP",
	stopped: "Ngừng sản xuất",
	other: "Lý do khác",
};

export const RevocationForm = z.strictObject({
	on: FormDay,
	decisionNo: Text(1, 60),
	reason: RevocationReason,
	/** What the decision says beyond the reason; of `other` it is the reason itself. */
	detail: Text(3, 180).optional(),
});
export type RevocationForm = z.infer<typeof RevocationForm>;

/** What stands on the certificate afterwards. */
export const revokedBy = ({
	on,
	decisionNo,
	reason,
	detail,
}: RevocationForm): NonNullable<Certificate["revoked"]> => ({
	on,
	decisionNo,
	reason:
		detail === undefined
			? REVOCATION_WORDS[reason]
			: reason === "other"
				? detail
				: `${REVOCATION_WORDS[reason]}: ${detail}`,
});

/** Why it cannot be taken back like this: not before it was given, nor on a day to come. */
export const revocationIssues = (
	{ on, reason, detail }: RevocationForm,
	certificate: Certificate,
	today: CalendarDate,
): FieldIssue[] => {
	const { earliest } = possibleIssueDays(certificate);
	return [
		...(on > today ? [issue("on", "certificates.in_future")] : []),
		...(earliest !== undefined && on < earliest
			? [
					issue("on", "certificates.before_issue", {
						issued: formatDay(earliest),
					}),
				]
			: []),
		...(reason === "other" && detail === undefined
			? [issue("detail", "input.required")]
			: []),
	];
};

const issue = (
	field: string,
	code: FieldIssue["code"],
	values: Record<string, string> = {},
): FieldIssue => ({ field, code, values });
