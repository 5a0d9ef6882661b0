import { isInForce } from "../../../shared/certificates/rules.ts";
import type { PublicCertificate } from "../../../shared/publishing/documents.ts";
import type { Words } from "../../words/words.ts";
import type { Entity } from "./serialize.ts";

/**
 * A recognition of the programme. Stars are the rating of the certificate, never a rating
 * by customers; the days appear only where they are known to the day.
 */
export const certificationData = (
	words: Words,
	certificate: PublicCertificate,
): Entity => ({
	"@type": "Certification",
	name:
		certificate.stars === undefined
			? words.certificates.paper
			: words.certificates.stars(certificate.stars),
	certificationIdentification: certificate.decisionNo,
	issuedBy:
		certificate.issuer === undefined
			? undefined
			: { "@type": "Organization", name: certificate.issuer },
	validFrom:
		certificate.issuedOn?.length === 10 ? certificate.issuedOn : undefined,
	expires: certificate.extendedUntil ?? certificate.expiresOn,
	certificationStatus: isInForce(certificate.status)
		? "https://schema.org/CertificationActive"
		: "https://schema.org/CertificationInactive",
	certificationRating:
		certificate.stars === undefined
			? undefined
			: {
					"@type": "Rating",
					ratingValue: certificate.stars,
					bestRating: 5,
					worstRating: 1,
				},
});
