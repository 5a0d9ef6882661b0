import { randomUUID } from "node:crypto";
import {
	CreateTableCommand,
	DynamoDBClient,
	type GlobalSecondaryIndex,
} from "@aws-sdk/client-dynamodb";
import { inject } from "vitest";
import { accountStore } from "../functions/accounts/store.ts";
import { directoryStore } from "../functions/directory/store.ts";
import { photoStore } from "../functions/media/store.ts";
import { withoutLog } from "../functions/platform/dynamo.ts";
import { publishingStore } from "../functions/publishing/store.ts";
import { registerStore } from "../functions/registers/store.ts";
import { reportStore } from "../functions/reports/store.ts";
import { submissionStore } from "../functions/submissions/store.ts";

export const tablesClient = () =>
	withoutLog(
		new DynamoDBClient({
			endpoint: inject("tableService"),
			region: "ap-southeast-1",
			credentials: { accessKeyId: "test", secretAccessKey: "test" },
		}),
	);

/** A table shaped as the data stack shapes it; a test in tests/infra holds the two together. */
const createTable = async (
	client: DynamoDBClient,
	indexes: string[],
): Promise<string> => {
	const TableName = `test-${randomUUID()}`;
	const attributes = [
		"pk",
		"sk",
		...indexes.flatMap((_, at) => [`gsi${at + 1}pk`, `gsi${at + 1}sk`]),
	];
	await client.send(
		new CreateTableCommand({
			TableName,
			BillingMode: "PAY_PER_REQUEST",
			AttributeDefinitions: attributes.map((AttributeName) => ({
				AttributeName,
				AttributeType: "S",
			})),
			KeySchema: keySchema("pk", "sk"),
			...(indexes.length === 0
				? {}
				: { GlobalSecondaryIndexes: indexes.map(index) }),
		}),
	);
	return TableName;
};

const keySchema = (hash: string, range: string) => [
	{ AttributeName: hash, KeyType: "HASH" as const },
	{ AttributeName: range, KeyType: "RANGE" as const },
];

const index = (IndexName: string, at: number): GlobalSecondaryIndex => ({
	IndexName,
	KeySchema: keySchema(`gsi${at + 1}pk`, `gsi${at + 1}sk`),
	Projection: { ProjectionType: "KEYS_ONLY" },
});

export const newDirectory = async (client = tablesClient()) =>
	directoryStore(
		client,
		await createTable(client, ["byProducer", "byName", "byDay"]),
	);

/** The Directory table, for the stores that share it. */
export const newDirectoryTable = async (client = tablesClient()) => {
	const table = await createTable(client, ["byProducer", "byName", "byDay"]);
	return {
		table,
		directory: directoryStore(client, table),
		submissions: submissionStore(client, table),
		photos: photoStore(client, table),
	};
};

export const newPublishing = async (client = tablesClient()) =>
	publishingStore(client, await createTable(client, ["byDue"]));

/** The Publishing table, with the registers that staff read from it. */
export const newRegisters = async (client = tablesClient()) => {
	const table = await createTable(client, ["byDue"]);
	return {
		table,
		publishing: publishingStore(client, table),
		registers: registerStore(client, table),
	};
};

export const newReports = async (client = tablesClient()) => {
	const table = await createTable(client, ["byState"]);
	return { table, reports: reportStore(client, table) };
};

/** The Accounts table, for the stores that share it. */
export const newAccounts = async (client = tablesClient()) => {
	const table = await createTable(client, ["byOwner", "byDay"]);
	return { table, client, accounts: accountStore(client, table) };
};
