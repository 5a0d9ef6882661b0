import {
	type DynamoDBClient,
	paginateQuery,
	paginateScan,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { PublicContact } from "../../shared/contacts/model.ts";
import type { Instant } from "../../shared/dates/model.ts";
import type { EntityRef } from "../../shared/directory/events.ts";
import {
	type DirectoryRecord,
	Draft,
	type DraftKind,
	RecordMeta,
} from "../../shared/directory/model.ts";
import { type Author, HistoryEntry } from "../../shared/history/model.ts";
import { dayIndex } from "../history/store.ts";
import { fromItem, toItem } from "../platform/dynamo.ts";
import { type Stored, tableReader } from "../platform/table-reader.ts";
import { transact, type Write } from "../platform/transaction.ts";
import { withBefore } from "./history.ts";
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
import {
	type Beside,
	bumpReference,
	type Change,
	changeItems,
	claimItems,
	contactItems,
} from "./writes.ts";

/**
 * The Directory table: what the service knows. One collection per public thing; state and
 * events side by side, so that one transaction writes both and the events are the audit trail.
 *
 * | pattern                             | key                                            | read units |
 * |-------------------------------------|------------------------------------------------|------------|
 * | a record, or up to 100              | pk, sk = STATE#…                               | 1 each (consistent, ≤ 4 kB) |
 * | a product with its certificates     | pk = PRODUCT#id, sk begins STATE#              | 1–2 |
 * | what happened to a thing            | pk, sk begins EVENT#                           | by size |
 * | a record as it was at a version     | pk, sk to EVENT#record#version, last first     | 1 |
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

/** Which record of a thing an event is about: a certificate's is one of its product's. */
const RecordName = z.object({
	kind: z.string().optional(),
	id: z.string().optional(),
});

export type DirectoryStore = ReturnType<typeof directoryStore>;

const read = (item: Stored): DirectoryRecord => {
	const { data, ...meta } = StoredState.parse(item);
	return { data, meta };
};

export const directoryStore = (client: DynamoDBClient, table: string) => {
	const reader = tableReader(client, table);
	const collection = async (pk: string): Promise<DirectoryRecord[]> =>
		(await reader.below(pk, "STATE#")).map(read);

	const eventsOfDays = dayIndex(client, table, "gsi3");

	const idsIn = async (
		index: string,
		attribute: string,
		value: string,
	): Promise<string[]> => {
		const entries = await reader.entriesOf(index, attribute, value);
		return entries.map((entry) =>
			z.string().parse(entry[attribute.replace("pk", "sk")]),
		);
	};

	return {
		/** Up to any number of records by name, in the order asked for; `undefined` where there is none. */
		async load(refs: RecordRef[]): Promise<(DirectoryRecord | undefined)[]> {
			const keys = refs.map(stateKey);
			const found = new Map(
				(await reader.several(keys)).map((item) => [
					`${item.pk}\n${item.sk}`,
					read(item),
				]),
			);
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
			const item = await reader.get(contactKey(organisation));
			return item && PublicContact.parse(item);
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
		): Write[] => contactItems(table, organisation, contact, { author, at }),

		/** Goes up whenever a province, commune, old district or product set is written. */
		async referenceVersion(): Promise<number> {
			const item = await reader.get(REFERENCE_VERSION);
			return item === undefined ? 0 : Counter.parse(item).version;
		},

		/** Who holds each of these names; `undefined` where nobody does. */
		holders: (names: string[]): Promise<(string | undefined)[]> =>
			Promise.all(
				names.map(async (name) => {
					const item = await reader.get(claimKey(name));
					return item && String(item.owner);
				}),
			),

		/** All that happened to a thing and its records, oldest first; each step with what stood before it. */
		async historyOf(entity: EntityRef): Promise<HistoryEntry[]> {
			return withBefore(await reader.below(partitionOf(entity), "EVENT#"));
		},

		/** A record as it was at a version; `undefined` where it never had one. */
		async asOf(ref: RecordRef, version: number): Promise<Draft | undefined> {
			const pages = paginateQuery(
				{ client, pageSize: 5 },
				{
					TableName: table,
					KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
					ExpressionAttributeValues: toItem({
						":pk": eventKey(ref, version).pk,
						":first": eventKey(ref, 0).sk,
						":last": eventKey(ref, version).sk,
					}),
					ScanIndexForward: false,
					ConsistentRead: true,
				},
			);
			// A change of a contact counts as a version and says nothing of the record.
			for await (const { Items = [] } of pages)
				for (const item of Items) {
					const { after } = fromItem(item);
					if (after !== undefined) return Draft.parse(after);
				}
			return undefined;
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
				...changes.flatMap((change) => changeItems(table, change)),
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
