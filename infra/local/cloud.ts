import type { IncomingMessage, ServerResponse } from "node:http";
import { Access } from "./access/access.ts";
import { waitUntilStill } from "./activity.ts";
import type { Bucket } from "./buckets/bucket.ts";
import { serveBuckets } from "./buckets/server.ts";
import { Deployment } from "./deployment.ts";
import { startTableService, type TableService } from "./dynamodb/process.ts";
import { type LocalServer, serve } from "./http.ts";
import { inspect } from "./inspector/inspect.ts";
import { ISSUER_PATH, LocalIssuer } from "./issuer/issuer.ts";
import type { Json } from "./json.ts";
import type { Invocation } from "./lambda/function.ts";
import { NO_MAIL, serveMail } from "./mail/server.ts";
import { serveQueues } from "./queues/server.ts";
import { arnOf } from "./resources/kind.ts";
import type { Running } from "./running.ts";
import { keepTime } from "./schedules/clock.ts";
import { announce } from "./stack-event.ts";
import { readAssembly } from "./template/assembly.ts";
import type { Stack } from "./template/stack.ts";

export type LocalCloudOptions = {
	/** What the public reads; 0 takes a free port. */
	port?: number;
	/** The synthesized cloud assembly. */
	assembly: string;
	/** In place of the assembly's own stacks: small templates of tests. Bundles still come from `assembly`. */
	stacks?: Stack[];
	/** Seconds until a message whose work failed is tried again. */
	retrySeconds?: number;
};

export type LocalCloud = Running & {
	port: number;
	/** Process id of DynamoDB Local. */
	tablesPid: number | undefined;
	invocations: Invocation[];
	/** Calls the function whose readable name contains `name`. */
	invoke(name: string, event: Json): Promise<Json>;
	/** Sends the event that CloudFormation sends when a stack is made; rules that wait for it run. */
	announceStacks(): Promise<void>;
	/** Waits until all queues are worked off and all changes are read. */
	waitUntilStill(timeoutMs?: number): Promise<void>;
	stop(): Promise<void>;
};

const TABLE = "AWS::DynamoDB::Table";
const CONFIGURATION_SET = "AWS::SES::ConfigurationSet";
/** Java is not started for templates that hold no table. */
const NO_TABLES: TableService = {
	origin: "",
	pid: undefined,
	stop: async () => undefined,
};
const REGION = "ap-southeast-1";
const ACCOUNT = "000000000000";
const KEPT_INVOCATIONS = 500;

/** Runs a synthesized cloud assembly on this machine. What was started is stopped again when a start fails. */
export async function startLocalCloud(
	options: LocalCloudOptions,
): Promise<LocalCloud> {
	const opened: (() => void | Promise<void>)[] = [];
	const stop = async () => {
		for (const close of opened.splice(0)) await close();
	};
	try {
		return await start(options, opened, stop);
	} catch (error) {
		await stop();
		throw error;
	}
}

type Answer = (
	request: IncomingMessage,
	response: ServerResponse,
) => Promise<void>;

async function start(
	options: LocalCloudOptions,
	opened: (() => void | Promise<void>)[],
	stop: () => Promise<void>,
): Promise<LocalCloud> {
	let answer: Answer = async (_, response) => {
		response.writeHead(503).end();
	};
	// The port first: that it is taken is worth knowing before anything else starts.
	const front: LocalServer = await serve(
		(request, response) => answer(request, response),
		options.port ?? 8080,
	);
	opened.push(front.close);
	const stacks = options.stacks ?? readAssembly(options.assembly);
	const access = new Access();
	const has = (wanted: string) =>
		stacks.some(({ resources }) =>
			[...resources.values()].some(({ type }) => type === wanted),
		);
	const origin = `http://localhost:${front.port}`;
	const place = { region: REGION, account: ACCOUNT, origin };
	const [tables, queues, buckets, mail] = await Promise.all([
		has(TABLE) ? startTableService(REGION) : NO_TABLES,
		serveQueues(access),
		serveBuckets(access),
		has(CONFIGURATION_SET)
			? serveMail(access, (domain) => arnOf(place, "ses", `identity/${domain}`))
			: NO_MAIL,
	]);
	opened.push(tables.stop, queues.close, buckets.close, mail.close);

	const frame = { ...place, queuesOrigin: queues.origin };
	const deployment = new Deployment(stacks, frame);
	const invocations: Invocation[] = [];
	const cloud: LocalCloud = {
		region: REGION,
		account: ACCOUNT,
		assembly: options.assembly,
		origin,
		port: front.port,
		tablesPid: tables.pid,
		origins: {
			tables: tables.origin,
			queues: queues.origin,
			buckets: buckets.origin,
			mail: mail.origin,
		},
		issuer: new LocalIssuer(origin),
		userPools: new Set(),
		mail,
		access,
		retrySeconds: options.retrySeconds ?? 0.2,
		record: (invocation) => {
			invocations.unshift(invocation);
			if (invocations.length > KEPT_INVOCATIONS) invocations.pop();
		},
		invocations,
		identityOf: (resource) => deployment.identityOf(resource),
		tables: new Map(),
		queues: new Map(),
		buckets: new Map(),
		policies: new Map(),
		functions: new Map(),
		mappings: [],
		pipes: [],
		schedules: [],
		rules: [],
		apis: new Map(),
		edgeFunctions: new Map(),
		headersPolicies: new Map(),
		cachePolicies: new Map(),
		distributions: [],
		onStop: [],
		invoke: (name, event) => findFunction(cloud, name).invoke(event),
		announceStacks: () => announce(cloud, stacks, frame),
		waitUntilStill: (timeoutMs = 60_000) => waitUntilStill(cloud, timeoutMs),
		stop,
	};
	opened.unshift(async () => {
		for (const end of cloud.onStop.splice(0)) await end();
	});
	await deployment.start(cloud);
	for (const { queue } of cloud.queues.values())
		queues.queues.set(queue.settings.name, queue);
	for (const [name, { bucket }] of cloud.buckets)
		buckets.buckets.set(name, bucket);
	keepTime(cloud);
	answer = (request, response) => {
		if (request.url?.startsWith(`${ISSUER_PATH}/`))
			return cloud.issuer.answer(request, response);
		if (request.url?.startsWith("/_local"))
			return inspect(cloud, request, response);
		const [distribution] = cloud.distributions;
		if (distribution) return distribution.answer(request, response);
		response.writeHead(404).end();
		return Promise.resolve();
	};
	return cloud;
}

function findFunction(cloud: Running, name: string) {
	const found = [...cloud.functions.values()].find(({ readable }) =>
		readable.includes(name),
	);
	if (!found)
		throw new Error(
			`There is no function ${name}: ${[...cloud.functions.values()].map(({ readable }) => readable).join(", ")}`,
		);
	return found.function;
}

/** The bucket whose construct or physical name is `name`: `imports` is enough for `Imports/Bucket`. */
export function findBucket(cloud: Running, name: string): Bucket | undefined {
	const exact = cloud.buckets.get(name);
	if (exact) return exact.bucket;
	const wanted = name.toLowerCase();
	return [...cloud.buckets.values()].find(({ readable }) =>
		readable.toLowerCase().split("/").includes(wanted),
	)?.bucket;
}
