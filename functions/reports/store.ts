import { randomBytes } from "node:crypto";
import {
	ConditionalCheckFailedException,
	type DynamoDBClient,
	GetItemCommand,
	PutItemCommand,
	QueryCommand,
	type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { type CalendarDate, Instant } from "../../shared/dates/model.ts";
import type { ReportClosed, ReportEvent } from "../../shared/reports/events.ts";
import {
	KEPT_DAYS,
	Report,
	ReportContact,
} from "../../shared/reports/model.ts";
import { fromItem, toItem } from "../platform/dynamo.ts";
import { transact } from "../platform/transaction.ts";

/**
 * The Reports table: what visitors say is wrong, for staff to work off. Everything in it has a day
 * on which it is removed (`expires`); nothing depends on that day being kept.
 *
 * | pattern                          | key                                     | kept     |
 * |----------------------------------|-----------------------------------------|----------|
 * | a report                         | pk = REPORT#number, sk = STATE          | 2 years  |
 * | how to reach its sender          | pk = REPORT#number, sk = CONTACT        | 180 days |
 * | what happened to it              | pk = REPORT#number, sk begins EVENT#    | 2 years  |
 * | open reports, oldest first       | byState: gsi1pk = OPEN, gsi1sk = time   |          |
 * | has the same been said           | pk = SAME#print, sk = SAME              | 30 days  |
 * | when a sender's network reported | pk = SENDER#print, sk = SENDER          | 1 day    |
 * | the salt of a day's prints       | pk = SALT, sk = day                     | 1 day    |
 * | how many in an hour              | pk = HOUR#hour, sk = HOUR               | 1 day    |
 */

const DAY = 86_400;

const SenderItem = z.object({ rev: z.int(), times: z.array(Instant) });
/** A network by its print, and when it reported lately. */
export type Sender = { print: string; rev: number; times: Instant[] };

export type NewReport = {
	report: Report;
	contact: ReportContact | undefined;
	/** Print of what it says. */
	same: string;
	sender: Sender;
	hour: string;
	/** No more than this in one hour. */
	most: number;
};

export type ReportStore = ReturnType<typeof reportStore>;

export const reportStore = (client: DynamoDBClient, table: string) => {
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

	const saltOf = async (day: CalendarDate, at: Instant): Promise<string> => {
		const item = await get("SALT", day);
		if (item !== undefined) return z.string().parse(item.salt);
		const salt = randomBytes(32).toString("base64url");
		try {
			await client.send(
				new PutItemCommand({
					TableName: table,
					Item: toItem({
						pk: "SALT",
						sk: day,
						salt,
						expires: seconds(at) + DAY,
					}),
					ConditionExpression: "attribute_not_exists(pk)",
				}),
			);
			return salt;
		} catch (error) {
			// Somebody else was first: the day has that one.
			if (error instanceof ConditionalCheckFailedException)
				return saltOf(day, at);
			throw error;
		}
	};

	return {
		/** The secret of a day's prints; made by whoever needs it first. */
		saltOf,

		async sender(print: string): Promise<Sender> {
			const item = await get(`SENDER#${print}`, "SENDER");
			return { print, ...SenderItem.parse(item ?? { rev: 0, times: [] }) };
		},

		/** The number of the report that says the same, if there is one. */
		async sameAs(print: string): Promise<string | undefined> {
			const item = await get(`SAME#${print}`, "SAME");
			return item && z.string().parse(item.number);
		},

		async acceptedIn(hour: string): Promise<number> {
			return z.int().parse((await get(`HOUR#${hour}`, "HOUR"))?.n ?? 0);
		},

		/**
		 * Writes a report with its event and everything that counts it, all or nothing. `false`: in
		 * between the sender reported, the same was said, or the hour is full; read again.
		 */
		add: (added: NewReport): Promise<boolean> =>
			transact(client, itemsOf(table, added)),

		async report(number: string): Promise<Report | undefined> {
			const item = await get(`REPORT#${number}`, "STATE");
			return item && Report.parse(item);
		},

		/** How to reach its sender, while that is kept. */
		async contact(number: string): Promise<ReportContact | undefined> {
			const item = await get(`REPORT#${number}`, "CONTACT");
			return item && ReportContact.parse(item);
		},

		/**
		 * Writes a closed report with its event, and what the log and the notices keep of the same
		 * step (`beside`). `false`: somebody else was first.
		 */
		close: (
			report: Report,
			event: ReportClosed,
			beside: TransactWriteItem[],
		): Promise<boolean> =>
			transact(client, [...closingItems(table, report, event), ...beside]),

		/** Reports that nobody has dealt with, oldest first. */
		async openReports(limit: number): Promise<Report[]> {
			const { Items = [] } = await client.send(
				new QueryCommand({
					TableName: table,
					IndexName: "byState",
					KeyConditionExpression: "gsi1pk = :open",
					ExpressionAttributeValues: toItem({ ":open": "OPEN" }),
					Limit: limit,
				}),
			);
			const found = await Promise.all(
				Items.map(async (item) => {
					const { pk, sk } = IndexKeys.parse(fromItem(item));
					return get(pk, sk);
				}),
			);
			return found.flatMap((item) => (item ? [Report.parse(item)] : []));
		},
	};
};

const IndexKeys = z.object({ pk: z.string(), sk: z.string() });

const seconds = (at: Instant): number => Math.floor(Date.parse(at) / 1000);

const closingItems = (
	table: string,
	report: Report,
	event: ReportClosed,
): TransactWriteItem[] => {
	const pk = `REPORT#${report.number}`;
	const expires = seconds(report.receivedAt) + KEPT_DAYS.report * DAY;
	return [
		{
			Put: {
				TableName: table,
				// Without the keys of the index it is in no queue any more.
				Item: toItem({ pk, sk: "STATE", ...report, expires }),
				ConditionExpression: "version = :replaces",
				ExpressionAttributeValues: toItem({ ":replaces": report.version - 1 }),
			},
		},
		{
			Put: {
				TableName: table,
				Item: toItem({
					pk,
					sk: `EVENT#${String(event.version).padStart(8, "0")}`,
					kind: "event",
					entity: `report#${report.number}`,
					...event,
					expires,
				}),
			},
		},
	];
};

const itemsOf = (
	table: string,
	{ report, contact, same, sender, hour, most }: NewReport,
): TransactWriteItem[] => {
	const now = seconds(report.receivedAt);
	const pk = `REPORT#${report.number}`;
	const put = (
		item: Record<string, unknown>,
		condition?: Partial<NonNullable<TransactWriteItem["Put"]>>,
	): TransactWriteItem => ({
		Put: { TableName: table, Item: toItem(item), ...condition },
	});
	const isNew = { ConditionExpression: "attribute_not_exists(pk)" };
	const event: ReportEvent = {
		report: report.number,
		type: "received",
		version: 1,
		at: report.receivedAt,
		page: report.page,
		fault: report.fault,
	};
	return [
		put(
			{
				pk,
				sk: "STATE",
				...report,
				gsi1pk: "OPEN",
				gsi1sk: `${report.receivedAt}#${report.number}`,
				expires: now + KEPT_DAYS.report * DAY,
			},
			isNew,
		),
		put({
			pk,
			sk: "EVENT#00000001",
			kind: "event",
			entity: `report#${report.number}`,
			...event,
			expires: now + KEPT_DAYS.report * DAY,
		}),
		...(contact
			? [
					put({
						pk,
						sk: "CONTACT",
						...contact,
						expires: now + KEPT_DAYS.contact * DAY,
					}),
				]
			: []),
		put(
			{
				pk: `SAME#${same}`,
				sk: "SAME",
				number: report.number,
				expires: now + KEPT_DAYS.sameAgain * DAY,
			},
			isNew,
		),
		put(
			{
				pk: `SENDER#${sender.print}`,
				sk: "SENDER",
				rev: sender.rev + 1,
				times: sender.times,
				expires: now + DAY,
			},
			sender.rev === 0
				? isNew
				: {
						ConditionExpression: "rev = :rev",
						ExpressionAttributeValues: toItem({ ":rev": sender.rev }),
					},
		),
		{
			Update: {
				TableName: table,
				Key: toItem({ pk: `HOUR#${hour}`, sk: "HOUR" }),
				UpdateExpression: "ADD n :one SET expires = :expires",
				ConditionExpression: "attribute_not_exists(n) OR n < :most",
				ExpressionAttributeValues: toItem({
					":one": 1,
					":most": most,
					":expires": now + DAY,
				}),
			},
		},
	];
};
