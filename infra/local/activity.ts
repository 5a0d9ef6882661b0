import type { Running, RunningQueue } from "./running.ts";

/** Queues that somebody works through now. */
function worked(cloud: Running): RunningQueue[] {
	const paused = new Set(
		cloud.mappings
			.filter(({ source }) => source.isPaused)
			.map(({ queue }) => queue),
	);
	return [...cloud.queues.values()].filter(
		(running) => running.worked && !paused.has(running.queue),
	);
}

/** What still moves: messages that wait or are in work, functions that run. Dead letters and what waits on purpose lie still. */
export function moving(cloud: Running): number {
	let count = 0;
	for (const { queue } of worked(cloud)) {
		const { ready, inFlight, delayed } = queue.counts();
		count += ready + inFlight + delayed;
	}
	for (const { function: target } of cloud.functions.values())
		count += target.running;
	return count;
}

/** Rounds of reading that must find nothing: the one that was under way, and one that began after it. */
const EMPTY_ROUNDS = 3;
const LOOK_MS = 20;

/**
 * Waits until nothing moves and every stream was read to its end after that. Rejects past
 * `timeoutMs`, saying what still moves.
 */
export async function waitUntilStill(
	cloud: Running,
	timeoutMs: number,
): Promise<void> {
	const until = Date.now() + timeoutMs;
	const rounds = () => cloud.pipes.map(({ reader }) => reader.emptyRounds);
	let since = rounds();
	for (;;) {
		const now = rounds();
		// A count that fell back means that a record came in meanwhile.
		const disturbed = now.some((count, index) => count < (since[index] ?? 0));
		if (disturbed || moving(cloud) > 0) since = now;
		else if (
			now.every((count, index) => count >= (since[index] ?? 0) + EMPTY_ROUNDS)
		)
			return;
		if (Date.now() > until)
			throw new Error(`Still busy after ${timeoutMs} ms: ${describe(cloud)}`);
		await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
	}
}

function describe(cloud: Running): string {
	const queues = worked(cloud).map(
		({ readable, queue }) => `${readable} ${JSON.stringify(queue.counts())}`,
	);
	const functions = [...cloud.functions.values()].map(
		({ readable, function: target }) => `${readable} ${target.running}`,
	);
	return [...queues, ...functions].join(", ");
}
