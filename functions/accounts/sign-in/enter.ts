import type { Membership, Person } from "../../../shared/accounts/model.ts";
import type { Instant } from "../../../shared/dates/model.ts";
import type { Author } from "../../../shared/history/model.ts";
import { Refusal } from "../../../shared/refusals/refusal.ts";
import { newId } from "../../platform/new-id.ts";
import type { Appointment } from "../env.ts";
import type { AccountEvent } from "../history.ts";
import type { AccountStore } from "../store.ts";
import type { Identity } from "./provider.ts";

export type EnterDeps = {
	accounts: Pick<
		AccountStore,
		"idOf" | "person" | "wasAppointed" | "add" | "change"
	>;
	appointments: Appointment[];
	now: () => Instant;
};

const ATTEMPTS = 4;
const MINUTE = 60_000;

/**
 * Who the issuer vouched for, as a person of this service: made at the first sign-in, with what the
 * deployment appointed them to, once: whoever lost that right does not get it back by deleting their
 * account. Refuses an e-mail address that the issuer has not confirmed.
 */
export const enter = async (
	deps: EnterDeps,
	identity: Identity,
): Promise<Person> => {
	if (!identity.email_verified) throw new Refusal("accounts.email_unconfirmed");
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const id = await deps.accounts.idOf(identity.sub);
		const known = id && (await deps.accounts.person(id));
		const person = known
			? await again(deps, known.person, identity)
			: await first(deps, identity);
		if (person !== undefined) return person;
	}
	throw new Error("a person was changed by others several times in a row");
};

const again = async (
	{ accounts, now }: EnterDeps,
	person: Person,
	{ email }: Identity,
): Promise<Person | undefined> => {
	const at = now();
	// Two windows of one person at the same moment must not stand in each other's way.
	const isJustNow = Date.parse(at) - Date.parse(person.lastSignInAt) < MINUTE;
	if (isJustNow && email === person.email) return person;
	const changed: Person = {
		...person,
		email,
		lastSignInAt: at,
		version: person.version + 1,
	};
	// A new address has not bounced yet.
	if (email !== person.email) delete changed.bouncedAt;
	return (await accounts.change(changed)) ? changed : undefined;
};

const DEPLOYMENT: Author = { actor: "job:deployment", role: "system" };

const first = async (
	{ accounts, appointments, now }: EnterDeps,
	{ sub, email, name }: Identity,
): Promise<Person | undefined> => {
	const at = now();
	const id = newId("per", at);
	const named = appointments.find((one) => one.email === email);
	const appointed =
		named && !(await accounts.wasAppointed(email)) ? named : undefined;
	const memberships: Membership[] = (appointed?.members ?? []).map(
		(organisation) => ({
			person: id,
			organisation,
			belonging: "authorised",
			since: at,
		}),
	);
	const person: Person = {
		id,
		subject: sub,
		email,
		...(name?.trim() && { name: name.trim().slice(0, 120) }),
		language: "vi",
		...(appointed?.office && { office: appointed.office }),
		notices: { reminders: true, news: false },
		createdAt: at,
		lastSignInAt: at,
		version: 1,
	};
	const event = (
		type: string,
		after: Record<string, unknown>,
		author: Author,
	): AccountEvent => ({
		entity: `person#${id}`,
		type,
		version: 1,
		at,
		author,
		after,
	});
	const events = [
		event("person_entered", {}, { actor: `person:${id}`, role: "person" }),
		...(appointed?.office
			? [event("office_given", { ...appointed.office }, DEPLOYMENT)]
			: []),
	];
	for (const { organisation, belonging } of memberships)
		events.push({
			...event(`membership_given`, { organisation, belonging }, DEPLOYMENT),
			entity: `person#${id}`,
			version: events.length,
		});
	const isAdded = await accounts.add({
		person,
		memberships,
		events,
		isAppointed: appointed !== undefined,
	});
	return isAdded ? person : undefined;
};
