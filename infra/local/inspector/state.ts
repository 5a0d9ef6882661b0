import * as z from "zod";
import type { LocalCloud } from "../cloud.ts";
import { callTables } from "../dynamodb/request.ts";

const Description = z.object({ Table: z.object({ ItemCount: z.number() }) });
const SHOWN_MESSAGES = 20;

/** What the local cloud is doing now: the same facts for the page and for `/_local/state.json`. */
export async function stateOf(cloud: LocalCloud) {
	const tables = await Promise.all(
		[...cloud.tables.values()].map(async ({ name, readable }) => {
			const answer = await callTables(
				cloud.origins.tables,
				cloud.region,
				"DynamoDB_20120810",
				"DescribeTable",
				{ TableName: name },
			);
			return {
				name,
				readable,
				items: Description.parse(answer).Table.ItemCount,
			};
		}),
	);
	const feeds = new Set(
		[...cloud.queues.values()].map(({ queue }) => queue.settings.redrive?.to()),
	);
	const queues = [...cloud.queues.values()].map(
		({ queue, readable, worked }) => {
			const messages = worked ? [] : queue.peek(SHOWN_MESSAGES);
			return {
				name: queue.settings.name,
				readable,
				...queue.counts(),
				taken: queue.taken,
				deadLetters: !worked,
				canRedrive: feeds.has(queue),
				messages: messages.map(({ id, body, group, receiveCount, sentAt }) => ({
					id,
					group,
					receiveCount,
					sentAt: new Date(sentAt).toISOString(),
					body,
				})),
			};
		},
	);
	return {
		tables,
		queues,
		buckets: [...cloud.buckets.values()].map(({ bucket, readable }) => ({
			name: bucket.name,
			readable,
			objects: bucket.size,
		})),
		schedules: cloud.schedules.map(({ readable, expression }) => ({
			readable,
			expression,
		})),
		functions: [...cloud.functions.values()].map(
			({ function: { settings, running }, readable }) => ({
				name: settings.name,
				readable,
				running,
			}),
		),
		invocations: cloud.invocations,
		signIn: cloud.userPools.size > 0,
	};
}

export type State = Awaited<ReturnType<typeof stateOf>>;
