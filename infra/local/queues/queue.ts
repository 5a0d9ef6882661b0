import { createHash, randomUUID } from "node:crypto";
import { Deduplication } from "./deduplication.ts";
import {
	type Message,
	QueueRefusal,
	type Received,
	type Send,
} from "./message.ts";
import { MessageStore } from "./message-store.ts";

export type QueueSettings = {
	name: string;
	arn: string;
	url: string;
	fifo: boolean;
	visibilitySeconds: number;
	delaySeconds: number;
	contentBasedDeduplication: boolean;
	/** `messageGroup`: the same deduplication id may stand in two groups. */
	deduplicationScope: "queue" | "messageGroup";
	redrive?: { to: () => WorkQueue; maxReceiveCount: number } | undefined;
};

/**
 * One SQS queue in memory: visibility, delay, deduplication, order and one batch in flight per
 * message group, dead-letter queue. Not an npm emulator, because those at hand hand out one message
 * of a group at a time, so a batch with a poison message in a group could never be seen here.
 */
export class WorkQueue {
	readonly settings: QueueSettings;
	readonly #store: MessageStore;
	readonly #inFlight = new Map<
		string,
		{ message: Message; timer: NodeJS.Timeout }
	>();
	readonly #delayed = new Map<Message, NodeJS.Timeout>();
	readonly #seen: Deduplication;
	#waiters: { max: number; give: (batch: Received[]) => void }[] = [];
	#wakePlanned = false;
	#sequence = 0;

	constructor(settings: QueueSettings) {
		this.settings = settings;
		this.#store = new MessageStore(settings.fifo);
		this.#seen = new Deduplication(settings.deduplicationScope);
	}

	/** Refuses what SQS refuses; a duplicate within five minutes is accepted and dropped. */
	send(entry: Send): Message {
		const { fifo, contentBasedDeduplication } = this.settings;
		if (fifo && !entry.group)
			throw new QueueRefusal(
				"MissingParameter",
				"The request must contain the parameter MessageGroupId.",
			);
		if (fifo && entry.delaySeconds)
			throw new QueueRefusal(
				"InvalidParameterValue",
				"A FIFO queue takes no DelaySeconds per message.",
			);
		const deduplication =
			entry.deduplication ??
			(fifo && contentBasedDeduplication
				? createHash("sha256").update(entry.body).digest("hex")
				: undefined);
		if (fifo && !deduplication)
			throw new QueueRefusal(
				"InvalidParameterValue",
				"The message needs a MessageDeduplicationId.",
			);
		const key = this.#seen.key(entry.group, deduplication);
		const earlier = fifo ? this.#seen.find(key) : undefined;
		if (earlier) return earlier;
		this.#sequence += 1;
		const message: Message = {
			id: randomUUID(),
			body: entry.body,
			group: entry.group,
			deduplication,
			sequence: this.#sequence,
			attributes: entry.attributes ?? {},
			sentAt: Date.now(),
			receiveCount: 0,
		};
		if (fifo) this.#seen.add(key, message);
		this.#place(message, entry.delaySeconds ?? this.settings.delaySeconds);
		return message;
	}

	/** Takes at most `max` messages, waiting up to `waitMs` for the first, or until `signal` ends the waiting. */
	receive(
		max: number,
		waitMs: number,
		signal?: AbortSignal,
	): Promise<Received[]> {
		const now = this.#take(max);
		if (now.length > 0 || waitMs <= 0 || signal?.aborted)
			return Promise.resolve(now);
		return new Promise((resolve) => {
			const give = (batch: Received[]) => {
				clearTimeout(timer);
				signal?.removeEventListener("abort", leave);
				resolve(batch);
			};
			const waiter = { max, give };
			const leave = () => {
				this.#waiters = this.#waiters.filter((other) => other !== waiter);
				give([]);
			};
			const timer = setTimeout(leave, waitMs);
			signal?.addEventListener("abort", leave);
			this.#waiters.push(waiter);
		});
	}

