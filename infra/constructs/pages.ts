import { Duration } from "aws-cdk-lib";
import type { BundlingOptions } from "aws-cdk-lib/aws-lambda-nodejs";
import { FilterPattern } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type {
	PicturesEnv,
	ProjectEnv,
	PublishEnv,
} from "../../functions/publishing/env.ts";
import { PUBLIC_PAGES, SIGNED_IN_PAGES } from "../bundling/unused-pages.ts";
import type { Harm } from "./alarms.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Setting } from "./setting.ts";
import { WorkQueue } from "./work-queue.ts";

const TIMEOUT = Duration.seconds(60);

type WorkerProps = Harm & {
	entry: string;
	maxConcurrency: number;
	oldestAllowed: Duration;
	/** The only folders of the site it may write to; none: all of it. */
	folders?: string[];
	/** What it is told besides what every worker is. */
	environment?: Record<string, string>;
	/** Parts of the built site that it never asks for. */
	external: string[];
	/** Copies what the bundle needs beside it; from the project's root to the bundle's folder. */
	files?: (root: string, bundle: string) => string[];
	/** What else of its log a person must hear of, by the name of the alarm. */
	rings?: Record<string, Harm & { message: string; watches: string }>;
};

/**
 * A request for a page → files in the site bucket. Three workers side by side, so that many slow
 * pictures hold up no page; one page is made by one worker at a time. Lists and search wait a moment
 * for more changes.
 */
export class Pages extends Construct {
	readonly #setting: Setting;
	readonly #pages: WorkQueue;
	readonly #lists: WorkQueue;
	readonly #pictures: WorkQueue;
	readonly #search: WorkQueue;

	constructor(scope: Construct, id: string, setting: Setting) {
		super(scope, id);
		this.#setting = setting;
		const gathering = Duration.seconds(setting.settings.gatherSeconds);
		const page: WorkerProps = {
			errorImpact:
				"The public reads an outdated page: a new product is missing or an expired certificate still shows its stars.",
			runbook: "Pages: the site shows old content",
			entry: "functions/publishing/on-page-request.lambda.ts",
			external: SIGNED_IN_PAGES,
			maxConcurrency: 10,
			oldestAllowed: Duration.minutes(15),
			// Styles, fonts and pictures of the site travel with the code that renders it, so that
			// a page never asks for a style sheet of another build.
			files: (root, bundle) => [
				`if [ -d ${root}/site/dist/client ]; then cp -R ${root}/site/dist/client ${bundle}/client; fi`,
			],
			rings: {
				Shrank: {
					errorImpact:
						"Whoever takes the open data may take a catalogue that lost entries by accident.",
					runbook: "Open data: the catalogue shrank",
					message: "open data shrank",
					watches: "A whole set of open data lost more than 5 % of its lines.",
				},
			},
		};
		const render = this.#worker("Render", page);
		this.#pages = this.#queueOf(render, "RenderWork", page);
		this.#lists = this.#queueOf(render, "ListWork", page, gathering);
		const picture: WorkerProps = {
			errorImpact:
				"A product that is shared shows an old picture, or none, and photos that were taken off are still public; the pages themselves are right.",
			runbook: "Pictures: what is shared shows an old picture",
			entry: "functions/publishing/on-picture-request.lambda.ts",
			external: [...PUBLIC_PAGES, ...SIGNED_IN_PAGES],
			maxConcurrency: 4,
			oldestAllowed: Duration.hours(1),
			folders: ["hinh", "anh"],
			environment: {
				MEDIA_BUCKET: setting.data.media.bucket.bucketName,
			} satisfies Omit<PicturesEnv, keyof PublishEnv>,
			files: (root, bundle) => [
				`cp ${root}/node_modules/@resvg/resvg-wasm/index_bg.wasm ${bundle}/resvg.wasm`,
			],
		};
		const draw = this.#worker("Draw", picture);
		setting.data.media.letShow(draw);
		this.#pictures = this.#queueOf(draw, "DrawWork", picture);
		const search: WorkerProps = {
			errorImpact:
				"Visitors search an old catalogue: a new product is not found, a withdrawn one still is.",
			runbook: "Search: the catalogue that is searched is old",
			entry: "functions/publishing/on-search-request.lambda.ts",
			external: [],
			maxConcurrency: 4,
			oldestAllowed: Duration.minutes(15),
			folders: ["tim"],
		};
		this.#search = this.#queueOf(
			this.#worker("Index", search),
			"IndexWork",
			search,
			gathering,
		);
	}

	/** Variables of a function that asks for pages. */
	get environment() {
		return {
			PAGES_QUEUE_URL: this.#pages.queue.queueUrl,
			LISTS_QUEUE_URL: this.#lists.queue.queueUrl,
			PICTURES_QUEUE_URL: this.#pictures.queue.queueUrl,
			SEARCH_QUEUE_URL: this.#search.queue.queueUrl,
			GATHER_SECONDS: String(this.#setting.settings.gatherSeconds),
		} satisfies Partial<Record<keyof ProjectEnv, string>>;
	}

	/** Lets a function ask for pages. */
	letRequest(requester: ServiceFunction): void {
		requester.allow(
			["sqs:SendMessage"],
			[this.#pages, this.#lists, this.#pictures, this.#search].map(
				({ queue }) => queue.queueArn,
			),
		);
	}

	#worker(id: string, props: WorkerProps): ServiceFunction {
		const { data, settings, alarms } = this.#setting;
		const { errorImpact, runbook, entry, external, files, folders } = props;
		const worker = new ServiceFunction(this, id, {
			errorImpact,
			runbook,
			alarms,
			settings,
			entry,
			external,
			memoryMegabytes: 1024,
			timeout: TIMEOUT,
			environment: {
				...props.environment,
				...({
					DIRECTORY_TABLE: data.directory.tableName,
					PUBLISHING_TABLE: data.publishing.tableName,
					SITE_BUCKET: data.site.bucketName,
					SITE_ORIGIN: settings.origin,
				} satisfies PublishEnv),
			},
			...(files && { commandHooks: afterBundling(files) }),
		});
		for (const [name, { message, ...ring }] of Object.entries(
			props.rings ?? {},
		))
			worker.ring(name, {
				...ring,
				alarms,
				line: FilterPattern.stringValue("$.message", "=", message),
			});
		data.directory.letRead(worker);
		data.publishing.letChange(worker);
		data.site.letPublish(worker, folders);
		return worker;
	}

	/** A queue that a worker works through; with a delay, changes are gathered first. */
	#queueOf(
		worker: ServiceFunction,
		id: string,
		{ errorImpact, runbook, oldestAllowed, maxConcurrency }: WorkerProps,
		delay?: Duration,
	): WorkQueue {
		const work = new WorkQueue(this, id, {
			errorImpact,
			runbook,
			oldestAllowed,
			alarms: this.#setting.alarms,
			...(delay && { delay }),
			fifo: true,
			workTimeout: TIMEOUT,
			maxReceiveCount: 5,
		});
		worker.consume(work.queue, 10, maxConcurrency);
		return work;
	}
}

const afterBundling = (
	files: NonNullable<WorkerProps["files"]>,
): BundlingOptions["commandHooks"] => ({
	beforeInstall: () => [],
	beforeBundling: () => [],
	afterBundling: files,
});
