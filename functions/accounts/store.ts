import { createHash } from "node:crypto";
import {
	type DynamoDBClient,
	paginateQuery,
	type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import {
	Membership,
	Person,
	type PersonId,
} from "../../shared/accounts/model.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { dayIndex } from "../history/store.ts";
import { fromItem, type Item, toItem } from "../platform/dynamo.ts";
import { tableReader } from "../platform/table-reader.ts";
import { transact } from "../platform/transaction.ts";
import { type AccountEvent, eventItem, historyKey } from "./history.ts";

/**
 * The Accounts table: people, their rights, sessions, consents and requests. All that is personal
 * stands here and nowhere else; the history names people by an opaque id.
 *
 * | pattern                              | key                                             | read units |
 * |--------------------------------------|-------------------------------------------------|------------|
 * | a person with their memberships      | pk = PERSON#id, sk from MEMBER# to STATE        | 1 |
 * | who the issuer's subject is          | pk = SUBJECT#hash, sk = SUBJECT                 | 1 |
 * | who may act for an organisation      | byOwner: gsi1pk = ORGANISATION#id               | 0.5 + 1 each |
 * | people of the office                 | byOwner: gsi1pk = OFFICE                        | 0.5 + 0.5 each |
 * | who signs in with an e-mail address  | pk = EMAIL#hash, sk = EMAIL                     | 1 |
 * | whether it was appointed to a right  | pk = EMAIL#hash, sk = APPOINTED                 | 1 |
 * | what happened to a person or request | pk = HISTORY#entity, sk begins EVENT#           | by size |
 * | the log of a day                     | byDay: gsi2pk = DAY#…                           | 0.5 + 1 each |
 * | a session (sessions/store.ts)        | pk = SESSION#id                                 | 1 |
 * | counters of limits (limits/store.ts) | pk = LIMIT#…                                    | written only |
 */

export type NewPerson = {
	person: Person;
	memberships: Membership[];
	events: AccountEvent[];
	/** With rights that the deployment names them for: noted for good, also when the account goes. */
	isAppointed: boolean;
};

export type AccountStore = ReturnType<typeof accountStore>;

export const accountStore = (client: DynamoDBClient, table: string) => {
	const reader = tableReader(client, table);
	const get = (pk: string, sk: string) => reader.get({ pk, sk });
	const query = async (
		condition: string,
		values: Record<string, unknown>,
		indexName?: string,
	): Promise<Record<string, unknown>[]> => {
		const found: Item[] = [];
		const pages = paginateQuery(
			{ client },
			{
				TableName: table,
				KeyConditionExpression: condition,
				ExpressionAttributeValues: toItem(values),
				...(indexName === undefined
					? { ConsistentRead: true }
					: { IndexName: indexName }),
			},
		);
		for await (const page of pages) found.push(...(page.Items ?? []));
		return found.map(fromItem);
	};

	return {
		/** Who the issuer's subject is here; `undefined` at a first sign-in. */
		async idOf(subject: string): Promise<PersonId | undefined> {
			const item = await get(subjectKey(subject), "SUBJECT");
			return item && z.string().parse(item.person);
		},

		/** A person and what they may act for. */
		async person(
			id: PersonId,
		): Promise<{ person: Person; memberships: Membership[] } | undefined> {
			const items = await query("pk = :pk AND sk BETWEEN :from AND :to", {
				":pk": `PERSON#${id}`,
				":from": "MEMBER#",
				":to": "STATE",
			});
			const state = items.find(({ sk }) => sk === "STATE");
			if (state === undefined) return undefined;
			return {
				person: Person.parse(state),
				memberships: items
					.filter(({ sk }) => String(sk).startsWith("MEMBER#"))
					.map((item) => Membership.parse(item)),
			};
		},

		/** Several people by id, in no order; those who are gone are left out. */
		async people(ids: PersonId[]): Promise<Person[]> {
			const items = await reader.several(
				[...new Set(ids)].map((id) => ({ pk: `PERSON#${id}`, sk: "STATE" })),
			);
			return items.map((item) => Person.parse(item));
		},

		/** Who may act for an organisation. */
		async membersOf(organisation: string): Promise<Membership[]> {
			const items = await reader.byIndex(
				"byOwner",
				"gsi1pk",
				`ORGANISATION#${organisation}`,
			);
			return items.map((item) => Membership.parse(item));
		},

		/** Whether the deployment's appointment of an address was used already. */
		wasAppointed: async (email: string): Promise<boolean> =>
			(await get(emailKey(email), "APPOINTED")) !== undefined,

		/** A first sign-in. `false`: the same subject signed in at the same moment elsewhere. */
		add: ({
			person,
			memberships,
			events,
			isAppointed,
		}: NewPerson): Promise<boolean> =>
			transact(client, [
				put(table, personItem(person), IS_NEW),
				emailItem(table, person),
				put(
					table,
					{ pk: subjectKey(person.subject), sk: "SUBJECT", person: person.id },
					IS_NEW,
				),
				...(isAppointed
					? [
							put(
								table,
								{ pk: emailKey(person.email), sk: "APPOINTED" },
								IS_NEW,
							),
						]
					: []),
				...memberships.map((membership) => memberItem(table, membership)),
				...events.map((event) => put(table, eventItem(event), IS_NEW)),
			]),

		/** Writes a person whose version is the next one. `false`: changed by somebody else meanwhile. */
		change: (person: Person, events: AccountEvent[] = []): Promise<boolean> =>
			transact(client, [
				changeItem(table, person),
				emailItem(table, person),
				...events.map((event) => put(table, eventItem(event), IS_NEW)),
			]),

		/**
		 * Writes somebody's new office if `by` still is an administrator at that very moment: of two
		 * who take the right from each other, one is too late, so one always remains.
		 */
		changeOffice: (
			person: Person,
			by: PersonId,
			event: AccountEvent,
		): Promise<boolean> =>
			transact(client, [
				put(table, personItem(person), replaces(person)),
				put(table, eventItem(event), IS_NEW),
				adminStands(table, by),
			]),

		/** Whoever last signed in with this very address. */
		async withEmail(email: string): Promise<Person | undefined> {
			const item = await get(emailKey(email), "EMAIL");
			if (item === undefined) return undefined;
			const state = await get(`PERSON#${item.person}`, "STATE");
			const person = state && Person.parse(state);
			// An address that its owner has given up leads nowhere.
			return person?.email === email ? person : undefined;
		},

		/** Ids of everybody who works for the office. */
		async officePeople(): Promise<PersonId[]> {
			const keys = await query(
				"gsi1pk = :office",
				{ ":office": "OFFICE" },
				"byOwner",
			);
			return keys.map(({ gsi1sk }) => String(gsi1sk));
		},

		/** Ends a membership with its event. `false`: it had ended already. */
		endMembership: (
			{ person, organisation }: Pick<Membership, "person" | "organisation">,
			event: AccountEvent,
		): Promise<boolean> =>
			transact(client, [
				endItem(table, { person, organisation }),
				put(table, eventItem(event), IS_NEW),
			]),

		/**
		 * Takes a right to another organisation; `to` is absent where the person has that one already.
		 * `false`: it had ended.
		 */
		moveMembership: (
			{ person, organisation }: Pick<Membership, "person" | "organisation">,
			to: Membership | undefined,
			event: AccountEvent,
		): Promise<boolean> =>
			transact(client, [
				endItem(table, { person, organisation }),
				...(to ? [memberItem(table, to)] : []),
				put(table, eventItem(event), IS_NEW),
			]),

		/** What happened to a person, a claim or a request, oldest first. */
		async historyOf(entity: string): Promise<Record<string, unknown>[]> {
			return reader.below(historyKey(entity), "EVENT#");
		},

		/** An event of another table's thing, to be written in the transaction that it tells of. */
		eventBeside: (event: AccountEvent): TransactWriteItem =>
			put(table, eventItem(event), IS_NEW),

		/** What happened in a span of time, oldest first, at most `limit`. */
		eventsBetween: dayIndex(client, table, "gsi2"),
	};
};

const IS_NEW = { ConditionExpression: "attribute_not_exists(pk)" };

/** The next version of a person, for transactions of other features. */
export const changeItem = (table: string, person: Person): TransactWriteItem =>
	put(table, personItem(person), replaces(person));

/** Holds only while the person has not deleted their account: nothing of them is written after it. */
export const personStands = (
	table: string,
	person: PersonId,
): TransactWriteItem => ({
	ConditionCheck: {
		TableName: table,
		Key: toItem({ pk: `PERSON#${person}`, sk: "STATE" }),
		ConditionExpression: "attribute_exists(pk)",
	},
});

/** Holds only while somebody is an administrator. */
export const adminStands = (
	table: string,
	person: PersonId,
): TransactWriteItem => ({
	ConditionCheck: {
		TableName: table,
		Key: toItem({ pk: `PERSON#${person}`, sk: "STATE" }),
		ConditionExpression: "office.#role = :admin",
		ExpressionAttributeNames: { "#role": "role" },
		ExpressionAttributeValues: toItem({ ":admin": "admin" }),
	},
});

export const memberItem = (
	table: string,
	membership: Membership,
): TransactWriteItem =>
	put(table, {
		pk: `PERSON#${membership.person}`,
		sk: `MEMBER#${membership.organisation}`,
		...membership,
		gsi1pk: `ORGANISATION#${membership.organisation}`,
		gsi1sk: membership.person,
	});

const endItem = (
	table: string,
	{ person, organisation }: Pick<Membership, "person" | "organisation">,
): TransactWriteItem => ({
	Delete: {
		TableName: table,
		Key: toItem({ pk: `PERSON#${person}`, sk: `MEMBER#${organisation}` }),
		ConditionExpression: "attribute_exists(pk)",
	},
});

const put = (
	table: string,
	item: Record<string, unknown>,
	condition?: Partial<NonNullable<TransactWriteItem["Put"]>>,
): TransactWriteItem => ({
	Put: { TableName: table, Item: toItem(item), ...condition },
});

const personItem = (person: Person) => ({
	pk: `PERSON#${person.id}`,
	sk: "STATE",
	...person,
	...(person.office ? { gsi1pk: "OFFICE", gsi1sk: person.id } : {}),
});

/** Written with every change: it costs a unit, and nobody has to remember what the address was before. */
const emailItem = (table: string, { id, email }: Person): TransactWriteItem =>
	put(table, { pk: emailKey(email), sk: "EMAIL", person: id });

const replaces = ({ version }: Person) => ({
	ConditionExpression: "version = :replaces",
	ExpressionAttributeValues: toItem({ ":replaces": version - 1 }),
});

const print = (text: string) =>
	createHash("sha256").update(text).digest("base64url");
export const subjectKey = (subject: string) => `SUBJECT#${print(subject)}`;
/** Only of an address in the form of `EmailAddress`: small letters, NFC. */
export const emailKey = (email: string) => `EMAIL#${print(email)}`;

/** For attributes that the table removes by themselves, some time after this moment. */
export const expiresAt = (at: Instant, milliseconds: number): number =>
	Math.floor((Date.parse(at) + milliseconds) / 1000);
