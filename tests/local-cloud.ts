import { join } from "node:path";
import { importFile } from "../infra/local/catalogue.ts";
import {
	findBucket,
	type LocalCloud,
	startLocalCloud,
} from "../infra/local/cloud.ts";
import { parseStack } from "../infra/local/template/stack.ts";
import type { ImportReport } from "../shared/imports/report.ts";

/** Bundles of small functions that only tests call: `asset.{name}/index.mjs`. */
const FIXTURES = join(import.meta.dirname, "local/fixtures");

export type TestCloud = LocalCloud & {
	/** Puts a file into the bucket with that readable name. */
	putFile(bucket: string, key: string, content: string): void;
	/** What stands in the bucket now. */
	readFile(bucket: string, key: string): string | undefined;
	/** Imports a file as a person would and gives back the report on it. */
	report(key: string, content: string): Promise<ImportReport>;
	getPage(path: string, init?: RequestInit): Promise<Response>;
};

/** A template of a few resources, as CDK writes it. */
export type SmallTemplate = Record<
	string,
	{ Type: string; Properties?: object; Condition?: string }
>;

/**
 * A local cloud of its own for one test file, without the catalogue: of the whole service's template,
 * or of a small one. Java is started only where the template has tables.
 */
export async function startCloudForTests(
	options: {
		resources?: SmallTemplate;
		conditions?: object;
		assembly?: string;
		retrySeconds?: number;
	} = {},
): Promise<TestCloud> {
	const { resources, retrySeconds = 0.01 } = options;
	const cloud = await startLocalCloud({
		port: 0,
		retrySeconds,
		assembly:
			options.assembly ??
			(resources ? FIXTURES : join(import.meta.dirname, "../cdk.out")),
		...(resources
			? {
					stacks: [
						parseStack("Small", {
							Resources: resources,
							Conditions: options.conditions ?? {},
						}),
					],
				}
			: {}),
	});
	const bucketOf = (name: string) => {
		const found = findBucket(cloud, name);
		if (!found) throw new Error(`There is no bucket ${name}`);
		return found;
	};
	return Object.assign(cloud, {
		putFile: (bucket: string, key: string, content: string) => {
			bucketOf(bucket).put(key, Buffer.from(content), {
				"content-type": "text/plain; charset=utf-8",
			});
		},
		readFile: (bucket: string, key: string) =>
			bucketOf(bucket).get(key)?.body.toString("utf8"),
		report: (key: string, content: string) =>
			importFile(cloud, key, Buffer.from(content)),
		getPage: (path: string, init: RequestInit = {}) =>
			fetch(`http://127.0.0.1:${cloud.port}${path}`, {
				redirect: "manual",
				...init,
			}),
	});
}

/** A role and a function with it, from the fixture bundle. */
export function fixtureFunction(
	handler: string,
	properties: object = {},
	statements: object[] = [],
): SmallTemplate {
	return {
		Role: {
			Type: "AWS::IAM::Role",
			Properties: {
				AssumeRolePolicyDocument: {},
				Policies: [
					{ PolicyName: "own", PolicyDocument: { Statement: statements } },
				],
			},
		},
		Function: {
			Type: "AWS::Lambda::Function",
			Properties: {
				Code: { S3Bucket: "assets", S3Key: "small.zip" },
				Handler: `index.${handler}`,
				Runtime: "nodejs24.x",
				Role: { "Fn::GetAtt": ["Role", "Arn"] },
				...properties,
			},
		},
	};
}
