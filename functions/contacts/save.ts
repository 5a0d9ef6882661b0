import type { Visitor } from "../../shared/accounts/model.ts";
import { authorFor } from "../../shared/accounts/rights.ts";
import type { ConsentRecord } from "../../shared/consents/model.ts";
import { versionOf } from "../../shared/consents/texts.ts";
import {
	CONTACT_FIELDS,
	type Contact,
	type ContactEntries,
	type ContactForm,
} from "../../shared/contacts/model.ts";
import {
	consentsNeeded,
	entriesOf,
	visibleAt,
} from "../../shared/contacts/rules.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import type { ContactStore } from "./store.ts";

export type SaveContactDeps = {
	contacts: Pick<ContactStore, "contact" | "put">;
	directory: Pick<DirectoryStore, "load" | "contactItems">;
	now: () => Instant;
};

/**
 * Writes how to reach an organisation, with the consents that its form ticked, and what of it is
 * public into the directory: one transaction. Refuses (`accounts.changed_meanwhile`) when it is not
 * the version that the form showed, and (`contacts.consent_needed`) when a box that had to be ticked
 * was not.
 */
export const saveContact = async (
	deps: SaveContactDeps,
	visitor: Visitor,
	belongs: { organisation: string; province?: string | undefined },
	form: ContactForm,
): Promise<Contact> => {
	const { organisation } = belongs;
	const [record] = await deps.directory.load([
		{ kind: "organisation", id: organisation },
	]);
	if (record === undefined || !ofKind(record, "organisation"))
		throw new Refusal("accounts.no_such_thing");
	const before = await deps.contacts.contact(organisation);
	if ((before?.version ?? 0) !== form.version)
		throw new Refusal("accounts.changed_meanwhile");
	const entries = entriesOf(form);
	const needed = consentsNeeded(before, entries);
	if (needed.some((purpose) => form[purpose] === undefined))
		throw new Refusal("contacts.consent_needed");
	const at = deps.now();
	const author = authorFor(visitor, belongs);
	const isMember = author.role === "member";
	const contact: Contact = {
		...entries,
		organisation,
		...(isMember && visitor.person ? { by: visitor.person } : {}),
		updatedAt: at,
		version: form.version + 1,
	};
	const consents = needed.map(
		(purpose): ConsentRecord => ({
			person: visitor.person ?? "",
			purpose,
			version: versionOf(purpose),
			decision: "given",
			channel: isMember ? "web" : "staff",
			organisation,
			at,
		}),
	);
	const isWritten = await deps.contacts.put(contact, {
		author,
		event: contactEvent(contact, at, author),
		consents,
		beside: deps.directory.contactItems(
			record,
			record.data.withdrawn ? undefined : visibleAt(entries, "public"),
			{ author, at },
		),
	});
	if (!isWritten) throw new Refusal("accounts.changed_meanwhile");
	return contact;
};

/** Which fields who may see; never what stands in them. */
export const contactEvent = (
	{
		organisation,
		version,
		...contact
	}: ContactEntries & {
		organisation: string;
		version: number;
	},
	at: Instant,
	author: ReturnType<typeof authorFor>,
) => ({
	entity: `contact#${organisation}`,
	type: "contact_changed",
	version,
	at,
	author,
	after: {
		organisation,
		visibility: Object.fromEntries(
			CONTACT_FIELDS.flatMap((field) => {
				const entry = contact[field];
				return entry ? [[field, entry.visibility]] : [];
			}),
		),
	},
});
