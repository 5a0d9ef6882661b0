import type { Access, PolicyDocument } from "./access/access.ts";
import type { Bucket } from "./buckets/bucket.ts";
import type { StreamReader } from "./dynamodb/stream-reader.ts";
import type { LocalIssuer } from "./issuer/issuer.ts";
import type { Json } from "./json.ts";
import type { EventSource } from "./lambda/event-source.ts";
import type { Invocation, LocalFunction } from "./lambda/function.ts";
import type { MailService } from "./mail/server.ts";
import type { WorkQueue } from "./queues/queue.ts";
import type { Identity } from "./resources/kind.ts";
import type { Due } from "./schedules/expression.ts";
import type { Resource } from "./template/stack.ts";
import type { Distribution } from "./web/distribution.ts";
import type { EdgeFunction } from "./web/edge-function.ts";
import type { HttpApi } from "./web/http-api.ts";
import type { CachePolicy, HeadersPolicy } from "./web/policies.ts";

export type RunningTable = {
	name: string;
	arn: string;
	readable: string;
	streamArn?: string | undefined;
};
export type RunningQueue = {
	queue: WorkQueue;
	readable: string /** Has somebody who works through it. */;
	worked: boolean;
};
export type RunningBucket = {
	bucket: Bucket;
	readable: string /** CloudFront may ask what is there, so a missing key is 404, not 403. */;
	listable: boolean;
	/** Queues that hear of its objects. */
	feeds: WorkQueue[];
};
export type RunningMapping = { queue: WorkQueue; source: EventSource };
export type RunningFunction = { function: LocalFunction; readable: string };
export type RunningPipe = {
	readable: string;
	reader: StreamReader;
	target: WorkQueue;
};
export type Trigger = {
	readable: string;
	expression: string;
	due: Due;
	/** Sends the schedule's input to its target now. */
	fire(now: Date): Promise<Json>;
};
export type EventRule = {
	readable: string;
	pattern: Json;
	fire(event: Json): Promise<Json>;
};

/** Everything that runs, found by what templates call it: ARNs and names. Kinds of resources fill it. */
export type Running = {
	region: string;
	account: string;
	/** Where the bundles lie. */
	assembly: string;
	/** What the public reads; takes the place of the template's local origin when the port is another. */
	origin: string;
	origins: { tables: string; queues: string; buckets: string; mail: string };
	access: Access;
	issuer: LocalIssuer;
	userPools: Set<string>;
	mail: MailService;
	retrySeconds: number;
	record(invocation: Invocation): void;
	identityOf(resource: Resource): Identity;
	tables: Map<string, RunningTable>;
	queues: Map<string, RunningQueue>;
	buckets: Map<string, RunningBucket>;
	policies: Map<string, PolicyDocument[]>;
	functions: Map<string, RunningFunction>;
	mappings: RunningMapping[];
	pipes: RunningPipe[];
	schedules: Trigger[];
	rules: EventRule[];
	apis: Map<string, HttpApi>;
	edgeFunctions: Map<string, EdgeFunction>;
	headersPolicies: Map<string, HeadersPolicy>;
	cachePolicies: Map<string, CachePolicy>;
	distributions: Distribution[];
	onStop: (() => void | Promise<void>)[];
};
