import { SQSClient } from "@aws-sdk/client-sqs";
import { PageRequest } from "../../shared/publishing/events.ts";
import { directoryStore } from "../directory/store.ts";
import { dynamo } from "../platform/dynamo.ts";
import { sendAll } from "../platform/fifo-queue.ts";
import type { ProjectEnv } from "./env.ts";
import { referenceCache } from "./reference-cache.ts";
import { publishingStore } from "./store.ts";

/** What projecting and scheduled work need, from the environment of their function. */
export const projectDeps = (env: ProjectEnv) => {
	const directory = directoryStore(dynamo, env.DIRECTORY_TABLE);
	const queue = new SQSClient({});
	return {
		directory,
		publishing: publishingStore(dynamo, env.PUBLISHING_TABLE),
		reference: referenceCache(directory),
		send: (pages: string[]) =>
			sendAll(
				queue,
				env.PAGES_QUEUE_URL,
				pages.map((page) => ({
					group: page,
					body: PageRequest.parse({ page }),
				})),
			),
		now: () => new Date().toISOString(),
	};
};
