import { randomUUID } from "node:crypto";
import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";

export type FifoMessage = {
	group: string;
	body: unknown;
	/** A second message with the same id within five minutes is not sent. */
	deduplication?: string | undefined;
};

/**
 * Sends messages to a FIFO queue, ten at a time. Without an id of its own each is new to the queue:
 * a thing asked for again within five minutes must not be swallowed. Throws unless all were taken.
 */
export const sendAll = async (
	client: SQSClient,
	QueueUrl: string,
	messages: FifoMessage[],
): Promise<void> => {
	const batches = Array.from(
		{ length: Math.ceil(messages.length / 10) },
		(_, at) => messages.slice(at * 10, at * 10 + 10),
	);
	for (let start = 0; start < batches.length; start += PARALLEL)
		await Promise.all(
			batches
				.slice(start, start + PARALLEL)
				.map((batch) => sendBatch(client, QueueUrl, batch)),
		);
};

const PARALLEL = 4;

const sendBatch = async (
	client: SQSClient,
	QueueUrl: string,
	batch: FifoMessage[],
): Promise<void> => {
	const { Failed = [] } = await client.send(
		new SendMessageBatchCommand({
			QueueUrl,
			Entries: batch.map(({ group, body, deduplication }, at) => ({
				Id: String(at),
				MessageGroupId: group,
				MessageDeduplicationId: deduplication ?? randomUUID(),
				MessageBody: JSON.stringify(body),
			})),
		}),
	);
	if (Failed.length > 0)
		throw new Error(
			`${Failed.length} messages were not taken: ${Failed[0]?.Code}`,
		);
};
