import type { PublicContact } from "../../shared/contacts/model.ts";
import type { Instant } from "../../shared/dates/model.ts";
import type { DirectoryEvent } from "../../shared/directory/events.ts";
import type {
	DirectoryRecord,
	Draft,
	DraftKind,
	DraftOf,
} from "../../shared/directory/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { toItem } from "../platform/dynamo.ts";
import type { Write } from "../platform/transaction.ts";
import { claimsOf } from "./claims.ts";
import { entityOf, refOf } from "./entity.ts";
import {
	claimKey,
	contactKey,
	eventKey,
	nameKey,
	producerKey,
	REFERENCE_VERSION,
	stateKey,
	taxCodeKey,
} from "./keys.ts";

/** A record to be written, with the version it replaces (0: none). */
export type Change = {
	record: DirectoryRecord;
	replaces: number;
	author: Author;
};

/** What another feature writes in the same transaction. */
export type Beside = Write[];

/** A state and its event. */
export const changeItems = (
	table: string,
	{ record: { data, meta }, replaces, author }: Change,
): Write[] => [
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
): Write => ({
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

/** A public contact put in place or taken away, as a change of its organisation. */
export const contactItems = (
	table: string,
	{ data, meta: { version } }: DirectoryRecord<"organisation">,
	contact: PublicContact | undefined,
	{ author, at }: { author: Author; at: Instant },
): Write[] => [
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
export const claimItems = (table: string, changes: Change[]): Write[] => {
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

export const bumpReference = (table: string, by: number): Write => ({
	Update: {
		TableName: table,
		Key: toItem(REFERENCE_VERSION),
		UpdateExpression: "ADD version :by",
		ExpressionAttributeValues: toItem({ ":by": by }),
	},
});
