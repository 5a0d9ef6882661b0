import {
	type DynamoDBClient,
	GetItemCommand,
	paginateQuery,
	QueryCommand,
	type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { CalendarDate, Instant } from "../../shared/dates/model.ts";
import type { EntityRef } from "../../shared/directory/events.ts";
import type {
	Difference,
	Projected,
} from "../../shared/publishing/projection.ts";
import { fromItem, toItem } from "../platform/dynamo.ts";
import { TRANSACTION_LIMIT } from "../platform/limits.ts";
import { transact } from "../platform/transaction.ts";
import { dueIndex, shardOf } from "./due/store.ts";
import { pageRegister, requestOf } from "./register/store.ts";

/**
 * The Publishing table: what the site shows. Entries, lists and counts can be made anew from the
 * directory (delete them all, then run `everything`); the page register cannot, it remembers every
 * address ever given to the world.
 *
 * | pattern                               | key                               | read units |
 * |---------------------------------------|-----------------------------------|------------|
 * | what a thing contributes              | pk = ENTRY#entity, sk = ENTRY     | 1–2 (consistent) |
 * | first n of a list, or all of it       | pk = LIST#list, ordered by sk     | ~2 for 48 cards |
 * | a list of every entry, at night       | the same, page by page            | by size |
 * | a stretch of a list: ends in a window | pk = LIST#list, sk between        | by size |
 * | counts of a group                     | pk = COUNT#group, sk = cell       | 1–2 |
 * | one count                             | the same                          | 1 |
 * | state of a page                       | pk = PAGE#key, sk = PAGE          | 1 (consistent) |
 * | things the calendar changes by a day  | byDue: gsi1pk = DUE#0…7           | 0.5 per shard |
 * | pages asked for and not yet rendered  | byDue: gsi1pk = PENDING#0…7       | 0.5 per shard |
 * | every page, every entry               | scan, only in the full publish    | by size |
 */

const Entry = z.object({
	rev: z.int(),
	/** The records it was made from, each with its version: the same again means nothing to do. */
	seen: z.string(),
	day: z.string(),
	nextChangeOn: z.string().optional(),
	listings: z.array(
		z.object({
			list: z.string(),
			sort: z.string(),
			print: z.string(),
			pages: z.array(z.string()),
		}),
	),
	counts: z.array(
		z.object({
			group: z.string(),
			cell: z.string(),
			pages: z.array(z.string()),
		}),
	),
});
export type Entry = z.infer<typeof Entry>;

const Cell = z.object({ sk: z.string(), n: z.int() });

export type PublishingStore = ReturnType<typeof publishingStore>;

export const publishingStore = (client: DynamoDBClient, table: string) => {
	const get = async (pk: string, sk: string) => {
		const { Item } = await client.send(
			new GetItemCommand({
				TableName: table,
				Key: toItem({ pk, sk }),
				ConsistentRead: true,
			}),
		);
		return Item && fromItem(Item);
	};

	return {
		...pageRegister(client, table),

		async entry(entity: EntityRef): Promise<Entry | undefined> {
			const item = await get(`ENTRY#${entity}`, "ENTRY");
			return item && Entry.parse(item);
		},

		/**
		 * Writes a projection and asks for the pages it touches, all or nothing. `false`: somebody
		 * else projected the same thing in between; read it again.
		 */
		async project(
			entity: EntityRef,
			before: Entry | undefined,
			after: Projected & Omit<Entry, "rev" | keyof Projected>,
			change: Difference,
			at: Instant,
		): Promise<boolean> {
			const items = [
				putEntry(table, entity, before?.rev ?? 0, after),
				...change.remove.map(({ list, sort }) => ({
					Delete: {
						TableName: table,
						Key: toItem({ pk: `LIST#${list}`, sk: sort }),
					},
				})),
				...change.put.map(({ list, sort, card }) => ({
					Put: {
						TableName: table,
						Item: toItem({ pk: `LIST#${list}`, sk: sort, card }),
					},
				})),
				...change.add.map(({ group, cell, by }) =>
					addTo(table, { pk: `COUNT#${group}`, sk: cell }, by),
				),
				...change.pages.map((page) => requestOf(table, page, at)),
			];
			if (items.length > TRANSACTION_LIMIT)
				throw new Error(`${entity} touches ${items.length} items`);
			return transact(client, items);
		},

		/** Every card of a list in its order, a page of them in memory at a time. */
		async *each<T>(list: string, card: z.ZodType<T>): AsyncGenerator<T> {
			const pages = paginateQuery(
				{ client },
				{
					TableName: table,
					ConsistentRead: true,
					KeyConditionExpression: "pk = :pk",
					ExpressionAttributeValues: toItem({ ":pk": `LIST#${list}` }),
				},
			);
			for await (const page of pages)
				for (const item of page.Items ?? [])
					yield card.parse(fromItem(item).card);
		},

		/** Cards of a list whose places lie between two, both included. */
		async between<T>(
			list: string,
			{ from, until }: { from: string; until: string },
			card: z.ZodType<T>,
		): Promise<T[]> {
			const cards: T[] = [];
			const pages = paginateQuery(
				{ client },
				{
					TableName: table,
					KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :until",
					ExpressionAttributeValues: toItem({
						":pk": `LIST#${list}`,
						":from": from,
						":until": until,
					}),
				},
			);
			for await (const page of pages)
				cards.push(
					...(page.Items ?? []).map((item) => card.parse(fromItem(item).card)),
				);
			return cards;
		},

		/** Cards of a list in its order; all, or the first `limit`. */
		async list<T>(
			list: string,
			card: z.ZodType<T>,
			limit?: number,
		): Promise<T[]> {
			const cards: T[] = [];
			let ExclusiveStartKey: ReturnType<typeof toItem> | undefined;
			do {
				const page: {
					Items?: ReturnType<typeof toItem>[];
					LastEvaluatedKey?: ReturnType<typeof toItem>;
				} = await client.send(
					new QueryCommand({
						TableName: table,
						ConsistentRead: true,
						KeyConditionExpression: "pk = :pk",
						ExpressionAttributeValues: toItem({ ":pk": `LIST#${list}` }),
						...(limit === undefined ? {} : { Limit: limit - cards.length }),
						...(ExclusiveStartKey === undefined ? {} : { ExclusiveStartKey }),
					}),
				);
				cards.push(
					...(page.Items ?? []).map((item) => card.parse(fromItem(item).card)),
				);
				ExclusiveStartKey = page.LastEvaluatedKey;
			} while (
				ExclusiveStartKey !== undefined &&
				(limit === undefined || cards.length < limit)
			);
			return cards;
		},

		/** How many of each: cell → number, cells at zero left out. */
		async counts(group: string): Promise<Map<string, number>> {
			const counts = new Map<string, number>();
			const pages = paginateQuery(
				{ client },
				{
					TableName: table,
					ConsistentRead: true,
					KeyConditionExpression: "pk = :pk",
					ExpressionAttributeValues: toItem({ ":pk": `COUNT#${group}` }),
				},
			);
			for await (const page of pages)
				for (const item of page.Items ?? []) {
					const { sk, n } = Cell.parse(fromItem(item));
					if (n !== 0) counts.set(sk, n);
				}
			return counts;
		},

		/** One cell of a group. */
		async count(group: string, cell: string): Promise<number> {
			const item = await get(`COUNT#${group}`, cell);
			return item === undefined ? 0 : Cell.parse(item).n;
		},

		/** Things that the calendar changes on this day or has changed before it. */
		async *due(day: CalendarDate): AsyncGenerator<EntityRef> {
			for await (const { name } of dueIndex(client, table, "DUE", day))
				yield name as EntityRef;
		},
	};
};

const putEntry = (
	table: string,
	entity: EntityRef,
	rev: number,
	after: Projected & Omit<Entry, "rev" | keyof Projected>,
): TransactWriteItem => ({
	Put: {
		TableName: table,
		Item: toItem({
			pk: `ENTRY#${entity}`,
			sk: "ENTRY",
			...after,
			rev: rev + 1,
			...(after.nextChangeOn
				? { gsi1pk: `DUE#${shardOf(entity)}`, gsi1sk: after.nextChangeOn }
				: {}),
		}),
		...(rev === 0
			? { ConditionExpression: "attribute_not_exists(pk)" }
			: {
					ConditionExpression: "rev = :rev",
					ExpressionAttributeValues: toItem({ ":rev": rev }),
				}),
	},
});

const addTo = (
	table: string,
	key: { pk: string; sk: string },
	by: number,
): TransactWriteItem => ({
	Update: {
		TableName: table,
		Key: toItem(key),
		UpdateExpression: "ADD n :by",
		ExpressionAttributeValues: toItem({ ":by": by }),
	},
});
