import type { PersonId } from "../../shared/accounts/model.ts";
import type { Instant } from "../../shared/dates/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import { contactEvent } from "./save.ts";
import type { ContactStore } from "./store.ts";

export type RemoveDeps = {
	contacts: Pick<ContactStore, "contact" | "remove">;
	directory: Pick<DirectoryStore, "load" | "contactItems">;
	now: () => Instant;
};

const ATTEMPTS = 4;

/**
 * Removes how to reach an organisation, from Accounts and from the public page, in one transaction.
 * With `givenBy`, only what that person gave. Nothing there is nothing to do.
 */
export const removeContact = async (
	deps: RemoveDeps,
	organisation: string,
	author: Author,
	givenBy?: PersonId,
): Promise<void> => {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const contact = await deps.contacts.contact(organisation);
		if (contact === undefined) return;
		if (givenBy !== undefined && contact.by !== givenBy) return;
		const [record] = await deps.directory.load([
			{ kind: "organisation", id: organisation },
		]);
		const at = deps.now();
		const isRemoved = await deps.contacts.remove(contact, {
			author,
			event: contactEvent(
				{ organisation, version: contact.version + 1 },
				at,
				author,
			),
			consents: [],
			beside:
				record && ofKind(record, "organisation")
					? deps.directory.contactItems(record, undefined, { author, at })
					: [],
		});
		if (isRemoved) return;
	}
	throw new Refusal("accounts.changed_meanwhile");
};
