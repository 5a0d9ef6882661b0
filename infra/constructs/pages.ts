import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { PublishEnv } from "../../functions/publishing/env.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Setting } from "./setting.ts";
import { WorkQueue } from "./work-queue.ts";

const TIMEOUT = Duration.seconds(60);
const HARM = {
	errorImpact:
		"The public reads an outdated page: a new product is missing or an expired certificate still shows its stars.",
	runbook: "Pages: the site shows old content",
};

/** A request for a page → HTML in the site bucket. One page is rendered by one worker at a time. */
export class Pages extends Construct {
	readonly #work: WorkQueue;

	constructor(scope: Construct, id: string, props: Setting) {
		super(scope, id);
		const { data, settings, alarms } = props;
		this.#work = new WorkQueue(this, "Work", {
			...HARM,
			alarms,
			fifo: true,
			workTimeout: TIMEOUT,
			maxReceiveCount: 5,
			oldestAllowed: Duration.minutes(15),
		});
		const render = new ServiceFunction(this, "Render", {
			...HARM,
			alarms,
			settings,
			entry: "functions/publishing/on-page-request.lambda.ts",
			memoryMegabytes: 1024,
			timeout: TIMEOUT,
			environment: {
				DIRECTORY_TABLE: data.directory.tableName,
				PUBLISHING_TABLE: data.publishing.tableName,
				SITE_BUCKET: data.site.bucketName,
				SITE_ORIGIN: settings.origin,
			} satisfies PublishEnv,
			commandHooks: {
				beforeInstall: () => [],
				beforeBundling: () => [],
				// Styles, fonts and pictures of the site travel with the code that renders it, so that
				// a page never asks for a style sheet of another build.
				afterBundling: (input, output) => [
					`if [ -d ${input}/site/dist/client ]; then cp -R ${input}/site/dist/client ${output}/client; fi`,
				],
			},
		});
		render.consume(this.#work.queue, 10, 10);
		data.directory.letRead(render);
		data.publishing.letChange(render);
		data.site.letPublish(render);
	}

	/** Where pages are asked for. */
	get queueUrl(): string {
		return this.#work.queue.queueUrl;
	}

	/** Lets a function ask for pages. */
	letRequest(requester: ServiceFunction): void {
		requester.allow(["sqs:SendMessage"], [this.#work.queue.queueArn]);
	}
}
