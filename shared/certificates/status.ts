import * as z from "zod";

/**
 * Status of a certificate on a day (Decision 26/2026/QĐ-TTg, Art. 4.3, 7.6, 8, 12.3).
 * `undated`: the sources do not say when it was given, so nobody can compute whether it still holds.
 */
export const CertificateStatus = z.enum([
	"valid",
	"renewal_window",
	"late_renewal",
	"extended",
	"expired",
	"revoked",
	"undated",
]);
export type CertificateStatus = z.infer<typeof CertificateStatus>;
