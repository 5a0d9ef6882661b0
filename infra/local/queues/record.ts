import type { Message } from "./message.ts";

/** As SQS writes it, with its leading zeros. */
export function sequenceNumber(message: Message): string {
	return String(message.sequence).padStart(20, "0");
}

/** What SQS tells about a message beside its body. */
export function systemAttributes(message: Message): Record<string, string> {
	return {
		ApproximateReceiveCount: String(message.receiveCount),
		SentTimestamp: String(message.sentAt),
		SenderId: "LOCAL",
		ApproximateFirstReceiveTimestamp: String(
			message.firstReceivedAt ?? message.sentAt,
		),
		...(message.group
			? {
					MessageGroupId: message.group,
					MessageDeduplicationId: message.deduplication ?? "",
					SequenceNumber: sequenceNumber(message),
				}
			: {}),
	};
}
