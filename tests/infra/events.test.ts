import { describe, expect, test } from "vitest";
import * as z from "zod";
import { ScheduledJob } from "../../functions/publishing/env.ts";
import { NOTICED } from "../../shared/notices/events.ts";
import { ofType, refersTo, synthesize } from "./synthesized.ts";

const { all, data } = synthesize("production");
const pipes = ofType(all, "AWS::Pipes::Pipe");
const [, pipe] = pipes.find(([id]) => id.startsWith("DirectoryEvents")) ?? [];
const Pipe = z.object({
	Source: z.unknown(),
	Target: z.unknown(),
	SourceParameters: z.object({
		FilterCriteria: z.object({
			Filters: z.tuple([z.object({ Pattern: z.string() })]),
		}),
		DynamoDBStreamParameters: z.record(z.string(), z.unknown()),
	}),
	TargetParameters: z.object({
		InputTemplate: z.string(),
		SqsQueueParameters: z.record(z.string(), z.string()),
	}),
});
const LetterPipe = z.object({
	SourceParameters: z.object({
		FilterCriteria: z.object({
			Filters: z.array(z.object({ Pattern: z.string() })),
		}),
	}),
	TargetParameters: z.object({ InputTemplate: z.string() }),
});
const properties = Pipe.parse(pipe?.Properties);

describe("the way from a change to the work it makes", () => {
	test("only events that were just written leave the table's stream", () => {
		const [{ Pattern }] = properties.SourceParameters.FilterCriteria.Filters;
		expect(JSON.parse(Pattern)).toEqual({
			eventName: ["INSERT"],
			dynamodb: { NewImage: { kind: { S: ["event"] } } },
		});
		expect(properties.SourceParameters.DynamoDBStreamParameters).toMatchObject({
			StartingPosition: "TRIM_HORIZON",
			MaximumRetryAttempts: -1,
		});
		expect(
			ofType(data, "AWS::DynamoDB::Table").map(([id, { Properties }]) => [
				id.replace(/[0-9A-F]{8}$/, ""),
				Properties.StreamSpecification,
			]),
		).toEqual([
			["Directory", { StreamViewType: "NEW_IMAGE" }],
			["Publishing", undefined],
			["Reports", undefined],
			["Accounts", { StreamViewType: "NEW_IMAGE" }],
		]);
	});

	test("an event keeps its place among those of its entity, and travels once", () => {
		expect(properties.TargetParameters.SqsQueueParameters).toEqual({
			MessageGroupId: "$.dynamodb.NewImage.entity.S",
			MessageDeduplicationId: "$.eventID",
		});
		const target = ofType(all, "AWS::SQS::Queue").find(([id]) =>
			refersTo(properties.Target, id),
		);
		expect(target?.[1].Properties.FifoQueue).toBe(true);
	});

	test("the message says what changed and carries nothing of its content", () => {
		const filled = properties.TargetParameters.InputTemplate.replace(
			/<([^>]+)>/g,
			(_, path: string) => JSON.stringify(path),
		);
		expect(JSON.parse(filled)).toEqual({
			entity: "$.dynamodb.NewImage.entity.S",
			type: "$.dynamodb.NewImage.type.S",
			version: "$.dynamodb.NewImage.version.N",
			at: "$.dynamodb.NewImage.at.S",
		});
	});

	test("letters hear of steps, of rights and of what staff did for others, by name, and carry no words", () => {
		const letters = pipes
			.filter(([id]) => id.startsWith("Notices"))
			.map(([, { Properties }]) => LetterPipe.parse(Properties));
		const patterns = letters.flatMap(
			({ SourceParameters: { FilterCriteria } }) =>
				FilterCriteria.Filters.map(
					({ Pattern }) =>
						z
							.object({ dynamodb: z.object({ NewImage: z.unknown() }) })
							.parse(JSON.parse(Pattern)).dynamodb.NewImage,
				),
		);
		const onBehalf = {
			kind: { S: ["event"] },
			author: { M: { onBehalfOf: { S: [{ exists: true }] } } },
		};
		expect(patterns).toEqual([
			{ kind: { S: ["step"] } },
			onBehalf,
			{ kind: { S: ["event"] }, type: { S: [...NOTICED] } },
			onBehalf,
		]);
		for (const { TargetParameters } of letters)
			expect(
				[...TargetParameters.InputTemplate.matchAll(/<([^>]+)>/g)].map(
					([, path]) => path,
				),
			).toEqual(
				["entity.S", "type.S", "version.N", "at.S"].map(
					(path) => `$.dynamodb.NewImage.${path}`,
				),
			);
	});

	test("the watch of certificates comes at seven in the morning of Việt Nam", () => {
		const [, schedule] =
			ofType(all, "AWS::Scheduler::Schedule").find(([id]) =>
				id.startsWith("Notices"),
			) ?? [];
		expect(schedule?.Properties).toMatchObject({
			ScheduleExpression: "cron(0 7 * * ? *)",
			ScheduleExpressionTimezone: "Asia/Ho_Chi_Minh",
		});
	});

	test("what the mail service says of letters reaches the one function that hears it", () => {
		const [, rule] =
			ofType(all, "AWS::Events::Rule").find(([id]) =>
				id.startsWith("Notices"),
			) ?? [];
		expect(rule?.Properties.EventPattern).toEqual({
			source: ["aws.ses"],
			"detail-type": ["Email Bounced", "Email Complaint Received"],
		});
	});

	test("the queues of what people hand in are beside the buckets that feed them, and hear of nothing that is made there", () => {
		const fed = ofType(data, "AWS::S3::Bucket").flatMap(
			([, { Properties }]) => Properties.NotificationConfiguration ?? [],
		);
		const below = (Value: string) => ({
			Event: "s3:ObjectCreated:*",
			Filter: { S3Key: { Rules: [{ Name: "prefix", Value }] } },
		});
		expect(fed).toMatchObject([
			{ QueueConfigurations: [{ Event: "s3:ObjectCreated:*" }] },
			{ QueueConfigurations: [below("goc/")] },
			{ QueueConfigurations: [below("tep/")] },
		]);
	});
});

