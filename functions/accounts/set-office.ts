import { isDeepStrictEqual } from "node:util";
import type {
	Office,
	Person,
	PersonId,
	Visitor,
} from "../../shared/accounts/model.ts";
import { authorOf } from "../../shared/accounts/rights.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { AccountEvent } from "./history.ts";
import type { AccountStore } from "./store.ts";

export type OfficeDeps = {
	accounts: Pick<AccountStore, "person" | "changeOffice">;
	now: () => Instant;
};

export type EndDeps = {
	accounts: Pick<AccountStore, "person" | "change">;
	now: () => Instant;
};

/**
 * Gives somebody a role for provinces, changes it, or takes it (`wanted` absent). Refuses to change
 * one's own (OWASP ASVS 5.0 §8.2: nobody raises themselves; and so the last administrator stays), and
 * whoever has lost the right meanwhile. The same role again writes nothing.
 */
export const setOffice = async (
	deps: OfficeDeps,
	visitor: Visitor,
	id: PersonId,
	{ wanted, reason }: { wanted: Office | undefined; reason: string },
): Promise<void> => {
	if (visitor.person === undefined) throw new Refusal("accounts.sign_in");
	if (visitor.person === id) throw new Refusal("accounts.own_role");
	const person = await personOf(deps, id);
	const { office: before, ...rest } = person;
	if (isDeepStrictEqual(before, wanted)) return;
	const changed: Person = {
		...rest,
		...(wanted && { office: wanted }),
		version: person.version + 1,
	};
	const event: AccountEvent = {
		entity: `person#${id}`,
		type: typeOf(before, wanted),
		version: changed.version,
		at: deps.now(),
		author: authorOf(visitor, {}, reason),
		...(before && { before: { ...before } }),
		...(wanted && { after: { ...wanted } }),
	};
	if (!(await deps.accounts.changeOffice(changed, visitor.person, event)))
		throw new Refusal("accounts.changed_meanwhile");
};

const typeOf = (before: Office | undefined, wanted: Office | undefined) => {
	if (wanted === undefined) return "office_taken";
	return before === undefined ? "office_given" : "office_changed";
};

const ATTEMPTS = 4;

/**
 * Ends every session of a person at once: a lost phone, somebody who has left. What else is written
 * about the person at that moment does not hold it up.
 */
export const endSessions = async (
	deps: EndDeps,
	visitor: Visitor,
	id: PersonId,
	reason?: string,
): Promise<void> => {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const person = await personOf(deps, id);
		const at = deps.now();
		const version = person.version + 1;
		const event: AccountEvent = {
			entity: `person#${id}`,
			type: "sessions_ended",
			version,
			at,
			author: authorOf(visitor, {}, reason),
		};
		const changed = { ...person, sessionsEndedAt: at, version };
		if (await deps.accounts.change(changed, [event])) return;
	}
	throw new Refusal("accounts.changed_meanwhile");
};

const personOf = async (
	{ accounts }: { accounts: Pick<AccountStore, "person"> },
	id: PersonId,
) => {
	const found = await accounts.person(id);
	if (found === undefined) throw new Refusal("accounts.no_such_thing");
	return found.person;
};
