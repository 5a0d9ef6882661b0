import { readFileSync } from "node:fs";
import { ImportReport } from "../../shared/imports/report.ts";
import type { LoadedFile } from "../data/load-order.ts";
import type { Bucket } from "./buckets/bucket.ts";
import { encodeKey } from "./buckets/notifications.ts";
import { findBucket, type LocalCloud } from "./cloud.ts";

export const REPORT_SUFFIX = ".report.json";
const LOOK_MS = 15;

/** The calendar day in Việt Nam, which has no summer time. */
function today(now: Date): string {
	return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

function contentOf(file: LoadedFile, now: Date): Buffer {
	if ("path" in file) return readFileSync(file.path);
	return Buffer.from([...file.lines(today(now)), ""].join("\n"));
}

const LOOKED_THROUGH = 100;

/** Was the file's message given up? */
function givenUp(cloud: LocalCloud, key: string): boolean {
	const named = encodeKey(key);
	return [...cloud.queues.values()].some(
		({ queue, worked }) =>
			!worked &&
			queue.peek(LOOKED_THROUGH).some(({ body }) => body.includes(named)),
	);
}

function importsOf(cloud: LocalCloud): Bucket {
	const bucket = findBucket(cloud, "imports");
	if (!bucket) throw new Error("The template has no imports bucket.");
	return bucket;
}

/**
 * Puts a file into the imports bucket, as a person would, and waits for its report. Rejects with the
 * function's error as soon as the file's message is given up.
 */
export async function importFile(
	cloud: LocalCloud,
	key: string,
	body: Buffer,
	timeoutMs = 300_000,
): Promise<ImportReport> {
	const bucket = importsOf(cloud);
	bucket.delete(`${key}${REPORT_SUFFIX}`);
	bucket.put(key, body, { "content-type": "application/x-ndjson" });
	const until = Date.now() + timeoutMs;
	while (Date.now() < until) {
		const report = bucket.get(`${key}${REPORT_SUFFIX}`);
		if (report)
			return ImportReport.parse(JSON.parse(report.body.toString("utf8")));
		if (givenUp(cloud, key))
			throw new Error(`Importing ${key} failed:\n${lastError(cloud)}`);
		await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
	}
	throw new Error(
		`There is no report on ${key} after ${timeoutMs} ms; /_local/ shows why.`,
	);
}

/** The newest invocation that failed, or the newest that wrote something: a batch may fail without an error. */
export function lastError(cloud: LocalCloud): string {
	const failed = cloud.invocations.find(({ error, logs }) => error ?? logs);
	return failed
		? `${failed.function}: ${failed.error ?? ""}\n${failed.logs}`
		: "no invocation said why";
}

/** How many messages lie in dead-letter queues. */
export function deadLetters(cloud: LocalCloud): number {
	const queues = [...cloud.queues.values()].filter(({ worked }) => !worked);
	return queues.reduce((sum, { queue }) => sum + queue.counts().ready, 0);
}

/** Loads the files in their order, each after the one before it is done. */
export async function loadCatalogue(
	cloud: LocalCloud,
	files: readonly LoadedFile[],
	onReport: (report: ImportReport) => void,
): Promise<void> {
	for (const file of files)
		onReport(await importFile(cloud, file.key, contentOf(file, new Date())));
}
