import { erasureStore } from "../../functions/accounts/erasure/store.ts";
import { sessionStore } from "../../functions/accounts/sessions/store.ts";
import { enter } from "../../functions/accounts/sign-in/enter.ts";
import { claimStore } from "../../functions/claims/store.ts";
import { consentStore } from "../../functions/consents/store.ts";
import { contactStore } from "../../functions/contacts/store.ts";
import { dataRequestStore } from "../../functions/data-requests/store.ts";
import { save } from "../../functions/directory/save.ts";
import { noticeStore } from "../../functions/notices/store.ts";
import type { Office, Person, Visitor } from "../../shared/accounts/model.ts";
import { Draft } from "../../shared/directory/model.ts";
import { newAccounts, newDirectoryTable } from "../tables.ts";

export const START = "2026-11-21T01:00:00.000Z";
export const A = "htxa0001";
export const B = "htxb0001";

/** Two cooperatives and whoever signs in, over real tables; every moment is a millisecond later than the last. */
export const newWorld = async () => {
	const { table, client, accounts } = await newAccounts();
	const { table: directoryTable, directory } = await newDirectoryTable(client);
	let clock = Date.parse(START);
	const now = () => new Date(clock++).toISOString();
	const deps = {
		accounts,
		directory,
		now,
		claims: claimStore(client, table),
		consents: consentStore(client, table),
		contacts: contactStore(client, table),
		dataRequests: dataRequestStore(client, table),
		notices: noticeStore(client, table),
		erasure: erasureStore(client, table),
		sessions: sessionStore(client, table),
	};
	const organisation = (id: string, more: Record<string, unknown> = {}) =>
		Draft.parse({
			kind: "organisation",
			id,
			province: "99",
			type: "cooperative",
			name: `Hợp tác xã ${id}`,
			sources: ["nguon1"],
			...more,
		});
	const saved = await save(
		{ store: directory, now },
		[
			Draft.parse({
				kind: "province",
				id: "99",
				name: "Minh Họa",
				fullName: "tỉnh Minh Họa",
				slug: "minh-hoa",
			}),
			Draft.parse({ kind: "source", id: "nguon1", title: "Bài trên báo tỉnh" }),
			Draft.parse({
				kind: "source",
				id: "htxtukhai",
				title: "Hợp tác xã tự kê khai",
			}),
		],
		{ author: { actor: "job:test", role: "system" } },
	);
	const organisations = await save(
		{ store: directory, now },
		[
			organisation(A),
			organisation(B, { taxCode: "0100109106" }),
			organisation("htxgone1", { withdrawn: true }),
			Draft.parse({
				kind: "product",
				id: "sp01",
				province: "99",
				name: "Chè thử",
				producer: B,
				sources: ["nguon1"],
			}),
		],
		{ author: { actor: "job:test", role: "system" } },
	);
	for (const outcome of [...saved, ...organisations])
		if (outcome.outcome === "refused") throw new Error(outcome.code);

	let people = 0;
	const signIn = ({
		members = [],
		office,
		name,
	}: {
		members?: string[];
		office?: Office;
		name?: string;
	} = {}): Promise<Person> => {
		const email = `nguoi${++people}@vi-du.example`;
		return enter(
			{
				accounts,
				now,
				appointments: [{ email, members, ...(office && { office }) }],
			},
			{
				sub: `subject-${people}`,
				email,
				email_verified: true,
				...(name && { name }),
			},
		);
	};
	const visitor = async (person: Person): Promise<Visitor> => {
		const found = await accounts.person(person.id);
		return {
			person: person.id,
			office: found?.person.office,
			organisations: found?.memberships.map(({ organisation: id }) => id) ?? [],
		};
	};
	const staff = async (): Promise<Visitor> =>
		visitor(await signIn({ office: { role: "staff", provinces: ["99"] } }));
	return {
		...deps,
		deps,
		table,
		directoryTable,
		client,
		signIn,
		visitor,
		staff,
		pass: (milliseconds: number) => {
			clock += milliseconds;
		},
	};
};
