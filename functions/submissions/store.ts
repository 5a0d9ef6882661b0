import {
	type DynamoDBClient,
	paginateQuery,
	type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { Instant } from "../../shared/dates/model.ts";
import type { EntityRef } from "../../shared/directory/events.ts";
import { type Author, HistoryEntry } from "../../shared/history/model.ts";
import {
	type Fields,
	PROPOSAL,
	type SubmissionKind,
} from "../../shared/submissions/editable.ts";
import {
	isOpen,
	Submission,
	type SubmissionId,
	type Target,
	targetOf,
} from "../../shared/submissions/model.ts";
import { historyPartition } from "../directory/store.ts";
import { fromItem, type Item, toItem } from "../platform/dynamo.ts";
import { tableReader } from "../platform/table-reader.ts";
import { transact } from "../platform/transaction.ts";

/**
 * What cooperatives propose, in the Directory table under prefixes of its own, so that an approval
 * and the record that it changes are one transaction.
 *
 * | pattern                              | key                                              | read units |
 * |--------------------------------------|--------------------------------------------------|------------|
 * | a submission, or up to 100           | pk = SUBMISSION#id, sk = STATE                   | 1–5 each (by size) |
 * | its text as it was at a version      | pk = SUBMISSION#id, sk = VERSION#…               | 1–3 |
 * | what happened to it                  | with the events of its record: EVENT#SUBMISSION#id | 1 + by size |
 * | the open one of a record             | pk = OPEN#kind#id, sk = OPEN                     | 1 |
 * | the open ones of an organisation     | byProducer: gsi1pk = DRAFTS#organisation         | 0.5 |
 * | what waits for review in a province  | byProducer: gsi1pk = REVIEW#province, by sentAt  | 0.5 per 32 |
 * | steps in the log of a day            | byDay (functions/directory/store.ts)             | 0.5 + 1 each |
 */

/** One line of the queue: enough to count, to filter and to order, without reading the rest. */
export type Waiting = {
	id: SubmissionId;
	kind: SubmissionKind;
	sentAt: Instant;
};

/** What happened, for the history: `sent`, `returned`, `approved`, `withdrawn`, `discarded`. */
export type Step = {
	type: "sent" | "returned" | "approved" | "withdrawn" | "discarded";
	author: Author;
};

/** So many of the last texts are kept: two people who write at once are merged by the text both began with. */
const KEPT_VERSIONS = 20;

export type SubmissionStore = ReturnType<typeof submissionStore>;

export const submissionStore = (client: DynamoDBClient, table: string) => {
	const reader = tableReader(client, table);
	const get = (pk: string, sk: string) => reader.get({ pk, sk });
	const sortKeysOf = async (gsi1pk: string): Promise<string[]> => {
		const found: Item[] = [];
		const pages = paginateQuery(
			{ client },
			{
				TableName: table,
				IndexName: "byProducer",
				KeyConditionExpression: "gsi1pk = :key",
				ExpressionAttributeValues: toItem({ ":key": gsi1pk }),
			},
		);
		for await (const page of pages) found.push(...(page.Items ?? []));
		return found.map((item) => z.string().parse(fromItem(item).gsi1sk));
	};
	const load = async (id: SubmissionId): Promise<Submission | undefined> => {
		const item = await get(partitionOf(id), "STATE");
		return item && Submission.parse(item.data);
	};
	const loadAll = async (ids: SubmissionId[]): Promise<Submission[]> => {
		const items = await reader.several(
			ids.map((id) => ({ pk: partitionOf(id), sk: "STATE" })),
		);
		return items.map((item) => Submission.parse(item.data));
	};
	const itemsFor = (
		next: Submission,
		replaces: number,
		step?: Step,
	): TransactWriteItem[] => itemsOf(table, next, replaces, step);

	return {
		load,

		/** Several, in the order asked for; those that are gone are left out. */
		loadAll,

		/** The one that is open for a record. */
		async openOf(target: Target): Promise<Submission | undefined> {
			const item = await get(openKey(target), "OPEN");
			return item && load(z.string().parse(item.submission));
		},

		/** What an organisation's people are writing, and what waits or came back. */
		async openOfOrganisation(organisation: string): Promise<Submission[]> {
			return loadAll(await sortKeysOf(`DRAFTS#${organisation}`));
		},

		/** The fields as they were at a version; `undefined` when that is too long ago. */
		async textAt(
			{ id, kind }: Pick<Submission, "id" | "kind">,
			version: number,
		): Promise<Fields | undefined> {
			const item = await get(partitionOf(id), versionKey(version));
			return item && PROPOSAL[kind].parse(item.proposed);
		},

		/** What waits in a province, longest first. */
		async queueOf(province: string): Promise<Waiting[]> {
			const keys = await sortKeysOf(`REVIEW#${province}`);
			return keys.map(waitingOf);
		},

		/** What happened to one, oldest first. */
		async historyOf(id: SubmissionId): Promise<HistoryEntry[]> {
			const submission = await load(id);
			if (submission === undefined) return [];
			const items = await reader.below(
				historyPartition(thingOf(submission)),
				stepKey(id),
			);
			return items.map((item) =>
				HistoryEntry.parse({ ...item, record: `submission ${id}` }),
			);
		},

		/** What `save` writes, for a transaction of another store. */
		itemsFor,

		/**
		 * Writes a submission that replaces the version before it (0: it is new, and the only open one
		 * of its record), with its step. `false`: somebody else was first.
		 */
		save: (next: Submission, replaces: number, step?: Step): Promise<boolean> =>
			transact(client, itemsFor(next, replaces, step)),

		/** Gives an open one to another organisation. `false`: it changed meanwhile. */
		moveTo(submission: Submission, organisation: string): Promise<boolean> {
			const { version } = submission;
			const next = { ...submission, organisation, version: version + 1 };
			return transact(client, [
				...itemsFor(next, version),
				put(table, openItem(next)),
			]);
		},
	};
};

const partitionOf = (id: SubmissionId) => `SUBMISSION#${id}`;
const openKey = ({ kind, id }: Target) => `OPEN#${kind}#${id}`;
const versionKey = (version: number) =>
	`VERSION#${String(version).padStart(6, "0")}`;

const waitingOf = (key: string): Waiting => {
	const [sentAt = "", kind = "", id = ""] = key.split("#");
	return WaitingKey.parse({ sentAt, kind, id });
};
const WaitingKey = z.object({
	sentAt: Submission.options[0].shape.createdAt,
	kind: z.enum(["organisation", "product", "certificate"]),
	id: Submission.options[0].shape.id,
});

const itemsOf = (
	table: string,
	next: Submission,
	replaces: number,
	step: Step | undefined,
): TransactWriteItem[] => {
	const pk = partitionOf(next.id);
	const isWaiting = next.state === "sent" && next.sentAt !== undefined;
	const forgotten = next.version - KEPT_VERSIONS;
	return [
		{
			Put: {
				TableName: table,
				Item: toItem({
					pk,
					sk: "STATE",
					kind: "submission",
					version: next.version,
					data: next,
					...(isWaiting && {
						gsi1pk: `REVIEW#${next.province}`,
						gsi1sk: `${next.sentAt}#${next.kind}#${next.id}`,
					}),
				}),
				ConditionExpression:
					replaces === 0 ? "attribute_not_exists(pk)" : "version = :replaces",
				...(replaces > 0 && {
					ExpressionAttributeValues: toItem({ ":replaces": replaces }),
				}),
			},
		},
		...openItems(table, next, replaces),
		put(table, {
			pk,
			sk: versionKey(next.version),
			kind: "submission_text",
			proposed: next.proposed,
		}),
		...(forgotten > 0
			? [
					{
						Delete: {
							TableName: table,
							Key: toItem({ pk, sk: versionKey(forgotten) }),
						},
					},
				]
			: []),
		...(step ? [put(table, stepItem(next, step))] : []),
	];
};

const put = (
	table: string,
	item: Record<string, unknown>,
): TransactWriteItem => ({ Put: { TableName: table, Item: toItem(item) } });

const keyOfOpen = (submission: Submission) => ({
	pk: openKey(targetOf(submission)),
	sk: "OPEN",
});

const openItem = (submission: Submission) => ({
	...keyOfOpen(submission),
	kind: "submission_open",
	submission: submission.id,
	gsi1pk: `DRAFTS#${submission.organisation}`,
	gsi1sk: submission.id,
});

/** The marker that a record has an open submission: taken with the first version, given back at the end. */
const openItems = (
	table: string,
	next: Submission,
	replaces: number,
): TransactWriteItem[] => {
	if (replaces === 0)
		return [
			{
				Put: {
					TableName: table,
					Item: toItem(openItem(next)),
					ConditionExpression: "attribute_not_exists(pk)",
				},
			},
		];
	if (isOpen(next)) return [];
	return [{ Delete: { TableName: table, Key: toItem(keyOfOpen(next)) } }];
};

/**
 * A step lies with the events of the record, so that whoever reads what happened to a thing reads who
 * proposed it, too. `kind` is not "event": the site is told of the record itself.
 */
const stepItem = (next: Submission, { type, author }: Step) => {
	const entity = `submission#${next.id}`;
	return {
		pk: historyPartition(thingOf(next)),
		sk: stepKey(next.id) + String(next.version).padStart(8, "0"),
		kind: "step",
		type,
		entity,
		version: next.version,
		at: next.updatedAt,
		author,
		gsi3pk: `DAY#${next.updatedAt.slice(0, 10)}`,
		gsi3sk: `${next.updatedAt}#${entity}#${type}`,
	};
};

const stepKey = (id: SubmissionId) => `EVENT#SUBMISSION#${id}#`;

/** The public thing that a submission is about, whether it is there yet or not. */
const thingOf = (submission: Submission): EntityRef =>
	submission.kind === "certificate"
		? `product#${submission.target.product}`
		: `${submission.kind}#${submission.target.id}`;
