import { Aws, Duration } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnBucket, type IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { PrivateBucket } from "./private-bucket.ts";
import { WorkQueue, type WorkQueueProps } from "./work-queue.ts";

export type UploadDropProps = WorkQueueProps & {
	logs: IBucket;
	/** Folder of what people send; each file in it becomes a message. */
	folder: string;
	/** How long what they sent is kept. */
	keptFor: Duration;
};

/**
 * A private bucket that people send files to from their browsers, with a permission of minutes for one
 * name (a signed policy, functions/platform/media-bucket.ts). It stands with its queue in the data
 * stack, as ImportDrop does and for the same reason.
 */
export class UploadDrop extends Construct {
	readonly bucket: PrivateBucket;
	readonly work: WorkQueue;

	constructor(scope: Construct, id: string, props: UploadDropProps) {
		super(scope, id);
		this.work = new WorkQueue(this, "Work", props);
		// By account, not by bucket: S3 tries the queue while the bucket is still being made.
		this.work.queue.addToResourcePolicy(
			new PolicyStatement({
				principals: [new ServicePrincipal("s3.amazonaws.com")],
				actions: ["sqs:SendMessage"],
				resources: [this.work.queue.queueArn],
				conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
			}),
		);
		this.bucket = new PrivateBucket(this, "Bucket", {
			serverAccessLogsBucket: props.logs,
			serverAccessLogsPrefix: `${id.toLowerCase()}/`,
			lifecycleRules: [
				{
					noncurrentVersionExpiration: Duration.days(7),
					abortIncompleteMultipartUploadAfter: Duration.days(1),
				},
				{ prefix: props.folder, expiration: props.keptFor },
			],
		});
		const { defaultChild } = this.bucket.node;
		if (!(defaultChild instanceof CfnBucket))
			throw new Error("A bucket without its CloudFormation resource");
		defaultChild.notificationConfiguration = {
			queueConfigurations: [
				{
					event: "s3:ObjectCreated:*",
					queue: this.work.queue.queueArn,
					filter: {
						s3Key: { rules: [{ name: "prefix", value: props.folder }] },
					},
				},
			],
		};
		this.bucket.node.addDependency(this.work.queue);
	}
}
