import type { Membership } from "../../shared/accounts/model.ts";
import type { Claim } from "../../shared/claims/model.ts";
import type { Instant } from "../../shared/dates/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { AccountStore } from "../accounts/store.ts";
import { claimEvent } from "../claims/event.ts";
import type { ClaimStore } from "../claims/store.ts";
import { type RemoveDeps, removeContact } from "../contacts/remove.ts";

export type MovePeopleDeps = RemoveDeps & {
	accounts: Pick<AccountStore, "membersOf" | "moveMembership">;
	claims: Pick<ClaimStore, "claim" | "openIn" | "settle" | "moveTo">;
	now: () => Instant;
};

type Step = { keep: string; drop: string; author: Author };

/**
 * Takes the people of a merged organisation to the kept one: who acts for it, and who asked to. How to
 * reach it was agreed to for a page that is gone, so it goes; they may give it anew. May be repeated.
 */
export const movePeople = async (
	deps: MovePeopleDeps,
	province: string,
	step: Step,
): Promise<void> => {
	const { keep, drop, author } = step;
	await removeContact(deps, drop, author);
	const staying = await deps.accounts.membersOf(keep);
	const going = await deps.accounts.membersOf(drop);
	const there = new Set([...staying, ...going].map(({ person }) => person));
	// Claims first: one that is approved just now has made a member whom the next lines find.
	for (const claim of await deps.claims.openIn(province))
		if (claim.organisation === drop)
			await moveClaim(deps, claim, there.has(claim.person), step);
	const isThere = ({ person }: Membership) =>
		staying.some((one) => one.person === person);
	for (const membership of await deps.accounts.membersOf(drop))
		await moveMember(deps, membership, isThere(membership), step);
};

/** Who left meanwhile is left alone. */
const moveMember = async (
	{ accounts, now }: MovePeopleDeps,
	membership: Membership,
	isThere: boolean,
	{ keep, drop, author }: Step,
): Promise<void> => {
	const { person, belonging } = membership;
	const at = now();
	await accounts.moveMembership(
		membership,
		isThere ? undefined : { ...membership, organisation: keep, since: at },
		{
			entity: `person#${person}`,
			type: "membership_moved",
			version: 1,
			at,
			author,
			before: { person, organisation: drop },
			after: { person, organisation: keep, belonging },
		},
	);
};

/** Of who acts for the kept one already, or asked for it, too, nothing is left to decide. */
const moveClaim = async (
	{ claims, now }: MovePeopleDeps,
	claim: Claim,
	isThere: boolean,
	{ keep, author }: Step,
): Promise<void> => {
	const at = now();
	const next = { ...claim, version: claim.version + 1 };
	const moved: Claim = { ...next, organisation: keep };
	const event = { ...claimEvent(moved, "claim_moved", author), at };
	if (!isThere && (await claims.moveTo(moved, claim, event))) return;
	const settled: Claim = { ...next, state: "withdrawn", decidedAt: at };
	const ended = claimEvent(settled, "claim_withdrawn", author);
	if (await claims.settle(settled, [ended])) return;
	const found = await claims.claim(claim.id);
	if (found?.state === "open") throw new Refusal("accounts.changed_meanwhile");
};
