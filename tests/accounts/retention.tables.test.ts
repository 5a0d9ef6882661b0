import { beforeEach, expect, test } from "vitest";
import { removeWhatIsOver } from "../../functions/accounts/retention/run.ts";
import { retentionStore } from "../../functions/accounts/retention/store.ts";
import { askForOrganisation } from "../../functions/claims/ask.ts";
import { decideClaim } from "../../functions/claims/decide.ts";
import { askAboutData } from "../../functions/data-requests/ask.ts";
import { stepDataRequest } from "../../functions/data-requests/step.ts";
import { A, newWorld } from "../claims/world.ts";

const DAY = 86_400_000;
const NOTHING = { people: 0, claims: 0, requests: 0 };

let world: Awaited<ReturnType<typeof newWorld>>;
const run = () =>
	removeWhatIsOver({
		...world.deps,
		retention: retentionStore(world.client, world.table),
	});
beforeEach(async () => {
	world = await newWorld();
});

test("somebody without an organisation goes after 24 months, whoever serves one or the office stays", async () => {
	const idle = await world.signIn();
	const member = await world.signIn({ members: [A] });
	const officer = await world.signIn({
		office: { role: "staff", provinces: ["99"] },
	});
	world.pass(23 * 30 * DAY);
	expect(await run()).toEqual(NOTHING);
	world.pass(60 * DAY);
	expect(await run()).toEqual({ ...NOTHING, people: 1 });
	const left = await world.accounts.people([idle.id, member.id, officer.id]);
	expect(left.map(({ id }) => id).toSorted()).toEqual(
		[member.id, officer.id].toSorted(),
	);
	expect(
		(await world.accounts.historyOf(`person#${idle.id}`)).at(-1),
	).toMatchObject({
		type: "person_erased",
		author: { actor: "job:retention" },
	});
});

test("the words of a denied claim go after 90 days, what was decided stays; an open one is not touched", async () => {
	const person = await world.signIn({ members: ["htxb0001"] });
	const ask = () =>
		askForOrganisation(world.deps, person.id, A, {
			belonging: "employee",
			proof: "Hỏi bác bảo vệ nhé.",
		});
	const denied = await ask();
	await decideClaim(world.deps, await world.staff(), denied.id, {
		decision: "deny",
		reason: "Chưa rõ.",
	});
	const open = await ask();
	world.pass(90 * DAY);
	expect(await run()).toEqual(NOTHING);
	world.pass(DAY);
	expect(await run()).toEqual({ ...NOTHING, claims: 1 });
	expect(await run()).toEqual(NOTHING);
	expect(await world.claims.claim(denied.id)).toMatchObject({
		state: "denied",
	});
	expect(await world.claims.claim(denied.id)).not.toHaveProperty("proof");
	expect(await world.claims.claim(open.id)).toHaveProperty("proof");
});

test("a closed request goes after two years, an open one never, and the event holds numbers alone", async () => {
	const person = await world.signIn({ members: [A] });
	const asked = async (kind: "access" | "object") =>
		(await askAboutData(world.deps, person.id, { kind, text: "Cho tôi xem." }))
			.id;
	const closed = await asked("access");
	const open = await asked("object");
	await stepDataRequest(world.deps, await world.staff(), closed, {
		step: "close",
		text: "Đã gửi.",
	});
	world.pass(740 * DAY);
	expect(await run()).toEqual({ ...NOTHING, requests: 1 });
	expect(await world.dataRequests.request(closed)).toBeUndefined();
	expect(await world.dataRequests.request(open)).toBeDefined();
	expect(await world.accounts.historyOf("retention#accounts")).toMatchObject([
		{ after: { people: 0, claims: 0, requests: 1, failed: 0 } },
	]);
});

test("what cannot be removed does not hold up the rest, and is thrown at the end", async () => {
	const [one, other] = [await world.signIn(), await world.signIn()];
	world.pass(740 * DAY);
	const { givenBy } = world.contacts;
	const job = removeWhatIsOver({
		...world.deps,
		contacts: {
			...world.contacts,
			givenBy: (id) => {
				if (id === one.id) throw new Error("the table is away");
				return givenBy(id);
			},
		},
		retention: retentionStore(world.client, world.table),
	});
	await expect(job).rejects.toThrow("1 could not be removed");
	expect(
		(await world.accounts.people([one.id, other.id])).map(({ id }) => id),
	).toEqual([one.id]);
});
