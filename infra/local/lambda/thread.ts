import { Worker } from "node:worker_threads";
import * as z from "zod";

export type FunctionSettings = {
	name: string;
	arn: string;
	file: string;
	/** The exported name, without the file's. */
	handler: string;
	memoryMegabytes: number;
	timeoutMs: number;
	/** All that the function sees of the world, as in the cloud. */
	environment: Record<string, string>;
	/** How many may run at once on this machine. */
	concurrency: number;
};

/** Small, because a dozen threads share this machine; events are short-lived and fit. */
const YOUNG_MEGABYTES = 12;

export class FunctionFailed extends Error {
	readonly errorType: string;
	readonly trace: string;
	constructor(errorType: string, message: string, trace = "") {
		super(message);
		this.errorType = errorType;
		this.trace = trace;
	}
}

const Said = z.union([
	z.object({ log: z.string() }),
	z.object({
		requestId: z.string(),
		value: z.string().optional(),
		failure: z
			.object({
				errorType: z.string(),
				errorMessage: z.string(),
				trace: z.string(),
			})
			.optional(),
	}),
]);

type Running = {
	requestId: string;
	done: (value: string) => void;
	failed: (error: FunctionFailed) => void;
	log: (text: string) => void;
};

/** One execution environment of a function: a worker thread with its own environment and memory limit. */
export class FunctionThread {
	readonly #settings: FunctionSettings;
	readonly #worker: Worker;
	#running: Running | undefined;
	#dead = false;

	constructor(settings: FunctionSettings) {
		this.#settings = settings;
		this.#worker = new Worker(new URL("./worker.ts", import.meta.url), {
			env: settings.environment,
			execArgv: [],
			resourceLimits: {
				maxOldGenerationSizeMb: settings.memoryMegabytes,
				maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
			},
			workerData: {
				file: settings.file,
				handler: settings.handler,
				functionName: settings.name,
				functionArn: settings.arn,
				memory: String(settings.memoryMegabytes),
			},
		});
		this.#worker.on("message", (said: unknown) => this.#hear(Said.parse(said)));
		this.#worker.on("error", (error: NodeJS.ErrnoException) => {
			const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
			this.#end(
				new FunctionFailed(
					memory ? "Runtime.OutOfMemory" : "Runtime.UnhandledError",
					error.message,
					error.stack,
				),
			);
		});
		this.#worker.on("exit", () =>
			this.#end(
				new FunctionFailed(
					"Runtime.ExitError",
					"The function's process ended by itself.",
				),
			),
		);
	}

	get dead(): boolean {
		return this.#dead;
	}

	/** Resolves with the answer as JSON. Past the timeout the thread is ended and cannot be used again. */
	run(
		event: string,
		requestId: string,
		log: (text: string) => void,
	): Promise<string> {
		const { timeoutMs } = this.#settings;
		return new Promise<string>((resolve, reject) => {
			const timer = setTimeout(() => {
				const message = `${requestId} Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`;
				this.#end(new FunctionFailed("Sandbox.Timedout", message));
				void this.stop();
			}, timeoutMs);
			this.#running = {
				requestId,
				log,
				done: (value) => {
					clearTimeout(timer);
					resolve(value);
				},
				failed: (error) => {
					clearTimeout(timer);
					reject(error);
				},
			};
			this.#worker.postMessage({
				event,
				requestId,
				deadline: Date.now() + timeoutMs,
			});
		});
	}

	async stop(): Promise<void> {
		this.#dead = true;
		await this.#worker.terminate();
	}

	#hear(said: z.infer<typeof Said>): void {
		const running = this.#running;
		if ("log" in said) {
			running?.log(said.log);
			return;
		}
		if (!running || running.requestId !== said.requestId) return;
		this.#running = undefined;
		const { failure } = said;
		if (failure)
			running.failed(
				new FunctionFailed(
					failure.errorType,
					failure.errorMessage,
					failure.trace,
				),
			);
		else running.done(said.value ?? "null");
	}

	#end(error: FunctionFailed): void {
		this.#dead = true;
		this.#running?.failed(error);
		this.#running = undefined;
	}
}
