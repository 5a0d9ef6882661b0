import { setTimeout } from "node:timers/promises";
import { S3Client } from "@aws-sdk/client-s3";
import type { SQSHandler } from "aws-lambda";
import { render } from "#site-renderer";
import { dayIn } from "../../shared/dates/calendar.ts";
import { PageRequest } from "../../shared/publishing/events.ts";
import { type PageKey, pageKey } from "../../shared/publishing/page-key.ts";
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
import type { Render } from "./site-files.ts";
import { publishingStore } from "./store.ts";
import { waitForCalm } from "./wait-for-calm.ts";

const env = PublishEnv.parse(process.env);
const directory = directoryStore(dynamo, env.DIRECTORY_TABLE);
const publishing = publishingStore(dynamo, env.PUBLISHING_TABLE);
const site = siteBucket(new S3Client({}), env.SITE_BUCKET);
const reference = referenceCache(directory);
const origin = env.SITE_ORIGIN;

const now = () => new Date().toISOString();

export const handler: SQSHandler = async (event) => {
	await waitForCalm(
		{ publishing, now, sleep: setTimeout },
		event.Records.map(({ attributes }) => attributes.MessageGroupId ?? ""),
	);
	return handleBatch(event, PageRequest, async ([{ page }]) => {
		if (page === pageKey("assets"))
			await publishAssets({ site }, new URL("./client/", import.meta.url));
		const { written } = await publishPage(
			{ publishing, site, load, render: html, now },
			page,
		);
		if (written.length > 0)
			logger.info("published", { page, files: written.length });
	});
};

const load = async (page: PageKey) =>
	loadPage(
		{
			directory,
			publishing,
			origin,
			reference: await reference(),
			day: dayIn(now()),
		},
		page,
	);

const html: Render = async (path, document) => {
	const rendered = await render(path, { document, origin });
	if (rendered.status !== 200)
		throw new Error(`${path} was rendered with status ${rendered.status}`);
	return rendered.html;
};
