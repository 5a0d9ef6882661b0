import type { Visitor } from "../../shared/accounts/model.ts";
import { authorOf } from "../../shared/accounts/rights.ts";
import type { Claim, DecisionForm } from "../../shared/claims/model.ts";
import { whyNotDecide } from "../../shared/claims/rules.ts";
import { dayIn } from "../../shared/dates/calendar.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { Draft } from "../../shared/directory/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { AccountEvent } from "../accounts/history.ts";
import type { AccountStore } from "../accounts/store.ts";
import { type SaveDeps, save } from "../directory/save.ts";
import type { DirectoryStore } from "../directory/store.ts";
import type { Beside } from "../directory/writes.ts";
import { claimEvent } from "./event.ts";
import type { ClaimStore } from "./store.ts";

export type DecideDeps = {
	claims: Pick<ClaimStore, "claim" | "settle" | "settleItems">;
	accounts: Pick<AccountStore, "person">;
	directory: SaveDeps["store"] & Pick<DirectoryStore, "withTaxCode">;
	now: () => Instant;
};

/** The standing source of what a cooperative itself declared (infra/data/30-sources.jsonl). */
const DECLARED = "htxtukhai";

/**
 * Staff approve or deny, with a reason that the person reads. Approving writes the right to act, the
 * claim's end, both events and, where it was proposed, the organisation itself in one transaction.
 * Refuses one's own claim, and one that is settled.
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
	const decided = {
		...claim,
		decidedAt: at,
		reason,
		version: claim.version + 1,
	};
	if (decision === "deny") {
		const denied: Claim = { ...decided, state: "denied" };
		const event = claimEvent(denied, "claim_denied", author);
		if (!(await deps.claims.settle(denied, [event])))
			throw new Refusal("claims.settled");
		return denied;
	}
	// The id of what is added follows from the claim's.
	const organisation = claim.organisation ?? `o${id.slice(-20)}`;
	const settled: Claim = { ...decided, organisation, state: "approved" };
	const { person, belonging } = claim;
	const given: AccountEvent = {
		entity: `person#${person}`,
		type: "membership_given",
		version: 1,
		at,
		author,
		after: { person, organisation, belonging, claim: id },
	};
	const step = [
		settled,
		[claimEvent(settled, "claim_approved", author), given],
		{ person, organisation, belonging, since: at },
	] as const satisfies Parameters<ClaimStore["settle"]>;
	if (claim.organisation === undefined)
		await addProposed(deps, settled, author, deps.claims.settleItems(...step));
	else if (!(await deps.claims.settle(...step)))
		throw new Refusal("claims.settled");
	return settled;
};

/**
 * Adds the organisation that a claim proposed, with what ends the claim: neither without the other.
 * Refuses a tax code that was given to another meanwhile, and what the directory itself refuses.
 */
const addProposed = async (
	{ directory, now }: DecideDeps,
	{ organisation, province, proposed }: Claim,
	author: Author,
	beside: Beside,
): Promise<void> => {
	const draft = Draft.safeParse({
		kind: "organisation",
		id: organisation,
		province,
		...proposed,
		sources: [DECLARED],
		confirmedOn: dayIn(now()),
	});
	if (!draft.success) throw new Refusal("claims.not_saved");
	const { taxCode } = proposed ?? {};
	if (taxCode && (await directory.withTaxCode(taxCode)).length > 0)
		throw new Refusal("claims.tax_code_known");
	const [saved] = await save({ store: directory, now }, [draft.data], {
		author,
		beside,
	});
	if (saved?.outcome !== "refused") return;
	throw new Refusal(
		saved.code === "imports.conflict" ? "claims.settled" : "claims.not_saved",
	);
};
