import type { Person } from "../../shared/accounts/model.ts";
import {
	type ConsentRecord,
	standingConsents,
} from "../../shared/consents/model.ts";
import type { ConsentForm } from "../../shared/consents/pages.ts";
import { versionOf } from "../../shared/consents/texts.ts";
import { hidden, LEVEL_OF, visibleAt } from "../../shared/contacts/rules.ts";
import type { Instant } from "../../shared/dates/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { contactEvent } from "../contacts/save.ts";
import type { ContactStore } from "../contacts/store.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import type { ConsentStore } from "./store.ts";

export type ConsentDeps = {
	consents: Pick<ConsentStore, "ofPerson" | "add">;
	contacts: Pick<ContactStore, "contact" | "put">;
	directory: Pick<DirectoryStore, "load" | "contactItems">;
	now: () => Instant;
};

/**
 * Gives or takes back a consent of one's own. What it allowed ends in the same transaction: news stop,
 * a contact goes back to private and leaves the public page. Refuses to give one without its box
 * ticked (`consents.tick`), and to take back what does not stand (`consents.none`).
 */
export const decideConsent = async (
	deps: ConsentDeps,
	person: Person,
	{ purpose, decision, organisation, agree }: ConsentForm,
): Promise<void> => {
	const isGiven = decision === "given";
	if (isGiven && agree === undefined) throw new Refusal("consents.tick");
	// The contact's own form gives those: there the details stand beside the box.
	if (isGiven && purpose !== "news") throw new Refusal("consents.none");
	const standing = standingConsents(await deps.consents.ofPerson(person.id));
	const stands = standing.some(
		(record) =>
			record.purpose === purpose &&
			record.organisation === organisation &&
			record.decision === "given",
	);
	if (!isGiven && !stands) throw new Refusal("consents.none");
	const at = deps.now();
	const author: Author = { actor: `person:${person.id}`, role: "person" };
	const record: ConsentRecord = {
		person: person.id,
		purpose,
		version: versionOf(purpose),
		decision,
		channel: "web",
		...(organisation ? { organisation } : {}),
		at,
	};
	const isDone =
		purpose === "news" || organisation === undefined
			? await deps.consents.add(record, author, {
					...person,
					notices: { ...person.notices, news: isGiven },
					version: person.version + 1,
				})
			: await hide(deps, { ...record, purpose, organisation }, author);
	if (!isDone) throw new Refusal("accounts.changed_meanwhile");
};

const hide = async (
	deps: ConsentDeps,
	record: ConsentRecord & {
		purpose: keyof typeof LEVEL_OF;
		organisation: string;
	},
	author: Author,
): Promise<boolean> => {
	const { organisation, at } = record;
	const contact = await deps.contacts.contact(organisation);
	const [found] = await deps.directory.load([
		{ kind: "organisation", id: organisation },
	]);
	// Somebody else has written it since, for themselves: that is theirs to take back.
	const isMine = contact?.by === undefined || contact.by === record.person;
	if (contact === undefined || !isMine)
		return deps.consents.add(record, author);
	const { name: _n, phone: _p, email: _e, ...rest } = contact;
	const next = {
		...rest,
		...hidden(contact, LEVEL_OF[record.purpose]),
		updatedAt: at,
		version: contact.version + 1,
	};
	return deps.contacts.put(next, {
		author,
		event: contactEvent(next, at, author),
		consents: [record],
		beside:
			found && ofKind(found, "organisation")
				? deps.directory.contactItems(found, visibleAt(next, "public"), {
						author,
						at,
					})
				: [],
	});
};
