import {
	BatchGetItemCommand,
	type DynamoDBClient,
	GetItemCommand,
	paginateQuery,
	paginateScan,
	type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { PublicContact } from "../../shared/contacts/model.ts";
import type { Instant } from "../../shared/dates/model.ts";
import type {
	DirectoryEvent,
	EntityRef,
} from "../../shared/directory/events.ts";
import {
	type DirectoryRecord,
	Draft,
	type DraftKind,
	type DraftOf,
	RecordMeta,
} from "../../shared/directory/model.ts";
import { type Author, HistoryEntry } from "../../shared/history/model.ts";
import { dayIndex } from "../history/store.ts";
import { backOff, fromItem, type Item, toItem } from "../platform/dynamo.ts";
import { transact } from "../platform/transaction.ts";
import { claimsOf } from "./claims.ts";
import { entityOf } from "./entity.ts";
import {
	claimKey,
	contactKey,
	eventKey,
	nameKey,
	partitionOf,
	producerKey,
	REFERENCE_VERSION,
	type RecordRef,
	stateKey,
	taxCodeKey,
} from "./keys.ts";

/**
 * The Directory table: what the service knows. One collection per public thing; state and
 * events side by side, so that one transaction writes both and the events are the audit trail.
 *
 * | pattern                             | key                                            | read units |
 * |-------------------------------------|------------------------------------------------|------------|
 * | a record, or up to 100              | pk, sk = STATE#…                               | 1 each (consistent, ≤ 4 kB) |
 * | a product with its certificates     | pk = PRODUCT#id, sk begins STATE#              | 1–2 |
 * | what happened to a thing            | pk, sk begins EVENT#                           | by size |
 * | communes and old districts          | pk = REFERENCE#province, sk begins STATE#      | ~8 for 65 communes |
 * | provinces and product sets          | pk = REFERENCE, sk begins STATE#               | ~3 |
 * | has any of those changed            | pk = REFERENCE, sk = VERSION                   | 1 |
 * | who holds a name                    | pk = CLAIM#name, sk = CLAIM                    | 1 |
 * | numbers about a province            | pk = STATISTICS#province, sk begins STATE#     | 1–3 |
 * | products of a producer              | byProducer: gsi1pk = PRODUCER#id               | 0.5 per 32 |
 * | organisations of a tax code         | byProducer: gsi1pk = TAX_CODE#code             | 0.5 |
 * | what of a contact is public         | pk = ORGANISATION#id, sk = CONTACT             | 1 |
 * | entries whose names fold alike      | byName: gsi2pk = NAME#kind#province#name       | 0.5 |
 * | the log of a day                    | byDay: gsi3pk = DAY#…                          | 0.5 + 1 each |
 * | everything, to publish it anew      | scan, only in the full publish                 | by size |
 */

const StoredState = z.object({ data: Draft, ...RecordMeta.shape });
const Counter = z.object({ version: z.number() });
const REFERENCE_KINDS: ReadonlySet<DraftKind> = new Set([
	"province",
	"old_district",
	"commune",
	"product_set",
]);

/** A record to be written, with the version it replaces (0: none). */
export type Change = {
	record: DirectoryRecord;
	replaces: number;
	author: Author;
};

/** What another feature writes in the same transaction. */
export type Beside = TransactWriteItem[];

/** Which record of a thing an event is about: a certificate's is one of its product's. */
const RecordName = z.object({
	kind: z.string().optional(),
	id: z.string().optional(),
});

export type DirectoryStore = ReturnType<typeof directoryStore>;

export const directoryStore = (client: DynamoDBClient, table: string) => {
	const read = (item: Item): DirectoryRecord => {
		const { data, ...meta } = StoredState.parse(fromItem(item));
		return { data, meta };
	};

	const collection = async (pk: string): Promise<DirectoryRecord[]> => {
		const records: DirectoryRecord[] = [];
		const pages = paginateQuery(
			{ client },
			{
				TableName: table,
				ConsistentRead: true,
				KeyConditionExpression: "pk = :pk AND begins_with(sk, :state)",
				ExpressionAttributeValues: toItem({ ":pk": pk, ":state": "STATE#" }),
			},
		);
		for await (const page of pages)
			records.push(...(page.Items ?? []).map(read));
		return records;
	};

	const eventsBelow = async (pk: string): Promise<Item[]> => {
		const items: Item[] = [];
		const pages = paginateQuery(
			{ client },
			{
				TableName: table,
				ConsistentRead: true,
				KeyConditionExpression: "pk = :pk AND begins_with(sk, :event)",
				ExpressionAttributeValues: toItem({ ":pk": pk, ":event": "EVENT#" }),
			},
		);
		for await (const page of pages) items.push(...(page.Items ?? []));
		return items;
	};

	const eventsOfDays = dayIndex(client, table, "gsi3");

	const idsIn = async (
		index: string,
		attribute: string,
		value: string,
	): Promise<string[]> => {
		const ids: string[] = [];
		const pages = paginateQuery(
			{ client },
			{
				TableName: table,
				IndexName: index,
				KeyConditionExpression: `${attribute} = :value`,
				ExpressionAttributeValues: toItem({ ":value": value }),
			},
		);
		for await (const page of pages)
			ids.push(
				...(page.Items ?? []).map((item) =>
					z.string().parse(fromItem(item)[attribute.replace("pk", "sk")]),
				),
			);
		return ids;
	};

	return {
		/** Up to any number of records by name, in the order asked for; `undefined` where there is none. */
		async load(refs: RecordRef[]): Promise<(DirectoryRecord | undefined)[]> {
			const keys = refs.map(stateKey);
			const found = new Map<string, DirectoryRecord>();
			const distinct = [
				...new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key])).values(),
			];
			for (let start = 0; start < distinct.length; start += 100) {
				let wanted: Item[] | undefined = distinct
					.slice(start, start + 100)
					.map(toItem);
				for (let attempt = 0; wanted?.length; attempt++) {
					if (attempt > 0) await backOff(attempt);
					const answer: {
						Responses?: Record<string, Item[]>;
						UnprocessedKeys?: Record<string, { Keys: Item[] | undefined }>;
					} = await client.send(
						new BatchGetItemCommand({
							RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } },
						}),
					);
					for (const item of answer.Responses?.[table] ?? [])
						found.set(`${item.pk?.S}\n${item.sk?.S}`, read(item));
					wanted = answer.UnprocessedKeys?.[table]?.Keys;
				}
			}
			return keys.map((key) => found.get(`${key.pk}\n${key.sk}`));
		},

		/** A product and its certificates, as they are now. */
		async productWithCertificates(id: string) {
			const records = await collection(stateKey({ kind: "product", id }).pk);
			const product = records.find((record) => ofKind(record, "product"));
			const certificates = records.filter((record) =>
				ofKind(record, "certificate"),
			);
			return product && { product, certificates };
		},

		provincesAndSets: () =>
			collection(stateKey({ kind: "province", id: "" }).pk),
		placesOf: (province: string) =>
			collection(stateKey({ kind: "commune", id: "", province }).pk),
		statisticsOf: (province: string) =>
			collection(stateKey({ kind: "statistic", id: "", province }).pk),
		productsOf: (organisation: string) =>
			idsIn("byProducer", "gsi1pk", producerKey(organisation)),
		withTaxCode: (taxCode: string) =>
			idsIn("byProducer", "gsi1pk", taxCodeKey(taxCode)),
		namesakes: (kind: DraftKind, province: string, name: string) =>
			idsIn("byName", "gsi2pk", nameKey(kind, province, name)),

		/** What an organisation agreed to show of how to reach it. */
		async contactOf(organisation: string): Promise<PublicContact | undefined> {
			const { Item } = await client.send(
				new GetItemCommand({
					TableName: table,
					Key: toItem(contactKey(organisation)),
					ConsistentRead: true,
				}),
			);
			return Item && PublicContact.parse(fromItem(Item));
		},

		/**
		 * What puts a public contact in place, or takes it away, for a transaction of whoever keeps
		 * contacts. Counts as a change of the organisation, so that its page follows; the event says
		 * that it changed, never what it says.
		 */
		contactItems: (
			organisation: DirectoryRecord<"organisation">,
			contact: PublicContact | undefined,
			{ author, at }: { author: Author; at: Instant },
		): TransactWriteItem[] =>
			contactItemsOf(table, organisation, contact, { author, at }),

		/** Goes up whenever a province, commune, old district or product set is written. */
		async referenceVersion(): Promise<number> {
			const { Item } = await client.send(
				new GetItemCommand({
					TableName: table,
					Key: toItem(REFERENCE_VERSION),
					ConsistentRead: true,
				}),
			);
			return Item === undefined ? 0 : Counter.parse(fromItem(Item)).version;
		},

		/** Who holds each of these names; `undefined` where nobody does. */
		holders: (names: string[]): Promise<(string | undefined)[]> =>
			Promise.all(
				names.map(async (name) => {
					const { Item } = await client.send(
						new GetItemCommand({
							TableName: table,
							Key: toItem(claimKey(name)),
							ConsistentRead: true,
						}),
					);
					return Item && String(fromItem(Item).owner);
				}),
			),

		/** All that happened to a thing and its records, oldest first; each step with what stood before it. */
		async historyOf(entity: EntityRef): Promise<HistoryEntry[]> {
			const items = await eventsBelow(partitionOf(entity));
			return withBefore(items);
		},

		/** What happened in a span of time, oldest first, at most `limit`; without what stood before. */
		async eventsBetween(
			from: Instant,
			to: Instant,
			limit: number,
		): Promise<HistoryEntry[]> {
			const events = await eventsOfDays(from, to, limit);
			return events.map((event) => {
				const [record = ""] = String(event.entity).split("#");
				const { kind, id } = RecordName.parse(event.after ?? {});
				return HistoryEntry.parse({
					...event,
					record: kind ? `${kind} ${id}` : record,
				});
			});
		},

		/** All public things, for a full publish. */
		async *everything(): AsyncGenerator<EntityRef> {
			const pages = paginateScan(
				{ client },
				{
					TableName: table,
					FilterExpression: "kind = :state",
					ProjectionExpression: "entity",
					ExpressionAttributeValues: toItem({ ":state": "state" }),
				},
			);
			const seen = new Set<EntityRef>();
			for await (const page of pages)
				for (const item of page.Items ?? []) {
					const entity = fromItem(item).entity as EntityRef;
					if (!seen.has(entity)) yield entity;
					seen.add(entity);
				}
		},

		/**
		 * Writes states, their events and the names they need, all or nothing, together with what
		 * another feature keeps of the same step (`beside`). `false`: something was changed by
		 * somebody else in between; load again and decide again.
		 */
		async save(changes: Change[], beside: Beside = []): Promise<boolean> {
			const items = [
				...beside,
				...changes.flatMap((change) => itemsOf(table, change)),
				...claimItems(table, changes),
			];
			const references = changes.filter(({ record }) =>
				REFERENCE_KINDS.has(record.data.kind),
			).length;
			if (references > 0) items.push(bumpReference(table, references));
			return transact(client, items);
		},
	};
};

