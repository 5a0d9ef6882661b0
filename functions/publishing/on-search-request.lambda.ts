import type { SQSHandler } from "aws-lambda";
import { publishDeps } from "./deps.ts";
import { PublishEnv } from "./env.ts";
import { loadSearch } from "./load-search.ts";
import { publishBatch, rendersNothing } from "./publish-batch.ts";

const deps = publishDeps(PublishEnv.parse(process.env));

/** The data that a browser searches. */
export const handler: SQSHandler = (event) =>
	publishBatch(deps, loadSearch, rendersNothing, event);
