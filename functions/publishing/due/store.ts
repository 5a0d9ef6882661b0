import { type DynamoDBClient, paginateQuery } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { fromItem, toItem } from "../../platform/dynamo.ts";

/** Index `byDue` of the Publishing table: what waits for a day or for a renderer. Keys: see `../store.ts`. */

const SHARDS = 8;

/** The index would otherwise have one hot partition. */
export const shardOf = (name: string): number =>
	[...name].reduce(
		(sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997,
		7,
	) % SHARDS;

const IndexKeys = z.object({ pk: z.string(), gsi1sk: z.string() });

/** Names (what follows `#` in the key) of everything under a prefix that is due by then, with since when. */
export const dueIndex = async function* (
	client: DynamoDBClient,
	table: string,
	prefix: "DUE" | "PENDING",
	until: string,
): AsyncGenerator<{ name: string; since: string }> {
	for (let shard = 0; shard < SHARDS; shard++) {
		const pages = paginateQuery(
			{ client },
			{
				TableName: table,
				IndexName: "byDue",
				KeyConditionExpression: "gsi1pk = :pk AND gsi1sk <= :until",
				ExpressionAttributeValues: toItem({
					":pk": `${prefix}#${shard}`,
					":until": until,
				}),
			},
		);
		for await (const page of pages)
			for (const item of page.Items ?? []) {
				const { pk, gsi1sk } = IndexKeys.parse(fromItem(item));
				yield { name: pk.slice(pk.indexOf("#") + 1), since: gsi1sk };
			}
	}
};
