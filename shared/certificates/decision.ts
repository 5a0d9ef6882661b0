import * as z from "zod";
import { formatDay } from "../dates/calendar.ts";
import { FormDay } from "../dates/form-day.ts";
import type { CalendarDate } from "../dates/model.ts";
import { highestBandStars } from "../programme/bands.ts";
import { Stars } from "../programme/model.ts";
import { fingerprint } from "../publishing/fingerprint.ts";
import type { Source } from "../sources/model.ts";
import { fold } from "../text/fold.ts";
import { Text, WebAddress } from "../text/model.ts";
import { Certificate, LegalBasis } from "./model.ts";

/** One decision that gives certificates to many products. */
export const Decision = z.strictObject({
	decisionNo: Text(1, 60),
	issuedOn: FormDay,
	issuer: Text(2, 120),
	issuerLevel: z.enum(["district", "province", "ministry"]),
	legalBasis: LegalBasis,
	/** Where the decision can be read. */
	url: WebAddress.optional(),
});
export type Decision = z.infer<typeof Decision>;

/** More at once would make a page that nobody checks. */
export const MOST_PRODUCTS = 100;

/** What the decision gives one product. */
export const Award = z.object({
	product: z.string(),
	stars: Stars,
	score: z.number().min(0).max(100).multipleOf(0.01).optional(),
});
export type Award = z.infer<typeof Award>;

/**
 * The certificate that an award makes. Its id follows from the product and the decision, so that
 * entering the same decision again finds what is there.
 */
export const certificateOf = (
	{ url: _, ...decision }: Decision,
	{ product, stars, score }: Award,
	province: string,
): Certificate =>
	Certificate.parse({
		kind: "certificate",
		id: `${product}q${markOf(decision)}`.slice(0, 40),
		province,
		product,
		stars,
		score,
		...decision,
		issuedBasis: "decision",
		sources: [sourceOf({ ...decision, url: undefined }).id],
	});

/** The decision itself as a source. */
export const sourceOf = (decision: Decision): Source => ({
	kind: "source",
	id: `qd${markOf(decision)}`,
	title: `Quyết định số ${decision.decisionNo} ngày ${formatDay(decision.issuedOn)}`,
	publisher: decision.issuer,
	...(decision.url && { url: decision.url }),
	published: decision.issuedOn,
});

const markOf = ({
	decisionNo,
	issuedOn,
}: Pick<Decision, "decisionNo" | "issuedOn">) =>
	fingerprint([fold(decisionNo), issuedOn]);

/** The same decision, however its number is spelled. */
export const isOfDecision = (
	certificate: Pick<Certificate, "decisionNo" | "issuedOn">,
	{ decisionNo, issuedOn }: Decision,
): boolean =>
	certificate.decisionNo !== undefined &&
	fold(certificate.decisionNo) === fold(decisionNo) &&
	(certificate.issuedOn ?? "").slice(0, 4) === issuedOn.slice(0, 4);

/** What a person should look at before an award is written; `already` and the last three keep it from being written. */
export const AWARD_WARNINGS = [
	"above_band",
	"in_force",
	"already",
	"other_province",
	"withdrawn",
	"unknown",
] as const;
export type AwardWarning = (typeof AWARD_WARNINGS)[number];

const STOPS: ReadonlySet<AwardWarning> = new Set([
	"already",
	"other_province",
	"withdrawn",
	"unknown",
]);
export const isWritten = (warnings: readonly AwardWarning[]): boolean =>
	!warnings.some((warning) => STOPS.has(warning));

/** More stars than the score can be worth (Art. 3.3): kept as the decision says, and marked. */
export const isAboveBand = ({ stars, score }: Award): boolean =>
	score !== undefined && stars > (highestBandStars(score) ?? 0);

/** A decision is not of tomorrow. */
export const isInFuture = (
	{ issuedOn }: Decision,
	today: CalendarDate,
): boolean => issuedOn > today;
