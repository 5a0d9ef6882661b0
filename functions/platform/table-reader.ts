import {
	BatchGetItemCommand,
	type DynamoDBClient,
	GetItemCommand,
	paginateQuery,
} from "@aws-sdk/client-dynamodb";
import { backOff, fromItem, type Item, toItem } from "./dynamo.ts";

export type Key = { pk: string; sk: string };
export type Stored = Record<string, unknown>;

/** Reads of one table as every store needs them: consistent, plain values, all pages. */
export const tableReader = (client: DynamoDBClient, table: string) => {
	const get = async ({ pk, sk }: Key): Promise<Stored | undefined> => {
		const { Item } = await client.send(
			new GetItemCommand({
				TableName: table,
				Key: toItem({ pk, sk }),
				ConsistentRead: true,
			}),
		);
		return Item && fromItem(Item);
	};

	/** Items of a partition whose sort key begins so, in its order. */
	const below = async (pk: string, prefix = ""): Promise<Stored[]> => {
		const found: Item[] = [];
		const pages = paginateQuery(
			{ client },
			{
				TableName: table,
				ConsistentRead: true,
				...(prefix === ""
					? {
							KeyConditionExpression: "pk = :pk",
							ExpressionAttributeValues: toItem({ ":pk": pk }),
						}
					: {
							KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
							ExpressionAttributeValues: toItem({
								":pk": pk,
								":prefix": prefix,
							}),
						}),
			},
		);
		for await (const page of pages) found.push(...(page.Items ?? []));
		return found.map(fromItem);
	};

	/**
	 * Several items by key, in the order asked for; those that are gone are left out. What a busy
	 * table leaves for later is asked for again until it is there.
	 */
	const several = async (keys: Key[]): Promise<Stored[]> => {
		const found = new Map<string, Stored>();
		const distinct = [
			...new Map(keys.map((key) => [nameOf(key), key])).values(),
		];
		for (let start = 0; start < distinct.length; start += 100) {
			let wanted: Item[] | undefined = distinct
				.slice(start, start + 100)
				.map(({ pk, sk }) => toItem({ pk, sk }));
			for (let attempt = 0; wanted?.length; attempt++) {
				if (attempt > 0) await backOff(attempt);
				const answer: {
					Responses?: Record<string, Item[]>;
					UnprocessedKeys?: Record<string, { Keys: Item[] | undefined }>;
				} = await client.send(
					new BatchGetItemCommand({
						RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } },
					}),
				);
				for (const item of (answer.Responses?.[table] ?? []).map(fromItem))
					found.set(nameOf(item), item);
				wanted = answer.UnprocessedKeys?.[table]?.Keys;
			}
		}
		return keys
			.map((key) => found.get(nameOf(key)))
			.filter((item) => item !== undefined);
	};

	/** What an index itself holds of a value, in its order. */
	const entriesOf = async (
		index: string,
		attribute: string,
		value: string,
	): Promise<Stored[]> => {
		const entries: Stored[] = [];
		const pages = paginateQuery(
			{ client },
			{
				TableName: table,
				IndexName: index,
				KeyConditionExpression: `${attribute} = :value`,
				ExpressionAttributeValues: toItem({ ":value": value }),
			},
		);
		for await (const page of pages)
			entries.push(...(page.Items ?? []).map(fromItem));
		return entries;
	};

	/** The whole items that an index of keys names, in its order. */
	const byIndex = async (
		index: string,
		attribute: string,
		value: string,
	): Promise<Stored[]> =>
		several(
			(await entriesOf(index, attribute, value)).map(({ pk, sk }) => ({
				pk: String(pk),
				sk: String(sk),
			})),
		);

	return { get, below, several, entriesOf, byIndex };
};

const nameOf = ({ pk, sk }: Stored): string => `${pk}\n${sk}`;
