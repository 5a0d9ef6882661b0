import type { Person, PersonId } from "../../../shared/accounts/model.ts";
import type { Instant } from "../../../shared/dates/model.ts";
import type { Author } from "../../../shared/history/model.ts";
import { Refusal } from "../../../shared/refusals/refusal.ts";
import type { ClaimStore } from "../../claims/store.ts";
import { type RemoveDeps, removeContact } from "../../contacts/remove.ts";
import type { ContactStore } from "../../contacts/store.ts";
import type { DataRequestStore } from "../../data-requests/store.ts";
import type { NoticeStore } from "../../notices/store.ts";
import type { AccountEvent } from "../history.ts";
import type { SessionStore } from "../sessions/store.ts";
import type { AccountStore } from "../store.ts";
import type { ErasureStore } from "./store.ts";

export type EraseDeps = RemoveDeps & {
	accounts: Pick<AccountStore, "person" | "people" | "officePeople">;
	erasure: Pick<ErasureStore, "erase">;
	claims: Pick<ClaimStore, "ofPerson" | "forgetWithPerson">;
	contacts: Pick<ContactStore, "givenBy">;
	dataRequests: Pick<DataRequestStore, "ofPerson" | "change">;
	notices: Pick<NoticeStore, "forget">;
	sessions: Pick<SessionStore, "forgetKept">;
	now: () => Instant;
};

const ATTEMPTS = 4;

/**
 * Deletes a person's account at once: contact details they gave (also from public pages), the words of
 * their claims and requests, consents, memberships, forms that wait for them, what was mailed to
 * them, sign-in, the account. The history keeps an opaque id that leads nowhere any more. May be repeated from anywhere in between. Refuses the last
 * administrator (`accounts.last_admin`): nobody could give rights any more.
 */
export const erasePerson = async (
	deps: EraseDeps,
	id: PersonId,
	author: Author,
): Promise<void> => {
	// Once more than it is tried: something may have been written while the person went.
	for (let attempt = 0; attempt <= ATTEMPTS; attempt++) {
		const found = await deps.accounts.person(id);
		await deps.notices.forget(id);
		await deps.sessions.forgetKept(id);
		if (found === undefined) return;
		const { person, memberships } = found;
		const heir = await heirOf(deps, person);
		for (const { organisation } of await deps.contacts.givenBy(id))
			await removeContact(deps, organisation, author, id);
		await forgetWords(deps, id, author);
		const at = deps.now();
		const ended = memberships.map(
			({ organisation }, position): AccountEvent => ({
				entity: `person#${id}`,
				type: "membership_ended",
				version: position + 1,
				at,
				author,
				after: { person: id, organisation },
			}),
		);
		// As many as one transaction holds beside the rest; nobody serves so many.
		const events: AccountEvent[] = [
			...ended.slice(0, 10),
			{ entity: `person#${id}`, type: "person_erased", version: 1, at, author },
		];
		await deps.erasure.erase(person, events, heir);
	}
	throw new Refusal("accounts.changed_meanwhile");
};

/** Another administrator, if the person is one. */
const heirOf = async (
	{ accounts }: EraseDeps,
	person: Person,
): Promise<PersonId | undefined> => {
	if (person.office?.role !== "admin") return undefined;
	const others = await accounts.people(
		(await accounts.officePeople()).filter((id) => id !== person.id),
	);
	const heir = others.find(({ office }) => office?.role === "admin");
	if (heir === undefined) throw new Refusal("accounts.last_admin");
	return heir.id;
};

const forgetWords = async (
	{ claims, dataRequests, now }: EraseDeps,
	id: PersonId,
	author: Author,
): Promise<void> => {
	for (const claim of await claims.ofPerson(id))
		if (!(await claims.forgetWithPerson(claim)))
			throw new Refusal("accounts.changed_meanwhile");
	for (const request of await dataRequests.ofPerson(id)) {
		const {
			text: _text,
			answer: _answer,
			extension: _extension,
			outcome: _outcome,
			...rest
		} = request;
		const at = now();
		const bare = {
			...rest,
			closedAt: request.closedAt ?? at,
			version: request.version + 1,
		};
		const event =
			request.closedAt === undefined
				? {
						entity: `data_request#${request.id}`,
						type: "data_request_closed",
						version: bare.version,
						at,
						author,
						after: { person: id, kind: request.kind, erased: true },
					}
				: undefined;
		if (!(await dataRequests.change(bare, event)))
			throw new Refusal("accounts.changed_meanwhile");
	}
};
