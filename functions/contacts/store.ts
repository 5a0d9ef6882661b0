import type {
	DynamoDBClient,
	TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import type { PersonId } from "../../shared/accounts/model.ts";
import type { ConsentRecord } from "../../shared/consents/model.ts";
import { Contact } from "../../shared/contacts/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { type AccountEvent, eventItem } from "../accounts/history.ts";
import { personStands } from "../accounts/store.ts";
import { consentItems } from "../consents/store.ts";
import { toItem } from "../platform/dynamo.ts";
import { tableReader } from "../platform/table-reader.ts";
import { transact } from "../platform/transaction.ts";

/**
 * How to reach an organisation, in the Accounts table. What of it is public is copied into the
 * directory in the same transaction (`beside`), and taken out the same way.
 *
 * | pattern                        | key                                      | read units |
 * |--------------------------------|------------------------------------------|------------|
 * | contact of an organisation     | pk = CONTACT#organisation, sk = CONTACT  | 1          |
 * | contacts that a person gave    | byOwner: gsi1pk = CONTACTS#person        | 0.5 + 1 each |
 */

/** Decisions and the change of the contact, which stand or fall together. */
export type ContactStep = {
	author: Author;
	event: AccountEvent;
	consents: ConsentRecord[];
	/** The copy for the public, as the directory writes it. */
	beside: TransactWriteItem[];
};

export type ContactStore = ReturnType<typeof contactStore>;

export const contactStore = (client: DynamoDBClient, table: string) => {
	const { get, byIndex } = tableReader(client, table);
	return {
		async contact(organisation: string): Promise<Contact | undefined> {
			const item = await get(contactKey(organisation));
			return item && Contact.parse(item);
		},

		async givenBy(person: PersonId): Promise<Contact[]> {
			const items = await byIndex("byOwner", "gsi1pk", `CONTACTS#${person}`);
			return items
				.map((item) => Contact.parse(item))
				.filter(({ by }) => by === person);
		},

		/** `false`: contact, organisation or person were changed meanwhile. */
		put: (contact: Contact, step: ContactStep): Promise<boolean> =>
			transact(client, [
				{
					Put: {
						TableName: table,
						Item: toItem({
							...contactKey(contact.organisation),
							kind: "contact",
							...contact,
							...(contact.by && {
								gsi1pk: `CONTACTS#${contact.by}`,
								gsi1sk: contact.organisation,
							}),
						}),
						...condition(contact.version - 1),
					},
				},
				...(contact.by ? [personStands(table, contact.by)] : []),
				...restOf(table, step),
			]),

		remove: (contact: Contact, step: ContactStep): Promise<boolean> =>
			transact(client, [
				{
					Delete: {
						TableName: table,
						Key: toItem(contactKey(contact.organisation)),
						...condition(contact.version),
					},
				},
				...restOf(table, step),
			]),
	};
};

const contactKey = (organisation: string) => ({
	pk: `CONTACT#${organisation}`,
	sk: "CONTACT",
});

const condition = (replaces: number) =>
	replaces === 0
		? { ConditionExpression: "attribute_not_exists(pk)" }
		: {
				ConditionExpression: "version = :replaces",
				ExpressionAttributeValues: toItem({ ":replaces": replaces }),
			};

const restOf = (
	table: string,
	{ author, event, consents, beside }: ContactStep,
): TransactWriteItem[] => [
	...consents.flatMap((record) => consentItems(table, record, author)),
	{
		Put: {
			TableName: table,
			Item: toItem(eventItem(event)),
			ConditionExpression: "attribute_not_exists(pk)",
		},
	},
	...beside,
];
