import type { PersonId } from "../../shared/accounts/model.ts";
import type { Claim } from "../../shared/claims/model.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { claimEvent } from "./event.ts";
import type { ClaimStore } from "./store.ts";

export type WithdrawDeps = {
	claims: Pick<ClaimStore, "claim" | "settle">;
	now: () => Instant;
};

/** Takes one's own open claim back. Refuses one that staff have decided meanwhile. */
export const withdrawClaim = async (
	deps: WithdrawDeps,
	person: PersonId,
	id: string,
): Promise<void> => {
	const claim = await deps.claims.claim(id);
	if (claim === undefined || claim.person !== person)
		throw new Refusal("accounts.no_such_thing");
	if (claim.state !== "open") throw new Refusal("claims.settled");
	const settled: Claim = {
		...claim,
		state: "withdrawn",
		decidedAt: deps.now(),
		version: claim.version + 1,
	};
	const event = claimEvent(settled, "claim_withdrawn", {
		actor: `person:${person}`,
		role: "person",
	});
	if (!(await deps.claims.settle(settled, [event])))
		throw new Refusal("claims.settled");
};
