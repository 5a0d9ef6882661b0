import type { CertificateStatus } from "../../../shared/certificates/status.ts";
import { formatDay } from "../../../shared/dates/calendar.ts";
import { formatPartial } from "../../../shared/dates/partial.ts";
import { certificateWords } from "../../words/work/certificates.ts";

/** A day of issue in a table: to the day, or as far as it is known. */
export const issuedText = (issuedOn: string | undefined): string =>
	issuedOn === undefined
		? certificateWords.notSaid
		: issuedOn.length === 10
			? formatDay(issuedOn)
			: formatPartial(issuedOn);

const TONE: Record<CertificateStatus, string> = {
	valid: "good",
	renewal_window: "waiting",
	late_renewal: "waiting",
	extended: "good",
	expired: "waiting",
	revoked: "bad",
	undated: "",
};
/** Colour beside the word; never instead of it. */
export const statusTone = (status: CertificateStatus): string => TONE[status];
