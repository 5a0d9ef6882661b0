import type { PersonId } from "../../shared/accounts/model.ts";
import type {
	Claim,
	ClaimForm,
	ProposalForm,
} from "../../shared/claims/model.ts";
import { MOST_OPEN, whyNotAsk } from "../../shared/claims/rules.ts";
import { normaliseTaxCode } from "../../shared/cooperatives/tax-code.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { AccountStore } from "../accounts/store.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import { newId } from "../platform/new-id.ts";
import { claimEvent } from "./event.ts";
import type { ClaimStore } from "./store.ts";

export type AskDeps = {
	claims: Pick<ClaimStore, "ofPerson" | "ask">;
	accounts: Pick<AccountStore, "person" | "membersOf">;
	directory: Pick<DirectoryStore, "load" | "withTaxCode">;
	now: () => Instant;
};

const ATTEMPTS = 3;

/**
 * Asks for the right to act for an organisation. One that others act for already can be asked for,
 * too: the event says so, and they are told. Refuses what `whyNotAsk` names.
 */
export const askForOrganisation = async (
	deps: AskDeps,
	person: PersonId,
	organisation: string,
	form: ClaimForm,
): Promise<Claim> => {
	const [record] = await deps.directory.load([
		{ kind: "organisation", id: organisation },
	]);
	if (record === undefined || !ofKind(record, "organisation"))
		throw new Refusal("accounts.no_such_thing");
	const { id, province, withdrawn } = record.data;
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const found = await deps.accounts.person(person);
		if (found === undefined) throw new Refusal("accounts.sign_in");
		const reason = whyNotAsk(
			{ id, withdrawn },
			{
				memberships: found.memberships,
				claims: await deps.claims.ofPerson(person),
			},
		);
		if (reason !== undefined) throw new Refusal(reason);
		const members = await deps.accounts.membersOf(id);
		const claim = newClaim(deps, person, {
			organisation: id,
			province,
			...form,
		});
		const event = claimEvent(claim, "claim_asked", selfOf(person), {
			alreadyClaimed: members.length > 0,
		});
		if (await deps.claims.ask(claim, event)) return claim;
	}
	throw new Refusal("accounts.changed_meanwhile");
};

/**
 * Asks to add an organisation that the directory does not know, and to act for it. Refuses a tax
 * code that is known: then that organisation is to be asked for.
 */
export const proposeOrganisation = async (
	deps: AskDeps,
	person: PersonId,
	{ province, belonging, proof, ...proposed }: ProposalForm,
): Promise<Claim> => {
	const taxCode = proposed.taxCode && normaliseTaxCode(proposed.taxCode);
	if (taxCode && (await deps.directory.withTaxCode(taxCode)).length > 0)
		throw new Refusal("claims.tax_code_known");
	const open = (await deps.claims.ofPerson(person)).filter(
		({ state }) => state === "open",
	);
	if (open.length >= MOST_OPEN) throw new Refusal("claims.too_many");
	const claim = newClaim(deps, person, {
		proposed: { ...proposed, taxCode },
		province,
		belonging,
		proof,
	});
	const event = claimEvent(claim, "claim_asked", selfOf(person), {
		isNew: true,
	});
	if (await deps.claims.ask(claim, event)) return claim;
	// The pointer is the claim's own, so only the count can have stood in the way.
	throw new Refusal("claims.too_many");
};

const newClaim = (
	{ now }: AskDeps,
	person: PersonId,
	asked: Omit<Claim, "id" | "person" | "state" | "askedAt" | "version">,
): Claim => {
	const at = now();
	return {
		id: newId("clm", at),
		person,
		...asked,
		state: "open",
		askedAt: at,
		version: 1,
	};
};

const selfOf = (person: PersonId) =>
	({ actor: `person:${person}`, role: "person" }) as const;
