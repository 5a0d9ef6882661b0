import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { dynamo, withoutLog } from "../../functions/platform/dynamo.ts";

const steps = (client: DynamoDBClient) =>
	client.middlewareStack.identify().join("\n");

test("what the tables answer is not copied for a log that nobody keeps", () => {
	expect(steps(dynamo)).not.toMatch(/logger/i);
});

test("control: a client as it comes does, and loses nothing else", () => {
	const before = steps(new DynamoDBClient({})).split("\n");
	expect(before.filter((step) => /logger/i.test(step))).toHaveLength(1);
	expect(steps(withoutLog(new DynamoDBClient({}))).split("\n")).toEqual(
		before.filter((step) => !/logger/i.test(step)),
	);
});
