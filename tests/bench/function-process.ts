import { type ChildProcess, fork } from "node:child_process";
import * as z from "zod";

const Answer = z.object({
	value: z.string(),
	/** CPU of this event alone; of the first one with the loading of the bundle. */
	cpuMs: z.number(),
	/** Of that, the loading of the bundle. */
	loadCpuMs: z.number(),
	/** CPU of the process since it began, node itself included. */
	totalCpuMs: z.number(),
	/** Of that, what node had used before it looked at the bundle. */
	bareCpuMs: z.number(),
	peakMegabytes: z.number(),
});
export type Answer = z.infer<typeof Answer>;
const Said = z.union([Answer, z.object({ failure: z.string() })]);

export type ProcessSettings = {
	bundle: string;
	memoryMegabytes: number;
	environment: Record<string, string>;
};

/**
 * One execution environment of a function as a process of its own, so that its CPU and memory can
 * be read. The heap gets the share of the function's memory that Lambda gives it.
 */
export class FunctionProcess {
	readonly #child: ChildProcess;
	#log = "";

	constructor({ bundle, memoryMegabytes, environment }: ProcessSettings) {
		this.#child = fork(
			new URL("./function-worker.js", import.meta.url),
			[bundle],
			{
				env: environment,
				execArgv: [
					`--max-old-space-size=${Math.floor(memoryMegabytes * 0.9)}`,
					`--max-semi-space-size=${Math.max(1, Math.floor(memoryMegabytes * 0.05))}`,
				],
				stdio: ["ignore", "pipe", "pipe", "ipc"],
			},
		);
		for (const stream of [this.#child.stdout, this.#child.stderr])
			stream?.on("data", (chunk: Buffer) => {
				this.#log = `${this.#log}${chunk.toString("utf8")}`.slice(-4000);
			});
	}

	/** Hands over one event and waits for its answer. Throws what the function threw, with its log. */
	invoke(event: object): Promise<Answer> {
		return new Promise((resolve, reject) => {
			const settle = (finish: () => void) => {
				this.#child.off("message", hear);
				this.#child.off("exit", end);
				finish();
			};
			const end = (code: number | null) =>
				settle(() => reject(new Error(`It ended with ${code}: ${this.#log}`)));
			const hear = (message: unknown) => {
				const said = Said.parse(message);
				settle(() =>
					"failure" in said
						? reject(new Error(`${said.failure}\n${this.#log}`))
						: resolve(said),
				);
			};
			this.#child.on("message", hear);
			this.#child.on("exit", end);
			this.#child.send(event);
		});
	}

	stop(): void {
		this.#child.disconnect();
	}
}
