import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { PageKey } from "../../shared/publishing/page-key.ts";
import { directoryStore } from "../directory/store.ts";
import { dynamo } from "../platform/dynamo.ts";
import { sendAll } from "../platform/fifo-queue.ts";
import { siteBucket } from "../platform/site-bucket.ts";
import type { ProjectEnv, PublishEnv } from "./env.ts";
import { referenceCache } from "./reference-cache.ts";
import { requestsByWorker } from "./request-pages.ts";
import { publishingStore } from "./store.ts";

const now = () => new Date().toISOString();

/** What projecting and scheduled work need, from the environment of their function. */
export const projectDeps = (env: ProjectEnv) => {
	const directory = directoryStore(dynamo, env.DIRECTORY_TABLE);
	const queue = new SQSClient({});
	const urls = {
		pages: env.PAGES_QUEUE_URL,
		lists: env.LISTS_QUEUE_URL,
		pictures: env.PICTURES_QUEUE_URL,
		search: env.SEARCH_QUEUE_URL,
	};
	return {
		directory,
		publishing: publishingStore(dynamo, env.PUBLISHING_TABLE),
		reference: referenceCache(directory),
		send: async (pages: PageKey[]): Promise<void> => {
			const requests = requestsByWorker(pages, {
				at: now(),
				gatherSeconds: Number(env.GATHER_SECONDS),
			});
			for (const [worker, messages] of requests)
				await sendAll(queue, urls[worker], messages);
		},
		now,
	};
};

/** What every worker that makes pages needs. */
export const publishDeps = (env: PublishEnv) => {
	const directory = directoryStore(dynamo, env.DIRECTORY_TABLE);
	return {
		directory,
		publishing: publishingStore(dynamo, env.PUBLISHING_TABLE),
		site: siteBucket(new S3Client({}), env.SITE_BUCKET),
		reference: referenceCache(directory),
		origin: env.SITE_ORIGIN,
		now,
	};
};
