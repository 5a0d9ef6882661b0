import type { PersonId } from "../../shared/accounts/model.ts";
import { HistoryEntry } from "../../shared/history/model.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import type { AccountStore } from "../accounts/store.ts";
import { ofKind } from "../directory/store.ts";
import { type TellDeps, tellHistory } from "../history/tell.ts";

export type PersonDeps = TellDeps & {
	accounts: Pick<AccountStore, "person" | "historyOf">;
	reference: () => Promise<Reference>;
};

/** A person as an administrator sees them: role, organisations, and what happened to their rights. */
export const loadOfficePerson = async (deps: PersonDeps, id: PersonId) => {
	const found = await deps.accounts.person(id);
	if (found === undefined) return undefined;
	const { person, memberships } = found;
	const [organisations, events, { provinces }] = await Promise.all([
		deps.directory.load(
			memberships.map(({ organisation }) => ({
				kind: "organisation",
				id: organisation,
			})),
		),
		deps.accounts.historyOf(`person#${id}`),
		deps.reference(),
	]);
	return {
		person,
		organisations: organisations.flatMap((record) =>
			record && ofKind(record, "organisation")
				? [{ id: record.data.id, name: record.data.name }]
				: [],
		),
		provinces: [...provinces.values()].map(({ id, name }) => ({
			value: id,
			label: name,
		})),
		history: await tellHistory(deps, events.map(accountEntry)),
	};
};

/** An event of the Accounts table as a step of the history. */
export const accountEntry = (item: Record<string, unknown>): HistoryEntry => {
	const [record = ""] = String(item.entity).split("#");
	return HistoryEntry.parse({ ...item, record });
};
