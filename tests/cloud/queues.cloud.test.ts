import { randomUUID } from "node:crypto";
import {
	GetQueueUrlCommand,
	SendMessageBatchCommand,
	SQSClient,
} from "@aws-sdk/client-sqs";
import { describe, expect, inject, test } from "vitest";
import {
	CLIENT,
	eventually,
	queueNamed,
	state,
	stillness,
	visit,
} from "./visit.ts";

const cloud = inject("cloud");
const sqs = new SQSClient({ ...CLIENT, endpoint: cloud.queues });

const addressOf = async (queue: { name: string }) =>
	(await sqs.send(new GetQueueUrlCommand({ QueueName: queue.name }))).QueueUrl;

const renderings = async () =>
	(await state()).invocations.filter(({ function: called }) =>
		called.includes("PagesRender"),
	);

const redrive = (queue: { name: string }) =>
	visit(`/_local/queues/${queue.name}/redrive`, { method: "POST" });

describe("a message that nobody can read", () => {
	test("is given up after exactly as many deliveries as the template says, and holds up no other", async () => {
		await stillness();
		const queue = await queueNamed("DirectoryEvents/Work/Queue");
		const [newest] = await renderings();
		const good = {
			entity: "province#99",
			type: "saved",
			version: "1",
			at: "2026-11-20T00:00:00.000Z",
		};
		await sqs.send(
			new SendMessageBatchCommand({
				QueueUrl: await addressOf(queue),
				Entries: [
					["broken", "{not json"],
					["good", JSON.stringify(good)],
				].map(([Id, MessageBody]) => ({
					Id,
					MessageBody,
					MessageGroupId: Id,
					MessageDeduplicationId: randomUUID(),
				})),
			}),
		);
		await eventually(
			"the pages that the good message asks for",
			async () => (await renderings())[0]?.at !== newest?.at,
		);
		const dead = await eventually("the dead letter", async () => {
			const { messages } = await queueNamed("DirectoryEvents/Work/DeadLetters");
			return messages.length > 0 && messages;
		});
		expect(cloud.maxReceiveCount[queue.name]).toBeGreaterThan(1);
		expect(dead).toMatchObject([
			{
				body: "{not json",
				receiveCount: cloud.maxReceiveCount[queue.name],
			},
		]);
	});

	test("is tried as often again after a redrive, and is given up again", async () => {
		const before = await queueNamed("DirectoryEvents/Work/DeadLetters");
		expect(before.ready).toBe(1);
		expect((await redrive(before)).status).toBe(303);
		await eventually("it is on its way", async () => {
			const { ready } = await queueNamed("DirectoryEvents/Work/DeadLetters");
			return ready === 0;
		});
		const after = await eventually("it is given up again", async () => {
			const dead = await queueNamed("DirectoryEvents/Work/DeadLetters");
			return dead.ready === 1 && dead;
		});
		const [message] = after.messages;
		expect(message?.id).toBe(before.messages[0]?.id);
		expect(message?.receiveCount).toBe(before.messages[0]?.receiveCount);
	});
});
