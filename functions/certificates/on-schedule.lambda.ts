import { accountStore } from "../accounts/store.ts";
import { directoryStore } from "../directory/store.ts";
import { noticeStore } from "../notices/store.ts";
import { dynamo } from "../platform/dynamo.ts";
import { logger } from "../platform/logger.ts";
import { referenceCache } from "../publishing/reference-cache.ts";
import { publishingStore } from "../publishing/store.ts";
import { reportStore } from "../reports/store.ts";
import { watchReports } from "../reports/watch.ts";
import { WatchEnv } from "./env.ts";
import { watchCertificates } from "./watch.ts";

const env = WatchEnv.parse(process.env);
const directory = directoryStore(dynamo, env.DIRECTORY_TABLE);
const deps = {
	accounts: accountStore(dynamo, env.ACCOUNTS_TABLE),
	directory,
	publishing: publishingStore(dynamo, env.PUBLISHING_TABLE),
	notices: noticeStore(dynamo, env.ACCOUNTS_TABLE),
	reports: reportStore(dynamo, env.REPORTS_TABLE),
	reference: referenceCache(directory),
	now: () => new Date().toISOString(),
};

const lookAtCertificates = async () =>
	logger.info("watched certificates", { told: await watchCertificates(deps) });

const lookAtReports = async () => {
	const overdue = await watchReports(deps);
	// An alarm rings by these words: see infra/constructs/notices.ts.
	if (overdue.count > 0) logger.warn("reports wait too long", overdue);
};

/** Every morning. One that fails does not keep the other from its work. */
export const handler = async (): Promise<void> => {
	const done = await Promise.allSettled([
		lookAtCertificates(),
		lookAtReports(),
	]);
	const failed = done.flatMap((one) =>
		one.status === "rejected" ? [one.reason] : [],
	);
	if (failed.length > 0) throw new AggregateError(failed, "a watch failed");
};
