import { Aws, Duration } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { EVERY_MINUTE, type Harm, HarmAlarm } from "./alarms.ts";
import type { ServiceFunction } from "./service-function.ts";

/** Calls functions by the time of Việt Nam; what fails to the end is set aside and rings. */
export class Clock extends Construct {
	readonly deadLetters: Queue;
	readonly #role: Role;

	constructor(scope: Construct, id: string, props: Harm & { alarms: ITopic }) {
		super(scope, id);
		this.deadLetters = new Queue(this, "DeadLetters", {
			encryption: QueueEncryption.SQS_MANAGED,
			enforceSSL: true,
			retentionPeriod: Duration.days(14),
		});
		new HarmAlarm(this, "DeadLettersAlarm", {
			...props,
			metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({
				period: EVERY_MINUTE,
				statistic: "Maximum",
			}),
			above: 0,
			watches: "A job was not done after repeated attempts.",
		});
		this.#role = new Role(this, "Role", {
			assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
				conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
			}),
		});
		this.#role.addToPrincipalPolicy(
			new PolicyStatement({
				actions: ["sqs:SendMessage"],
				resources: [this.deadLetters.queueArn],
			}),
		);
	}

	/** Lets the clock call a function; before its first `every`. */
	letCall(job: ServiceFunction): void {
		this.#role.addToPrincipalPolicy(
			new PolicyStatement({
				actions: ["lambda:InvokeFunction"],
				resources: [job.function.functionArn],
			}),
		);
	}

	/** Calls a function with an input, by a cron or rate expression. */
	every(
		id: string,
		scheduleExpression: string,
		job: ServiceFunction,
		input: object = {},
	): void {
		const schedule = new CfnSchedule(this, id, {
			scheduleExpression,
			scheduleExpressionTimezone: "Asia/Ho_Chi_Minh",
			flexibleTimeWindow: { mode: "OFF" },
			target: {
				arn: job.function.functionArn,
				roleArn: this.#role.roleArn,
				input: JSON.stringify(input),
				retryPolicy: { maximumRetryAttempts: 5, maximumEventAgeInSeconds: 900 },
				deadLetterConfig: { arn: this.deadLetters.queueArn },
			},
		});
		schedule.node.addDependency(this.#role);
	}
}
