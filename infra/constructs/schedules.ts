import { Aws, Duration } from "aws-cdk-lib";
import { Rule, RuleTargetInput } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type {
	ScheduledJob,
	ScheduleEnv,
} from "../../functions/publishing/env.ts";
import { EVERY_MINUTE, HarmAlarm } from "./alarms.ts";
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
	readonly #deadLetters: Queue;
	readonly #runJob: ServiceFunction;
	readonly #role: Role;

	constructor(scope: Construct, id: string, props: Setting & { pages: Pages }) {
		super(scope, id);
		const { data, settings, alarms, pages } = props;
		this.#deadLetters = new Queue(this, "DeadLetters", {
			encryption: QueueEncryption.SQS_MANAGED,
			enforceSSL: true,
			retentionPeriod: Duration.days(14),
		});
		new HarmAlarm(this, "DeadLettersAlarm", {
			...HARM,
			alarms,
			metric: this.#deadLetters.metricApproximateNumberOfMessagesVisible({
				period: EVERY_MINUTE,
				statistic: "Maximum",
			}),
			above: 0,
			watches: "A job was not done after repeated attempts.",
		});
		this.#runJob = new ServiceFunction(this, "RunJob", {
			...HARM,
			alarms,
			settings,
			entry: "functions/publishing/on-schedule.lambda.ts",
			memoryMegabytes: 512,
			timeout: Duration.minutes(15),
			deadLetters: this.#deadLetters,
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

		this.#role = new Role(this, "ClockRole", {
			assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
				conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
			}),
		});
		const rights = [
			new PolicyStatement({
				actions: ["lambda:InvokeFunction"],
				resources: [this.#runJob.function.functionArn],
			}),
			new PolicyStatement({
				actions: ["sqs:SendMessage"],
				resources: [this.#deadLetters.queueArn],
			}),
		];
		for (const right of rights) this.#role.addToPrincipalPolicy(right);
		// One minute past midnight of Việt Nam: validity is counted in Vietnamese calendar days.
		this.#every("Day", "cron(1 0 * * ? *)", { job: "day" });
		// After the turn of the day: what that changed is in the whole sets of this night.
		this.#every("OpenData", "cron(30 1 * * ? *)", { job: "open_data" });
		this.#every("Sweep", "rate(5 minutes)", { job: "sweep" });
		this.#afterDeploy({ job: "everything" });
	}

	#every(id: string, scheduleExpression: string, input: ScheduledJob): void {
		const schedule = new CfnSchedule(this, id, {
			scheduleExpression,
			scheduleExpressionTimezone: "Asia/Ho_Chi_Minh",
			flexibleTimeWindow: { mode: "OFF" },
			target: {
				arn: this.#runJob.function.functionArn,
				roleArn: this.#role.roleArn,
				input: JSON.stringify(input),
				retryPolicy: { maximumRetryAttempts: 5, maximumEventAgeInSeconds: 900 },
				deadLetterConfig: { arn: this.#deadLetters.queueArn },
			},
		});
		schedule.node.addDependency(this.#role);
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
					deadLetterQueue: this.#deadLetters,
					retryAttempts: 5,
					maxEventAge: Duration.hours(1),
				}),
			],
		});
	}
}
