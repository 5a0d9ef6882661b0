import { createHash } from "node:crypto";
import * as z from "zod";
import {
	type Message,
	QueueRefusal,
	type Received,
	type Send,
} from "./message.ts";
import type { WorkQueue } from "./queue.ts";
import { sequenceNumber, systemAttributes } from "./record.ts";

/** A batch and each of its messages: at most 1 MiB, as SQS has it since 2025. */
const MAX_BYTES = 1_048_576;

const SendInput = z.object({
	MessageBody: z.string(),
	MessageGroupId: z.string().optional(),
	MessageDeduplicationId: z.string().optional(),
	DelaySeconds: z.int().min(0).max(900).optional(),
	MessageAttributes: z.record(z.string(), z.unknown()).optional(),
});
const Entries = z.array(z.object({ Id: z.string() }).loose());

/** SQS takes tab, line feed, carriage return, and everything from space up but U+FFFE and U+FFFF. */
function isRefused(character: string): boolean {
	const code = character.codePointAt(0) ?? 0;
	const control = code < 32 && code !== 9 && code !== 10 && code !== 13;
	return control || code === 0xfffe || code === 0xffff;
}

function toSend(input: z.infer<typeof SendInput>): Send {
	if ([...input.MessageBody].some(isRefused))
		throw new QueueRefusal(
			"InvalidMessageContents",
			"Invalid characters found.",
		);
	if (Buffer.byteLength(input.MessageBody) > MAX_BYTES)
		throw new QueueRefusal(
			"InvalidParameterValue",
			`Message must be shorter than ${MAX_BYTES} bytes.`,
		);
	return {
		body: input.MessageBody,
		group: input.MessageGroupId,
		deduplication: input.MessageDeduplicationId,
		delaySeconds: input.DelaySeconds,
		attributes: input.MessageAttributes,
	};
}

function sent(message: Message, fifo: boolean) {
	return {
		MessageId: message.id,
		MD5OfMessageBody: createHash("md5").update(message.body).digest("hex"),
		...(fifo ? { SequenceNumber: sequenceNumber(message) } : {}),
	};
}

function received({ message, receipt }: Received) {
	return {
		MessageId: message.id,
		ReceiptHandle: receipt,
		Body: message.body,
		MD5OfBody: createHash("md5").update(message.body).digest("hex"),
		Attributes: systemAttributes(message),
		MessageAttributes: message.attributes,
	};
}

/** A message as a function gets it from an event source mapping. */
export function lambdaRecord(
	{ message, receipt }: Received,
	arn: string,
	region: string,
) {
	return {
		messageId: message.id,
		receiptHandle: receipt,
		body: message.body,
		attributes: systemAttributes(message),
		messageAttributes: {},
		md5OfBody: createHash("md5").update(message.body).digest("hex"),
		eventSource: "aws:sqs",
		eventSourceARN: arn,
		awsRegion: region,
	};
}

/** Each entry succeeds or is refused by itself. */
function inBatch(
	input: unknown,
	one: (entry: Record<string, unknown>) => object,
): object {
	const entries = Entries.parse(
		z.object({ Entries: z.unknown() }).parse(input).Entries,
	);
	if (entries.length === 0)
		throw new QueueRefusal("EmptyBatchRequest", "The batch holds no entry.");
	if (entries.length > 10)
		throw new QueueRefusal(
			"TooManyEntriesInBatchRequest",
			"Maximum number of entries per request are 10.",
		);
	if (new Set(entries.map((entry) => entry.Id)).size < entries.length)
		throw new QueueRefusal(
			"BatchEntryIdsNotDistinct",
			"Two or more batch entries have the same Id.",
		);
	if (Buffer.byteLength(JSON.stringify(entries)) > MAX_BYTES + 65_536)
		throw new QueueRefusal(
			"BatchRequestTooLong",
			`Batch requests cannot be longer than ${MAX_BYTES} bytes.`,
		);
	const Successful: object[] = [];
	const Failed: object[] = [];
	for (const entry of entries) {
		try {
			Successful.push({ Id: entry.Id, ...one(entry) });
		} catch (error) {
			if (!(error instanceof QueueRefusal)) throw error;
			Failed.push({
				Id: entry.Id,
				SenderFault: true,
				Code: error.code,
				Message: error.message,
			});
		}
	}
	return { Successful, Failed };
}

const ReceiveInput = z.object({
	MaxNumberOfMessages: z.int().min(1).max(10).default(1),
	WaitTimeSeconds: z.int().min(0).max(20).default(0),
});
const Receipt = z.object({ ReceiptHandle: z.string() });
const Visibility = Receipt.extend({
	VisibilityTimeout: z.int().min(0).max(43_200),
});

function changed(queue: WorkQueue, input: unknown): object {
	const { ReceiptHandle, VisibilityTimeout } = Visibility.parse(input);
	queue.changeVisibility(ReceiptHandle, VisibilityTimeout);
	return {};
}

function deleted(queue: WorkQueue, input: unknown): object {
	queue.delete(Receipt.parse(input).ReceiptHandle);
	return {};
}

type Operation = (queue: WorkQueue, input: unknown) => object | Promise<object>;

/** What this machine's SQS can do; any other call is refused by its name. */
export const OPERATIONS: Record<string, Operation> = {
	SendMessage: (queue, input) =>
		sent(queue.send(toSend(SendInput.parse(input))), queue.settings.fifo),
	SendMessageBatch: (queue, input) =>
		inBatch(input, (entry) =>
			sent(queue.send(toSend(SendInput.parse(entry))), queue.settings.fifo),
		),
	ReceiveMessage: async (queue, input) => {
		const { MaxNumberOfMessages, WaitTimeSeconds } = ReceiveInput.parse(input);
		const batch = await queue.receive(
			MaxNumberOfMessages,
			WaitTimeSeconds * 1000,
		);
		return batch.length > 0 ? { Messages: batch.map(received) } : {};
	},
	DeleteMessage: deleted,
	DeleteMessageBatch: (queue, input) =>
		inBatch(input, (entry) => deleted(queue, entry)),
	ChangeMessageVisibility: changed,
	ChangeMessageVisibilityBatch: (queue, input) =>
		inBatch(input, (entry) => changed(queue, entry)),
	GetQueueUrl: (queue) => ({ QueueUrl: queue.settings.url }),
	GetQueueAttributes: (queue) => {
		const { ready, inFlight, delayed } = queue.counts();
		return {
			Attributes: {
				QueueArn: queue.settings.arn,
				ApproximateNumberOfMessages: String(ready),
				ApproximateNumberOfMessagesNotVisible: String(inFlight),
				ApproximateNumberOfMessagesDelayed: String(delayed),
				VisibilityTimeout: String(queue.settings.visibilitySeconds),
			},
		};
	},
};
