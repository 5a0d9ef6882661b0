import { beforeEach, expect, test } from "vitest";
import { askForOrganisation } from "../../functions/claims/ask.ts";
import { askAboutData } from "../../functions/data-requests/ask.ts";
import { stepDataRequest } from "../../functions/data-requests/step.ts";
import { A, newWorld } from "../claims/world.ts";

const ASKS = { kind: "object", text: "Đừng dùng số của tôi để gọi." } as const;
const ANSWER = {
	step: "answer",
	text: "Chúng tôi xem trong tuần này.",
} as const;
const CLOSE = { step: "close", text: "Đã ngừng dùng." } as const;

let world: Awaited<ReturnType<typeof newWorld>>;
beforeEach(async () => {
	world = await newWorld();
});

test("a request goes to the province that the person belongs to, or asked to; else to administrators", async () => {
	const member = await world.signIn({ members: [A] });
	const claimant = await world.signIn();
	await askForOrganisation(world.deps, claimant.id, A, {
		belonging: "employee",
		proof: "Hỏi ở trụ sở nhé.",
	});
	const stranger = await world.signIn();
	for (const { id } of [member, claimant, stranger])
		await askAboutData(world.deps, id, ASKS);
	const of = async (province: string | undefined) =>
		(await world.dataRequests.openIn(province)).map(({ person }) => person);
	expect(await of("99")).toEqual([member.id, claimant.id]);
	expect(await of(undefined)).toEqual([stranger.id]);
});

test("an answer, then the end: both are read by the person, and the queue is empty", async () => {
	const person = await world.signIn({ members: [A] });
	const staff = await world.staff();
	const { id } = await askAboutData(world.deps, person.id, ASKS);
	await stepDataRequest(world.deps, staff, id, {
		...ANSWER,
		with_processor: "yes",
	});
	await stepDataRequest(world.deps, staff, id, CLOSE);
	expect(await world.dataRequests.ofPerson(person.id)).toMatchObject([
		{ answer: ANSWER.text, outcome: CLOSE.text, withProcessor: true },
	]);
	expect(await world.dataRequests.openIn("99")).toEqual([]);
	const history = await world.accounts.historyOf(`data_request#${id}`);
	expect(history.map(({ type }) => type)).toEqual([
		"data_request_received",
		"data_request_answered",
		"data_request_closed",
	]);
	for (const words of [ASKS.text, ANSWER.text, CLOSE.text])
		expect(JSON.stringify(history)).not.toContain(words);
});

const EXTEND = {
	step: "extend",
	text: "Chờ bưu điện xóa giúp trong hệ thống của họ.",
} as const;

test("more time is taken once, with a reason that the person reads and the history does not hold", async () => {
	const person = await world.signIn({ members: [A] });
	const staff = await world.staff();
	const { id } = await askAboutData(world.deps, person.id, ASKS);
	await stepDataRequest(world.deps, staff, id, EXTEND);
	expect(await world.dataRequests.ofPerson(person.id)).toMatchObject([
		{ extension: { reason: EXTEND.text }, answeredAt: expect.any(String) },
	]);
	const history = await world.accounts.historyOf(`data_request#${id}`);
	expect(history.at(-1)?.type).toBe("data_request_extended");
	expect(JSON.stringify(history)).not.toContain(EXTEND.text);
	await expect(
		stepDataRequest(world.deps, staff, id, EXTEND),
	).rejects.toMatchObject({ code: "data_requests.extended" });
	await stepDataRequest(world.deps, staff, id, CLOSE);
	await expect(
		stepDataRequest(world.deps, staff, id, EXTEND),
	).rejects.toMatchObject({ code: "data_requests.closed" });
});

test("once the term is over it cannot be extended any more; on its last day it still can", async () => {
	const DAY = 86_400_000;
	const person = await world.signIn({ members: [A] });
	const staff = await world.staff();
	// Of 21/11/2026: the term ends on Sunday 06/12, so on Monday 07/12.
	const { id } = await askAboutData(world.deps, person.id, ASKS);
	const { id: other } = await askAboutData(world.deps, person.id, {
		...ASKS,
		kind: "restrict",
	});
	world.pass(16 * DAY);
	await stepDataRequest(world.deps, staff, id, EXTEND);
	world.pass(DAY);
	await expect(
		stepDataRequest(world.deps, staff, other, EXTEND),
	).rejects.toMatchObject({
		code: "data_requests.too_late",
		values: { day: "07/12/2026" },
	});
});

test("what is closed is not closed again, what is answered not answered again, and one kind is not asked twice", async () => {
	const person = await world.signIn({ members: [A] });
	const staff = await world.staff();
	const { id } = await askAboutData(world.deps, person.id, ASKS);
	await expect(askAboutData(world.deps, person.id, ASKS)).rejects.toMatchObject(
		{
			code: "data_requests.open_already",
		},
	);
	await stepDataRequest(world.deps, staff, id, ANSWER);
	await expect(
		stepDataRequest(world.deps, staff, id, ANSWER),
	).rejects.toMatchObject({
		code: "data_requests.answered",
	});
	await stepDataRequest(world.deps, staff, id, CLOSE);
	await expect(
		stepDataRequest(world.deps, staff, id, CLOSE),
	).rejects.toMatchObject({
		code: "data_requests.closed",
	});
	await askAboutData(world.deps, person.id, ASKS);
});
