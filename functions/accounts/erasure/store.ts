import type {
	DynamoDBClient,
	TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import type { Person, PersonId } from "../../../shared/accounts/model.ts";
import { toItem } from "../../platform/dynamo.ts";
import {
	type Key,
	type Stored,
	tableReader,
} from "../../platform/table-reader.ts";
import { transact } from "../../platform/transaction.ts";
import { type AccountEvent, eventItem } from "../history.ts";
import { adminStands, emailKey, subjectKey } from "../store.ts";

/**
 * All that lies below a person in the Accounts table, to be shown to them or removed.
 *
 * | pattern                    | key               | read units |
 * |----------------------------|-------------------|------------|
 * | everything below a person  | pk = PERSON#id    | by size    |
 */

/** What one step removes; together with the last step's own items below DynamoDB's hundred. */
const AT_ONCE = 80;

export type ErasureStore = ReturnType<typeof erasureStore>;

export const erasureStore = (client: DynamoDBClient, table: string) => {
	const { below } = tableReader(client, table);
	const partition = (id: PersonId) => `PERSON#${id}`;
	const remove = ({ pk, sk }: Key): TransactWriteItem => ({
		Delete: { TableName: table, Key: toItem({ pk, sk }) },
	});
	const keysOf = (items: Stored[]): Key[] =>
		items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));

	return {
		/** Every item below a person, as it is stored. */
		itemsOf: (id: PersonId): Promise<Stored[]> => below(partition(id)),

		/**
		 * Removes a person with everything below them, and the ways that led to them. Long lists go
		 * first, in steps that may be repeated; the person goes last, with the events. `heir`: an
		 * administrator who must still be one at that moment. `false`: person or heir changed.
		 */
		async erase(
			person: Person,
			events: AccountEvent[],
			heir: PersonId | undefined,
		): Promise<boolean> {
			let rest = keysOf(await below(partition(person.id)));
			for (
				;
				rest.length > AT_ONCE;
				rest = keysOf(await below(partition(person.id)))
			) {
				const step = rest.filter(({ sk }) => sk !== "STATE").slice(0, AT_ONCE);
				await transact(client, step.map(remove));
			}
			return transact(client, [
				...rest.filter(({ sk }) => sk !== "STATE").map(remove),
				{
					Delete: {
						TableName: table,
						Key: toItem({ pk: partition(person.id), sk: "STATE" }),
						ConditionExpression: "version = :version",
						ExpressionAttributeValues: toItem({ ":version": person.version }),
					},
				},
				remove({ pk: subjectKey(person.subject), sk: "SUBJECT" }),
				{
					Delete: {
						TableName: table,
						Key: toItem({ pk: emailKey(person.email), sk: "EMAIL" }),
						// Somebody else may sign in with that address by now.
						ConditionExpression: "attribute_not_exists(pk) OR person = :person",
						ExpressionAttributeValues: toItem({ ":person": person.id }),
					},
				},
				...(heir ? [adminStands(table, heir)] : []),
				...events.map((event) => ({
					Put: {
						TableName: table,
						Item: toItem(eventItem(event)),
						ConditionExpression: "attribute_not_exists(pk)",
					},
				})),
			]);
		},
	};
};
