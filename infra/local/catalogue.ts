import { readFileSync } from "node:fs";
import { ImportReport } from "../../shared/imports/report.ts";
import type { LoadedFile } from "../data/load-order.ts";
import type { Bucket } from "./buckets/bucket.ts";

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

/** Puts a file into the imports bucket, as a person would, and waits for its report. */
export async function importFile(
	bucket: Bucket,
	key: string,
	body: Buffer,
	timeoutMs = 300_000,
): Promise<ImportReport> {
	bucket.delete(`${key}${REPORT_SUFFIX}`);
	bucket.put(key, body, { "content-type": "application/x-ndjson" });
	const until = Date.now() + timeoutMs;
	while (Date.now() < until) {
		const report = bucket.get(`${key}${REPORT_SUFFIX}`);
		if (report)
			return ImportReport.parse(JSON.parse(report.body.toString("utf8")));
		await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
	}
	throw new Error(
		`There is no report on ${key} after ${timeoutMs} ms; /_local/ shows why.`,
	);
}

/** Loads the files in their order, each after the one before it is done. */
export async function loadCatalogue(
	bucket: Bucket,
	files: readonly LoadedFile[],
	onReport: (report: ImportReport) => void,
): Promise<void> {
	for (const file of files)
		onReport(await importFile(bucket, file.key, contentOf(file, new Date())));
}
