import type { Person } from "../../shared/accounts/model.ts";
import type { AccountStore } from "../accounts/store.ts";

export type RecipientDeps = {
	accounts: Pick<
		AccountStore,
		"membersOf" | "people" | "person" | "officePeople"
	>;
};

/** Everybody who acts for an organisation. */
export const membersOf = async (
	{ accounts }: RecipientDeps,
	organisation: string,
): Promise<Person[]> => {
	const members = await accounts.membersOf(organisation);
	return accounts.people(members.map(({ person }) => person));
};

/**
 * Staff of a province and their heads. Not administrators: they keep the service and are not in
 * charge of anybody's cooperative.
 */
export const staffOf = async (
	{ accounts }: RecipientDeps,
	province: string,
): Promise<Person[]> => {
	const people = await accounts.people(await accounts.officePeople());
	return people.filter(
		({ office }) =>
			office !== undefined &&
			office.role !== "admin" &&
			office.provinces.includes(province),
	);
};

/** Whoever keeps the service: for what lies in no province. */
export const administrators = async ({
	accounts,
}: RecipientDeps): Promise<Person[]> => {
	const people = await accounts.people(await accounts.officePeople());
	return people.filter(({ office }) => office?.role === "admin");
};

/** One person, if they are still there. */
export const personOf = async (
	{ accounts }: RecipientDeps,
	id: string,
): Promise<Person[]> => {
	const found = await accounts.person(id);
	return found ? [found.person] : [];
};