describe("what happens by the clock", () => {
	const Target = z.object({
		Input: z.string(),
		DeadLetterConfig: z.object({ Arn: z.unknown() }),
		RetryPolicy: z.object({ MaximumRetryAttempts: z.int().min(1) }),
	});
	const Schedule = z.object({
		ScheduleExpression: z.string(),
		ScheduleExpressionTimezone: z.string(),
		Target,
	});
	const jobOf = (input: string) => ScheduledJob.parse(JSON.parse(input)).job;

	test("the day turns one minute past midnight of Việt Nam, the open data follow, the sweep comes every five minutes", () => {
		const schedules = ofType(all, "AWS::Scheduler::Schedule")
			.filter(([id]) => id.startsWith("Schedules"))
			.map(([, { Properties }]) => Schedule.parse(Properties));
		expect(
			schedules.map((schedule) => [
				jobOf(schedule.Target.Input),
				schedule.ScheduleExpression,
				schedule.ScheduleExpressionTimezone,
			]),
		).toEqual([
			["day", "cron(1 0 * * ? *)", "Asia/Ho_Chi_Minh"],
			["open_data", "cron(30 1 * * ? *)", "Asia/Ho_Chi_Minh"],
			["sweep", "rate(5 minutes)", "Asia/Ho_Chi_Minh"],
		]);
	});

	test("a deployment of this stack, and of no other, renders everything again", () => {
		const Rule = z.object({
			EventPattern: z.object({
				source: z.tuple([z.literal("aws.cloudformation")]),
				detail: z.object({
					"stack-id": z.tuple([z.object({ Ref: z.literal("AWS::StackId") })]),
					"status-details": z.object({ status: z.array(z.string()) }),
				}),
			}),
			Targets: z.tuple([Target]),
		});
		const [entry] = ofType(all, "AWS::Events::Rule");
		const rule = Rule.parse(entry?.[1].Properties);
		expect(rule.EventPattern.detail["status-details"].status).toEqual([
			"CREATE_COMPLETE",
			"UPDATE_COMPLETE",
		]);
		expect(jobOf(rule.Targets[0].Input)).toBe("everything");
	});
});
