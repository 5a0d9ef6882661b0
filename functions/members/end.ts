import type { PersonId } from "../../shared/accounts/model.ts";
import type { Instant } from "../../shared/dates/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { AccountStore } from "../accounts/store.ts";
import { type RemoveDeps, removeContact } from "../contacts/remove.ts";

export type EndDeps = RemoveDeps & {
	accounts: Pick<AccountStore, "endMembership">;
	now: () => Instant;
};

/**
 * Ends somebody's right to act for an organisation: they leave, or staff revoke it with a reason.
 * What they gave of how to reach it goes first: it was theirs to show only while they served it.
 * Refuses where there is no such right (any more).
 */
export const endMembership = async (
	deps: EndDeps,
	{ person, organisation }: { person: PersonId; organisation: string },
	author: Author,
): Promise<void> => {
	const at = deps.now();
	await removeContact(deps, organisation, author, person);
	const isEnded = await deps.accounts.endMembership(
		{ person, organisation },
		{
			entity: `person#${person}`,
			type: "membership_ended",
			version: 1,
			at,
			author,
			after: { person, organisation },
		},
	);
	if (!isEnded) throw new Refusal("claims.not_a_member");
};
