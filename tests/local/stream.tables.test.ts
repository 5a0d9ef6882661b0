import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { z } from "zod";
import { callTables } from "../../infra/local/dynamodb/request.ts";
import { StreamReader } from "../../infra/local/dynamodb/stream-reader.ts";
import type { Json } from "../../infra/local/json.ts";

const REGION = "ap-southeast-1";
const TableName = `stream-test-${process.pid}`;
const call = (operation: string, input: object) =>
	callTables(
		inject("tableService"),
		REGION,
		"DynamoDB_20120810",
		operation,
		input,
	);
const put = (id: string, n: number) =>
	call("PutItem", { TableName, Item: { id: { S: id }, n: { N: String(n) } } });

const Created = z.object({
	TableDescription: z.object({ LatestStreamArn: z.string() }),
});
const Record = z.object({
	eventName: z.string(),
	dynamodb: z.object({
		NewImage: z.object({
			id: z.object({ S: z.string() }),
			n: z.object({ N: z.string() }),
		}),
	}),
});

const seen: string[] = [];
let failures = 0;
let reader: StreamReader;

beforeAll(async () => {
	const created = await call("CreateTable", {
		TableName,
		AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
		KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
		BillingMode: "PAY_PER_REQUEST",
		StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" },
	});
	const streamArn = Created.parse(created).TableDescription.LatestStreamArn;
	await put("before", 0);
	const deliver = async (records: Json[]) => {
		if (failures > 0) {
			failures -= 1;
			throw new Error("not now");
		}
		for (const record of records) {
			const { eventName, dynamodb } = Record.parse(record);
			seen.push(
				`${eventName} ${dynamodb.NewImage.id.S} ${dynamodb.NewImage.n.N}`,
			);
		}
	};
	reader = new StreamReader({
		origin: inject("tableService"),
		region: REGION,
		streamArn,
		deliver,
	});
	reader.start();
});
afterAll(async () => {
	await reader.stop();
	await call("DeleteTable", { TableName });
});

const until = async (count: number) => {
	for (let look = 0; seen.length < count && look < 500; look += 1)
		await new Promise((resolve) => setTimeout(resolve, 10));
};

test("what was written before the reader began is read from the stream's beginning", async () => {
	await until(1);
	expect(seen).toEqual(["INSERT before 0"]);
});

test("changes of one item arrive once each, in their order", async () => {
	for (let n = 1; n <= 50; n += 1) await put("item", n);
	await until(51);
	expect(seen.slice(1)).toEqual(
		Array.from(
			{ length: 50 },
			(_, index) => `${index === 0 ? "INSERT" : "MODIFY"} item ${index + 1}`,
		),
	);
});

test("records that could not be passed on are passed on later", async () => {
	failures = 1;
	await put("late", 1);
	await until(52);
	expect(seen.at(-1)).toBe("INSERT late 1");
});
