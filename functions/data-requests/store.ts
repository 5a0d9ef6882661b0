import type {
	DynamoDBClient,
	TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { PersonId } from "../../shared/accounts/model.ts";
import { DataRequest } from "../../shared/data-requests/model.ts";
import { type AccountEvent, eventItem } from "../accounts/history.ts";
import { personStands } from "../accounts/store.ts";
import { toItem } from "../platform/dynamo.ts";
import { tableReader } from "../platform/table-reader.ts";
import { transact } from "../platform/transaction.ts";

/**
 * Requests of people about their own data, in the Accounts table.
 *
 * | pattern                                | key                                        | read units |
 * |----------------------------------------|--------------------------------------------|------------|
 * | a request                              | pk = DATA_REQUEST#id, sk = STATE           | 1 |
 * | requests of a person                   | pk = PERSON#id, sk begins DATA_REQUEST#    | 1 + 1 each |
 * | open ones of a province, oldest first  | byOwner: gsi1pk = DATA_REQUESTS#province   | 0.5 + 1 each |
 * | open ones of nobody's province         | byOwner: gsi1pk = DATA_REQUESTS#none       | the same |
 */

const Pointer = z.object({ request: z.string() });

export type DataRequestStore = ReturnType<typeof dataRequestStore>;

export const dataRequestStore = (client: DynamoDBClient, table: string) => {
	const { get, below, several, byIndex } = tableReader(client, table);
	return {
		async request(id: string): Promise<DataRequest | undefined> {
			const item = await get(requestKey(id));
			return item && DataRequest.parse(item);
		},

		/** All of a person, newest first. */
		async ofPerson(person: PersonId): Promise<DataRequest[]> {
			const pointers = await below(`PERSON#${person}`, "DATA_REQUEST#");
			const items = await several(
				pointers.map((item) => requestKey(Pointer.parse(item).request)),
			);
			return items
				.map((item) => DataRequest.parse(item))
				.sort((a, b) => (a.id < b.id ? 1 : -1));
		},

		/** Open ones, oldest first; `undefined`: of people who belong to no province. */
		async openIn(province: string | undefined): Promise<DataRequest[]> {
			const items = await byIndex("byOwner", "gsi1pk", queueOf(province));
			return items
				.map((item) => DataRequest.parse(item))
				.filter(({ closedAt }) => closedAt === undefined);
		},

		/** `false`: the person is gone. */
		add: (request: DataRequest, event: AccountEvent): Promise<boolean> =>
			transact(client, [
				put(table, itemOf(request), IS_NEW),
				put(
					table,
					{
						pk: `PERSON#${request.person}`,
						sk: `DATA_REQUEST#${request.id}`,
						kind: "data_request_of_person",
						request: request.id,
					},
					IS_NEW,
				),
				personStands(table, request.person),
				put(table, eventItem(event), IS_NEW),
			]),

		/** Writes the next version. `false`: changed meanwhile. */
		change: (request: DataRequest, event?: AccountEvent): Promise<boolean> =>
			transact(client, [
				put(table, itemOf(request), replaces(request.version - 1)),
				...(event ? [put(table, eventItem(event), IS_NEW)] : []),
			]),

		/** Retention: the request goes, its history stays. `false`: it is gone already. */
		remove: ({ id, person, version }: DataRequest): Promise<boolean> =>
			transact(client, [
				{
					Delete: {
						TableName: table,
						Key: toItem(requestKey(id)),
						...replaces(version),
					},
				},
				{
					Delete: {
						TableName: table,
						Key: toItem({ pk: `PERSON#${person}`, sk: `DATA_REQUEST#${id}` }),
					},
				},
			]),
	};
};

const requestKey = (id: string) => ({ pk: `DATA_REQUEST#${id}`, sk: "STATE" });
const queueOf = (province: string | undefined) =>
	`DATA_REQUESTS#${province ?? "none"}`;

const itemOf = (request: DataRequest) => ({
	...requestKey(request.id),
	...request,
	...(request.closedAt === undefined
		? {
				gsi1pk: queueOf(request.province),
				gsi1sk: `${request.receivedAt}#${request.id}`,
			}
		: {}),
});

const IS_NEW = { ConditionExpression: "attribute_not_exists(pk)" };
const replaces = (version: number) => ({
	ConditionExpression: "version = :replaces",
	ExpressionAttributeValues: toItem({ ":replaces": version }),
});

const put = (
	table: string,
	item: Record<string, unknown>,
	condition?: Partial<NonNullable<TransactWriteItem["Put"]>>,
): TransactWriteItem => ({
	Put: { TableName: table, Item: toItem(item), ...condition },
});
