import * as z from "zod";
import type { Received } from "../queues/message.ts";
import { lambdaRecord } from "../queues/protocol.ts";
import type { WorkQueue } from "../queues/queue.ts";
import type { LocalFunction } from "./function.ts";

export type EventSourceSettings = {
	batchSize: number;
	windowMs: number;
	reportsFailures: boolean;
	/** Batches in work at the same time. */
	concurrency: number;
	region: string;
	/**
	 * Seconds until a failed message is tried again; here short, in the cloud the queue's visibility
	 * timeout. Counts, order and dead letters are the same, but nobody waits six minutes for them.
	 */
	retrySeconds: number;
};

/** How long one call waits for a message before it asks again. */
const POLL_MS = 20_000;

const BatchResponse = z.object({
	batchItemFailures: z
		.array(z.object({ itemIdentifier: z.string().min(1) }))
		.nullish(),
});

/**
 * Which messages of a batch failed, from the function's answer. Lambda's rules: an empty or absent
 * list is full success; an answer that cannot be read, or an id that is not of this batch, fails all.
 */
export function failedOf(ids: string[], answer: unknown): Set<string> {
	if (answer === null || answer === undefined) return new Set();
	const parsed = BatchResponse.safeParse(answer);
	if (!parsed.success) return new Set(ids);
	const failed = (parsed.data.batchItemFailures ?? []).map(
		({ itemIdentifier }) => itemIdentifier,
	);
	return failed.every((id) => ids.includes(id))
		? new Set(failed)
		: new Set(ids);
}

/** SQS → Lambda: waits for messages, calls the function with a batch, removes what was done. */
export class EventSource {
	readonly #queue: WorkQueue;
	readonly #function: LocalFunction;
	readonly #settings: EventSourceSettings;
	#stopped = false;
	#paused: Promise<void> | undefined;
	#resume: () => void = () => undefined;
	/** Ends the waiting for messages, not the work on them. */
	#waiting = new AbortController();

	constructor(
		queue: WorkQueue,
		target: LocalFunction,
		settings: EventSourceSettings,
	) {
		this.#queue = queue;
		this.#function = target;
		this.#settings = settings;
	}

	start(): void {
		for (let line = 0; line < this.#settings.concurrency; line += 1)
			void this.#work();
	}

	stop(): void {
		this.#stopped = true;
		this.#waiting.abort();
		this.#resume();
	}

	get isPaused(): boolean {
		return this.#paused !== undefined;
	}

	/** Takes no new batch until `resume`, as a disabled mapping would; messages wait in the queue. */
	pause(): void {
		this.#paused ??= new Promise((resolve) => {
			this.#resume = resolve;
		});
		this.#waiting.abort();
		this.#waiting = new AbortController();
	}

	resume(): void {
		this.#paused = undefined;
		this.#resume();
	}

	async #work(): Promise<void> {
		while (!this.#stopped) {
			await this.#paused;
			if (this.#stopped) return;
			const batch = await this.#collect();
			if (batch.length > 0) await this.#handle(batch);
		}
	}

	async #collect(): Promise<Received[]> {
		const { batchSize, windowMs } = this.#settings;
		const batch = await this.#queue.receive(
			batchSize,
			POLL_MS,
			this.#waiting.signal,
		);
		const until = Date.now() + windowMs;
		while (
			batch.length > 0 &&
			batch.length < batchSize &&
			Date.now() < until &&
			!this.#stopped
		)
			batch.push(
				...(await this.#queue.receive(
					batchSize - batch.length,
					until - Date.now(),
				)),
			);
		return batch;
	}

	async #handle(batch: Received[]): Promise<void> {
		const { arn } = this.#queue.settings;
		const ids = batch.map(({ message }) => message.id);
		const Records = batch.map((received) =>
			lambdaRecord(received, arn, this.#settings.region),
		);
		const failed = await this.#function.invoke({ Records }).then(
			(answer) =>
				this.#settings.reportsFailures
					? failedOf(ids, answer)
					: new Set<string>(),
			// The invocation is recorded with its error; for the queue it means that nothing was done.
			() => new Set(ids),
		);
		if (this.#stopped) return;
		// Backwards, so that of a FIFO group the first message is the last to come back before its group opens.
		for (const { message, receipt } of batch.toReversed()) {
			if (failed.has(message.id))
				this.#queue.changeVisibility(receipt, this.#settings.retrySeconds);
			else this.#queue.delete(receipt);
		}
	}
}
