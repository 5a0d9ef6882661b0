import type { Words } from "../words.ts";

export const certificates: Words["certificates"] = {
	status: {
		valid: "In force",
		renewal_window: "Due for reassessment",
		late_renewal: "About to expire",
		extended: "Kept in force",
		expired: "Expired",
		revoked: "Revoked",
		undated: "Date of issue unknown",
	},
	statusMeaning: {
		valid: "The OCOP certificate is in force.",
		renewal_window:
			"The certificate is in force, and the time to apply for reassessment has come.",
		late_renewal:
			"The certificate is in force, but the time to apply for reassessment has passed.",
		extended:
			"The certificate is older than 36 months but is kept in force until the reassessment is decided.",
		expired:
			"The certificate was valid for 36 months and has expired. No source says that the product was assessed again.",
		revoked: "The certificate was revoked.",
		undated:
			"A source says that the product is certified under OCOP but gives no date of issue, so nobody can tell whether the certificate is still in force.",
	},
	stars: (stars) => `OCOP ${stars} stars`,
	starsShort: (stars) => `${stars} stars`,
	noStars: "OCOP; no source gives the number of stars",
	paper: "OCOP certificate",
	formerly: (stars) => `Formerly OCOP ${stars} stars`,
	formerlyNoStars: "Formerly certified under OCOP",
	announcedOnce: (stars) => `OCOP ${stars} stars according to a source`,
	announcedOnceNoStars: "Certified under OCOP according to a source",
	formerlyShort: (stars) => `Formerly ${stars} stars`,
	printedShort: (stars) => `${stars} stars according to a source`,
	none: "No OCOP certificate found",
	noneMeaning: "No source says that this product is certified under OCOP.",
	basis: {
		decision: (when) => `issued ${when}`,
		announcement: (when) => `announced ${when}`,
		round: (when) => `round of ${when}`,
	},
	decision: "Decision",
	issuer: "Issued by",
	issuerLevel: {
		district: "district level",
		province: "provincial level",
		ministry: "ministry level",
	},
	issued: {
		decision: "Date of issue",
		announcement: "Announced",
		round: "Time of the round",
	},
	round: "Assessment round",
	score: "Score",
	points: (points) => `${points} out of 100`,
	expires: { before: "Expires", after: "Expired" },
	countedFrom: {
		announcement: "Counted from the announcement",
		round: "Counted from the assessment round",
	},
	atTheLatest: (day) => `${day} at the latest`,
	extendedUntil: "Kept in force until",
	legalBasis: "Rules at the time of issue",
	legalBasisDecision: (no) => `Decision ${no}`,
	revokedOn: "Revoked on",
	revokedBy: "Decision of revocation",
	revokedBecause: "Reason",
	attestedOn: "In a source since",
	others: "Other certificates",
	councilScores: "Council scores, not yet a certificate",
	councilScoresNote:
		"A council has scored the product, but no decision of recognition was found. The score does not replace a certificate.",
	council: (council, when) => `${council}, ${when}`,
};
