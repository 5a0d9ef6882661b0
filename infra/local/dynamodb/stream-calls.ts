import * as z from "zod";
import { AnyJson } from "../json.ts";
import { callTables, TableRefusal } from "./request.ts";

const Shard = z.object({
	ShardId: z.string(),
	ParentShardId: z.string().optional(),
});
const Description = z.object({
	StreamDescription: z.object({
		Shards: z.array(Shard).default([]),
		LastEvaluatedShardId: z.string().optional(),
	}),
});
const Opened = z.object({ ShardIterator: z.string() });
const Page = z.object({
	Records: z.array(AnyJson).default([]),
	NextShardIterator: z.string().nullish(),
});
export type StreamPage = z.infer<typeof Page>;

const AGAIN_MS = 25;
const PAGE = 1000;

/** Waits, or stops waiting at once when `signal` ends everything. */
export function pause(
	milliseconds: number,
	signal: AbortSignal,
): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(done, milliseconds);
		function done() {
			clearTimeout(timer);
			signal.removeEventListener("abort", done);
			resolve();
		}
		signal.addEventListener("abort", done);
	});
}

/** The calls of one table's stream. Each gives nothing when `signal` ended it. */
export class StreamCalls {
	readonly #origin: string;
	readonly #region: string;
	readonly #streamArn: string;
	readonly #signal: AbortSignal;

	constructor(
		origin: string,
		region: string,
		streamArn: string,
		signal: AbortSignal,
	) {
		this.#origin = origin;
		this.#region = region;
		this.#streamArn = streamArn;
		this.#signal = signal;
	}

	async shards(): Promise<z.infer<typeof Shard>[]> {
		const shards: z.infer<typeof Shard>[] = [];
		let after: string | undefined;
		do {
			const answer = await this.#call("DescribeStream", {
				StreamArn: this.#streamArn,
				...(after ? { ExclusiveStartShardId: after } : {}),
			});
			if (answer === undefined) return shards;
			const { StreamDescription } = Description.parse(answer);
			shards.push(...StreamDescription.Shards);
			after = StreamDescription.LastEvaluatedShardId;
		} while (after);
		return shards;
	}

	/** An iterator at the shard's beginning, or behind the record with the number `last`. */
	async open(
		ShardId: string,
		last: string | undefined,
	): Promise<string | undefined> {
		const place =
			last === undefined
				? { ShardIteratorType: "TRIM_HORIZON" }
				: { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: last };
		const answer = await this.#call("GetShardIterator", {
			StreamArn: this.#streamArn,
			ShardId,
			...place,
		});
		return answer === undefined
			? undefined
			: Opened.parse(answer).ShardIterator;
	}

	/** `expired` and `trimmed`: the iterator is of no more use, the shard may be. */
	async page(
		ShardIterator: string,
	): Promise<StreamPage | "expired" | "trimmed" | undefined> {
		try {
			const answer = await this.#call("GetRecords", {
				ShardIterator,
				Limit: PAGE,
			});
			return answer === undefined ? undefined : Page.parse(answer);
		} catch (error) {
			const code = error instanceof TableRefusal ? error.code : "";
			if (code === "ExpiredIteratorException") return "expired";
			if (code === "TrimmedDataAccessException") return "trimmed";
			throw error;
		}
	}

	async #call(operation: string, input: object): Promise<unknown> {
		while (!this.#signal.aborted) {
			try {
				return await callTables(
					this.#origin,
					this.#region,
					"DynamoDBStreams_20120810",
					operation,
					input,
					this.#signal,
				);
			} catch (error) {
				if (this.#signal.aborted) return undefined;
				if (
					error instanceof TableRefusal &&
					error.code !== "LimitExceededException"
				)
					throw error;
				await pause(AGAIN_MS, this.#signal);
			}
		}
		return undefined;
	}
}
