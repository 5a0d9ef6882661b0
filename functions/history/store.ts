import { type DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { addDays } from "../../shared/dates/calendar.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { fromItem, type Item, toItem } from "../platform/dynamo.ts";
import { type Stored, tableReader } from "../platform/table-reader.ts";

/**
 * Index `byDay` of a table that keeps history: gsiNpk = DAY#utc-day, gsiNsk = time#…. Whoever reads it
 * names a span of time and how many events they can bear: a day on which a file of 50,000 rows came
 * in has as many events.
 */
export const dayIndex = (
	client: DynamoDBClient,
	table: string,
	attribute: "gsi2" | "gsi3",
) => {
	const { several } = tableReader(client, table);

	/** Events from one instant up to, not including, another; oldest first, at most `limit`. */
	return async (
		from: Instant,
		to: Instant,
		limit: number,
	): Promise<Stored[]> => {
		const keys: { pk: string; sk: string }[] = [];
		for (
			let day = from.slice(0, 10);
			day <= to.slice(0, 10) && keys.length < limit;
			day = addDays(day, 1)
		) {
			let ExclusiveStartKey: Item | undefined;
			do {
				const page: { Items?: Item[]; LastEvaluatedKey?: Item } =
					await client.send(
						new QueryCommand({
							TableName: table,
							IndexName: "byDay",
							KeyConditionExpression: `${attribute}pk = :day AND ${attribute}sk BETWEEN :from AND :to`,
							ExpressionAttributeValues: toItem({
								":day": `DAY#${day}`,
								":from": from,
								":to": to,
							}),
							Limit: limit - keys.length,
							...(ExclusiveStartKey && { ExclusiveStartKey }),
						}),
					);
				for (const item of page.Items ?? []) {
					const { pk, sk } = fromItem(item);
					keys.push({ pk: String(pk), sk: String(sk) });
				}
				ExclusiveStartKey = page.LastEvaluatedKey;
			} while (ExclusiveStartKey !== undefined && keys.length < limit);
		}
		return several(keys);
	};
};
