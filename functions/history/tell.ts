import { PersonId } from "../../shared/accounts/model.ts";
import { changesOf } from "../../shared/history/changes.ts";
import type { Author, HistoryEntry } from "../../shared/history/model.ts";
import type { HistoryStep } from "../../shared/history/pages.ts";
import type { AccountStore } from "../accounts/store.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";

export type TellDeps = {
	accounts: Pick<AccountStore, "people">;
	directory: Pick<DirectoryStore, "load">;
};

/**
 * The history as people read it, newest first. Names are looked up at this moment: the history itself
 * holds none, so whoever deleted their account is not named in it any more.
 */
export const tellHistory = async (
	deps: TellDeps,
	entries: HistoryEntry[],
): Promise<HistoryStep[]> => {
	const names = await namesOf(
		deps,
		entries.map(({ author }) => author),
	);
	return entries.toReversed().map((entry) => stepOf(entry, names));
};

export type Names = {
	people: Map<string, string>;
	organisations: Map<string, string>;
};

/** Names of everybody who acted, and of whom they acted for. */
export const namesOf = async (
	{ accounts, directory }: TellDeps,
	authors: Author[],
): Promise<Names> => {
	const ids = authors.flatMap(({ actor }) => personIn(actor) ?? []);
	const organisations = [
		...new Set(authors.flatMap(({ onBehalfOf }) => onBehalfOf ?? [])),
	];
	const [people, records] = await Promise.all([
		ids.length === 0 ? [] : accounts.people(ids),
		directory.load(organisations.map((id) => ({ kind: "organisation", id }))),
	]);
	return {
		people: new Map(people.map(({ id, name, email }) => [id, name ?? email])),
		organisations: new Map(
			records.flatMap((record) =>
				record && ofKind(record, "organisation")
					? [[record.data.id, record.data.name]]
					: [],
			),
		),
	};
};

export const stepOf = (entry: HistoryEntry, names: Names): HistoryStep => {
	const { author, at, record, type, before, after } = entry;
	const { role, reason, onBehalfOf } = author;
	return {
		at,
		record: record.split(" ")[0] ?? "",
		type,
		...whoOf(author, names),
		role,
		...(onBehalfOf && {
			onBehalfOf: names.organisations.get(onBehalfOf) ?? onBehalfOf,
		}),
		...(reason && { reason }),
		changes: changesOf(before, after),
	};
};

export const whoOf = (
	{ actor }: Author,
	{ people }: Names,
): Pick<HistoryStep, "by" | "person"> => {
	const id = personIn(actor);
	if (id === undefined)
		return { by: actor.startsWith("import:") ? "import" : "job" };
	const name = people.get(id);
	return name === undefined ? { by: "gone" } : { by: "person", person: name };
};

export const personIn = (actor: string): string | undefined => {
	const id = PersonId.safeParse(actor.replace(/^person:/, ""));
	return id.success ? id.data : undefined;
};
