import {
	type DynamoDBClient,
	paginateQuery,
	QueryCommand,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import {
	registerGroup,
	registerList,
} from "../../shared/publishing/register-listings.ts";
import { type RegisterKind, readRow } from "../../shared/registers/row.ts";
import {
	type PageOf,
	type PlacedRow,
	ROWS_PER_PAGE,
} from "../../shared/registers/select.ts";
import { fromItem, type Item, toItem } from "../platform/dynamo.ts";

/**
 * Registers of staff, read from the lists that publishing keeps (functions/publishing/store.ts). A row
 * is short and read eventually consistent: staff see a change a moment later, as readers do.
 *
 * | pattern                     | key                                          | read units |
 * |-----------------------------|----------------------------------------------|------------|
 * | 24 rows by name             | pk = LIST#register:kind:province, from sk    | 0.5 |
 * | all rows, to filter or sort | the same, page by page                       | ~200 for 10,000 |
 * | how many                    | pk = COUNT#register:province                 | 0.5 |
 */
export type RegisterStore = ReturnType<typeof registerStore>;

const Cell = z.object({ sk: z.string(), n: z.int() });

export const registerStore = (client: DynamoDBClient, table: string) => {
	/** Read by hand: of a list of 10,000, the general way takes most of the time that somebody waits. */
	const rowOf = ({ sk, card }: Item): PlacedRow => {
		const place = sk?.S;
		const line = card?.M?.row?.S;
		if (place === undefined || line === undefined)
			throw new Error("a row of a register has no place or no line");
		return { ...readRow(line), place };
	};
	const listKey = (kind: RegisterKind, province: string) =>
		`LIST#${registerList(kind, province)}`;

	return {
		/** The rows by name after a place, or before one. */
		async page(
			kind: RegisterKind,
			province: string,
			{
				after,
				before,
			}: { after?: string | undefined; before?: string | undefined },
		): Promise<PageOf<PlacedRow>> {
			const from = before ?? after;
			const { Items = [], LastEvaluatedKey } = await client.send(
				new QueryCommand({
					TableName: table,
					KeyConditionExpression:
						from === undefined
							? "pk = :pk"
							: `pk = :pk AND sk ${before === undefined ? ">" : "<"} :from`,
					ExpressionAttributeValues: toItem({
						":pk": listKey(kind, province),
						...(from === undefined ? {} : { ":from": from }),
					}),
					ScanIndexForward: before === undefined,
					Limit: ROWS_PER_PAGE,
				}),
			);
			const rows = Items.map(rowOf);
			const hasMore = LastEvaluatedKey !== undefined;
			return before === undefined
				? { rows, hasBefore: after !== undefined, hasAfter: hasMore }
				: { rows: rows.reverse(), hasBefore: hasMore, hasAfter: true };
		},

		/** How many things a province has, and how many of them want work: cell → number. */
		async totals(province: string): Promise<Map<string, number>> {
			const { Items = [] } = await client.send(
				new QueryCommand({
					TableName: table,
					KeyConditionExpression: "pk = :pk",
					ExpressionAttributeValues: toItem({
						":pk": `COUNT#${registerGroup(province)}`,
					}),
				}),
			);
			const cells = Items.map((item) => Cell.parse(fromItem(item)));
			return new Map(cells.map(({ sk, n }) => [sk, n]));
		},

		/** Every row of a register, by name. */
		async all(kind: RegisterKind, province: string): Promise<PlacedRow[]> {
			const rows: PlacedRow[] = [];
			const pages = paginateQuery(
				{ client },
				{
					TableName: table,
					KeyConditionExpression: "pk = :pk",
					// The key of the list is known: it need not come back ten thousand times.
					ProjectionExpression: "sk, card",
					ExpressionAttributeValues: toItem({ ":pk": listKey(kind, province) }),
				},
			);
			for await (const page of pages)
				rows.push(...(page.Items ?? []).map(rowOf));
			return rows;
		},
	};
};
