import { directoryStore } from "../directory/store.ts";
import { noticeStore } from "../notices/store.ts";
import { dynamo } from "../platform/dynamo.ts";
import { logger } from "../platform/logger.ts";
import { referenceCache } from "../publishing/reference-cache.ts";
import { publishingStore } from "../publishing/store.ts";
import { WatchEnv } from "./env.ts";
import { watchCertificates } from "./watch.ts";

const env = WatchEnv.parse(process.env);
const deps = {
	publishing: publishingStore(dynamo, env.PUBLISHING_TABLE),
	notices: noticeStore(dynamo, env.ACCOUNTS_TABLE),
	reference: referenceCache(directoryStore(dynamo, env.DIRECTORY_TABLE)),
	now: () => new Date().toISOString(),
};

export const handler = async (): Promise<void> => {
	logger.info("watched certificates", { told: await watchCertificates(deps) });
};
