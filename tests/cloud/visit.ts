import { setTimeout as wait } from "node:timers/promises";
import {
	GetObjectCommand,
	ListObjectsV2Command,
	S3Client,
} from "@aws-sdk/client-s3";
import { inject } from "vitest";
import * as z from "zod";
import { ImportReport } from "../../shared/imports/report.ts";

/** The running cloud as a person meets it: its addresses, its inspector under `/_local/`, its buckets. */
const cloud = inject("cloud");
export const { origin } = cloud;

const CREDENTIALS = { accessKeyId: "local", secretAccessKey: "local" };
export const CLIENT = { region: "ap-southeast-1", credentials: CREDENTIALS };
const s3 = new S3Client({
	...CLIENT,
	endpoint: cloud.buckets,
	forcePathStyle: true,
});

/** Asks for an address and follows nothing. */
export const visit = (path: string, init: RequestInit = {}) =>
	fetch(new URL(path, origin), { redirect: "manual", ...init });

export const pageAt = async (path: string): Promise<string> => {
	const response = await visit(path);
	if (response.status !== 200)
		throw new Error(`${path} answered ${response.status}`);
	return response.text();
};

const State = z.object({
	queues: z.array(
		z.object({
			name: z.string(),
			readable: z.string(),
			ready: z.int(),
			inFlight: z.int(),
			delayed: z.int(),
			deadLetters: z.boolean(),
			messages: z.array(
				z.object({ id: z.string(), receiveCount: z.int(), body: z.string() }),
			),
		}),
	),
	functions: z.array(z.object({ name: z.string(), running: z.int() })),
	invocations: z.array(
		z.object({
			function: z.string(),
			at: z.string(),
			error: z.string().optional(),
		}),
	),
});

export const state = async () =>
	State.parse(await (await visit("/_local/state.json")).json());

export const queueNamed = async (readable: string) => {
	const found = (await state()).queues.find(
		(queue) => queue.readable === readable,
	);
	if (!found) throw new Error(`There is no queue ${readable}`);
	return found;
};

/** Looks again and again until the answer is there; says what was waited for when it never comes. */
export const eventually = async <T>(
	what: string,
	look: () => Promise<T | undefined | false>,
	withinMs = 20_000,
): Promise<T> => {
	const until = Date.now() + withinMs;
	while (Date.now() < until) {
		const found = await look();
		if (found !== undefined && found !== false) return found;
		await wait(25);
	}
	throw new Error(`not within ${withinMs} ms: ${what}`);
};

/** Waits until nothing has moved for a second: longer than any step between two queues takes, on a busy machine too. */
export const stillness = async (): Promise<void> => {
	let quietSince = Date.now();
	await eventually(
		"the cloud comes to rest",
		async () => {
			const { queues, functions } = await state();
			const moves =
				functions.some(({ running }) => running > 0) ||
				queues.some(
					({ deadLetters, ready, inFlight, delayed }) =>
						!deadLetters && ready + inFlight + delayed > 0,
				);
			if (moves) quietSince = Date.now();
			return Date.now() - quietSince > 1_000;
		},
		100_000,
	);
};

const report = (key: string) =>
	visit(`/_local/buckets/imports/${key}.report.json`);

/** Puts a file of rows into the imports bucket and waits for the report beside it. */
export const importRows = async (
	key: string,
	rows: object[],
): Promise<ImportReport> => {
	await visit(`/_local/buckets/imports/${key}.report.json`, {
		method: "DELETE",
	});
	const body = rows.map((row) => JSON.stringify(row)).join("\n");
	await visit(`/_local/buckets/imports/${key}`, { method: "PUT", body });
	const written = await eventually(`the report on ${key}`, async () => {
		const response = await report(key);
		return response.ok && response.text();
	});
	return ImportReport.parse(JSON.parse(written));
};

export type SiteObject = { key: string; at: number; etag: string };

/** Everything that lies in the site bucket. */
export const siteObjects = async (): Promise<SiteObject[]> => {
	const objects: SiteObject[] = [];
	let ContinuationToken: string | undefined;
	do {
		const page = await s3.send(
			new ListObjectsV2Command({ Bucket: cloud.site, ContinuationToken }),
		);
		for (const { Key, LastModified, ETag } of page.Contents ?? [])
			objects.push({
				key: Key ?? "",
				at: LastModified?.getTime() ?? Number.NaN,
				etag: ETag ?? "",
			});
		ContinuationToken = page.NextContinuationToken;
	} while (ContinuationToken);
	return objects;
};

/** The text of every page, data file and sitemap of the site, by its key. */
export const siteTexts = async (): Promise<Map<string, string>> => {
	const keys = (await siteObjects())
		.map(({ key }) => key)
		.filter((key) => /\.(html|json|geojson|xml|txt)$/.test(key));
	const texts = new Map<string, string>();
	const next = keys.values();
	await Promise.all(
		Array.from({ length: 8 }, async () => {
			for (const Key of next) {
				const { Body } = await s3.send(
					new GetObjectCommand({ Bucket: cloud.site, Key }),
				);
				texts.set(Key, (await Body?.transformToString()) ?? "");
			}
		}),
	);
	return texts;
};
