import * as z from "zod";
import type { Json } from "../json.ts";
import { pause, StreamCalls } from "./stream-calls.ts";

const IDLE_MS = 25;
/** After this many empty rounds nobody waits for a record: look less often, to leave the machine in peace. */
const RESTING_ROUNDS = 400;
const RESTING_MS = 150;
const LOOK_FOR_SHARDS_MS = 2_000;

const Placed = z.object({ dynamodb: z.object({ SequenceNumber: z.string() }) });

function sequenceOf(record: Json | undefined): string | undefined {
	return Placed.safeParse(record).data?.dynamodb.SequenceNumber;
}

export type StreamReaderSettings = {
	origin: string;
	region: string;
	streamArn: string;
	/** Gets records in the order of their shard; a rejection is tried again with the same records. */
	deliver: (records: Json[]) => Promise<void>;
};

/**
 * Follows a table's stream from its beginning: every shard, and the children of a shard only after
 * the shard itself, so that the changes of one item keep their order. At least once, like the cloud.
 */
export class StreamReader {
	readonly #settings: StreamReaderSettings;
	readonly #calls: StreamCalls;
	readonly #reading = new Map<string, "reading" | "done">();
	readonly #abort = new AbortController();
	/** Complete rounds without a record since the last record; lets one know that all was read. */
	#emptyRounds = 0;
	#loops: Promise<void>[] = [];

	constructor(settings: StreamReaderSettings) {
		this.#settings = settings;
		const { origin, region, streamArn } = settings;
		this.#calls = new StreamCalls(
			origin,
			region,
			streamArn,
			this.#abort.signal,
		);
	}

	get emptyRounds(): number {
		return this.#emptyRounds;
	}

	start(): void {
		this.#follow(() => this.#followShards());
	}

	async stop(): Promise<void> {
		this.#abort.abort();
		await Promise.allSettled(this.#loops);
	}

	/** Keeps a loop going: what goes wrong is said and tried again. */
	#follow(loop: () => Promise<void>): void {
		const keep = async (): Promise<void> => {
			while (!this.#abort.signal.aborted) {
				try {
					return await loop();
				} catch (error) {
					process.stderr.write(
						`A stream could not be read and is opened again: ${String(error)}\n`,
					);
					await this.#pause(1_000);
				}
			}
		};
		this.#loops.push(keep());
	}

	async #followShards(): Promise<void> {
		while (!this.#abort.signal.aborted) {
			for (const { ShardId, ParentShardId } of await this.#calls.shards()) {
				const parentOpen =
					ParentShardId !== undefined &&
					this.#reading.get(ParentShardId) === "reading";
				if (this.#reading.has(ShardId) || parentOpen) continue;
				this.#reading.set(ShardId, "reading");
				this.#follow(() => this.#readShard(ShardId));
			}
			await this.#pause(
				this.#reading.size === 0 ? IDLE_MS : LOOK_FOR_SHARDS_MS,
			);
		}
	}

	async #readShard(shard: string): Promise<void> {
		let last: string | undefined;
		let iterator = await this.#calls.open(shard, last);
		while (iterator && !this.#abort.signal.aborted) {
			const page = await this.#calls.page(iterator);
			if (page === undefined) break;
			if (page === "expired" || page === "trimmed") {
				// What was trimmed is gone: go on with the oldest that is left.
				if (page === "trimmed") last = undefined;
				await this.#pause(IDLE_MS);
				iterator = await this.#calls.open(shard, last);
				continue;
			}
			if (page.Records.length > 0) {
				this.#emptyRounds = 0;
				await this.#deliver(page.Records);
				last = sequenceOf(page.Records.at(-1)) ?? last;
			} else {
				this.#emptyRounds += 1;
				await this.#pause(
					this.#emptyRounds > RESTING_ROUNDS ? RESTING_MS : IDLE_MS,
				);
			}
			iterator = page.NextShardIterator ?? undefined;
		}
		this.#reading.set(shard, "done");
	}

	async #deliver(records: Json[]): Promise<void> {
		while (!this.#abort.signal.aborted) {
			try {
				return await this.#settings.deliver(records);
			} catch (error) {
				process.stderr.write(
					`A change could not be passed on and is tried again: ${String(error)}\n`,
				);
				await this.#pause(1_000);
			}
		}
	}

	#pause(milliseconds: number): Promise<void> {
		return pause(milliseconds, this.#abort.signal);
	}
}
