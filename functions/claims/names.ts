import type { PersonId } from "../../shared/accounts/model.ts";
import type { ActingPerson } from "../../shared/claims/pages.ts";
import type { DirectoryRecord } from "../../shared/directory/model.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import type { AccountStore } from "../accounts/store.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";

/** Organisations by id; those that are gone are left out. */
export const organisationsBy = async (
	directory: Pick<DirectoryStore, "load">,
	ids: string[],
): Promise<Map<string, DirectoryRecord<"organisation">>> => {
	const records = await directory.load(
		[...new Set(ids)].map((id) => ({ kind: "organisation", id })),
	);
	return new Map(
		records.flatMap((record) =>
			record && ofKind(record, "organisation")
				? [[record.data.id, record]]
				: [],
		),
	);
};

/** Who acts for an organisation, by name, those who came first first. */
export const actingFor = async (
	accounts: Pick<AccountStore, "membersOf" | "people">,
	organisation: string,
): Promise<ActingPerson[]> => {
	const memberships = await accounts.membersOf(organisation);
	const people = await accounts.people(memberships.map(({ person }) => person));
	const byId = new Map<PersonId, (typeof people)[number]>(
		people.map((person) => [person.id, person]),
	);
	return memberships
		.map(({ person, belonging, since }) => ({
			id: person,
			name: byId.get(person)?.name,
			email: byId.get(person)?.email,
			belonging,
			since,
		}))
		.sort((a, b) => (a.since < b.since ? -1 : 1));
};

/** `xã Chi Lăng`, as the reference says; `undefined` where it is not known. */
export const placeOf = (
	{ communes }: Reference,
	{ commune }: { commune?: string | undefined },
): string | undefined =>
	commune === undefined ? undefined : communes.get(commune)?.fullName;

export const provinceName = (
	{ provinces }: Reference,
	code: string,
): { code: string; name: string } => ({
	code,
	name: provinces.get(code)?.name ?? code,
});
