import { randomUUID } from "node:crypto";
import { type Json, parseJson } from "../json.ts";
import {
	FunctionFailed,
	type FunctionSettings,
	FunctionThread,
} from "./thread.ts";

export type Invocation = {
	function: string;
	requestId: string;
	at: string;
	milliseconds: number;
	/** The first call of its thread, which also loads the bundle. */
	cold: boolean;
	error?: string | undefined;
	logs: string;
};

/** A thread that nobody called for so long gives its memory back. */
const IDLE_MS = 20_000;
const MOST_LOG_CHARACTERS = 20_000;

/** A function of the template: cold threads on demand, warm ones kept, waiting calls in line. */
export class LocalFunction {
	readonly settings: FunctionSettings;
	readonly #record: (invocation: Invocation) => void;
	readonly #free: FunctionThread[] = [];
	readonly #all = new Set<FunctionThread>();
	#rest: NodeJS.Timeout | undefined;
	#waiting: (() => void)[] = [];
	#running = 0;
	#stopped = false;

	constructor(
		settings: FunctionSettings,
		record: (invocation: Invocation) => void,
	) {
		this.settings = settings;
		this.#record = record;
	}

	get running(): number {
		return this.#running + this.#waiting.length;
	}

	/** Calls the function and waits for its answer. Throws `FunctionFailed` as Lambda would report it. */
	async invoke(event: unknown): Promise<Json> {
		if (this.#running >= this.settings.concurrency)
			await new Promise<void>((resolve) => this.#waiting.push(resolve));
		if (this.#stopped)
			throw new FunctionFailed("Local.Stopped", "The local cloud is stopping.");
		this.#running += 1;
		const warm = this.#free.pop();
		const thread = warm ?? this.#start();
		const requestId = randomUUID();
		const started = performance.now();
		let logs = "";
		let error: string | undefined;
		try {
			const answer = await thread.run(
				JSON.stringify(event),
				requestId,
				(text) => {
					if (logs.length < MOST_LOG_CHARACTERS) logs += text;
				},
			);
			return parseJson(answer);
		} catch (failure) {
			error =
				failure instanceof FunctionFailed
					? `${failure.errorType}: ${failure.message}`
					: String(failure);
			if (failure instanceof FunctionFailed) logs += failure.trace;
			throw failure;
		} finally {
			if (thread.dead) this.#all.delete(thread);
			else this.#free.push(thread);
			this.#running -= 1;
			this.#waiting.shift()?.();
			clearTimeout(this.#rest);
			this.#rest = setTimeout(() => this.#endIdle(), IDLE_MS).unref();
			const milliseconds = Math.round(performance.now() - started);
			this.#record({
				function: this.settings.name,
				requestId,
				at: new Date().toISOString(),
				milliseconds,
				cold: !warm,
				error,
				logs,
			});
		}
	}

	async stop(): Promise<void> {
		this.#stopped = true;
		clearTimeout(this.#rest);
		for (const go of this.#waiting) go();
		this.#waiting = [];
		await Promise.all([...this.#all].map((thread) => thread.stop()));
	}

	/** Nobody called for a while: as in the cloud, nothing is kept running. */
	#endIdle(): void {
		for (const thread of this.#free.splice(0)) {
			this.#all.delete(thread);
			void thread.stop();
		}
	}

	#start(): FunctionThread {
		const thread = new FunctionThread(this.settings);
		this.#all.add(thread);
		return thread;
	}
}
