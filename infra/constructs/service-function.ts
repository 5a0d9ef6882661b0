import { resolve } from "node:path";
import { type Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
	ApplicationLogLevel,
	Architecture,
	LoggingFormat,
	Runtime,
	SystemLogLevel,
} from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import {
	type BundlingOptions,
	NodejsFunction,
	OutputFormat,
} from "aws-cdk-lib/aws-lambda-nodejs";
import { FilterPattern, LogGroup, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Settings } from "../settings.ts";
import { EVERY_MINUTE, type Harm, HarmAlarm } from "./alarms.ts";

const ROOT = resolve(import.meta.dirname, "../..");

export type ServiceFunctionProps = Harm & {
	alarms: ITopic;
	settings: Settings;
	/** From the project's root: `functions/<feature>/on-<event>.lambda.ts`. */
	entry: string;
	memoryMegabytes: number;
	timeout: Duration;
	environment: Record<string, string>;
	/** Where an event goes that the function could not take; for functions called without a queue. */
	deadLetters?: IQueue;
	commandHooks?: BundlingOptions["commandHooks"];
	/** Modules that stand beside the bundle instead of in it. */
	external?: string[];
	/** Arm64 unless native code says otherwise. */
	architecture?: Architecture;
};

/** A function of the house: arm64 where it can be, ESM bundle, own log group, a role that holds nothing but what is granted. */
export class ServiceFunction extends Construct {
	readonly function: NodejsFunction;
	readonly #logGroup: LogGroup;
	readonly #metrics: string;

	constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
		super(scope, id);
		const logGroup = new LogGroup(this, "Log", {
			retention: props.settings.logDays,
			removalPolicy: RemovalPolicy.DESTROY,
		});
		const role = new Role(this, "Role", {
			assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
		});
		this.function = new NodejsFunction(this, "Function", {
			entry: resolve(ROOT, props.entry),
			projectRoot: ROOT,
			depsLockFilePath: resolve(ROOT, "package-lock.json"),
			runtime: Runtime.NODEJS_24_X,
			architecture: props.architecture ?? Architecture.ARM_64,
			memorySize: props.memoryMegabytes,
			timeout: props.timeout,
			role,
			logGroup,
			loggingFormat: LoggingFormat.JSON,
			applicationLogLevelV2: ApplicationLogLevel.INFO,
			systemLogLevelV2: SystemLogLevel.WARN,
			environment: {
				NODE_OPTIONS: "--enable-source-maps",
				...props.environment,
			},
			awsSdkConnectionReuse: false,
			...(props.deadLetters && { deadLetterQueue: props.deadLetters }),
			bundling: {
				format: OutputFormat.ESM,
				mainFields: ["module", "main"],
				target: "node24",
				minify: true,
				sourceMap: true,
				sourcesContent: false,
				// The SDK goes into the bundle: tree-shaken it starts sooner than the one of the runtime,
				// and what was tested is what runs.
				bundleAwsSDK: true,
				esbuildArgs: {
					"--alias:@aws-sdk/credential-provider-node":
						"./infra/bundling/environment-credentials.ts",
				},
				...(props.commandHooks && { commandHooks: props.commandHooks }),
				...(props.external && { externalModules: props.external }),
			},
		});
		this.allow(
			["logs:CreateLogStream", "logs:PutLogEvents"],
			[logGroup.logGroupArn],
		);
		this.#logGroup = logGroup;
		this.#metrics = `${props.settings.environment}-${this.node.id}`;
		this.#watch(props);
	}

	/** Adds one statement to the role. Actions and resources are named in full. */
	allow(actions: string[], resources: string[]): void {
		this.function.addToRolePolicy(new PolicyStatement({ actions, resources }));
	}

	/** Works through a queue; a failed message of a batch does not repeat the others. */
	consume(queue: IQueue, batchSize: number, maxConcurrency: number): void {
		this.function.addEventSource(
			new SqsEventSource(queue, {
				batchSize,
				maxConcurrency,
				reportBatchItemFailures: true,
			}),
		);
	}

	/** Rings when a line of the log matches; `id` also names the metric. */
	ring(
		id: string,
		props: Harm & {
			alarms: ITopic;
			line: ReturnType<typeof FilterPattern.stringValue>;
			watches: string;
		},
	): void {
		const lines = new MetricFilter(this, id, {
			logGroup: this.#logGroup,
			filterPattern: props.line,
			metricNamespace: "ChoPhien",
			metricName: `${this.#metrics}-${id
				.replace(/(?<!^)([A-Z])/g, "-$1")
				.toLowerCase()}`,
		});
		new HarmAlarm(this, `${id}Alarm`, {
			...props,
			metric: lines.metric({ period: EVERY_MINUTE, statistic: "Sum" }),
			above: 0,
		});
	}

	#watch(props: ServiceFunctionProps): void {
		new HarmAlarm(this, "ErrorsAlarm", {
			...props,
			metric: this.function.metricErrors({
				period: EVERY_MINUTE,
				statistic: "Sum",
			}),
			above: 0,
			watches: "The function failed or ran out of time.",
		});
		// A batch that fails in part is no error of the function: only its log tells before the dead letters do.
		this.ring("ErrorLines", {
			...props,
			line: FilterPattern.stringValue("$.level", "=", "ERROR"),
			watches: "The function logged an error.",
		});
	}
}
