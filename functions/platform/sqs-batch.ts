import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type { z } from "zod";
import { logger } from "./logger.ts";

/**
 * Handles a batch of queue messages, group by group: the messages of one FIFO group together
 * and in order, different groups at the same time, as many as `atOnce` says. (In a standard
 * queue each message is a group.)
 * What fails is reported as failed, with everything after it in its group so that nothing
 * overtakes it; the rest of the batch is done. A message that does not parse is never skipped:
 * it fails like any other, is retried, then parked in the dead-letter queue.
 */
export const handleBatch = async <T>(
	event: SQSEvent,
	schema: z.ZodType<T>,
	handle: (messages: [T, ...T[]]) => Promise<void>,
	{ atOnce = Number.POSITIVE_INFINITY } = {},
): Promise<SQSBatchResponse> => {
	const groups = Map.groupBy(
		event.Records,
		({ attributes, messageId }) => attributes.MessageGroupId ?? messageId,
	);
	const failed: SQSRecord[][] = [];
	const waiting = [...groups.values()];
	while (waiting.length > 0) {
		const now = waiting.splice(0, atOnce);
		failed.push(
			...(await Promise.all(
				now.map((records) => handleGroup(records, schema, handle)),
			)),
		);
	}
	return {
		batchItemFailures: failed
			.flat()
			.map(({ messageId }) => ({ itemIdentifier: messageId })),
	};
};

const handleGroup = async <T>(
	records: SQSRecord[],
	schema: z.ZodType<T>,
	handle: (messages: [T, ...T[]]) => Promise<void>,
): Promise<SQSRecord[]> => {
	const messages: T[] = [];
	for (const record of records) {
		const message = parse(record, schema);
		if (message === undefined) break;
		messages.push(message);
	}
	try {
		const [first, ...rest] = messages;
		if (first !== undefined) await handle([first, ...rest]);
		return records.slice(messages.length);
	} catch (error) {
		logger.error("messages failed", {
			group: records[0]?.attributes.MessageGroupId,
			error: error as Error,
		});
		return records;
	}
};

const parse = <T>(record: SQSRecord, schema: z.ZodType<T>): T | undefined => {
	let issues: unknown = "not JSON";
	try {
		const parsed = schema.safeParse(JSON.parse(record.body));
		if (parsed.success) return parsed.data;
		issues = parsed.error.issues.map(({ path, code }) => ({ path, code }));
	} catch {
		// The message of JSON.parse would quote the body, which may hold personal data.
	}
	logger.error("a message does not parse", {
		messageId: record.messageId,
		issues,
	});
	return undefined;
};
