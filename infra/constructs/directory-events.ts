import { Aws, Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnPipe } from "aws-cdk-lib/aws-pipes";
import { Construct } from "constructs";
import type { ProjectEnv } from "../../functions/publishing/env.ts";
import { EVERY_MINUTE, HarmAlarm } from "./alarms.ts";
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
const IMAGE = "$.dynamodb.NewImage";

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

		const stream = data.directory.tableStreamArn ?? "";
		const role = new Role(this, "PipeRole", {
			assumedBy: new ServicePrincipal("pipes.amazonaws.com", {
				conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
			}),
		});
		const rights = [
			new PolicyStatement({
				actions: [
					"dynamodb:DescribeStream",
					"dynamodb:GetRecords",
					"dynamodb:GetShardIterator",
				],
				resources: [stream],
			}),
			new PolicyStatement({
				actions: ["sqs:SendMessage"],
				resources: [work.queue.queueArn],
			}),
		];
		for (const right of rights) role.addToPrincipalPolicy(right);
		const pipe = new CfnPipe(this, "Pipe", {
			description: "Events of the directory, in order for each entity",
			roleArn: role.roleArn,
			source: stream,
			sourceParameters: {
				filterCriteria: {
					filters: [
						{
							pattern: JSON.stringify({
								eventName: ["INSERT"],
								dynamodb: { NewImage: { kind: { S: ["event"] } } },
							}),
						},
					],
				},
				dynamoDbStreamParameters: {
					// From the oldest: what was written while the pipe was being made counts too.
					startingPosition: "TRIM_HORIZON",
					batchSize: 10,
					onPartialBatchItemFailure: "AUTOMATIC_BISECT",
					// Never skipped: a stopped stream rings and is mended, a skipped event would be lost in silence.
					maximumRetryAttempts: -1,
					maximumRecordAgeInSeconds: -1,
				},
			},
			target: work.queue.queueArn,
			targetParameters: {
				sqsQueueParameters: {
					messageGroupId: `${IMAGE}.entity.S`,
					messageDeduplicationId: "$.eventID",
				},
				// A number of DynamoDB is text on the wire, so `version` arrives as text.
				inputTemplate: `{"entity": <${IMAGE}.entity.S>, "type": <${IMAGE}.type.S>, "version": <${IMAGE}.version.N>, "at": <${IMAGE}.at.S>}`,
			},
		});
		// The pipe tries its rights as it starts.
		pipe.node.addDependency(role);
		new HarmAlarm(this, "PipeAlarm", {
			...HARM,
			alarms,
			metric: new Metric({
				namespace: "AWS/EventBridge/Pipes",
				metricName: "ExecutionFailed",
				dimensionsMap: { PipeName: pipe.ref },
				period: EVERY_MINUTE,
				statistic: "Sum",
			}),
			above: 0,
			watches: "The pipe from the table's stream to the queue failed.",
		});
	}
}
