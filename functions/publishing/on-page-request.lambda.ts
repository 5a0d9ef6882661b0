import { S3Client } from "@aws-sdk/client-s3";
import type { SQSHandler } from "aws-lambda";
import { render } from "#site-renderer";
import { dayIn } from "../../shared/dates/calendar.ts";
import { PageRequest } from "../../shared/publishing/events.ts";
import { pageKey } from "../../shared/publishing/page-key.ts";
import { directoryStore } from "../directory/store.ts";
import { dynamo } from "../platform/dynamo.ts";
import { logger } from "../platform/logger.ts";
import { siteBucket } from "../platform/site-bucket.ts";
import { handleBatch } from "../platform/sqs-batch.ts";
import { PublishEnv } from "./env.ts";
import { loadPage } from "./load-page.ts";
import { publishAssets } from "./publish-assets.ts";
import { publishPage } from "./publish-page.ts";
import { referenceCache } from "./reference-cache.ts";
import { publishingStore } from "./store.ts";

const env = PublishEnv.parse(process.env);
const directory = directoryStore(dynamo, env.DIRECTORY_TABLE);
const publishing = publishingStore(dynamo, env.PUBLISHING_TABLE);
const site = siteBucket(new S3Client({}), env.SITE_BUCKET);
const reference = referenceCache(directory);
const origin = env.SITE_ORIGIN;

export const handler: SQSHandler = (event) =>
	handleBatch(event, PageRequest, async ([{ page }]) => {
		if (page === pageKey("assets"))
			await publishAssets({ site }, new URL("./client/", import.meta.url));
		const { written } = await publishPage(
			{
				publishing,
				site,
				load: async (key) =>
					loadPage(
						{
							directory,
							publishing,
							origin,
							reference: await reference(),
							day: dayIn(new Date().toISOString()),
						},
						key,
					),
				render: async (path, document) => {
					const { status, html } = await render(path, { document, origin });
					if (status !== 200)
						throw new Error(`${page} was rendered with status ${status}`);
					return html;
				},
			},
			page,
		);
		if (written.length > 0)
			logger.info("published", { page, files: written.length });
	});
