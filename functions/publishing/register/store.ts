import {
	ConditionalCheckFailedException,
	type DynamoDBClient,
	GetItemCommand,
	paginateScan,
	type TransactWriteItem,
	UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { Instant } from "../../../shared/dates/model.ts";
import type { PageKey } from "../../../shared/publishing/page-key.ts";
import { fromItem, toItem } from "../../platform/dynamo.ts";
import { TRANSACTION_LIMIT } from "../../platform/limits.ts";
import { transact } from "../../platform/transaction.ts";
import { dueIndex, shardOf } from "../due/store.ts";

/**
 * The page register, a part of the Publishing table: how often each page was asked for and rendered,
 * and every address it ever had. It cannot be made anew. Keys: see `../store.ts`.
 */

const PageState = z.object({
	/** How often it was asked for, and how much of that the newest rendering has seen. */
	requested: z.int().default(0),
	rendered: z.int().default(0),
	/** Every address it ever had, the present one first. */
	paths: z.array(z.string()).default([]),
	/** Goes up whenever a renderer writes here: who began at an older turn begins again. */
	turn: z.int().default(0),
	renderedAt: Instant.optional(),
	/** What the last writer left at each address. */
	files: z
		.record(z.string(), z.object({ etag: z.string(), print: z.string() }))
		.default({}),
	/** Somebody announced to write and has not said what became of it: look at the addresses. */
	isUnsure: z.boolean().default(false),
});
export type PageState = z.infer<typeof PageState>;

export type PageRegister = ReturnType<typeof pageRegister>;

export const pageRegister = (client: DynamoDBClient, table: string) => {
	const page = async (key: PageKey): Promise<PageState> => {
		const { Item } = await client.send(
			new GetItemCommand({
				TableName: table,
				Key: keyOf(key),
				ConsistentRead: true,
			}),
		);
		return PageState.parse(Item ? fromItem(Item) : {});
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
					Key: keyOf(page),
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
		page,

		/**
		 * Asks for pages without a change of data: a full publish, the turn of the day. With `look`
		 * the files are compared with what really stands there, should somebody have touched them.
		 */
		async request(
			pages: PageKey[],
			at: Instant,
			{ look = false } = {},
		): Promise<void> {
			const distinct = [...new Set(pages)];
			for (let start = 0; start < distinct.length; start += TRANSACTION_LIMIT)
				await transact(
					client,
					distinct
						.slice(start, start + TRANSACTION_LIMIT)
						.map((page) => requestOf(table, page, at, look)),
				);
		},

		/** Which of these pages have been asked for and not been rendered since. */
		async pendingAmong(pages: PageKey[]): Promise<PageKey[]> {
			if (pages.length === 0) return [];
			const states = await Promise.all(
				pages.map(async (key) => ({ page: key, state: await page(key) })),
			);
			return states
				.filter(({ state }) => state.rendered < state.requested)
				.map(({ page }) => page);
		},

		/**
		 * Says before anything is written that these addresses are about to be: whatever becomes of
		 * the writer, nobody forgets them, and nobody trusts what the register knew of their files.
		 * `false`: another renderer was here since `state` was read.
		 */
		announce: (key: PageKey, state: PageState, paths: string[]) =>
			atTurn(key, state, "SET paths = :paths, isUnsure = :true", {
				":paths": paths,
				":true": true,
			}),

		/**
		 * Notes that what was asked for when `state` was read is public now, in these files.
		 * `false`: another renderer was here since; what it saw may be newer.
		 */
		async rendered(
			key: PageKey,
			state: PageState,
			{ paths, files }: Pick<PageState, "paths" | "files">,
			at: Instant,
		): Promise<boolean> {
			const values = {
				":paths": paths,
				":files": files,
				":seen": state.requested,
				":at": at,
				":false": false,
			};
			const seen =
				"SET paths = :paths, files = :files, isUnsure = :false, rendered = :seen, renderedAt = :at";
			// Only what nobody has asked for again meanwhile is no longer waited for.
			return (
				(await atTurn(key, state, `${seen} REMOVE gsi1pk, gsi1sk`, values, [
					"requested = :seen",
				])) || (await atTurn(key, state, seen, values))
			);
		},

		/** Lets nobody think until then that the page was lost: somebody is at work on it. */
		async postpone(page: PageKey, until: Instant): Promise<void> {
			await client.send(
				new UpdateItemCommand({
					TableName: table,
					Key: keyOf(page),
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

		/** Pages asked for until then and not rendered, with when they were last asked for. */
		async *pending(
			until: Instant,
		): AsyncGenerator<{ page: PageKey; since: Instant }> {
			for await (const { name, since } of dueIndex(
				client,
				table,
				"PENDING",
				until,
			))
				yield { page: name, since };
		},
	};
};

const keyOf = (page: PageKey) => toItem({ pk: `PAGE#${page}`, sk: "PAGE" });

/** One more request for a page, as a part of a transaction. */
export const requestOf = (
	table: string,
	page: PageKey,
	at: Instant,
	look = false,
): TransactWriteItem => ({
	Update: {
		TableName: table,
		Key: keyOf(page),
		UpdateExpression: `SET gsi1pk = :pending, gsi1sk = :at${look ? ", isUnsure = :true" : ""} ADD requested :one`,
		ExpressionAttributeValues: toItem({
			...(look ? { ":true": true } : {}),
			":pending": `PENDING#${shardOf(page)}`,
			":at": at,
			":one": 1,
		}),
	},
});
