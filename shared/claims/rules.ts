import type { Membership, PersonId } from "../accounts/model.ts";
import type { RefusalCode } from "../refusals/all.ts";
import type { Claim } from "./model.ts";

/** Of one person at a time: more is no claim any more, but a search for a gap. */
export const MOST_OPEN = 5;

/** Why somebody may not ask to act for an organisation; `undefined`: they may. */
export const whyNotAsk = (
	organisation: { id: string; withdrawn: boolean },
	{
		memberships,
		claims,
	}: {
		memberships: Pick<Membership, "organisation">[];
		claims: Pick<Claim, "organisation" | "state">[];
	},
): RefusalCode | undefined => {
	const { id, withdrawn } = organisation;
	if (withdrawn) return "claims.organisation_withdrawn";
	if (memberships.some((one) => one.organisation === id))
		return "claims.member_already";
	const open = claims.filter(({ state }) => state === "open");
	if (open.some((one) => one.organisation === id)) return "claims.open_already";
	return open.length >= MOST_OPEN ? "claims.too_many" : undefined;
};

/**
 * Why somebody of the office may not decide a claim; `undefined`: they may. Nobody decides for
 * themselves: whoever gives a right must be another than who gets it.
 */
export const whyNotDecide = (
	claim: Pick<Claim, "state" | "person">,
	decider: PersonId,
): RefusalCode | undefined => {
	if (claim.person === decider) return "claims.own";
	return claim.state === "open" ? undefined : "claims.settled";
};
