import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { failedOf } from "../../infra/local/lambda/event-source.ts";
import {
	fixtureFunction,
	type SmallTemplate,
	startCloudForTests,
	type TestCloud,
} from "../local-cloud.ts";

let cloud: TestCloud;
afterEach(() => cloud?.stop());

const RECEIVES = 3;
const State = z.object({
	queues: z.array(z.object({ readable: z.string(), name: z.string() })),
});

function worker(
	handler: string,
	{ fifo = false, batchSize = 10, retrySeconds = 0.01, mapping = {} } = {},
) {
	const queue = (properties: object) => ({
		Type: "AWS::SQS::Queue",
		Properties: { ...(fifo ? { FifoQueue: true } : {}), ...properties },
	});
	const resources: SmallTemplate = {
		...fixtureFunction(handler),
		Dead: queue({}),
		Work: queue({
			VisibilityTimeout: 60,
			RedrivePolicy: {
				deadLetterTargetArn: { "Fn::GetAtt": ["Dead", "Arn"] },
				maxReceiveCount: RECEIVES,
			},
		}),
		Mapping: {
			Type: "AWS::Lambda::EventSourceMapping",
			Properties: {
				EventSourceArn: { "Fn::GetAtt": ["Work", "Arn"] },
				FunctionName: { Ref: "Function" },
				BatchSize: batchSize,
				FunctionResponseTypes: ["ReportBatchItemFailures"],
				...mapping,
			},
		},
	};
	return startCloudForTests({ resources, retrySeconds });
}

const queueOf = (name: string) => {
	const found = [...cloud.queues.values()].find(
		({ readable }) => readable === name,
	);
	if (!found) throw new Error(`no queue ${name}`);
	return found.queue;
};
/** What each invocation saw, oldest first. */
const batches = () =>
	cloud.invocations.map(({ logs }) => logs.trim().split(" ")).toReversed();

describe("a queue and its function", () => {
	test("of a batch of ten with one poison message, nine are done at once and one is given up after exactly maxReceiveCount deliveries", async () => {
		cloud = await worker("batch");
		const names = ["1", "2", "3", "poison", "5", "6", "7", "8", "9", "10"];
		for (const body of names) queueOf("Work").send({ body });
		await cloud.waitUntilStill();
		const seen = batches().flat();
		for (const name of names)
			expect(seen.filter((body) => body === name)).toHaveLength(
				name === "poison" ? RECEIVES : 1,
			);
		expect(batches()[0]).toEqual(names);
		expect(
			queueOf("Dead")
				.peek(10)
				.map(({ body }) => body),
		).toEqual(["poison"]);
	});

	test("a redrive sends what was given up through the function again", async () => {
		cloud = await worker("echo");
		queueOf("Dead").send({ body: "mended" });
		const page = await cloud.getPage("/_local/state.json");
		const { queues } = State.parse(await page.json());
		const name = queues.find(({ readable }) => readable === "Dead")?.name;
		expect(
			(
				await cloud.getPage(`/_local/queues/${name}/redrive`, {
					method: "POST",
				})
			).status,
		).toBe(303);
		await cloud.waitUntilStill();
		expect(cloud.invocations).toHaveLength(1);
		expect(queueOf("Dead").counts().ready).toBe(0);
	});

	test("keeps the order of each group, whatever fails on the way", async () => {
		cloud = await worker("batch", { fifo: true, batchSize: 4 });
		const sent = Array.from({ length: 30 }, (_, n) => ({
			group: `g${n % 3}`,
			body: `g${n % 3}-${n}${n === 7 ? "poison" : ""}`,
		}));
		for (const { group, body } of sent)
			queueOf("Work").send({ body, group, deduplication: body });
		await cloud.waitUntilStill();
		for (const group of ["g0", "g1", "g2"]) {
			const first = [
				...new Set(
					batches()
						.flat()
						.filter((body) => body.startsWith(group)),
				),
			];
			expect(first).toEqual(
				sent
					.filter((message) => message.group === group)
					.map(({ body }) => body),
			);
		}
		expect(queueOf("Dead").counts().ready).toBe(1);
	});

	test("an answer that cannot be read fails the whole batch", async () => {
		cloud = await worker("malformed");
		for (const body of ["1", "2"]) queueOf("Work").send({ body });
		await cloud.waitUntilStill();
		expect(queueOf("Dead").counts().ready).toBe(2);
	});

	test("an error fails the whole batch and is kept with its log", async () => {
		cloud = await worker("speaks");
		queueOf("Work").send({ body: "1" });
		await cloud.waitUntilStill();
		expect(queueOf("Dead").counts().ready).toBe(1);
		expect(cloud.invocations).toHaveLength(RECEIVES);
		expect(cloud.invocations[0]?.error).toBe("TypeError: it went wrong");
		expect(cloud.invocations[0]?.logs).toContain("one line");
	});

	test("failures that nobody asked to be reported are success", async () => {
		cloud = await worker("batch", { mapping: { FunctionResponseTypes: [] } });
		queueOf("Work").send({ body: "poison" });
		await cloud.waitUntilStill();
		expect(queueOf("Dead").counts().ready).toBe(0);
	});

	test("a paused mapping takes nothing new until it goes on", async () => {
		cloud = await worker("batch");
		queueOf("Work").send({ body: "warm" });
		await cloud.waitUntilStill();
		for (const { source } of cloud.mappings) source.pause();
		queueOf("Work").send({ body: "later" });
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(batches().flat()).toEqual(["warm"]);
		expect(queueOf("Work").counts().ready).toBe(1);
		for (const { source } of cloud.mappings) source.resume();
		await cloud.waitUntilStill();
		expect(batches().flat()).toEqual(["warm", "later"]);
	});

	test("a message needs less than thirty milliseconds from queue to a warm function", async () => {
		cloud = await worker("batch");
		queueOf("Work").send({ body: "warm" });
		await cloud.waitUntilStill();
		const took: number[] = [];
		for (let n = 0; n < 20; n += 1) {
			const started = performance.now();
			queueOf("Work").send({ body: `m${n}` });
			while (cloud.invocations.length < n + 2)
				await new Promise((resolve) => setImmediate(resolve));
			took.push(performance.now() - started);
		}
		expect(took.toSorted((a, b) => a - b)[10]).toBeLessThan(30);
	});
});

describe("which messages of a batch failed", () => {
	test.each<[string, unknown, string[]]>([
		["none, for an answer of nothing", null, []],
		["none, for an empty list", { batchItemFailures: [] }, []],
		["none, for an answer without a list", {}, []],
		[
			"those that are named",
			{ batchItemFailures: [{ itemIdentifier: "b" }] },
			["b"],
		],
		[
			"all, for a name that is not of the batch",
			{ batchItemFailures: [{ itemIdentifier: "z" }] },
			["a", "b"],
		],
		[
			"all, for an empty name",
			{ batchItemFailures: [{ itemIdentifier: "" }] },
			["a", "b"],
		],
		["all, for an answer of another shape", "fine", ["a", "b"]],
	])("%s", (_, answer, expected) => {
		expect([...failedOf(["a", "b"], answer)]).toEqual(expected);
	});
});
