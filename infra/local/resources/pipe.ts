import * as z from "zod";
import { StreamReader } from "../dynamodb/stream-reader.ts";
import { isObject, type Json, parseJson } from "../json.ts";
import { fillTemplate, textAt } from "../pipes/input-template.ts";
import { checkPattern, matchesPattern } from "../pipes/pattern.ts";
import { arnOf, nothing, runs } from "./kind.ts";

const Properties = z.strictObject({
	Name: z.string().optional(),
	Source: z.string(),
	SourceParameters: z.strictObject({
		DynamoDBStreamParameters: z.strictObject({
			StartingPosition: z.enum(["TRIM_HORIZON", "LATEST"]),
			BatchSize: nothing("records go to the queue one by one"),
			MaximumBatchingWindowInSeconds: nothing(
				"records go to the queue at once",
			),
			MaximumRecordAgeInSeconds: nothing("a record is tried until it is taken"),
			MaximumRetryAttempts: nothing("a record is tried until it is taken"),
			OnPartialBatchItemFailure: nothing("records go to the queue one by one"),
			ParallelizationFactor: nothing("one reader for each shard keeps up"),
			DeadLetterConfig: nothing("a record is tried until it is taken"),
		}),
		FilterCriteria: z
			.strictObject({
				Filters: z.array(z.strictObject({ Pattern: z.string() })),
			})
			.optional(),
	}),
	Target: z.string(),
	TargetParameters: z.strictObject({
		InputTemplate: z.string().optional(),
		SqsQueueParameters: z
			.strictObject({
				MessageGroupId: z.string().optional(),
				MessageDeduplicationId: z.string().optional(),
			})
			.default({}),
	}),
	DesiredState: z.literal("RUNNING").optional(),
	RoleArn: nothing("the pipe's own rights; functions' rights are enforced"),
	LogConfiguration: nothing("errors are printed"),
	KmsKeyIdentifier: nothing("everything here is in memory"),
	Description: nothing("for people"),
	Tags: nothing("for the bill"),
});

/** A table's changes, filtered and rewritten, into a queue. */
export const pipe = runs(
	"AWS::Pipes::Pipe",
	Properties,
	(_, physicalName, frame) => ({
		ref: physicalName,
		attributes: { Arn: arnOf(frame, "pipes", `pipe/${physicalName}`) },
	}),
	({ resource, properties, cloud, refuse }) => {
		const from = [...cloud.tables.values()].find(
			({ streamArn }) => streamArn === properties.Source,
		);
		if (!from) refuse("Source", "only the stream of a table of the template");
		const target =
			cloud.queues.get(properties.Target) ??
			refuse("Target", "only queues of the template");
		const { InputTemplate, SqsQueueParameters } = properties.TargetParameters;
		const { MessageGroupId, MessageDeduplicationId } = SqsQueueParameters;
		const patterns = (
			properties.SourceParameters.FilterCriteria?.Filters ?? []
		).map(({ Pattern }) => parseJson(Pattern));
		// A pattern that cannot be understood is an error of the start, not of the first record.
		for (const pattern of patterns) checkPattern(pattern);
		const reader = new StreamReader({
			origin: cloud.origins.tables,
			region: cloud.region,
			streamArn: properties.Source,
			deliver: async (records) => {
				for (const raw of records) {
					const record = asPipeRecord(raw, properties.Source, cloud.region);
					if (
						patterns.length > 0 &&
						!patterns.some((pattern) => matchesPattern(pattern, record))
					)
						continue;
					target.queue.send({
						body:
							InputTemplate === undefined
								? JSON.stringify(record)
								: fillTemplate(InputTemplate, record),
						group:
							MessageGroupId === undefined
								? undefined
								: textAt(MessageGroupId, record),
						deduplication:
							MessageDeduplicationId === undefined
								? undefined
								: textAt(MessageDeduplicationId, record),
					});
				}
			},
		});
		reader.start();
		cloud.pipes.push({
			readable: resource.name,
			reader,
			target: target.queue,
		});
		cloud.onStop.unshift(() => reader.stop());
	},
);

/** DynamoDB Local leaves out what the service adds to each record on its way. */
function asPipeRecord(
	raw: Json,
	eventSourceARN: string,
	awsRegion: string,
): Json {
	return isObject(raw)
		? { ...raw, eventSource: "aws:dynamodb", eventSourceARN, awsRegion }
		: raw;
}
