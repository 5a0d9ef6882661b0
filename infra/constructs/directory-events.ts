import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { ProjectEnv } from "../../functions/publishing/env.ts";
import { EventPipe, IMAGE } from "./event-pipe.ts";
import type { Pages } from "./pages.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Setting } from "./setting.ts";
import { WorkQueue } from "./work-queue.ts";

const TIMEOUT = Duration.seconds(60);
const HARM = {
	errorImpact:
		"What staff changed in the directory does not reach the public pages.",
	runbook: "Directory events: changes do not reach the pages",
};

/** An event in the directory's stream → lists brought up to date, pages asked for. In order for each entity. */
export class DirectoryEvents extends Construct {
	constructor(scope: Construct, id: string, props: Setting & { pages: Pages }) {
		super(scope, id);
		const { data, settings, alarms, pages } = props;
		const work = new WorkQueue(this, "Work", {
			...HARM,
			alarms,
			fifo: true,
			workTimeout: TIMEOUT,
			maxReceiveCount: 5,
			oldestAllowed: Duration.minutes(5),
		});
		const project = new ServiceFunction(this, "Project", {
			...HARM,
			alarms,
			settings,
			entry: "functions/publishing/on-directory-event.lambda.ts",
			memoryMegabytes: 512,
			timeout: TIMEOUT,
			environment: {
				DIRECTORY_TABLE: data.directory.tableName,
				PUBLISHING_TABLE: data.publishing.tableName,
				...pages.environment,
			} satisfies ProjectEnv,
		});
		// Few at a time: projections of one province meet at the same counts.
		project.consume(work.queue, 10, 2);
		data.directory.letRead(project);
		data.publishing.letChange(project);
		pages.letRequest(project);

		new EventPipe(this, "Pipe", {
			...HARM,
			alarms,
			description: "Events of the directory, in order for each entity",
			table: data.directory,
			queue: work.queue,
			images: [{ kind: { S: ["event"] } }],
			group: `${IMAGE}.entity.S`,
			// A number of DynamoDB is text on the wire, so `version` arrives as text.
			message: `{"entity": <${IMAGE}.entity.S>, "type": <${IMAGE}.type.S>, "version": <${IMAGE}.version.N>, "at": <${IMAGE}.at.S>}`,
		});
	}
}
