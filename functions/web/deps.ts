import { S3Client } from "@aws-sdk/client-s3";
import { directoryStore } from "../directory/store.ts";
import { dynamo } from "../platform/dynamo.ts";
import { siteBucket } from "../platform/site-bucket.ts";
import { htmlOf } from "../publishing/html.ts";
import { referenceCache } from "../publishing/reference-cache.ts";
import { publishingStore } from "../publishing/store.ts";
import { reportStore } from "../reports/store.ts";
import { catalogues } from "../search/catalogues.ts";
import type { WebEnv } from "./env.ts";

/** What pages on demand are made of. */
export const webDeps = (env: WebEnv) => {
	const directory = directoryStore(dynamo, env.DIRECTORY_TABLE);
	const site = siteBucket(new S3Client({}), env.SITE_BUCKET);
	const now = () => new Date().toISOString();
	return {
		directory,
		publishing: publishingStore(dynamo, env.PUBLISHING_TABLE),
		reports: reportStore(dynamo, env.REPORTS_TABLE),
		site,
		catalogues: catalogues({ site, now }),
		reference: referenceCache(directory),
		render: htmlOf(env.SITE_ORIGIN),
		origin: env.SITE_ORIGIN,
		edgeToken: env.EDGE_TOKEN,
		now,
	};
};
export type WebDeps = ReturnType<typeof webDeps>;
