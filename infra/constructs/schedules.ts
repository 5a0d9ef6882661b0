import { Aws, Duration } from "aws-cdk-lib";
import { Rule, RuleTargetInput } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { Construct } from "constructs";
import type {
	ScheduledJob,
	ScheduleEnv,
} from "../../functions/publishing/env.ts";
import { Clock } from "./clock.ts";
import type { Pages } from "./pages.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Setting } from "./setting.ts";

const HARM = {
	errorImpact:
		"Certificates change status and pages do not follow; a page that got stuck stays stuck.",
	runbook: "Schedules: the turn of the day, the sweep or the rebuild failed",
};

/** What happens by the clock, and after every deployment. */
export class Schedules extends Construct {
	readonly #clock: Clock;
	readonly #runJob: ServiceFunction;

	constructor(scope: Construct, id: string, props: Setting & { pages: Pages }) {
		super(scope, id);
		const { data, settings, alarms, pages } = props;
		this.#clock = new Clock(this, "Clock", { ...HARM, alarms });
		this.#runJob = new ServiceFunction(this, "RunJob", {
			...HARM,
			alarms,
			settings,
			entry: "functions/publishing/on-schedule.lambda.ts",
			memoryMegabytes: 512,
			timeout: Duration.minutes(15),
			deadLetters: this.#clock.deadLetters,
			environment: {
				DIRECTORY_TABLE: data.directory.tableName,
				PUBLISHING_TABLE: data.publishing.tableName,
				...pages.environment,
			} satisfies ScheduleEnv,
		});
		data.directory.letReadEverything(this.#runJob);
		data.publishing.letReadEverything(this.#runJob);
		data.publishing.letChange(this.#runJob);
		pages.letRequest(this.#runJob);

		this.#clock.letCall(this.#runJob);
		// One minute past midnight of Việt Nam: validity is counted in Vietnamese calendar days.
		this.#every("Day", "cron(1 0 * * ? *)", { job: "day" });
		// After the turn of the day: what that changed is in the whole sets of this night.
		this.#every("OpenData", "cron(30 1 * * ? *)", { job: "open_data" });
		this.#every("Sweep", "rate(5 minutes)", { job: "sweep" });
		this.#afterDeploy({ job: "everything" });
	}

	#every(id: string, scheduleExpression: string, input: ScheduledJob): void {
		this.#clock.every(id, scheduleExpression, this.#runJob, input);
	}

	/** CloudFormation tells when a deployment is complete; nothing of ours has to run inside the deployment. */
	#afterDeploy(input: ScheduledJob): void {
		new Rule(this, "AfterDeploy", {
			description: "A new version renders every page again",
			eventPattern: {
				source: ["aws.cloudformation"],
				detailType: ["CloudFormation Stack Status Change"],
				detail: {
					"stack-id": [Aws.STACK_ID],
					"status-details": { status: ["CREATE_COMPLETE", "UPDATE_COMPLETE"] },
				},
			},
			targets: [
				new LambdaFunction(this.#runJob.function, {
					event: RuleTargetInput.fromObject(input),
					deadLetterQueue: this.#clock.deadLetters,
					retryAttempts: 5,
					maxEventAge: Duration.hours(1),
				}),
			],
		});
	}
}
