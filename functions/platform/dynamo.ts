import { type AttributeValue, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";

/**
 * The client without its log. It copies everything it sends and receives, item by item, to leave out
 * what is secret, and then hands the copy to a log that nobody keeps: half the work of a long query.
 */
export const withoutLog = (client: DynamoDBClient): DynamoDBClient => {
	client.middlewareStack.remove("loggerMiddleware");
	return client;
};

/** One client per function instance: connections outlive invocations. */
export const dynamo = withoutLog(new DynamoDBClient({}));

export type Item = Record<string, AttributeValue>;

export const toItem = (value: Record<string, unknown>): Item =>
	marshall(value, { removeUndefinedValues: true });
export const fromItem = (item: Item): Record<string, unknown> =>
	unmarshall(item);

const LONGEST_WAIT = 1_000;

/**
 * Waits a little longer after each failure, at most a second, and never as long as the others
 * who failed at the same moment. `attempt` counts from 0.
 */
export const backOff = (attempt: number): Promise<void> =>
	new Promise((resolve) =>
		setTimeout(
			resolve,
			Math.random() * Math.min(LONGEST_WAIT, 20 * 2 ** attempt),
		),
	);
