import {
	type DynamoDBClient,
	TransactionCanceledException,
	type TransactWriteItem,
	TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { backOff } from "./dynamo.ts";

/** One write of a transaction. */
export type Write = TransactWriteItem;

const ATTEMPTS = 14;

/** The table will never take these items, however often they are sent. */
export class Unstorable extends Error {}

/**
 * Writes all items or none. Answers `false` when a condition did not hold: somebody else was
 * first, read again. Another transaction on the same items, or throttling, is waited out here,
 * for about ten seconds; items that break the table's own rules throw `Unstorable`; any other
 * fault is thrown as it is.
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
			if (error instanceof Error && error.name === "ValidationException")
				throw new Unstorable(error.message);
			if (!(error instanceof TransactionCanceledException)) throw error;
			const codes = (error.CancellationReasons ?? []).map(
				(reason) => reason.Code,
			);
			if (codes.includes("ConditionalCheckFailed")) return false;
			if (codes.includes("ValidationError"))
				throw new Unstorable(error.message);
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
