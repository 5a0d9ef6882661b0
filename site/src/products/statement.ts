import { isInForce } from "../../../shared/certificates/rules.ts";
import type { CertificateStatus } from "../../../shared/certificates/status.ts";
import { formatDay } from "../../../shared/dates/calendar.ts";
import { formatPartial } from "../../../shared/dates/partial.ts";
import { formatNumber } from "../../../shared/numbers/number.ts";
import type {
	ProductCard,
	PublicCertificate,
} from "../../../shared/publishing/documents.ts";
import { words } from "../../words/words.ts";
import { shortWhen } from "../frame/short-when.ts";
import type { DrawingName } from "../symbols/drawings.ts";

/** Colour family of a state. Never alone: a word and a shape stand beside it. */
export type Tone = "good" | "soon" | "past" | "bad" | "unknown";

const LOOK: Record<CertificateStatus, { tone: Tone; shape: DrawingName }> = {
	valid: { tone: "good", shape: "circleCheck" },
	renewal_window: { tone: "good", shape: "refresh" },
	late_renewal: { tone: "soon", shape: "hourglassLow" },
	extended: { tone: "good", shape: "clockPlus" },
	expired: { tone: "past", shape: "history" },
	revoked: { tone: "bad", shape: "ban" },
	undated: { tone: "unknown", shape: "circleDashed" },
};

export const lookOf = (status: CertificateStatus | undefined) =>
	status === undefined
		? { tone: "unknown" as const, shape: "circleDashed" as const }
		: LOOK[status];

const w = words.certificates;

/** The sources give the day of a paper or of its announcement, not only the round of assessment. */
const hasOwnDay = ({ issuedOn, issuedBasis }: PublicCertificate): boolean =>
	issuedOn !== undefined && issuedBasis !== "round";

/** `cấp ngày 05/01/2024`, `công bố ngày …`, else the round as printed, or its time; empty where nothing is known. */
export const issuedWhen = (certificate: PublicCertificate): string => {
	const { issuedOn, issuedBasis, round } = certificate;
	if (round !== undefined && !hasOwnDay(certificate)) return round;
	return issuedOn !== undefined && issuedBasis
		? w.basis[issuedBasis](formatPartial(issuedOn))
		: "";
};

/** The day or round for a line of its own, unless the headline's round says it already. */
const issuedFact = (certificate: PublicCertificate): string | undefined => {
	const { issuedOn, round } = certificate;
	const when = issuedOn && shortWhen(issuedOn);
	if (when === undefined || hasOwnDay(certificate)) return when;
	return round === undefined || round.includes(when) ? undefined : when;
};

/** The certificate in one line: stars as a badge only while it is in force, then as history. */
export const headline = (certificate: PublicCertificate): string => {
	const { stars, status } = certificate;
	const recognised = isInForce(status)
		? stars === undefined
			? w.noStars
			: w.stars(stars)
		: status === "undated"
			? stars === undefined
				? w.announcedOnceNoStars
				: w.announcedOnce(stars)
			: stars === undefined
				? w.formerlyNoStars
				: w.formerly(stars);
	const when = issuedWhen(certificate);
	return when === "" ? recognised : `${recognised}, ${when}`;
};

/** The same in the few words that a row of a list has room for. */
export const cardState = (card: ProductCard): string => {
	const { stars, status } = card;
	if (status === undefined) return w.none;
	if (stars === undefined) return w.status[status];
	const short = isInForce(status)
		? w.starsShort(stars)
		: status === "undated"
			? w.printedShort(stars)
			: w.formerlyShort(stars);
	return `${short} · ${w.status[status]}`;
};

export type Fact = {
	label: string;
	value: string;
	remark?: string | undefined;
};

const fact = (
	label: string,
	value: string | undefined,
	remark?: string,
): Fact[] => (value === undefined ? [] : [{ label, value, remark }]);

const whenExpires = (certificate: PublicCertificate): string | undefined => {
	if (certificate.expiresOn !== undefined)
		return formatDay(certificate.expiresOn);
	return certificate.expiresAtTheLatest === undefined
		? undefined
		: w.atTheLatest(formatDay(certificate.expiresAtTheLatest));
};

/** The law counts from the day of the paper; where we count from another day we say so. */
const countedFrom = ({ issuedBasis }: PublicCertificate): string | undefined =>
	issuedBasis === undefined || issuedBasis === "decision"
		? undefined
		: w.countedFrom[issuedBasis];

/** Everything the sources say about one certificate, in the order of the paper. */
export const certificateFacts = (certificate: PublicCertificate): Fact[] => [
	...fact(w.decision, certificate.decisionNo),
	...fact(
		w.issuer,
		certificate.issuer ??
			(certificate.issuerLevel && w.issuerLevel[certificate.issuerLevel]),
	),
	...fact(
		w.issued[certificate.issuedBasis ?? "decision"],
		issuedFact(certificate),
	),
	// Without a day of its own the headline has said the round.
	...fact(w.round, hasOwnDay(certificate) ? certificate.round : undefined),
	...fact(
		w.score,
		certificate.score === undefined
			? undefined
			: w.points(formatNumber(certificate.score)),
	),
	...fact(
		w.attestedOn,
		certificate.issuedOn === undefined && certificate.attestedOn
			? shortWhen(certificate.attestedOn)
			: undefined,
	),
	...fact(
		certificate.status === "expired" ? w.expires.after : w.expires.before,
		certificate.status === "revoked" ? undefined : whenExpires(certificate),
		countedFrom(certificate),
	),
	...fact(
		w.extendedUntil,
		certificate.extendedUntil && formatDay(certificate.extendedUntil),
	),
	...fact(
		w.legalBasis,
		certificate.legalBasis && w.legalBasisDecision(certificate.legalBasis),
	),
	...fact(
		w.revokedOn,
		certificate.revoked && formatDay(certificate.revoked.on),
	),
	...fact(w.revokedBy, certificate.revoked?.decisionNo),
	...fact(w.revokedBecause, certificate.revoked?.reason),
];
