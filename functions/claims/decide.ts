import type { Visitor } from "../../shared/accounts/model.ts";
import { authorOf } from "../../shared/accounts/rights.ts";
import type { Claim, DecisionForm } from "../../shared/claims/model.ts";
import { whyNotDecide } from "../../shared/claims/rules.ts";
import { dayIn } from "../../shared/dates/calendar.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { Draft } from "../../shared/directory/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { AccountStore } from "../accounts/store.ts";
import { type SaveDeps, save } from "../directory/save.ts";
import { claimEvent } from "./event.ts";
import type { ClaimStore } from "./store.ts";

export type DecideDeps = {
	claims: Pick<ClaimStore, "claim" | "settle">;
	accounts: Pick<AccountStore, "person">;
	directory: SaveDeps["store"];
	now: () => Instant;
};

/** The standing source of what a cooperative itself declared (infra/data/30-sources.jsonl). */
const DECLARED = "htxtukhai";

/**
 * Staff approve or deny, with a reason that the person reads. Approving writes the right to act, the
 * claim's end and both events in one transaction. Refuses one's own claim, and one that is settled.
 */
export const decideClaim = async (
	deps: DecideDeps,
	visitor: Visitor,
	id: string,
	{ decision, reason }: DecisionForm,
): Promise<Claim> => {
	const claim = await deps.claims.claim(id);
	if (claim === undefined) throw new Refusal("accounts.no_such_thing");
	const refusal = whyNotDecide(claim, visitor.person ?? "");
	if (refusal !== undefined) throw new Refusal(refusal);
	if (!(await deps.accounts.person(claim.person)))
		throw new Refusal("claims.person_gone");
	const at = deps.now();
	const author = authorOf(visitor, { province: claim.province }, reason);
	const organisation =
		claim.organisation ??
		(decision === "approve"
			? await addProposed(deps, claim, author)
			: undefined);
	const settled: Claim = {
		...claim,
		organisation,
		state: decision === "approve" ? "approved" : "denied",
		decidedAt: at,
		reason,
		version: claim.version + 1,
	};
	const { person, belonging } = claim;
	const isDone = await (decision === "approve" && organisation !== undefined
		? deps.claims.settle(
				settled,
				[
					claimEvent(settled, "claim_approved", author),
					{
						entity: `person#${person}`,
						type: "membership_given",
						version: 1,
						at,
						author,
						after: { person, organisation, belonging, claim: id },
					},
				],
				{ person, organisation, belonging, since: at },
			)
		: deps.claims.settle(settled, [
				claimEvent(settled, "claim_denied", author),
			]));
	if (!isDone) throw new Refusal("claims.settled");
	return settled;
};

/**
 * Adds the organisation that a claim proposed. Its id follows from the claim's, so that doing it
 * again finds what the first time wrote. Refuses with what the directory itself refuses.
 */
const addProposed = async (
	{ directory, now }: DecideDeps,
	{ id, province, proposed }: Claim,
	author: Author,
): Promise<string> => {
	const draft = Draft.safeParse({
		kind: "organisation",
		id: `o${id.slice(-20)}`,
		province,
		...proposed,
		sources: [DECLARED],
		confirmedOn: dayIn(now()),
	});
	if (!draft.success) throw new Refusal("claims.not_saved");
	const [saved] = await save({ store: directory, now }, [draft.data], {
		author,
	});
	if (saved === undefined || saved.outcome === "refused")
		throw new Refusal("claims.not_saved");
	return draft.data.id;
};
