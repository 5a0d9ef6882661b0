import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";

/**
 * Runs inside the worker thread of one function: loads the bundle on its first event and answers
 * one event after another. Kept free of imports from the rest, because a function's process in the
 * cloud has nothing of ours but its bundle.
 */
type Work = { event: string; requestId: string; deadline: number };
type Setup = {
	file: string;
	handler: string;
	functionName: string;
	functionArn: string;
	memory: string;
};
type Handler = (event: unknown, context: object) => unknown;

const setup: Setup = workerData;
const port = parentPort;
if (!port) throw new Error("A function runs in a worker thread.");

for (const stream of [process.stdout, process.stderr]) {
	stream.write = (chunk: string | Uint8Array) => {
		port.postMessage({
			log:
				typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"),
		});
		return true;
	};
}

let handler: Handler | undefined;

async function load(): Promise<Handler> {
	const loaded: Record<string, unknown> = await import(
		pathToFileURL(setup.file).href
	);
	const found = loaded[setup.handler];
	if (typeof found !== "function")
		throw new Error(`${setup.file} does not export ${setup.handler}`);
	return (event, context) => Reflect.apply(found, undefined, [event, context]);
}

function contextOf({ requestId, deadline }: Work): object {
	return {
		awsRequestId: requestId,
		functionName: setup.functionName,
		functionVersion: "$LATEST",
		invokedFunctionArn: setup.functionArn,
		memoryLimitInMB: setup.memory,
		logGroupName: `/local/${setup.functionName}`,
		logStreamName: requestId,
		callbackWaitsForEmptyEventLoop: false,
		getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
	};
}

port.on("message", async (work: Work) => {
	try {
		handler ??= await load();
		const value = await handler(JSON.parse(work.event), contextOf(work));
		port.postMessage({
			requestId: work.requestId,
			value: JSON.stringify(value ?? null),
		});
	} catch (error) {
		const failure =
			error instanceof Error
				? {
						errorType: error.name,
						errorMessage: error.message,
						trace: error.stack ?? "",
					}
				: { errorType: "Error", errorMessage: String(error), trace: "" };
		port.postMessage({ requestId: work.requestId, failure });
	}
});
