import { afterEach, describe, expect, test } from "vitest";
import { isObject } from "../../infra/local/json.ts";
import {
	fixtureFunction,
	startCloudForTests,
	type TestCloud,
} from "../local-cloud.ts";

let cloud: TestCloud | undefined;
afterEach(() => cloud?.stop());

const start = async (
	handler: string,
	properties: object = {},
	statements: object[] = [],
) => {
	const bucket = {
		Store: { Type: "AWS::S3::Bucket", Properties: { BucketName: "store" } },
	};
	cloud = await startCloudForTests({
		resources: {
			...bucket,
			...fixtureFunction(handler, properties, statements),
		},
	});
	return cloud;
};

describe("a function's thread", () => {
	test("sees its own environment and nothing of the machine's", async () => {
		process.env.SECRET_OF_THE_MACHINE = "x";
		const environment = await (
			await start("environment", { Environment: { Variables: { OWN: "1" } } })
		).invoke("Function", {});
		delete process.env.SECRET_OF_THE_MACHINE;
		expect(environment).toMatchObject({
			OWN: "1",
			AWS_ACCESS_KEY_ID: "SmallFunction",
			AWS_LAMBDA_FUNCTION_NAME: "Small-Function",
		});
		for (const foreign of ["SECRET_OF_THE_MACHINE", "HOME", "PATH"])
			expect(environment).not.toHaveProperty(foreign);
	});

	test("is told its name, the time left and the request", async () => {
		const context = await (await start("time", { Timeout: 5 })).invoke(
			"Function",
			{},
		);
		expect(context).toMatchObject({
			name: "Small-Function",
			id: expect.stringMatching(/^[0-9a-f-]{36}$/),
		});
		expect(isObject(context) && Number(context.left)).toBeGreaterThan(4_000);
	});

	test.each([
		["waits", "sleeps"],
		["never lets go of the processor", "spins"],
	])(
		"is ended at its timeout even when it %s, and the next call gets a new one",
		async (_, handler) => {
			const small = await start(handler, { Timeout: 1 });
			await expect(
				small.invoke("Function", { milliseconds: 60_000 }),
			).rejects.toThrow("Task timed out after 1.00 seconds");
			expect(small.invocations[0]?.error).toContain("Sandbox.Timedout");
			if (handler === "sleeps")
				expect(await small.invoke("Function", { milliseconds: 1 })).toBe(
					"awake",
				);
		},
	);

	test("is ended when it needs more memory than it declared, and the cloud goes on", async () => {
		const small = await start("hoards", { MemorySize: 32, Timeout: 60 });
		await expect(small.invoke("Function", {})).rejects.toMatchObject({
			errorType: "Runtime.OutOfMemory",
		});
		expect((await small.getPage("/_local/")).status).toBe(200);
	});

	test("that ends itself is an error of that call only", async () => {
		const small = await start("leaves");
		await expect(small.invoke("Function", {})).rejects.toMatchObject({
			errorType: "Runtime.ExitError",
		});
	});

	test("is cold once and warm after that", async () => {
		const small = await start("echo");
		for (const call of [1, 2]) await small.invoke("Function", { call });
		expect(small.invocations.map(({ cold }) => cold)).toEqual([false, true]);
	});
});

describe("a function's rights", () => {
	const put = {
		Effect: "Allow",
		Action: "s3:PutObject",
		Resource: "arn:aws:s3:::store/*",
	};

	test("let it do what its role allows", async () => {
		expect(
			await (await start("puts", {}, [put])).invoke("Function", {
				bucket: "store",
			}),
		).toBe(200);
	});

	test.each([
		["nothing was granted", []],
		["only another action was granted", [{ ...put, Action: ["s3:GetObject"] }]],
		[
			"only another place was granted",
			[{ ...put, Resource: "arn:aws:s3:::store/else/*" }],
		],
		["it was granted and denied", [put, { ...put, Effect: "Deny" }]],
	])("keep it from the bucket when %s", async (_, statements) => {
		const small = await start("puts", {}, statements);
		expect(await small.invoke("Function", { bucket: "store" })).toBe(403);
		expect(small.readFile("store", "from-function")).toBeUndefined();
	});
});
