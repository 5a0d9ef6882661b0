export type Message = {
	id: string;
	body: string;
	group?: string | undefined;
	deduplication?: string | undefined;
	/** Grows by one per message of the queue; the order that a FIFO queue keeps. */
	sequence: number;
	attributes: Record<string, unknown>;
	sentAt: number;
	receiveCount: number;
	firstReceivedAt?: number | undefined;
};

export type Received = { message: Message; receipt: string };

export type Send = {
	body: string;
	group?: string | undefined;
	deduplication?: string | undefined;
	delaySeconds?: number | undefined;
	attributes?: Record<string, unknown> | undefined;
};

/** Why SQS would not take a message; `code` is the service's own. */
export class QueueRefusal extends Error {
	readonly code: string;
	constructor(code: string, message: string) {
		super(message);
		this.code = code;
	}
}