/** Where the events of a public thing lie; another feature of this table may add its own steps to them. */
export const historyPartition = (entity: EntityRef): string =>
	partitionOf(entity);

export const ofKind = <K extends DraftKind>(
	record: DirectoryRecord,
	kind: K,
): record is DirectoryRecord & DirectoryRecord<K> => record.data.kind === kind;

export const refOf = (draft: Draft): RecordRef => {
	switch (draft.kind) {
		case "certificate":
			return { kind: draft.kind, id: draft.id, product: draft.product };
		case "commune":
		case "old_district":
		case "statistic":
			return { kind: draft.kind, id: draft.id, province: draft.province };
		default:
			return { kind: draft.kind, id: draft.id };
	}
};

/** `EVENT#PRODUCT#ls001#00000002` is the second version of the record `product ls001`. */
const entryOf = (item: Item): HistoryEntry => {
	const event = fromItem(item);
	const [, kind = "", id = ""] = String(event.sk).split("#");
	return HistoryEntry.parse({
		...event,
		record: `${kind.toLowerCase()} ${id}`,
	});
};

const withBefore = (items: Item[]): HistoryEntry[] => {
	const last = new Map<string, Record<string, unknown>>();
	return items
		.map(entryOf)
		.map((entry) => {
			const before = last.get(entry.record);
			if (entry.after) last.set(entry.record, entry.after);
			return before ? { ...entry, before } : entry;
		})
		.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

const itemsOf = (
	table: string,
	{ record: { data, meta }, replaces, author }: Change,
): TransactWriteItem[] => [
	{
		Put: {
			TableName: table,
			Item: toItem({
				...stateKey(refOf(data)),
				kind: "state",
				entity: entityOf(data),
				data,
				...meta,
				...indexKeys(data),
			}),
			ConditionExpression:
				replaces === 0 ? "attribute_not_exists(pk)" : "version = :replaces",
			...(replaces === 0
				? {}
				: { ExpressionAttributeValues: toItem({ ":replaces": replaces }) }),
		},
	},
	eventItemOf(table, data, {
		type: "saved",
		version: meta.version,
		at: meta.updatedAt,
		author,
		after: data,
	}),
];

/** One record's event; `after` only where it may be read by everybody who reads the history. */
const eventItemOf = (
	table: string,
	data: Draft,
	{
		type,
		version,
		at,
		author,
		after,
	}: {
		type: DirectoryEvent["type"];
		version: number;
		at: Instant;
		author: Author;
		after?: Draft;
	},
): TransactWriteItem => ({
	Put: {
		TableName: table,
		Item: toItem({
			...eventKey(refOf(data), version),
			kind: "event",
			type,
			entity: entityOf(data),
			version,
			at,
			author,
			after,
			gsi3pk: `DAY#${at.slice(0, 10)}`,
			gsi3sk: `${at}#${entityOf(data)}#${data.kind}#${data.id}`,
		}),
		ConditionExpression: "attribute_not_exists(pk)",
	},
});

const contactItemsOf = (
	table: string,
	{ data, meta: { version } }: DirectoryRecord<"organisation">,
	contact: PublicContact | undefined,
	{ author, at }: { author: Author; at: Instant },
): TransactWriteItem[] => [
	{
		Update: {
			TableName: table,
			Key: toItem(stateKey(refOf(data))),
			UpdateExpression: "SET version = :next",
			ConditionExpression: "version = :version",
			ExpressionAttributeValues: toItem({
				":version": version,
				":next": version + 1,
			}),
		},
	},
	eventItemOf(table, data, {
		type: "contact_changed",
		version: version + 1,
		at,
		author,
	}),
	contact === undefined
		? {
				Delete: { TableName: table, Key: toItem(contactKey(data.id)) },
			}
		: {
				Put: {
					TableName: table,
					Item: toItem({ ...contactKey(data.id), kind: "contact", ...contact }),
				},
			},
];

/** Names are taken in the same transaction; one that another holds makes all of it fail. */
const claimItems = (table: string, changes: Change[]): TransactWriteItem[] => {
	const claims = changes.flatMap(({ record }) => claimsOf(record.data));
	const distinct = new Map(claims.map((claim) => [claim.name, claim]));
	return [...distinct.values()].map(({ name, owner }) => ({
		Put: {
			TableName: table,
			Item: toItem({ ...claimKey(name), kind: "claim", owner }),
			ConditionExpression: "attribute_not_exists(pk) OR #owner = :owner",
			ExpressionAttributeNames: { "#owner": "owner" },
			ExpressionAttributeValues: toItem({ ":owner": owner }),
		},
	}));
};

const indexKeys = (data: DraftOf<DraftKind>) => ({
	...(data.kind === "product" && data.producer
		? { gsi1pk: producerKey(data.producer), gsi1sk: data.id }
		: {}),
	...(data.kind === "organisation" && data.taxCode
		? { gsi1pk: taxCodeKey(data.taxCode), gsi1sk: data.id }
		: {}),
	// What was withdrawn or merged takes its name from nobody.
	...((data.kind === "product" || data.kind === "organisation") &&
	!data.withdrawn
		? { gsi2pk: nameKey(data.kind, data.province, data.name), gsi2sk: data.id }
		: {}),
});

const bumpReference = (table: string, by: number): TransactWriteItem => ({
	Update: {
		TableName: table,
		Key: toItem(REFERENCE_VERSION),
		UpdateExpression: "ADD version :by",
		ExpressionAttributeValues: toItem({ ":by": by }),
	},
});
