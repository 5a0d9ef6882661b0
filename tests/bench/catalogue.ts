import { readFileSync } from "node:fs";
import { demonstrationLines } from "../../infra/data/load-order.ts";
import { Bucket } from "../../infra/local/buckets/bucket.ts";
import { WorkQueue } from "../../infra/local/queues/queue.ts";
import { dayIn } from "../../shared/dates/calendar.ts";
import {
	type DirectoryEvent,
	EntityRef,
} from "../../shared/directory/events.ts";
import { ImportReport } from "../../shared/imports/report.ts";
import type { Answer, FunctionProcess } from "./function-process.ts";
import { REGION, type Stage } from "./stage.ts";

const PROGRAMME = new URL(
	"../../infra/data/10-programme.jsonl",
	import.meta.url,
);
const FUNCTIONS = {
	import: "Imports/ImportFile/Function",
	project: "DirectoryEvents/Project/Function",
	render: "Pages/Render/Function",
	job: "Schedules/RunJob/Function",
};
export type FunctionName = keyof typeof FUNCTIONS;

/** One province's catalogue: its own tables, buckets and queues on a stage that several share. */
export const openCatalogue = async (stage: Stage, name: string) => {
	const tables = {
		DIRECTORY_TABLE: `${name}-directory`,
		PUBLISHING_TABLE: `${name}-publishing`,
	};
	await stage.createTable("Directory", tables.DIRECTORY_TABLE);
	await stage.createTable("Publishing", tables.PUBLISHING_TABLE);
	const site = bucketOf(stage, `${name}-site`);
	const imports = bucketOf(stage, `${name}-imports`);
	const written: string[] = [];
	site.onChange(({ object }) => written.push(object.key));
	const pages = queueOf(stage, `${name}-pages.fifo`);
	const environment = {
		...tables,
		SITE_BUCKET: site.name,
		SITE_ORIGIN: "https://site.test",
		PAGES_QUEUE_URL: pages.settings.url,
		PICTURES_QUEUE_URL: queueOf(stage, `${name}-pictures.fifo`).settings.url,
		SEARCH_QUEUE_URL: queueOf(stage, `${name}-search.fifo`).settings.url,
		LISTS_QUEUE_URL: queueOf(stage, `${name}-lists.fifo`).settings.url,
		GATHER_SECONDS: "1",
		ALLOW_DEMONSTRATION: "true",
	};
	let events = 0;

	return {
		name,
		site,
		pages,
		tables,
		/** Keys of the site bucket in the order in which they were written. */
		written,
		start: (which: FunctionName) => stage.start(FUNCTIONS[which], environment),

		/** Puts a file into the imports bucket and hands its notification to the function. */
		async importFile(
			importer: FunctionProcess,
			key: string,
			lines: Iterable<string>,
		) {
			const { versionId } = imports.put(
				key,
				Buffer.from([...lines, ""].join("\n")),
				{},
			);
			const body = {
				Records: [
					{
						s3: {
							bucket: { name: imports.name },
							object: { key, versionId, sequencer: String(++events) },
						},
					},
				],
			};
			const answer = await importer.invoke({
				Records: [
					{ messageId: key, attributes: {}, body: JSON.stringify(body) },
				],
			});
			const report = imports.get(`${key}.report.json`)?.body.toString("utf8");
			if (report === undefined)
				throw new Error(`There is no report on ${key}: ${answer.value}`);
			return { answer, report: ImportReport.parse(JSON.parse(report)) };
		},

		/** What the stream would hand on about a change of `entity`. */
		event: (entity: EntityRef): DirectoryEvent => ({
			entity,
			type: "saved",
			version: 1,
			at: new Date().toISOString(),
		}),

		/** Works off the pages that were asked for, in batches as the template says. */
		deliverPages: (workers: FunctionProcess[]) => deliver(pages, workers, 10),
	};
};
export type Catalogue = Awaited<ReturnType<typeof openCatalogue>>;

const bucketOf = (stage: Stage, name: string): Bucket => {
	const bucket = new Bucket(name);
	stage.buckets.buckets.set(name, bucket);
	return bucket;
};

const queueOf = (stage: Stage, name: string): WorkQueue => {
	const queue = new WorkQueue({
		name,
		arn: `arn:aws:sqs:${REGION}:000000000000:${name}`,
		url: `${stage.queues.origin}/000000000000/${name}`,
		fifo: true,
		visibilitySeconds: 600,
		delaySeconds: 0,
		contentBasedDeduplication: false,
		deduplicationScope: "queue",
	});
	stage.queues.queues.set(name, queue);
	return queue;
};

/** Queue records of events, each entity its own group. */
export const recordsOf = (events: DirectoryEvent[]) => ({
	Records: events.map((event, at) => ({
		messageId: String(at),
		attributes: { MessageGroupId: event.entity },
		body: JSON.stringify(event),
	})),
});

/** Throws unless the whole batch was done: a benchmark must not be quick by failing. */
export const mustBeDone = ({ value }: { value: string }): void => {
	if (JSON.parse(value)?.batchItemFailures?.length > 0)
		throw new Error(`Messages failed: ${value}`);
};

/** Hands a queue to several workers until it is empty; answers with their CPU together. */
const deliver = async (
	queue: WorkQueue,
	workers: FunctionProcess[],
	batchSize: number,
): Promise<{ cpuMs: number; messages: number; lastAnswer?: Answer }> => {
	const sum: { cpuMs: number; messages: number; lastAnswer?: Answer } = {
		cpuMs: 0,
		messages: 0,
	};
	await Promise.all(
		workers.map(async (worker) => {
			for (;;) {
				const batch = await queue.receive(batchSize, 0);
				if (batch.length === 0) return;
				const answer = await worker.invoke({
					Records: batch.map(({ message: { id, group, body } }) => ({
						messageId: id,
						attributes: { MessageGroupId: group },
						body,
					})),
				});
				mustBeDone(answer);
				for (const { receipt } of batch) queue.delete(receipt);
				sum.cpuMs += answer.cpuMs;
				sum.messages += batch.length;
				sum.lastAnswer = answer;
			}
		}),
	);
	return sum;
};

/**
 * Rows of a catalogue: the programme's product sets, then the generated province as if it were
 * the front one, so that nothing of a real province's site is missing.
 */
export const rowsOf = (products: number): string[] => [
	...readFileSync(PROGRAMME, "utf8").trimEnd().split("\n"),
	...Array.from(
		demonstrationLines(products, dayIn(new Date().toISOString())),
		(line) =>
			line.replace(
				'"isDemonstration":true',
				'"isDemonstration":false,"isFront":true',
			),
	),
];

/** The things of which the site is made, as the rows name them. */
export const entitiesOf = (rows: string[]): EntityRef[] =>
	rows.flatMap((row) => {
		const { kind, id } = JSON.parse(row);
		return kind === "product" || kind === "organisation"
			? [EntityRef.parse(`${kind}#${id}`)]
			: [];
	});
