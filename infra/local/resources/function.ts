import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { LocalFunction } from "../lambda/function.ts";
import type { Running } from "../running.ts";
import { arnOf, nothing, runs, tags } from "./kind.ts";

/** Threads of one function at once; the machine has fewer cores than the cloud. */
const MOST_THREADS = 2;

/** The origin that the template carries for this machine; replaced when another port was asked for. */
export const DECLARED_ORIGIN = "http://localhost:8080";

const Properties = z.strictObject({
	FunctionName: z.string().optional(),
	Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
	Handler: z.string(),
	Runtime: z.literal("nodejs24.x"),
	MemorySize: z.int().default(128),
	Timeout: z.int().default(3),
	Environment: z
		.strictObject({ Variables: z.record(z.string(), z.coerce.string()) })
		.default({ Variables: {} }),
	Role: z.string(),
	ReservedConcurrentExecutions: z.int().min(1).optional(),
	LoggingConfig: z
		.strictObject({
			LogFormat: z.string().optional(),
			ApplicationLogLevel: z.string().optional(),
			SystemLogLevel: nothing("the local cloud writes its own lines"),
			LogGroup: nothing("logs are on /_local/"),
		})
		.default({}),
	Architectures: nothing("threads run on this machine's processor"),
	DeadLetterConfig: nothing(
		"schedules and rules call and retry here by themselves, and send on what fails",
	),
	Description: nothing("for people"),
	TracingConfig: nothing("logs are on /_local/"),
	Tags: tags,
});

/** Functions: the very bundle that would be deployed, with its own environment, memory limit and timeout. */
export const lambdaFunction = runs(
	"AWS::Lambda::Function",
	Properties,
	({ properties }, physicalName, frame) => {
		const name =
			typeof properties.FunctionName === "string"
				? properties.FunctionName
				: physicalName.slice(0, 64);
		return {
			ref: name,
			attributes: { Arn: arnOf(frame, "lambda", `function:${name}`) },
		};
	},
	({ resource, identity, properties, cloud, refuse }) => {
		const arn = identity.attributes.Arn ?? "";
		const [file = "", handler = ""] = properties.Handler.split(".");
		const folder = join(
			cloud.assembly,
			`asset.${properties.Code.S3Key.replace(/\.zip$/, "")}`,
		);
		const bundle = [".mjs", ".js", ".cjs"]
			.map((ending) => join(folder, `${file}${ending}`))
			.find(existsSync);
		const variables = Object.entries(properties.Environment.Variables);
		const own = Object.fromEntries(
			variables.map(([name, value]) => [
				name,
				value === DECLARED_ORIGIN ? cloud.origin : value,
			]),
		);
		cloud.access.grant(
			accessKeyFor(identity.ref),
			resource.name,
			cloud.policies.get(properties.Role) ??
				refuse("Role", "there is no such role"),
		);
		const made = new LocalFunction(
			{
				name: identity.ref,
				arn,
				file:
					bundle ?? refuse("Code.S3Key", `there is no ${file} in ${folder}`),
				handler,
				memoryMegabytes: properties.MemorySize,
				timeoutMs: properties.Timeout * 1000,
				concurrency: Math.min(
					properties.ReservedConcurrentExecutions ?? MOST_THREADS,
					MOST_THREADS,
				),
				environment: {
					...own,
					...provided(identity.ref, properties, cloud.region, cloud.origins),
				},
			},
			cloud.record,
		);
		cloud.functions.set(arn, { function: made, readable: resource.name });
		cloud.onStop.push(() => made.stop());
	},
);

/** A function's own access key. DynamoDB Local takes letters and digits only. */
function accessKeyFor(name: string): string {
	return name.replaceAll(/[^A-Za-z0-9]/g, "");
}

/** What the service itself puts into a function's environment; the endpoints stand for the network. */
function provided(
	name: string,
	{ MemorySize, Handler, LoggingConfig }: z.infer<typeof Properties>,
	region: string,
	origins: Running["origins"],
): Record<string, string> {
	return {
		AWS_REGION: region,
		AWS_DEFAULT_REGION: region,
		AWS_ACCESS_KEY_ID: accessKeyFor(name),
		AWS_SECRET_ACCESS_KEY: "local",
		AWS_ENDPOINT_URL_DYNAMODB: origins.tables,
		AWS_ENDPOINT_URL_SQS: origins.queues,
		AWS_ENDPOINT_URL_S3: origins.buckets,
		...(origins.mail && { AWS_ENDPOINT_URL_SESV2: origins.mail }),
		AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
		AWS_LAMBDA_FUNCTION_NAME: name,
		AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
		AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
		AWS_LAMBDA_LOG_FORMAT: LoggingConfig.LogFormat ?? "Text",
		AWS_LAMBDA_LOG_LEVEL: LoggingConfig.ApplicationLogLevel ?? "INFO",
		_HANDLER: Handler,
		LANG: "en_US.UTF-8",
		TZ: ":UTC",
	};
}
