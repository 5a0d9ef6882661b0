import type { CertificateStatus } from "../../../shared/certificates/status.ts";
import type { SubmissionState } from "../../../shared/submissions/model.ts";

/** Colour of a state; the word says it too. */
export const toneOf = (
	state: SubmissionState | CertificateStatus | undefined,
): "good" | "waiting" | "bad" | undefined => {
	switch (state) {
		case "valid":
		case "published":
			return "good";
		case "returned":
		case "revoked":
			return "bad";
		case "sent":
		case "renewal_window":
		case "late_renewal":
		case "extended":
		case "expired":
			return "waiting";
		default:
			return undefined;
	}
};
