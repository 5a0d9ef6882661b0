import type { Running } from "./running.ts";

/** What still moves: messages that wait or are in work, functions that run. Dead letters lie still. */
export function moving(cloud: Running): number {
	let count = 0;
	for (const { queue, worked } of cloud.queues.values()) {
		if (!worked) continue;
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
		if (moving(cloud) > 0) since = rounds();
		else if (rounds().every((now, index) => now < (since[index] ?? 0)))
			since = rounds();
		else if (
			rounds().every((now, index) => now >= (since[index] ?? 0) + EMPTY_ROUNDS)
		)
			return;
		if (Date.now() > until)
			throw new Error(`Still busy after ${timeoutMs} ms: ${describe(cloud)}`);
		await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
	}
}

function describe(cloud: Running): string {
	const queues = [...cloud.queues.values()]
		.filter(({ worked }) => worked)
		.map(
			({ readable, queue }) => `${readable} ${JSON.stringify(queue.counts())}`,
		);
	const functions = [...cloud.functions.values()].map(
		({ readable, function: target }) => `${readable} ${target.running}`,
	);
	return [...queues, ...functions].join(", ");
}
