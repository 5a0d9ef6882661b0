import { existsSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { Access } from "../../infra/local/access/access.ts";
import { serveBuckets } from "../../infra/local/buckets/server.ts";
import { ASSEMBLY, buildWhatIsStale } from "../../infra/local/build.ts";
import { startTableService } from "../../infra/local/dynamodb/process.ts";
import { callTables } from "../../infra/local/dynamodb/request.ts";
import { ensureJava } from "../../infra/local/java.ts";
import { serveQueues } from "../../infra/local/queues/server.ts";
import { readAssembly } from "../../infra/local/template/assembly.ts";
import type { Resource } from "../../infra/local/template/stack.ts";
import { FunctionProcess } from "./function-process.ts";

export const REGION = "ap-southeast-1";

const TableShape = z.object({
	AttributeDefinitions: z.unknown(),
	KeySchema: z.unknown(),
	GlobalSecondaryIndexes: z.unknown(),
	BillingMode: z.string(),
});
const FunctionShape = z.object({
	Code: z.object({ S3Key: z.string() }),
	Handler: z.literal("index.handler"),
	MemorySize: z.number(),
});

/**
 * The services that functions call, and the functions' own bundles as processes, without anything
 * that delivers by itself: the benchmark says what is delivered when.
 */
export const openStage = async (say: (line: string) => void) => {
	ensureJava(say);
	await buildWhatIsStale(say);
	const resources = readAssembly(ASSEMBLY).flatMap((stack) => [
		...stack.resources.values(),
	]);
	const named = (type: string, name: string): Resource => {
		const found = resources.find(
			(resource) => resource.type === type && resource.name === name,
		);
		if (!found) throw new Error(`The template has no ${type} ${name}.`);
		return found;
	};
	const access = new Access();
	const [tables, queues, buckets] = await Promise.all([
		startTableService(REGION),
		serveQueues(access),
		serveBuckets(access),
	]);
	const credentials = { accessKeyId: "local", secretAccessKey: "local" };
	const client = new DynamoDBClient({
		endpoint: tables.origin,
		region: REGION,
		credentials,
	});
	/** The bundle of a function of the template, with what it is given of the world here. */
	const settingsOf = (name: string, environment: Record<string, string>) => {
		const { Code, MemorySize } = FunctionShape.parse(
			named("AWS::Lambda::Function", name).properties,
		);
		const bundle = join(
			ASSEMBLY,
			`asset.${Code.S3Key.replace(/\.zip$/, "")}`,
			"index.mjs",
		);
		if (!existsSync(bundle)) throw new Error(`There is no ${bundle}.`);
		return {
			bundle,
			memoryMegabytes: MemorySize,
			environment: {
				NODE_OPTIONS: "--enable-source-maps",
				AWS_REGION: REGION,
				AWS_ACCESS_KEY_ID: credentials.accessKeyId,
				AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
				AWS_ENDPOINT_URL_DYNAMODB: tables.origin,
				AWS_ENDPOINT_URL_SQS: queues.origin,
				AWS_ENDPOINT_URL_S3: buckets.origin,
				AWS_LAMBDA_FUNCTION_NAME: name,
				...environment,
			},
		};
	};
	return {
		client,
		queues,
		buckets,
		settingsOf,

		/** A table shaped as the template shapes the one of that name. */
		async createTable(like: string, name: string): Promise<void> {
			const shape = TableShape.parse(
				named("AWS::DynamoDB::Table", like).properties,
			);
			await callTables(
				tables.origin,
				REGION,
				"DynamoDB_20120810",
				"CreateTable",
				JSON.parse(JSON.stringify({ TableName: name, ...shape })),
			);
		},

		/** A fresh process of a function of the template, with the environment it is given here. */
		start: (
			name: string,
			environment: Record<string, string>,
		): FunctionProcess => new FunctionProcess(settingsOf(name, environment)),

		async stop(): Promise<void> {
			client.destroy();
			await Promise.all([tables.stop(), queues.close(), buckets.close()]);
		},
	};
};

export type Stage = Awaited<ReturnType<typeof openStage>>;
