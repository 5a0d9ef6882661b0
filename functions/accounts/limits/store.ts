import {
	ConditionalCheckFailedException,
	type DynamoDBClient,
	UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { toItem } from "../../platform/dynamo.ts";

/**
 * Counters of the Accounts table: pk = LIMIT#what#window, one conditional write each. A refused
 * write costs one unit and changes nothing, so a flood cannot push a counter further up.
 */
export type LimitStore = ReturnType<typeof limitStore>;

export const limitStore = (client: DynamoDBClient, table: string) => ({
	/** Counts one more of `key` if fewer than `most` were counted; `false` where it is full. */
	async take(key: string, most: number, expires: number): Promise<boolean> {
		try {
			await client.send(
				new UpdateItemCommand({
					TableName: table,
					Key: toItem({ pk: `LIMIT#${key}`, sk: "LIMIT" }),
					UpdateExpression: "ADD n :one SET expires = :expires",
					ConditionExpression: "attribute_not_exists(n) OR n < :most",
					ExpressionAttributeValues: toItem({
						":one": 1,
						":most": most,
						":expires": expires,
					}),
				}),
			);
			return true;
		} catch (error) {
			if (error instanceof ConditionalCheckFailedException) return false;
			throw error;
		}
	},
});
