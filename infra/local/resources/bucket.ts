import * as z from "zod";
import { Bucket } from "../buckets/bucket.ts";
import { notify } from "../buckets/notifications.ts";
import { nothing, runs, tags } from "./kind.ts";

const Filter = z.strictObject({
	S3Key: z.strictObject({
		Rules: z.array(z.strictObject({ Name: z.string(), Value: z.string() })),
	}),
});
const QueueConfiguration = z.strictObject({
	Event: z.string().regex(/^s3:Object(Created|Removed):/),
	Queue: z.string(),
	Filter: Filter.optional(),
});

const Properties = z.strictObject({
	BucketName: z.string().optional(),
	NotificationConfiguration: z
		.strictObject({
			QueueConfigurations: z.array(QueueConfiguration).default([]),
		})
		.optional(),
	VersioningConfiguration: nothing(
		"the newest version is kept, and each put has its version id",
	),
	BucketEncryption: nothing("everything here is in memory"),
	LifecycleConfiguration: nothing("everything here is gone when it stops"),
	LoggingConfiguration: nothing("nobody visits from outside"),
	OwnershipControls: nothing("the only account is this machine"),
	PublicAccessBlockConfiguration: nothing("it listens on this machine only"),
	Tags: tags,
});

/** Buckets and what they tell queues. */
export const bucket = runs(
	"AWS::S3::Bucket",
	Properties,
	({ properties }, physicalName, { region }) => {
		const name =
			typeof properties.BucketName === "string"
				? properties.BucketName
				: physicalName.toLowerCase().slice(0, 63);
		return {
			ref: name,
			attributes: {
				Arn: `arn:aws:s3:::${name}`,
				DomainName: `${name}.s3.amazonaws.com`,
				RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
			},
		};
	},
	({ resource, identity, properties, cloud, refuse }) => {
		const made = new Bucket(identity.ref);
		const asked =
			properties.NotificationConfiguration?.QueueConfigurations ?? [];
		const notifications = asked.map(
			({ Event, Queue, Filter: filter }, index) => {
				const at = `NotificationConfiguration.QueueConfigurations[${index}]`;
				const rules = filter?.S3Key.Rules ?? [];
				const rule = (name: string) =>
					rules.find(({ Name }) => Name.toLowerCase() === name)?.Value ?? "";
				if (
					rules.some(
						({ Name }) => !["prefix", "suffix"].includes(Name.toLowerCase()),
					)
				)
					refuse(`${at}.Filter`, "only prefix and suffix");
				const queue =
					cloud.queues.get(Queue)?.queue ??
					refuse(`${at}.Queue`, "there is no such queue");
				return {
					event: Event,
					prefix: rule("prefix"),
					suffix: rule("suffix"),
					queue,
					id: `${resource.logicalId}-${index}`,
				};
			},
		);
		notify(made, notifications, cloud.region);
		cloud.buckets.set(identity.ref, {
			bucket: made,
			readable: resource.name,
			listable: false,
			feeds: notifications.map(({ queue }) => queue),
		});
	},
);

const Many = z
	.union([z.string(), z.array(z.string())])
	.transform((value) => [value].flat());
const BucketPolicyProperties = z.strictObject({
	Bucket: z.string(),
	PolicyDocument: z.object({
		Statement: z.array(
			z.object({
				Effect: z.string(),
				Action: Many,
				Principal: z
					.object({ Service: Many.optional() })
					.optional()
					.catch(undefined),
			}),
		),
	}),
});

/** Of a bucket policy one thing matters here: whether CloudFront may list, which decides 404 or 403 for a missing key. */
export const bucketPolicy = runs(
	"AWS::S3::BucketPolicy",
	BucketPolicyProperties,
	(_, physicalName) => ({ ref: physicalName, attributes: {} }),
	({ properties, cloud, refuse }) => {
		const found =
			cloud.buckets.get(properties.Bucket) ??
			refuse("Bucket", "there is no such bucket");
		found.listable ||= properties.PolicyDocument.Statement.some(
			({ Effect, Action, Principal }) =>
				Effect === "Allow" &&
				Action.includes("s3:ListBucket") &&
				Principal?.Service?.includes("cloudfront.amazonaws.com"),
		);
	},
);
