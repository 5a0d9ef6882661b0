import { setTimeout } from "node:timers/promises";
import type { SQSHandler } from "aws-lambda";
import { pageKey } from "../../shared/publishing/page-key.ts";
import { publishDeps } from "./deps.ts";
import { PublishEnv } from "./env.ts";
import { htmlOf } from "./html.ts";
import { loadPage } from "./load-page.ts";
import { publishAssets } from "./publish-assets.ts";
import { type PageLoader, publishBatch } from "./publish-batch.ts";
import { waitForCalm } from "./wait-for-calm.ts";

const deps = publishDeps(PublishEnv.parse(process.env));

/** Pages, and the plain files that stand beside them. */
export const handler: SQSHandler = async (event) => {
	await waitForCalm(
		{ ...deps, sleep: setTimeout },
		event.Records.map(({ attributes }) => attributes.MessageGroupId ?? ""),
	);
	return publishBatch(deps, load, htmlOf(deps.origin), event);
};

const load: PageLoader = async (loadDeps, page) => {
	if (page === pageKey("assets"))
		await publishAssets(deps, new URL("./client/", import.meta.url));
	return loadPage(loadDeps, page);
};
