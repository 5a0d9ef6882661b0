import {
	type DynamoDBClient,
	TransactionCanceledException,
	type TransactWriteItem,
	TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { backOff } from "./dynamo.ts";

/** DynamoDB's own limit on the items of one transaction. */
export const TRANSACTION_LIMIT = 100;
const ATTEMPTS = 8;

/**
 * Writes all items or none. Answers `false` when a condition did not hold: somebody else was
 * first, read again. Another transaction on the same items, or throttling, is waited out here;
 * any other fault is thrown.
 */
export const transact = async (
	client: DynamoDBClient,
	items: TransactWriteItem[],
): Promise<boolean> => {
	for (let attempt = 0; ; attempt++) {
		try {
			await client.send(
				new TransactWriteItemsCommand({ TransactItems: items }),
			);
			return true;
		} catch (error) {
			if (!(error instanceof TransactionCanceledException)) throw error;
			const codes = (error.CancellationReasons ?? []).map(
				(reason) => reason.Code,
			);
			if (codes.includes("ConditionalCheckFailed")) return false;
			const passing = codes.every(
				(code) => code === "None" || PASSING.has(code ?? ""),
			);
			if (!passing || attempt + 1 >= ATTEMPTS) throw error;
			await backOff(attempt);
		}
	}
};

const PASSING = new Set([
	"TransactionConflict",
	"ThrottlingError",
	"ProvisionedThroughputExceeded",
]);
