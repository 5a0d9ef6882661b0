import type { SQSHandler } from "aws-lambda";
import { DirectoryEvent } from "../../shared/directory/events.ts";
import { handleBatch } from "../platform/sqs-batch.ts";
import { projectDeps } from "./deps.ts";
import { ProjectEnv } from "./env.ts";
import { onChange } from "./on-change.ts";

const deps = projectDeps(ProjectEnv.parse(process.env));

/**
 * Several changes of one thing in a batch are one: the present state is read once. Few things
 * at once: most meet at the counts of their province, and would only wait for each other.
 */
export const handler: SQSHandler = (event) =>
	handleBatch(
		event,
		DirectoryEvent,
		(events) =>
			onChange(
				deps,
				events.reduce((newest, next) =>
					next.version > newest.version ? next : newest,
				),
			),
		{ atOnce: 3 },
	);
