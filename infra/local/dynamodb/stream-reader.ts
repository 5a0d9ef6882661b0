import * as z from "zod";
import { AnyJson, type Json } from "../json.ts";
import { callTables, TableRefusal } from "./request.ts";

const Description = z.object({
	StreamDescription: z.object({
		Shards: z
			.array(
				z.object({ ShardId: z.string(), ParentShardId: z.string().optional() }),
			)
			.default([]),
		LastEvaluatedShardId: z.string().optional(),
	}),
});
const Iterator = z.object({ ShardIterator: z.string() });
const Records = z.object({
	Records: z.array(AnyJson).default([]),
	NextShardIterator: z.string().nullish(),
});

const IDLE_MS = 25;
/** After this many empty rounds nobody waits for a record: look less often, to leave the machine in peace. */
const RESTING_ROUNDS = 400;
const RESTING_MS = 150;
const LOOK_FOR_SHARDS_MS = 2_000;

/** The iterator is too old; the records after the last one read are still to be had. */
const LOST_PLACE = ["TrimmedDataAccessException", "ExpiredIteratorException"];

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
	readonly #reading = new Map<string, "reading" | "done">();
	readonly #abort = new AbortController();
	/** Complete rounds without a record since the last record; lets one know that all was read. */
	#emptyRounds = 0;
	#loops: Promise<void>[] = [];

	constructor(settings: StreamReaderSettings) {
		this.#settings = settings;
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
			for (const { ShardId, ParentShardId } of await this.#shards()) {
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

	async #shards() {
		const shards: z.infer<typeof Description>["StreamDescription"]["Shards"] =
			[];
		let after: string | undefined;
		do {
			const input = {
				StreamArn: this.#settings.streamArn,
				...(after ? { ExclusiveStartShardId: after } : {}),
			};
			const answer = await this.#call("DescribeStream", input);
			if (answer === undefined) return shards;
			const { StreamDescription } = Description.parse(answer);
			shards.push(...StreamDescription.Shards);
			after = StreamDescription.LastEvaluatedShardId;
		} while (after);
		return shards;
	}

	async #readShard(ShardId: string): Promise<void> {
		let last: string | undefined;
		let iterator = await this.#open(ShardId, last);
		while (iterator && !this.#abort.signal.aborted) {
			const page = await this.#page(iterator);
			if (page === "reopen") {
				iterator = await this.#open(ShardId, last);
				continue;
			}
			if (page === undefined) break;
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
		this.#reading.set(ShardId, "done");
	}

	/** An iterator at the shard's beginning, or behind the last record that was passed on. */
	async #open(
		ShardId: string,
		last: string | undefined,
	): Promise<string | undefined> {
		const place =
			last === undefined
				? { ShardIteratorType: "TRIM_HORIZON" }
				: { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: last };
		const answer = await this.#call("GetShardIterator", {
			StreamArn: this.#settings.streamArn,
			ShardId,
			...place,
		});
		return answer === undefined
			? undefined
			: Iterator.parse(answer).ShardIterator;
	}

	async #page(
		iterator: string,
	): Promise<z.infer<typeof Records> | "reopen" | undefined> {
		try {
			const answer = await this.#call("GetRecords", {
				ShardIterator: iterator,
				Limit: 1000,
			});
			return answer === undefined ? undefined : Records.parse(answer);
		} catch (error) {
			if (error instanceof TableRefusal && LOST_PLACE.includes(error.code))
				return "reopen";
			throw error;
		}
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

	/** Nothing when the reader was stopped meanwhile. */
	async #call(operation: string, input: object): Promise<unknown> {
		const { origin, region } = this.#settings;
		const { signal } = this.#abort;
		while (!signal.aborted) {
			try {
				return await callTables(
					origin,
					region,
					"DynamoDBStreams_20120810",
					operation,
					input,
					signal,
				);
			} catch (error) {
				if (signal.aborted) return undefined;
				if (
					error instanceof TableRefusal &&
					error.code !== "LimitExceededException"
				)
					throw error;
				await this.#pause(IDLE_MS);
			}
		}
		return undefined;
	}

	#pause(milliseconds: number): Promise<void> {
		return new Promise((resolve) => {
			const { signal } = this.#abort;
			const timer = setTimeout(done, milliseconds);
			function done() {
				clearTimeout(timer);
				signal.removeEventListener("abort", done);
				resolve();
			}
			signal.addEventListener("abort", done);
		});
	}
}
