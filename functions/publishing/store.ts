import {
	ConditionalCheckFailedException,
	type DynamoDBClient,
	GetItemCommand,
	paginateQuery,
	paginateScan,
	QueryCommand,
	type TransactWriteItem,
	UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { type CalendarDate, Instant } from "../../shared/dates/model.ts";
import type { EntityRef } from "../../shared/directory/events.ts";
import type { PageKey } from "../../shared/publishing/page-key.ts";
import type {
	Difference,
	Projected,
} from "../../shared/publishing/projection.ts";
import { fromItem, toItem } from "../platform/dynamo.ts";
import { TRANSACTION_LIMIT } from "../platform/limits.ts";
import { transact } from "../platform/transaction.ts";

/**
 * The Publishing table: what the site shows. Entries, lists and counts can be made anew from the
 * directory (delete them all, then run `everything`); the page register cannot, it remembers every
 * address ever given to the world.
 *
 * | pattern                               | key                               | read units |
 * |---------------------------------------|-----------------------------------|------------|
 * | what a thing contributes              | pk = ENTRY#entity, sk = ENTRY     | 1–2 (consistent) |
 * | first n of a list, or all of it       | pk = LIST#list, ordered by sk     | ~2 for 48 cards |
 * | counts of a group                     | pk = COUNT#group, sk = cell       | 1–2 |
 * | one count                             | the same                          | 1 |
 * | state of a page                       | pk = PAGE#key, sk = PAGE          | 1 (consistent) |
 * | things the calendar changes by a day  | byDue: gsi1pk = DUE#0…7           | 0.5 per shard |
 * | pages asked for and not yet rendered  | byDue: gsi1pk = PENDING#0…7       | 0.5 per shard |
 * | every page, every entry               | scan, only in the full publish    | by size |
 */

const SHARDS = 8;
/** The index would otherwise have one hot partition. */
const shardOf = (name: string) =>
	[...name].reduce(
		(sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997,
		7,
	) % SHARDS;

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

const PageState = z.object({
	/** How often it was asked for, and how much of that the newest rendering has seen. */
	requested: z.int().default(0),
	rendered: z.int().default(0),
	/** Every address it ever had, the present one first. */
	paths: z.array(z.string()).default([]),
	/** Goes up whenever a renderer writes here: who began at an older turn begins again. */
	turn: z.int().default(0),
	renderedAt: Instant.optional(),
});
export type PageState = z.infer<typeof PageState>;

const Cell = z.object({ sk: z.string(), n: z.int() });

const IndexKeys = z.object({ pk: z.string(), gsi1sk: z.string() });

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

	const inIndex = async function* (
		prefix: string,
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

	/** Changes the register of a page if no renderer did since `state` was read. */
	const atTurn = async (
		page: PageKey,
		{ turn }: PageState,
		update: string,
		values: Record<string, unknown>,
		conditions: string[] = [],
	): Promise<boolean> => {
		const sameTurn = turn === 0 ? "attribute_not_exists(turn)" : "turn = :turn";
		try {
			await client.send(
				new UpdateItemCommand({
					TableName: table,
					Key: toItem({ pk: `PAGE#${page}`, sk: "PAGE" }),
					UpdateExpression: `${update} ADD turn :one`,
					ConditionExpression: [sameTurn, ...conditions].join(" AND "),
					ExpressionAttributeValues: toItem({
						...values,
						":one": 1,
						...(turn === 0 ? {} : { ":turn": turn }),
					}),
				}),
			);
			return true;
		} catch (error) {
			if (error instanceof ConditionalCheckFailedException) return false;
			throw error;
		}
	};

	return {
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

		/** Asks for pages without a change of data: a full publish, the turn of the day. */
		async request(pages: PageKey[], at: Instant): Promise<void> {
			const distinct = [...new Set(pages)];
			for (let start = 0; start < distinct.length; start += TRANSACTION_LIMIT)
				await transact(
					client,
					distinct
						.slice(start, start + TRANSACTION_LIMIT)
						.map((page) => requestOf(table, page, at)),
				);
		},

		/** Which of these pages have been asked for and not been rendered since. */
		async pendingAmong(pages: PageKey[]): Promise<PageKey[]> {
			if (pages.length === 0) return [];
			const states = await Promise.all(
				pages.map(async (page) => ({ page, state: await this.page(page) })),
			);
			return states
				.filter(({ state }) => state.rendered < state.requested)
				.map(({ page }) => page);
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

		async page(page: PageKey): Promise<PageState> {
			return PageState.parse((await get(`PAGE#${page}`, "PAGE")) ?? {});
		},

		/**
		 * Takes addresses for a page before anything is written to them, so that whatever becomes of
		 * the writer, nobody forgets them. `false`: another renderer was here since `state` was read.
		 */
		claim: (page: PageKey, state: PageState, paths: string[]) =>
			atTurn(page, state, "SET paths = :paths", { ":paths": paths }),

		/**
		 * Notes that what was asked for when `state` was read is public now, at these addresses.
		 * `false`: another renderer was here since; what it saw may be newer.
		 */
		async rendered(
			page: PageKey,
			state: PageState,
			paths: string[],
			at: Instant,
		): Promise<boolean> {
			const values = { ":paths": paths, ":seen": state.requested, ":at": at };
			const seen = "SET paths = :paths, rendered = :seen, renderedAt = :at";
			// Only what nobody has asked for again meanwhile is no longer waited for.
			return (
				(await atTurn(page, state, `${seen} REMOVE gsi1pk, gsi1sk`, values, [
					"requested = :seen",
				])) || (await atTurn(page, state, seen, values))
			);
		},

		/** Lets nobody think until then that the page was lost: somebody is at work on it. */
		async postpone(page: PageKey, until: Instant): Promise<void> {
			await client.send(
				new UpdateItemCommand({
					TableName: table,
					Key: toItem({ pk: `PAGE#${page}`, sk: "PAGE" }),
					UpdateExpression: "SET gsi1sk = :until",
					ConditionExpression: "attribute_exists(gsi1pk)",
					ExpressionAttributeValues: toItem({ ":until": until }),
				}),
			);
		},

		/** Every page that was ever asked for. */
		async *everyPage(): AsyncGenerator<PageKey> {
			const pages = paginateScan(
				{ client },
				{
					TableName: table,
					FilterExpression: "sk = :page",
					ProjectionExpression: "pk",
					ExpressionAttributeValues: toItem({ ":page": "PAGE" }),
				},
			);
			for await (const page of pages)
				for (const item of page.Items ?? [])
					yield String(fromItem(item).pk).slice("PAGE#".length);
		},

		/** Things that the calendar changes on this day or has changed before it. */
		async *due(day: CalendarDate): AsyncGenerator<EntityRef> {
			for await (const { name } of inIndex("DUE", day)) yield name as EntityRef;
		},

		/** Pages asked for until then and not rendered, with when they were last asked for. */
		async *pending(
			until: Instant,
		): AsyncGenerator<{ page: PageKey; since: Instant }> {
			for await (const { name, since } of inIndex("PENDING", until))
				yield { page: name, since };
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

const requestOf = (
	table: string,
	page: PageKey,
	at: Instant,
): TransactWriteItem => ({
	Update: {
		TableName: table,
		Key: toItem({ pk: `PAGE#${page}`, sk: "PAGE" }),
		UpdateExpression: "SET gsi1pk = :pending, gsi1sk = :at ADD requested :one",
		ExpressionAttributeValues: toItem({
			":pending": `PENDING#${shardOf(page)}`,
			":at": at,
			":one": 1,
		}),
	},
});
