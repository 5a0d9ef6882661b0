import * as z from "zod";
import { ofType, type Resources, refersTo } from "./synthesized.ts";

/** Each check takes resources and returns what is wrong, so that a test can also show it a broken variant. */

const Redrive = z.object({
	RedrivePolicy: z.object({
		deadLetterTargetArn: z.unknown(),
		maxReceiveCount: z.int().min(2).max(5),
	}),
});

/** A queue holds dead letters when another queue, a function, a rule or a schedule sends its failures there. */
function holdsDeadLetters(resources: Resources, id: string): boolean {
	return Object.values(resources).some(({ Properties: properties }) =>
		[
			Redrive.safeParse(properties).data?.RedrivePolicy.deadLetterTargetArn,
			properties.DeadLetterConfig,
		].some((target) => target !== undefined && refersTo(target, id)),
	);
}

export function queuesWithoutDeadLetters(resources: Resources): string[] {
	return ofType(resources, "AWS::SQS::Queue")
		.filter(
			([id, queue]) =>
				!holdsDeadLetters(resources, id) &&
				!Redrive.safeParse(queue.Properties).success,
		)
		.map(([id]) => id);
}

const Alarm = z.object({
	AlarmActions: z.array(z.unknown()).min(1),
	AlarmDescription: z.string(),
});

export function queuesWithoutAlarm(resources: Resources): string[] {
	const alarms = ofType(resources, "AWS::CloudWatch::Alarm").map(
		([, alarm]) => alarm.Properties.Dimensions,
	);
	return ofType(resources, "AWS::SQS::Queue")
		.map(([id]) => id)
		.filter((id) => !alarms.some((dimensions) => refersTo(dimensions, id)));
}

/** An alarm must reach somebody, name the harm in a sentence, and a heading that the runbook has. */
export function alarmsThatDoNotHelp(
	resources: Resources,
	headings: string[],
): string[] {
	return ofType(resources, "AWS::CloudWatch::Alarm")
		.filter(([, alarm]) => {
			const parsed = Alarm.safeParse(alarm.Properties);
			const [, harm = "", heading = ""] =
				/Harm: (.{20,}\.) Runbook: (.+)$/.exec(
					parsed.data?.AlarmDescription ?? "",
				) ?? [];
			return !harm || !headings.includes(heading);
		})
		.map(([id]) => id);
}

const Consumer = z.object({
	EventSourceArn: z.unknown(),
	FunctionName: z.object({ Ref: z.string() }),
	FunctionResponseTypes: z.tuple([z.literal("ReportBatchItemFailures")]),
	ScalingConfig: z.object({ MaximumConcurrency: z.int().max(10) }),
});

/** A consumer repeats only what failed, has a ceiling, and its queue hides a message for six times the work. */
export function carelessConsumers(resources: Resources): string[] {
	return ofType(resources, "AWS::Lambda::EventSourceMapping")
		.filter(([, mapping]) => {
			const consumer = Consumer.safeParse(mapping.Properties).data;
			if (!consumer) return true;
			const timeout = z
				.int()
				.parse(resources[consumer.FunctionName.Ref]?.Properties.Timeout);
			const queue = ofType(resources, "AWS::SQS::Queue").find(([id]) =>
				refersTo(consumer.EventSourceArn, id),
			);
			const hidden = z
				.int()
				.safeParse(queue?.[1].Properties.VisibilityTimeout).data;
			return hidden === undefined || hidden < 6 * timeout;
		})
		.map(([id]) => id);
}

/** The one with native code, which is installed for the processor that builds: infra/constructs/media.ts. */
const NATIVE = /^MediaMakePhotos/;

const HouseFunction = z.object({
	Architectures: z.tuple([z.enum(["arm64", "x86_64"])]),
	Runtime: z.literal("nodejs24.x"),
	MemorySize: z.int().max(1769),
	Timeout: z.int().max(900),
	LoggingConfig: z.object({
		LogFormat: z.literal("JSON"),
		LogGroup: z.object({ Ref: z.string() }),
	}),
});

/** Arm64 (but the one with native code), Node 24, a ceiling of memory and time, and a log group of its own whose lines do not stay for ever. */
export function functionsNotOfTheHouse(resources: Resources): string[] {
	const logGroups = new Set<string>();
	return ofType(resources, "AWS::Lambda::Function")
		.filter(([id, definition]) => {
			const parsed = HouseFunction.safeParse(definition.Properties).data;
			if (!parsed) return true;
			const [processor] = parsed.Architectures;
			if ((processor === "x86_64") !== NATIVE.test(id)) return true;
			const logGroup = parsed.LoggingConfig.LogGroup.Ref;
			const isShared = logGroups.has(logGroup);
			logGroups.add(logGroup);
			const days = resources[logGroup]?.Properties.RetentionInDays;
			return isShared || typeof days !== "number";
		})
		.map(([id]) => id);
}

const ALWAYS_ON =
	/^AWS::(EC2|ECS|EKS|RDS|OpenSearch\w*|Elasticsearch|ElastiCache|ElasticLoadBalancing\w*|Redshift|MSK|Kinesis|AutoScaling|ApplicationAutoScaling|WAFv2)::/;

/** What costs by the hour whether somebody comes or not; and what runs our own code inside a deployment. */
export function alwaysOn(resources: Resources): string[] {
	return Object.entries(resources)
		.filter(
			([, { Type, Properties }]) =>
				ALWAYS_ON.test(Type) ||
				Type.startsWith("Custom::") ||
				Type === "AWS::CloudFormation::CustomResource" ||
				"ProvisionedThroughput" in Properties ||
				"ProvisionedConcurrencyConfig" in Properties,
		)
		.map(([id]) => id);
}

const KeptTable = z.object({
	BillingMode: z.literal("PAY_PER_REQUEST"),
	DeletionProtectionEnabled: z.literal(true),
	PointInTimeRecoverySpecification: z.object({
		PointInTimeRecoveryEnabled: z.literal(true),
	}),
});
const PrivateBucket = z.object({
	PublicAccessBlockConfiguration: z.object({
		BlockPublicAcls: z.literal(true),
		BlockPublicPolicy: z.literal(true),
		IgnorePublicAcls: z.literal(true),
		RestrictPublicBuckets: z.literal(true),
	}),
	BucketEncryption: z.unknown().refine((value) => value !== undefined),
});

export function dataThatCouldBeLost(resources: Resources): string[] {
	const kept = [
		...ofType(resources, "AWS::DynamoDB::Table").map(
			(entry) => [...entry, KeptTable] as const,
		),
		...ofType(resources, "AWS::S3::Bucket").map(
			(entry) => [...entry, PrivateBucket] as const,
		),
	];
	return kept
		.filter(
			([, resource, shape]) =>
				resource.DeletionPolicy !== "Retain" ||
				resource.UpdateReplacePolicy !== "Retain" ||
				!shape.safeParse(resource.Properties).success,
		)
		.map(([id]) => id);
}
