import { randomBytes } from "node:crypto";
import {
	ConditionalCheckFailedException,
	DeleteItemCommand,
	type DynamoDBClient,
	GetItemCommand,
	PutItemCommand,
	paginateQuery,
	QueryCommand,
	UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { type Instant, Instant as Moment } from "../../shared/dates/model.ts";
import type { NoticeKind } from "../../shared/notices/model.ts";
import { type AccountEvent, eventItem } from "../accounts/history.ts";
import { expiresAt } from "../accounts/store.ts";
import { fromItem, toItem } from "../platform/dynamo.ts";
import { transact } from "../platform/transaction.ts";

/**
 * Notices in the Accounts table: what was sent to whom, never the letter and never an address.
 *
 * | pattern                          | key                                             | read units |
 * |----------------------------------|-------------------------------------------------|------------|
 * | was this sent to this person     | pk = NOTICES#person, sk = NOTICE#kind#event     | written only |
 * | what was sent to a person        | pk = NOTICES#person, sk begins NOTICE#          | 1 |
 * | the key of unsubscribe links     | pk = SECRET#notices, sk = SECRET                | 1 |
 * | was this fact told already       | pk = DUE#certificate, sk = fact#end             | written only |
 * | what was told last of a province | pk = DUE#certificates#province, sk = day, last  | 0.5 |
 */

/** Longer than the message can come again: 7 days in the queue, 14 among the dead letters, a redrive. */
const KEPT = 180 * 86_400_000;
/** Whoever began to send has so long; then another may try. Longer than the function may run. */
export const LEASE = 10 * 60_000;

export const SentNotice = z.object({
	kind: z.string(),
	state: z.enum(["sending", "sent"]),
	at: Moment,
});
export type SentNotice = z.infer<typeof SentNotice>;

export type NoticeName = { person: string; kind: NoticeKind; event: string };

export type NoticeStore = ReturnType<typeof noticeStore>;

export const noticeStore = (client: DynamoDBClient, table: string) => {
	const keyOf = ({ person, kind, event }: NoticeName) => ({
		pk: `NOTICES#${person}`,
		sk: `NOTICE#${kind}#${event}`,
	});
	const secretOf = async (): Promise<string> => {
		const key = { pk: "SECRET#notices", sk: "SECRET" };
		const { Item } = await client.send(
			new GetItemCommand({
				TableName: table,
				Key: toItem(key),
				ConsistentRead: true,
			}),
		);
		if (Item !== undefined) return z.string().parse(fromItem(Item).secret);
		const secret = randomBytes(32).toString("base64url");
		try {
			await client.send(
				new PutItemCommand({
					TableName: table,
					Item: toItem({ ...key, secret }),
					ConditionExpression: "attribute_not_exists(pk)",
				}),
			);
			return secret;
		} catch (error) {
			// Somebody else was first: theirs counts.
			if (error instanceof ConditionalCheckFailedException) return secretOf();
			throw error;
		}
	};

	return {
		/**
		 * Takes a notice for sending. `sent`: it was sent before. `busy`: somebody else took it less
		 * than ten minutes ago; come again, they may have died.
		 */
		async take(
			name: NoticeName,
			at: Instant,
		): Promise<"mine" | "sent" | "busy"> {
			try {
				await client.send(
					new PutItemCommand({
						TableName: table,
						Item: toItem({
							...keyOf(name),
							kind: name.kind,
							state: "sending",
							at,
							leaseUntil: later(at, LEASE),
							expires: expiresAt(at, KEPT),
						}),
						ConditionExpression:
							"attribute_not_exists(pk) OR (#state = :sending AND leaseUntil <= :now)",
						ExpressionAttributeNames: { "#state": "state" },
						ExpressionAttributeValues: toItem({
							":sending": "sending",
							":now": at,
						}),
						ReturnValuesOnConditionCheckFailure: "ALL_OLD",
					}),
				);
				return "mine";
			} catch (error) {
				if (!(error instanceof ConditionalCheckFailedException)) throw error;
				const before = SentNotice.parse(fromItem(error.Item ?? {}));
				return before.state === "sent" ? "sent" : "busy";
			}
		},

		async sent(name: NoticeName, at: Instant): Promise<void> {
			await client.send(
				new UpdateItemCommand({
					TableName: table,
					Key: toItem(keyOf(name)),
					UpdateExpression: "SET #state = :sent, #at = :at REMOVE leaseUntil",
					ExpressionAttributeNames: { "#state": "state", "#at": "at" },
					ExpressionAttributeValues: toItem({ ":sent": "sent", ":at": at }),
				}),
			);
		},

		/** Gives a notice back that could not be sent: the next delivery tries at once. */
		async release(name: NoticeName, at: Instant): Promise<void> {
			await client.send(
				new UpdateItemCommand({
					TableName: table,
					Key: toItem(keyOf(name)),
					UpdateExpression: "SET leaseUntil = :now",
					ConditionExpression: "#state = :sending",
					ExpressionAttributeNames: { "#state": "state" },
					ExpressionAttributeValues: toItem({
						":now": at,
						":sending": "sending",
					}),
				}),
			);
		},

		/** What was sent to a person lately, newest first. */
		async sentTo(person: string): Promise<SentNotice[]> {
			const { Items = [] } = await client.send(
				new QueryCommand({
					TableName: table,
					KeyConditionExpression: "pk = :pk AND begins_with(sk, :notice)",
					ExpressionAttributeValues: toItem({
						":pk": `NOTICES#${person}`,
						":notice": "NOTICE#",
					}),
				}),
			);
			return Items.map((item) => SentNotice.parse(fromItem(item)))
				.filter(({ state }) => state === "sent")
				.sort((a, b) => (a.at < b.at ? 1 : -1));
		},

		/** The key of unsubscribe links; made by whoever needs it first. */
		secret: secretOf,

		/** Writes the event of a fact, once for ever. `false`: it was told before. */
		tell: (
			{ about, what }: { about: string; what: string },
			event: AccountEvent,
		): Promise<boolean> =>
			transact(client, [
				putNew(table, {
					pk: `DUE#${about}`,
					sk: what,
					kind: "due",
					at: event.at,
				}),
				putNew(table, eventItem(event)),
			]),

		/** What was told last about something, by the order of its names; `undefined`: nothing yet. */
		async lastTold(about: string): Promise<string | undefined> {
			const { Items = [] } = await client.send(
				new QueryCommand({
					TableName: table,
					KeyConditionExpression: "pk = :pk",
					ExpressionAttributeValues: toItem({ ":pk": `DUE#${about}` }),
					ScanIndexForward: false,
					Limit: 1,
				}),
			);
			return Items[0]?.sk?.S;
		},

		/** Forgets what was sent to a person who goes. */
		async forget(person: string): Promise<void> {
			const pages = paginateQuery(
				{ client },
				{
					TableName: table,
					KeyConditionExpression: "pk = :pk",
					ExpressionAttributeValues: toItem({ ":pk": `NOTICES#${person}` }),
					ProjectionExpression: "pk, sk",
				},
			);
			for await (const page of pages)
				for (const Key of page.Items ?? [])
					await client.send(new DeleteItemCommand({ TableName: table, Key }));
		},
	};
};

const putNew = (table: string, item: Record<string, unknown>) => ({
	Put: {
		TableName: table,
		Item: toItem(item),
		ConditionExpression: "attribute_not_exists(pk)",
	},
});

const later = (at: Instant, milliseconds: number): Instant =>
	new Date(Date.parse(at) + milliseconds).toISOString();
