import { isInForce } from "../../../shared/certificates/rules.ts";
import type { CertificateStatus } from "../../../shared/certificates/status.ts";
import { whenInLanguage } from "../../../shared/dates/in-language.ts";
import { HOME_LANGUAGE } from "../../../shared/languages/language.ts";
import type {
	ProductCard,
	PublicCertificate,
} from "../../../shared/publishing/documents.ts";
import type { Words } from "../../words/words.ts";
import type { Speech } from "../frame/speech.ts";
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

/** The sources give the day of a paper or of its announcement, not only the round of assessment. */
const hasOwnDay = ({ issuedOn, issuedBasis }: PublicCertificate): boolean =>
	issuedOn !== undefined && issuedBasis !== "round";

/** `cấp ngày 05/01/2024`, `công bố ngày …`, else the round as printed, or its time; empty where nothing is known. */
export const issuedWhen = (
	{ words, name, partial }: Speech,
	certificate: PublicCertificate,
): string => {
	const { issuedOn, issuedBasis, round } = certificate;
	if (round !== undefined && !hasOwnDay(certificate)) return name(round);
	return issuedOn !== undefined && issuedBasis
		? words.certificates.basis[issuedBasis](partial(issuedOn))
		: "";
};

/** The day or round for a line of its own, unless the headline's round says it already. */
const issuedFact = (
	{ when }: Speech,
	certificate: PublicCertificate,
): string | undefined => {
	const { issuedOn, round } = certificate;
	if (issuedOn === undefined) return undefined;
	// The name of a round is Vietnamese, whatever the page speaks.
	const isSaid =
		!hasOwnDay(certificate) &&
		(round === undefined ||
			round.includes(whenInLanguage(issuedOn, HOME_LANGUAGE)));
	return isSaid ? undefined : when(issuedOn);
};

/** What it was recognised as: in the present only while the certificate is in force, then as history. */
export const recognition = (
	{ certificates: w }: Words,
	{ status, stars }: Pick<PublicCertificate, "status" | "stars">,
): string => {
	const known = stars !== undefined;
	if (isInForce(status)) return known ? w.stars(stars) : w.noStars;
	if (status === "undated")
		return known ? w.announcedOnce(stars) : w.announcedOnceNoStars;
	return known ? w.formerly(stars) : w.formerlyNoStars;
};

/** The certificate in one line: stars as a badge only while it is in force, then as history. */
export const headline = (
	speech: Speech,
	certificate: PublicCertificate,
): string => {
	const recognised = recognition(speech.words, certificate);
	const when = issuedWhen(speech, certificate);
	return when === ""
		? recognised
		: `${recognised}${speech.words.frame.comma}${when}`;
};

/** The same in the few words that a row of a list has room for. */
export const cardState = (
	words: {
		certificates: Pick<
			Words["certificates"],
			"status" | "none" | "starsShort" | "printedShort" | "formerlyShort"
		>;
	},
	card: ProductCard,
): string => {
	const w = words.certificates;
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

const whenExpires = (
	{ words, day }: Speech,
	certificate: PublicCertificate,
): string | undefined => {
	if (certificate.expiresOn !== undefined) return day(certificate.expiresOn);
	return certificate.expiresAtTheLatest === undefined
		? undefined
		: words.certificates.atTheLatest(day(certificate.expiresAtTheLatest));
};

/** The law counts from the day of the paper; where we count from another day we say so. */
const countedFrom = (
	{ words }: Speech,
	{ issuedBasis }: PublicCertificate,
): string | undefined =>
	issuedBasis === undefined || issuedBasis === "decision"
		? undefined
		: words.certificates.countedFrom[issuedBasis];

/** Everything the sources say about one certificate, in the order of the paper. */
export const certificateFacts = (
	speech: Speech,
	certificate: PublicCertificate,
): Fact[] => {
	const { words, name, number, day, when } = speech;
	const w = words.certificates;
	return [
		...fact(w.decision, certificate.decisionNo && name(certificate.decisionNo)),
		...fact(
			w.issuer,
			certificate.issuer === undefined
				? certificate.issuerLevel && w.issuerLevel[certificate.issuerLevel]
				: name(certificate.issuer),
		),
		...fact(
			w.issued[certificate.issuedBasis ?? "decision"],
			issuedFact(speech, certificate),
		),
		// Without a day of its own the headline has said the round.
		...fact(
			w.round,
			hasOwnDay(certificate) && certificate.round !== undefined
				? name(certificate.round)
				: undefined,
		),
		...fact(
			w.score,
			certificate.score === undefined
				? undefined
				: w.points(number(certificate.score)),
		),
		...fact(
			w.attestedOn,
			certificate.issuedOn === undefined && certificate.attestedOn
				? when(certificate.attestedOn)
				: undefined,
		),
		...fact(
			certificate.status === "expired" ? w.expires.after : w.expires.before,
			certificate.status === "revoked"
				? undefined
				: whenExpires(speech, certificate),
			countedFrom(speech, certificate),
		),
		...fact(
			w.extendedUntil,
			certificate.extendedUntil && day(certificate.extendedUntil),
		),
		...fact(
			w.legalBasis,
			certificate.legalBasis &&
				w.legalBasisDecision(name(certificate.legalBasis)),
		),
		...fact(w.revokedOn, certificate.revoked && day(certificate.revoked.on)),
		...fact(
			w.revokedBy,
			certificate.revoked?.decisionNo && name(certificate.revoked.decisionNo),
		),
		...fact(
			w.revokedBecause,
			certificate.revoked?.reason && name(certificate.revoked.reason),
		),
	];
};
