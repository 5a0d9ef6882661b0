import { enter } from "../../functions/accounts/sign-in/enter.ts";
import { claimStore } from "../../functions/claims/store.ts";
import { dataRequestStore } from "../../functions/data-requests/store.ts";
import { save } from "../../functions/directory/save.ts";
import { noticeStore } from "../../functions/notices/store.ts";
import type { Office, Person } from "../../shared/accounts/model.ts";
import type { Letter } from "../../shared/notices/letter.ts";
import {
	certificate,
	organisation,
	product,
	tables,
} from "../publishing/catalogue.ts";
import { newAccounts, newDirectoryTable, newReports } from "../tables.ts";

export const START = Date.parse("2026-11-21T01:00:00.000Z");
export const MINUTE = 60_000;
export const HTX = "thh01";

/** A cooperative with its people and staff, real stores, a clock, and a mail service that remembers. */
export const newWorld = async () => {
	const { table, client, accounts } = await newAccounts();
	const { directory, submissions } = await newDirectoryTable(client);
	const { reports, table: reportsTable } = await newReports(client);
	const clock = { at: START };
	const now = () => new Date(clock.at).toISOString();
	const letters: { to: string; letter: Letter }[] = [];
	/** Addresses to which the mail service refuses to send just now. */
	const broken = new Set<string>();
	await save(
		{ store: directory, now },
		[...tables, organisation(), product(), certificate()],
		{ author: { actor: "job:test", role: "system" } },
	);
	let people = 0;
	const deps = {
		accounts,
		directory,
		submissions,
		reports,
		claims: claimStore(client, table),
		dataRequests: dataRequestStore(client, table),
		notices: noticeStore(client, table),
		origin: "https://site.test",
		now,
		send: async (to: string, letter: Letter) => {
			if (broken.has(to)) throw new Error("the mail service took no letter");
			letters.push({ to, letter });
		},
	};
	return {
		deps,
		clock,
		letters,
		broken,
		table,
		reportsTable,
		client,
		/** Signs somebody in for the first time. */
		newPerson({
			office,
			members = [],
		}: {
			office?: Office;
			members?: string[];
		} = {}): Promise<Person> {
			const email = `nguoi${++people}@vi-du.example`;
			return enter(
				{
					accounts,
					now,
					appointments: [{ email, ...(office && { office }), members }],
				},
				{ sub: `s-${people}`, email, email_verified: true },
			);
		},
		async reload({ id }: Person): Promise<Person> {
			const found = await accounts.person(id);
			if (found === undefined) throw new Error("the person is gone");
			return found.person;
		},
	};
};
