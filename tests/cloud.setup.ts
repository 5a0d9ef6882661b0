import type { TestProject } from "vitest/node";
import { findBucket } from "../infra/local/cloud.ts";
import { openSession } from "../infra/local/session.ts";

export type CloudAddresses = {
	/** What the public reads. */
	origin: string;
	/** Endpoints of the queue service and the object store, for a person with the administrator's key. */
	queues: string;
	buckets: string;
	/** Names of the buckets. */
	site: string;
	imports: string;
	/** Deliveries of each queue before a message is given up, by the queue's name. */
	maxReceiveCount: Record<string, number>;
};

declare module "vitest" {
	interface ProvidedContext {
		cloud: CloudAddresses;
	}
}

/** One local cloud with the whole catalogue for all tests that visit it: a free port, stopped at the end. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
	const said: string[] = [];
	const cloud = await openSession(0, (line) => said.push(line));
	const refused = said.filter((line) => / [1-9]\d* bị từ chối/.test(line));
	const site = findBucket(cloud, "site");
	const imports = findBucket(cloud, "imports");
	if (!site || !imports || refused.length > 0) {
		await cloud.stop();
		throw new Error(`The catalogue was not loaded whole:\n${said.join("\n")}`);
	}
	project.provide("cloud", {
		origin: cloud.origin,
		queues: cloud.origins.queues,
		buckets: cloud.origins.buckets,
		site: site.name,
		imports: imports.name,
		maxReceiveCount: Object.fromEntries(
			[...cloud.queues.values()].flatMap(({ queue: { settings } }) =>
				settings.redrive
					? [[settings.name, settings.redrive.maxReceiveCount]]
					: [],
			),
		),
	});
	return cloud.stop;
};
