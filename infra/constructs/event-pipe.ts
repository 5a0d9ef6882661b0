import { Aws } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnPipe } from "aws-cdk-lib/aws-pipes";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { EVERY_MINUTE, type Harm, HarmAlarm } from "./alarms.ts";
import type { ContextTable } from "./context-table.ts";

/** Where a pipe finds what was written. */
export const IMAGE = "$.dynamodb.NewImage";

export type EventPipeProps = Harm & {
	alarms: ITopic;
	description: string;
	/** Its stream is read; two readers of one stream at most. */
	table: ContextTable;
	queue: IQueue;
	/** Patterns of the new item, as DynamoDB writes it; one of them is enough. */
	images: object[];
	/** What goes into the queue; `<$.…>` stands for a value of the record. */
	message: string;
	/** Of a FIFO queue: path of what keeps its order. */
	group?: string;
};

/** What was just written into a table and somebody must act on → a queue. Nothing is ever skipped. */
export class EventPipe extends Construct {
	constructor(scope: Construct, id: string, props: EventPipeProps) {
		super(scope, id);
		const stream = props.table.tableStreamArn ?? "";
		const role = new Role(this, "Role", {
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
				resources: [props.queue.queueArn],
			}),
		];
		for (const right of rights) role.addToPrincipalPolicy(right);
		const pipe = new CfnPipe(this, "Pipe", {
			description: props.description,
			roleArn: role.roleArn,
			source: stream,
			sourceParameters: {
				filterCriteria: {
					filters: props.images.map((image) => ({
						pattern: JSON.stringify({
							eventName: ["INSERT"],
							dynamodb: { NewImage: image },
						}),
					})),
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
			target: props.queue.queueArn,
			targetParameters: {
				...(props.group && {
					sqsQueueParameters: {
						messageGroupId: props.group,
						messageDeduplicationId: "$.eventID",
					},
				}),
				inputTemplate: props.message,
			},
		});
		// The pipe tries its rights as it starts.
		pipe.node.addDependency(role);
		new HarmAlarm(this, "Alarm", {
			...props,
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
