import {
	TransactionCanceledException,
	type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { transact, Unstorable } from "../../functions/platform/transaction.ts";
import { newPublishing, tablesClient } from "../tables.ts";

/** The table service never conflicts by itself: here it does, this many times. */
const conflicting = (times: number, Code: string) => {
	const client = tablesClient();
	let left = times;
	client.middlewareStack.add(
		(next, context) => async (input) => {
			if (context.commandName === "TransactWriteItemsCommand" && left-- > 0)
				throw new TransactionCanceledException({
					message: "injected",
					$metadata: {},
					CancellationReasons: [{ Code: "None" }, { Code }],
				});
			return next(input);
		},
		{ step: "initialize" },
	);
	return client;
};

test.each(["TransactionConflict", "ThrottlingError"])(
	"%s is waited out, and the write happens once",
	async (code) => {
		const publishing = await newPublishing(conflicting(3, code));
		await publishing.request(["product:a"], "2026-11-20T03:00:00.000Z");
		expect(await publishing.page("product:a")).toMatchObject({ requested: 1 });
	},
);

test("a condition that fails is an answer, what can never be stored is not tried again, a fault is thrown", async () => {
	const items: TransactWriteItem[] = [];
	const failing = (code: string) => transact(conflicting(1, code), items);
	expect(await failing("ConditionalCheckFailed")).toBe(false);
	await expect(failing("ValidationError")).rejects.toThrow(Unstorable);
	await expect(failing("SomethingNew")).rejects.toThrow("injected");
});
