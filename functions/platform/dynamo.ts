import { type AttributeValue, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";

/** One client per function instance: connections outlive invocations. */
export const dynamo = new DynamoDBClient({});

export type Item = Record<string, AttributeValue>;

export const toItem = (value: Record<string, unknown>): Item =>
	marshall(value, { removeUndefinedValues: true });
export const fromItem = (item: Item): Record<string, unknown> =>
	unmarshall(item);

/** Waits a little longer, and a little less predictably, after each failure. `attempt` counts from 0. */
export const backOff = (attempt: number): Promise<void> =>
	new Promise((resolve) =>
		setTimeout(resolve, 2 ** attempt * 10 * (1 + Math.random())),
	);
