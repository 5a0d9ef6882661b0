import type { PersonId } from "../../shared/accounts/model.ts";
import type { Instant } from "../../shared/dates/model.ts";
import type { Author } from "../../shared/history/model.ts";
import type { Preference } from "../../shared/notices/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { AccountStore } from "../accounts/store.ts";
import type { NoticeStore } from "./store.ts";
import { readToken } from "./token.ts";

export type ChooseDeps = {
	accounts: Pick<AccountStore, "person" | "change">;
	now: () => Instant;
};

export type Choice = Partial<Record<Preference, boolean>> & {
	/** The address takes mail again, says its owner. */
	again?: boolean;
};

const ATTEMPTS = 4;

/**
 * Writes down which letters somebody wants. The same choice again writes nothing. Refuses
 * `accounts.no_such_thing` for a person who is gone, `accounts.changed_meanwhile`.
 */
export const chooseNotices = async (
	{ accounts, now }: ChooseDeps,
	id: PersonId,
	{ again = false, ...wanted }: Choice,
	author: Author,
): Promise<void> => {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const found = await accounts.person(id);
		if (found === undefined) throw new Refusal("accounts.no_such_thing");
		const { bouncedAt, ...person } = found.person;
		const notices = { ...person.notices, ...wanted };
		const before = person.notices;
		const isSame =
			before.reminders === notices.reminders && before.news === notices.news;
		if (isSame && !(again && bouncedAt)) return;
		const version = person.version + 1;
		const changed = {
			...person,
			...(bouncedAt && !again && { bouncedAt }),
			notices,
			version,
		};
		const event = {
			entity: `person#${id}`,
			type: "notices_chosen",
			version,
			at: now(),
			author,
			before,
			after: notices,
		};
		if (await accounts.change(changed, [event])) return;
	}
	throw new Refusal("accounts.changed_meanwhile");
};

export type UnsubscribeDeps = ChooseDeps & {
	notices: Pick<NoticeStore, "secret">;
};

/** What a link at the foot of a letter is for. Refuses `notices.wrong_link`. */
export const readLink = async (
	{ notices }: Pick<UnsubscribeDeps, "notices">,
	token: string,
) => {
	const link = readToken(await notices.secret(), token);
	if (link === undefined) throw new Refusal("notices.wrong_link");
	return link;
};

/**
 * Switches one kind of letter off for whoever holds the link, without signing in (RFC 8058). Refuses
 * `notices.wrong_link`; somebody who is gone wanted no letters either.
 */
export const unsubscribe = async (
	deps: UnsubscribeDeps,
	token: string,
): Promise<Preference> => {
	const { person, preference } = await readLink(deps, token);
	if ((await deps.accounts.person(person)) !== undefined)
		await chooseNotices(
			deps,
			person,
			{ [preference]: false },
			{ actor: `person:${person}`, role: "person" },
		);
	return preference;
};
