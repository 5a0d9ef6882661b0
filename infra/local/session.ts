import { loadOrder } from "../data/load-order.ts";
import { ASSEMBLY, buildWhatIsStale } from "./build.ts";
import { deadLetters, loadCatalogue } from "./catalogue.ts";
import { type LocalCloud, startLocalCloud } from "./cloud.ts";
import { ensureJava } from "./java.ts";
import { reportLines } from "./report.ts";

const IDLE_LIMIT_MS = 600_000;

/** Builds what is stale, starts the cloud, loads the catalogue and waits until all pages stand. */
export async function openSession(
	port: number,
	say: (line: string) => void,
): Promise<LocalCloud> {
	ensureJava(say);
	await buildWhatIsStale(say);
	const cloud = await startLocalCloud({ port, assembly: ASSEMBLY });
	try {
		await fill(cloud, say);
		return cloud;
	} catch (error) {
		await cloud.stop();
		throw error;
	}
}

/** Tells the service that it was deployed, then loads the catalogue through the imports bucket, as it goes in the cloud. */
export async function fill(
	cloud: LocalCloud,
	say: (line: string) => void,
): Promise<void> {
	await cloud.announceStacks();
	const release = holdFollowers(cloud);
	await loadCatalogue(cloud, loadOrder, (report) => {
		for (const line of reportLines(report)) say(line);
	});
	await release();
	const dead = deadLetters(cloud);
	if (dead > 0)
		say(`${dead} messages were given up: see ${cloud.origin}/_local/`);
}

/**
 * Lets only the imports themselves run, so that what follows from a whole catalogue is done once at
 * its end and not again after each file: first what hears of changes, then what that asks for.
 * Messages of one page that wait together are one rendering.
 */
function holdFollowers(cloud: LocalCloud): () => Promise<void> {
	const fed = new Set(
		[...cloud.buckets.values()].flatMap(({ feeds }) => feeds),
	);
	const changes = new Set(cloud.pipes.map(({ target }) => target));
	const held = cloud.mappings.filter(({ queue }) => !fed.has(queue));
	for (const { source } of held) source.pause();
	return async () => {
		for (const { queue, source } of held)
			if (changes.has(queue)) source.resume();
		await cloud.waitUntilStill(IDLE_LIMIT_MS);
		for (const { source } of held) source.resume();
		await cloud.waitUntilStill(IDLE_LIMIT_MS);
	};
}

/** Reads PORT; refuses what is no port. */
export function portFrom(text: string | undefined): number {
	const port = Number(text || 8080);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new Error(`PORT must be a number from 1 to 65535, not "${text}".`);
	return port;
}
