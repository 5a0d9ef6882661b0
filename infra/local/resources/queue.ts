import * as z from "zod";
import { WorkQueue } from "../queues/queue.ts";
import { arnOf, nothing, runs, tags } from "./kind.ts";

const Properties = z.strictObject({
	QueueName: z.string().optional(),
	FifoQueue: z.boolean().default(false),
	ContentBasedDeduplication: z.boolean().default(false),
	DeduplicationScope: z.enum(["queue", "messageGroup"]).default("queue"),
	FifoThroughputLimit: nothing("there is no limit here"),
	VisibilityTimeout: z.int().default(30),
	DelaySeconds: z.int().default(0),
	RedrivePolicy: z
		.strictObject({
			deadLetterTargetArn: z.string(),
			maxReceiveCount: z.coerce.number().int().min(1),
		})
		.optional(),
	MessageRetentionPeriod: nothing(
		"everything here is in memory and gone when it stops",
	),
	SqsManagedSseEnabled: nothing("everything here is in memory"),
	KmsMasterKeyId: nothing("everything here is in memory"),
	KmsDataKeyReusePeriodSeconds: nothing("everything here is in memory"),
	RedriveAllowPolicy: nothing("the only account is this machine"),
	Tags: tags,
});

/** Queues, their waiting times, order and dead letters. */
export const queue = runs(
	"AWS::SQS::Queue",
	Properties,
	({ properties }, physicalName, frame) => {
		const suffix = properties.FifoQueue === true ? ".fifo" : "";
		const name =
			typeof properties.QueueName === "string"
				? properties.QueueName
				: `${physicalName.slice(0, 75)}${suffix}`;
		const url = `${frame.queuesOrigin}/${frame.account}/${name}`;
		return {
			ref: url,
			attributes: {
				Arn: arnOf(frame, "sqs", name),
				QueueName: name,
				QueueUrl: url,
			},
		};
	},
	({ resource, identity, properties, cloud, refuse }) => {
		const { RedrivePolicy } = properties;
		const arn = identity.attributes.Arn ?? "";
		const made = new WorkQueue({
			name: identity.attributes.QueueName ?? "",
			arn,
			url: identity.ref,
			fifo: properties.FifoQueue,
			visibilitySeconds: properties.VisibilityTimeout,
			delaySeconds: properties.DelaySeconds,
			contentBasedDeduplication: properties.ContentBasedDeduplication,
			deduplicationScope: properties.DeduplicationScope,
			redrive: RedrivePolicy && {
				maxReceiveCount: RedrivePolicy.maxReceiveCount,
				to: () =>
					cloud.queues.get(RedrivePolicy.deadLetterTargetArn)?.queue ??
					refuse("RedrivePolicy.deadLetterTargetArn", "there is no such queue"),
			},
		});
		cloud.queues.set(arn, {
			queue: made,
			readable: resource.name,
			worked: false,
		});
		cloud.onStop.push(() => made.stop());
	},
);
