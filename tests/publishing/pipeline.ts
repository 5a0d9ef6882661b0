import { createHash } from "node:crypto";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { entityOf } from "../../functions/directory/entity.ts";
import { save } from "../../functions/directory/save.ts";
import type { DirectoryStore } from "../../functions/directory/store.ts";
import { mediaBucket } from "../../functions/platform/media-bucket.ts";
import { siteBucket } from "../../functions/platform/site-bucket.ts";
import type { ScheduledJob } from "../../functions/publishing/env.ts";
import { loadPage } from "../../functions/publishing/load-page.ts";
import { loadPhoto } from "../../functions/publishing/load-photo.ts";
import { loadPicture } from "../../functions/publishing/load-picture.ts";
import { loadSearch } from "../../functions/publishing/load-search.ts";
import { onChange } from "../../functions/publishing/on-change.ts";
import { publishPage } from "../../functions/publishing/publish-page.ts";
import { referenceCache } from "../../functions/publishing/reference-cache.ts";
import { runJob } from "../../functions/publishing/run-job.ts";
import type { Render } from "../../functions/publishing/site-files.ts";
import { Access } from "../../infra/local/access/access.ts";
import type { Bucket } from "../../infra/local/buckets/bucket.ts";
import {
	createBucket,
	serveBuckets,
} from "../../infra/local/buckets/server.ts";
import { dayIn } from "../../shared/dates/calendar.ts";
import type { DirectoryEvent } from "../../shared/directory/events.ts";
import type { Draft } from "../../shared/directory/model.ts";
import { type PageKey, workerOf } from "../../shared/publishing/page-key.ts";
import type { PictureDocument } from "../../shared/publishing/picture-document.ts";
import { newDirectory, newPublishing } from "../tables.ts";

/** What a page shows, without its dress: the same document gives the same text. */
export const plainly: Render = async (_, document) => JSON.stringify(document);

const drawPlainly = (product?: PictureDocument) =>
	Buffer.from(JSON.stringify(product ?? "site"));

/**
 * The whole way from a save to the site, with the real stores, table service and S3 protocol, and
 * the queues in the hands of the test: it decides what is delivered when, twice, or not at all.
 */
export const startPipeline = async ({
	now = "2026-11-20T03:00:00.000Z",
	render = plainly,
	directory: existing,
	client,
}: {
	now?: string;
	render?: Render;
	directory?: DirectoryStore;
	/** Of the table service, where it is not the one that the tests share. */
	client?: DynamoDBClient | undefined;
} = {}) => {
	const server = await serveBuckets(new Access());
	const s3 = new S3Client({
		endpoint: server.origin,
		region: "ap-southeast-1",
		forcePathStyle: true,
		credentials: { accessKeyId: "local", secretAccessKey: "local" },
	});
	const directory = existing ?? (await newDirectory(client));
	const publishing = await newPublishing(client);
	const clock = { now };
	const events: DirectoryEvent[] = [];
	const requests: PageKey[] = [];
	const bucket: Bucket = createBucket(server.buckets, "site-0");
	const site = siteBucket(s3, "site-0");
	createBucket(server.buckets, "media");
	const media = mediaBucket(s3, "media");
	const reference = referenceCache(directory);
	const deps = {
		directory,
		publishing,
		reference,
		now: () => clock.now,
		send: async (pages: PageKey[]) => {
			requests.push(...pages);
		},
	};
	const rendered: PageKey[] = [];
	const publishDeps = {
		publishing,
		site,
		render,
		now: () => clock.now,
		load: async (page: PageKey) => {
			rendered.push(page);
			const loadDeps = {
				directory,
				publishing,
				site,
				reference: await reference(),
				origin: "https://site.test",
				day: dayIn(clock.now),
			};
			switch (workerOf(page)) {
				case "pictures":
					return page.startsWith("photo:")
						? loadPhoto({ ...loadDeps, media }, page)
						: loadPicture({ ...loadDeps, draw: drawPlainly }, page);
				case "search":
					return loadSearch(loadDeps, page);
				case "pages":
				case "lists":
					return loadPage(loadDeps, page);
			}
		},
	};
	const publish = (page: PageKey) => publishPage(publishDeps, page);

	return {
		client,
		clock,
		directory,
		publishing,
		deps,
		publishDeps,
		media,
		events,
		requests,
		/** Every time a page was loaded for rendering. */
		rendered,
		publish,
		files: () =>
			new Map(
				bucket.list().map(({ key, body }) => [key, body.toString("utf8")]),
			),
		/** One print for the whole site. */
		tree: () => printOf(bucket),
		bucket: () => bucket,

		async save(drafts: Draft[]) {
			const outcomes = [];
			for (let start = 0; start < drafts.length; start += 40) {
				const batch = drafts.slice(start, start + 40);
				const results = await save(
					{ store: directory, now: () => clock.now },
					batch,
					{ author: { actor: "person:test", role: "staff" } },
				);
				results.forEach((result, at) => {
					const draft = batch[at] as Draft;
					if (result.outcome === "created" || result.outcome === "changed")
						events.push({
							entity: entityOf(draft),
							type: "saved",
							version: result.outcome === "created" ? 1 : 2,
							at: clock.now,
						});
				});
				outcomes.push(...results);
			}
			return outcomes;
		},

		/** Delivers what waits until nothing waits any more. */
		async settle() {
			while (events.length > 0 || requests.length > 0) {
				for (const event of events.splice(0)) await onChange(deps, event);
				for (const page of new Set(requests.splice(0))) await publish(page);
			}
		},

		runJob: (job: ScheduledJob["job"]) => runJob(deps, { job }),

		stop: () => server.close(),
	};
};

const printOf = (bucket: Bucket): Map<string, string> =>
	new Map(
		bucket.list().map(({ key, body, headers }) => [
			key,
			createHash("sha256")
				.update(body)
				.update(headers["x-amz-meta-redirect"] ?? "")
				.digest("hex"),
		]),
	);

export type Pipeline = Awaited<ReturnType<typeof startPipeline>>;
