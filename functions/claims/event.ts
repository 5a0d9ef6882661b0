import type { Claim } from "../../shared/claims/model.ts";
import type { Author } from "../../shared/history/model.ts";
import type { AccountEvent } from "../accounts/history.ts";

/** What happened to a claim: ids and states, never what was written. */
export const claimEvent = (
	claim: Claim,
	type:
		| "claim_asked"
		| "claim_approved"
		| "claim_denied"
		| "claim_withdrawn"
		| "claim_moved",
	author: Author,
	more: Record<string, unknown> = {},
): AccountEvent => ({
	entity: `claim#${claim.id}`,
	type,
	version: claim.version,
	at: claim.decidedAt ?? claim.askedAt,
	author,
	after: {
		person: claim.person,
		organisation: claim.organisation,
		province: claim.province,
		belonging: claim.belonging,
		state: claim.state,
		...more,
	},
});
