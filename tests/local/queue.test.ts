import { afterEach, describe, expect, test, vi } from "vitest";
import type { Received } from "../../infra/local/queues/message.ts";
import { WorkQueue } from "../../infra/local/queues/queue.ts";

const open: WorkQueue[] = [];
afterEach(() => {
	for (const queue of open.splice(0)) queue.stop();
	vi.useRealTimers();
});

function queue(settings: Partial<WorkQueue["settings"]> = {}): WorkQueue {
	const made = new WorkQueue({
		name: "q",
		arn: "arn:aws:sqs:r:0:q",
		url: "http://127.0.0.1/0/q",
		fifo: false,
		visibilitySeconds: 30,
		delaySeconds: 0,
		contentBasedDeduplication: false,
		deduplicationScope: "queue",
		...settings,
	});
	open.push(made);
	return made;
}

const bodies = (batch: Received[]) => batch.map(({ message }) => message.body);
const fill = (to: WorkQueue, group: string, from: number, until: number) => {
	for (let n = from; n <= until; n += 1)
		to.send({ body: `${group}${n}`, group, deduplication: `${group}${n}` });
};

describe("a FIFO queue", () => {
	test("hands out several messages of one group in one batch, in the order they were sent", async () => {
		const work = queue({ fifo: true });
		fill(work, "a", 1, 4);
		expect(bodies(await work.receive(10, 0))).toEqual(["a1", "a2", "a3", "a4"]);
	});

	test("lets no second batch of a group out while the first is in work, but other groups go on", async () => {
		const work = queue({ fifo: true });
		fill(work, "a", 1, 4);
		const first = await work.receive(2, 0);
		fill(work, "b", 1, 1);
		expect(bodies(first)).toEqual(["a1", "a2"]);
		expect(bodies(await work.receive(10, 0))).toEqual(["b1"]);
		for (const { receipt } of first) work.delete(receipt);
		expect(bodies(await work.receive(10, 0))).toEqual(["a3", "a4"]);
	});

	test("puts a failed message back before all that came after it", async () => {
		const work = queue({ fifo: true });
		fill(work, "a", 1, 4);
		const [first, second] = await work.receive(2, 0);
		if (!first || !second) throw new Error("two messages were sent");
		work.changeVisibility(second.receipt, 0);
		expect(await work.receive(10, 0)).toEqual([]);
		work.changeVisibility(first.receipt, 0);
		expect(bodies(await work.receive(10, 0))).toEqual(["a1", "a2", "a3", "a4"]);
	});

	test("drops a second message with the same deduplication id for five minutes, and no longer", async () => {
		vi.useFakeTimers();
		const work = queue({ fifo: true });
		const send = () =>
			work.send({ body: "x", group: "a", deduplication: "same" });
		send();
		vi.advanceTimersByTime(4 * 60_000);
		send();
		expect(work.counts().ready).toBe(1);
		vi.advanceTimersByTime(2 * 60_000);
		send();
		expect(work.counts().ready).toBe(2);
	});

	test("refuses a message without a group or without a deduplication id", () => {
		const work = queue({ fifo: true });
		expect(() => work.send({ body: "x", deduplication: "1" })).toThrow(
			"MessageGroupId",
		);
		expect(() => work.send({ body: "x", group: "a" })).toThrow(
			"MessageDeduplicationId",
		);
	});

	test("stays fast with ten thousand groups", async () => {
		const work = queue({ fifo: true });
		for (let n = 0; n < 10_000; n += 1)
			work.send({ body: "x", group: `g${n}`, deduplication: `d${n}` });
		const started = performance.now();
		let seen = 0;
		for (
			let batch = await work.receive(10, 0);
			batch.length > 0;
			batch = await work.receive(10, 0)
		) {
			seen += batch.length;
			for (const { receipt } of batch) work.delete(receipt);
		}
		expect(seen).toBe(10_000);
		expect(performance.now() - started).toBeLessThan(2_000);
	});
});

describe("a queue with a dead-letter queue", () => {
	test.each([false, true])(
		"gives a message up after exactly maxReceiveCount deliveries (FIFO: %s)",
		async (fifo) => {
			const dead = queue({ fifo });
			const work = queue({
				fifo,
				redrive: { to: () => dead, maxReceiveCount: 3 },
			});
			fill(work, "a", 1, 1);
			let deliveries = 0;
			for (
				let batch = await work.receive(1, 0);
				batch.length > 0;
				batch = await work.receive(1, 0)
			) {
				deliveries += 1;
				for (const { receipt } of batch) work.changeVisibility(receipt, 0);
			}
			expect(deliveries).toBe(3);
			expect(dead.counts().ready).toBe(1);
			expect(work.counts()).toEqual({ ready: 0, inFlight: 0, delayed: 0 });
		},
	);

	test("lets the rest of a group go on when its first message is given up", async () => {
		const dead = queue({ fifo: true });
		const work = queue({
			fifo: true,
			redrive: { to: () => dead, maxReceiveCount: 1 },
		});
		fill(work, "a", 1, 1);
		const [poison] = await work.receive(1, 0);
		fill(work, "a", 2, 3);
		if (poison) work.changeVisibility(poison.receipt, 0);
		expect(bodies(await work.receive(10, 0))).toEqual(["a2", "a3"]);
		expect(bodies(await dead.receive(10, 0))).toEqual(["a1"]);
	});

	test("takes dead letters back as new, in their order", async () => {
		const dead = queue();
		const work = queue({ redrive: { to: () => dead, maxReceiveCount: 1 } });
		for (const body of ["1", "2", "3"]) dead.send({ body });
		expect(dead.moveAllTo(work)).toBe(3);
		const batch = await work.receive(10, 0);
		expect(bodies(batch)).toEqual(["1", "2", "3"]);
		expect(batch.map(({ message }) => message.receiveCount)).toEqual([1, 1, 1]);
	});
});

describe("waiting", () => {
	test("shows a message again when its visibility timeout is over", async () => {
		vi.useFakeTimers();
		const work = queue({ visibilitySeconds: 30 });
		work.send({ body: "x" });
		await work.receive(1, 0);
		vi.advanceTimersByTime(29_000);
		expect(await work.receive(1, 0)).toEqual([]);
		vi.advanceTimersByTime(1_000);
		expect(bodies(await work.receive(1, 0))).toEqual(["x"]);
	});

	test("keeps a delayed message back until its time", async () => {
		vi.useFakeTimers();
		const work = queue({ delaySeconds: 5 });
		work.send({ body: "x" });
		expect(work.counts()).toEqual({ ready: 0, inFlight: 0, delayed: 1 });
		vi.advanceTimersByTime(5_000);
		expect(bodies(await work.receive(1, 0))).toEqual(["x"]);
	});

	test("gives waiting receivers what arrives, together when it arrives together", async () => {
		const work = queue();
		const waiting = work.receive(10, 5_000);
		for (const body of ["1", "2", "3"]) work.send({ body });
		expect(bodies(await waiting)).toEqual(["1", "2", "3"]);
	});
});
