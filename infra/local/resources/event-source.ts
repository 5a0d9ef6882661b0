import * as z from "zod";
import { EventSource } from "../lambda/event-source.ts";
import { runs, tags } from "./kind.ts";

const Properties = z.strictObject({
	EventSourceArn: z.string(),
	FunctionName: z.string(),
	BatchSize: z.int().min(1).default(10),
	MaximumBatchingWindowInSeconds: z.int().default(0),
	FunctionResponseTypes: z
		.array(z.literal("ReportBatchItemFailures"))
		.default([]),
	ScalingConfig: z
		.strictObject({ MaximumConcurrency: z.int().min(2) })
		.optional(),
	Enabled: z.boolean().default(true),
	Tags: tags,
});
/** A queue whose messages are handed to a function in batches. */
export const eventSourceMapping = runs(
	"AWS::Lambda::EventSourceMapping",
	Properties,
	(_resource, physicalName) => ({
		ref: physicalName,
		attributes: { Id: physicalName },
	}),
	({ properties, cloud, refuse }) => {
		const source =
			cloud.queues.get(properties.EventSourceArn) ??
			refuse("EventSourceArn", "only queues of the template");
		const target =
			[...cloud.functions.values()].find(
				({ function: { settings } }) =>
					settings.name === properties.FunctionName ||
					settings.arn === properties.FunctionName,
			) ?? refuse("FunctionName", "there is no such function");
		if (!properties.Enabled) return;
		source.worked = true;
		const { concurrency } = target.function.settings;
		const mapping = new EventSource(source.queue, target.function, {
			batchSize: properties.BatchSize,
			windowMs: properties.MaximumBatchingWindowInSeconds * 1000,
			reportsFailures: properties.FunctionResponseTypes.length > 0,
			concurrency: Math.min(
				properties.ScalingConfig?.MaximumConcurrency ?? concurrency,
				concurrency,
			),
			region: cloud.region,
			retrySeconds: Math.min(
				cloud.retrySeconds,
				source.queue.settings.visibilitySeconds,
			),
		});
		mapping.start();
		cloud.mappings.push({ queue: source.queue, source: mapping });
		cloud.onStop.unshift(() => mapping.stop());
	},
);