	/** Removes a message that is in flight; an old receipt is not an error, as with SQS. */
	delete(receipt: string): boolean {
		const flight = this.#inFlight.get(receipt);
		if (!flight) return false;
		clearTimeout(flight.timer);
		this.#inFlight.delete(receipt);
		this.#store.unlock(flight.message);
		this.#wake();
		return true;
	}

	changeVisibility(receipt: string, seconds: number): void {
		const flight = this.#inFlight.get(receipt);
		if (!flight) return;
		clearTimeout(flight.timer);
		if (seconds <= 0) this.#comeBack(receipt);
		else
			flight.timer = setTimeout(() => this.#comeBack(receipt), seconds * 1000);
	}

	/** Messages that came in since the start. */
	get taken(): number {
		return this.#sequence;
	}

	counts(): { ready: number; inFlight: number; delayed: number } {
		return {
			ready: this.#store.size,
			inFlight: this.#inFlight.size,
			delayed: this.#delayed.size,
		};
	}

	/** The first messages that wait, without touching them. */
	peek(limit: number): Message[] {
		return this.#store.peek(limit);
	}

	/** Sends everything that waits here back to `target`, as a redrive does: counted from zero again. */
	moveAllTo(target: WorkQueue): number {
		const messages = this.#store.takeAll();
		for (const message of messages)
			target.accept({ ...message, receiveCount: 0 });
		return messages.length;
	}

	/** Takes a message that another queue gives up, with its history. */
	accept(message: Message): void {
		this.#sequence += 1;
		this.#place({ ...message, sequence: this.#sequence }, 0);
	}

	stop(): void {
		for (const { timer } of this.#inFlight.values()) clearTimeout(timer);
		for (const timer of this.#delayed.values()) clearTimeout(timer);
		for (const waiter of this.#waiters) waiter.give([]);
		this.#waiters = [];
	}

	#place(message: Message, delaySeconds: number): void {
		if (delaySeconds > 0) {
			const timer = setTimeout(() => {
				this.#delayed.delete(message);
				this.#place(message, 0);
			}, delaySeconds * 1000);
			this.#delayed.set(message, timer);
			return;
		}
		this.#store.add(message);
		this.#wake();
	}

	#take(max: number): Received[] {
		const batch: Received[] = [];
		while (batch.length < max) {
			const wanted = this.#store.take(max - batch.length);
			if (wanted.length === 0) break;
			for (const message of wanted) {
				const received = this.#hand(message);
				if (received) batch.push(received);
			}
		}
		return batch;
	}

	#hand(message: Message): Received | undefined {
		const { redrive, visibilitySeconds } = this.settings;
		if (redrive && message.receiveCount >= redrive.maxReceiveCount) {
			redrive.to().accept(message);
			this.#store.unlock(message);
			return undefined;
		}
		message.receiveCount += 1;
		message.firstReceivedAt ??= Date.now();
		const receipt = randomUUID();
		const timer = setTimeout(
			() => this.#comeBack(receipt),
			visibilitySeconds * 1000,
		);
		this.#inFlight.set(receipt, { message, timer });
		return { message, receipt };
	}

	#comeBack(receipt: string): void {
		const flight = this.#inFlight.get(receipt);
		if (!flight) return;
		this.#inFlight.delete(receipt);
		this.#store.giveBack(flight.message);
		this.#wake();
	}

	/** Hands out at the end of the turn, so that what is sent together is received together. */
	#wake(): void {
		if (this.#wakePlanned || this.#waiters.length === 0) return;
		this.#wakePlanned = true;
		setImmediate(() => {
			this.#wakePlanned = false;
			while (this.#waiters.length > 0) {
				const [waiter, ...others] = this.#waiters;
				const batch = waiter ? this.#take(waiter.max) : [];
				if (!waiter || batch.length === 0) return;
				this.#waiters = others;
				waiter.give(batch);
			}
		});
	}
}
