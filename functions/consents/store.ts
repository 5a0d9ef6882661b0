import type {
	DynamoDBClient,
	TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import type { Person, PersonId } from "../../shared/accounts/model.ts";
import { ConsentRecord } from "../../shared/consents/model.ts";
import { ConsentPurpose } from "../../shared/consents/texts.ts";
import type { Author } from "../../shared/history/model.ts";
import { eventItem } from "../accounts/history.ts";
import { changeItem, personStands } from "../accounts/store.ts";
import { toItem } from "../platform/dynamo.ts";
import { tableReader } from "../platform/table-reader.ts";
import { transact } from "../platform/transaction.ts";

/**
 * Consents, in the Accounts table, below their person; never changed, only added to.
 *
 * | pattern                  | key                                    | read units |
 * |--------------------------|----------------------------------------|------------|
 * | all decisions of a person| pk = PERSON#id, sk begins CONSENT#     | by size    |
 */

export type ConsentStore = ReturnType<typeof consentStore>;

export const consentStore = (client: DynamoDBClient, table: string) => {
	const { below } = tableReader(client, table);
	return {
		/** Every decision of a person, oldest first. */
		async ofPerson(person: PersonId): Promise<ConsentRecord[]> {
			const items = await below(`PERSON#${person}`, "CONSENT#");
			return items.map((item) => ConsentRecord.parse(item));
		},

		/**
		 * Adds a decision, and with it the change of the person that it means. `false`: the person was
		 * changed meanwhile, or is gone.
		 */
		add: (
			record: ConsentRecord,
			author: Author,
			person?: Person,
		): Promise<boolean> =>
			transact(client, [
				...consentItems(table, record, author),
				person ? changeItem(table, person) : personStands(table, record.person),
			]),
	};
};

/** A decision and its event, for whatever else belongs to the same step. */
export const consentItems = (
	table: string,
	record: ConsentRecord,
	author: Author,
): TransactWriteItem[] => {
	const { person, purpose, version, channel, organisation, at } = record;
	const put = (item: Record<string, unknown>): TransactWriteItem => ({
		Put: {
			TableName: table,
			Item: toItem(item),
			ConditionExpression: "attribute_not_exists(pk)",
		},
	});
	return [
		put({
			pk: `PERSON#${person}`,
			sk: `CONSENT#${at}#${purpose}#${organisation ?? ""}`,
			kind: "consent",
			...record,
		}),
		put(
			eventItem({
				entity: `person#${person}`,
				type: `consent_${record.decision}`,
				// Several purposes of one moment are several events.
				version: ConsentPurpose.options.indexOf(purpose) + 1,
				at,
				author,
				after: { purpose, version, channel, organisation },
			}),
		),
	];
};
