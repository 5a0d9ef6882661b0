import { Aws, Duration } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnBucket, type IBucket } from "aws-cdk-lib/aws-s3";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { PrivateBucket } from "./private-bucket.ts";
import type { ServiceFunction } from "./service-function.ts";
import { WorkQueue } from "./work-queue.ts";

/** How long one file may take. */
export const IMPORT_TIMEOUT = Duration.minutes(15);

/**
 * Staff drop files here; each one becomes a message. The queue stands beside its bucket, in the data stack:
 * a bucket names its queue and the queue's policy lets the bucket in, so across two stacks each would wait for the other.
 */
export class ImportDrop extends Construct {
	readonly bucket: PrivateBucket;
	readonly work: WorkQueue;

	constructor(
		scope: Construct,
		id: string,
		props: { alarms: ITopic; logs: IBucket },
	) {
		super(scope, id);
		this.work = new WorkQueue(this, "Work", {
			alarms: props.alarms,
			workTimeout: IMPORT_TIMEOUT,
			maxReceiveCount: 3,
			oldestAllowed: Duration.hours(2),
			errorImpact:
				"Staff handed in a file and its cooperatives and products do not appear.",
			runbook: "Imports: a file was not taken in",
		});
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
			serverAccessLogsPrefix: "imports/",
		});
		const { defaultChild } = this.bucket.node;
		if (!(defaultChild instanceof CfnBucket))
			throw new Error("A bucket without its CloudFormation resource");
		defaultChild.notificationConfiguration = {
			queueConfigurations: [
				{ event: "s3:ObjectCreated:*", queue: this.work.queue.queueArn },
			],
		};
		this.bucket.node.addDependency(this.work.queue);
	}

	/** Lets a function read the files it is told of, and lay a report beside each. */
	letImport(importer: ServiceFunction): void {
		this.bucket.letUseObjects(importer, [
			"s3:GetObject",
			"s3:GetObjectVersion",
		]);
		// Without it a file that was taken away answers "forbidden" instead of "not found".
		importer.allow(["s3:ListBucket"], [this.bucket.bucketArn]);
		this.bucket.letUseObjects(importer, ["s3:PutObject"], "*.report.json");
	}
}
