import { beforeEach, describe, expect, test } from "vitest";
import { takeBounce } from "../../functions/notices/bounce.ts";
import {
	chooseNotices,
	readLink,
	unsubscribe,
} from "../../functions/notices/choose.ts";
import {
	BeingSent,
	deliver,
	type Outgoing,
} from "../../functions/notices/deliver.ts";
import { LEASE } from "../../functions/notices/store.ts";
import { tokenFor } from "../../functions/notices/token.ts";
import type { Person } from "../../shared/accounts/model.ts";
import type { Notice } from "../../shared/notices/model.ts";
import { HTX, MINUTE, newWorld, START } from "./world.ts";

const world = await newWorld();
const { deps, clock, letters, broken } = world;

const approved: Notice = {
	kind: "submission_approved",
	organisation: { id: HTX, name: "Hợp tác xã Thử Một" },
	name: "Chè Thử",
};
const waiting: Notice = { kind: "submission_waiting", province: "98" };
let events = 0;
const outgoing = (recipient: Person, notice: Notice = approved): Outgoing => ({
	notice,
	recipient,
	event: `submission#sub_${++events}@approved@2`,
});

beforeEach(() => {
	clock.at = START;
	letters.length = 0;
	broken.clear();
});

describe("one letter for one fact", () => {
	test("goes out once, however often the event is delivered", async () => {
		const letter = outgoing(await world.newPerson());
		expect(await deliver(deps, letter)).toBe("sent");
		expect(await deliver(deps, letter)).toBe("before");
		clock.at += 60 * 24 * MINUTE;
		expect(await deliver(deps, letter)).toBe("before");
		expect(letters).toHaveLength(1);
	});

	test("goes out once when ten deliveries come at the same moment", async () => {
		const letter = outgoing(await world.newPerson());
		const results = await Promise.allSettled(
			Array.from({ length: 10 }, () => deliver(deps, letter)),
		);
		expect(letters).toHaveLength(1);
		for (const result of results)
			if (result.status === "rejected")
				expect(result.reason).toBeInstanceOf(BeingSent);
	});

	test("is not lost with a sender that died: ten minutes later another may send it, not before", async () => {
		const letter = outgoing(await world.newPerson());
		const { recipient, notice, event } = letter;
		const name = { person: recipient.id, kind: notice.kind, event };
		expect(await deps.notices.take(name, deps.now())).toBe("mine");
		clock.at += LEASE - 1;
		await expect(deliver(deps, letter)).rejects.toBeInstanceOf(BeingSent);
		expect(letters).toHaveLength(0);
		clock.at += 1;
		expect(await deliver(deps, letter)).toBe("sent");
	});

	test("is tried again at once when the mail service refused it", async () => {
		const person = await world.newPerson();
		const letter = outgoing(person);
		broken.add(person.email);
		await expect(deliver(deps, letter)).rejects.toThrow("took no letter");
		broken.clear();
		expect(await deliver(deps, letter)).toBe("sent");
	});

	test("is another for another person and for another event", async () => {
		const [one, other] = [await world.newPerson(), await world.newPerson()];
		const letter = outgoing(one);
		await deliver(deps, letter);
		await deliver(deps, { ...letter, recipient: other });
		await deliver(deps, outgoing(one));
		expect(letters.map(({ to }) => to)).toEqual([
			one.email,
			other.email,
			one.email,
		]);
	});

	test("is remembered for its reader by kind and day, without its words", async () => {
		const person = await world.newPerson();
		await deliver(deps, outgoing(person));
		clock.at += MINUTE;
		await deliver(deps, outgoing(person, waiting));
		const sent = await deps.notices.sentTo(person.id);
		expect(sent.map(({ kind }) => kind)).toEqual([
			"submission_waiting",
			"submission_approved",
		]);
		expect(JSON.stringify(sent)).not.toContain("Chè");
		await deps.notices.forget(person.id);
		expect(await deps.notices.sentTo(person.id)).toEqual([]);
	});
});

const bounce = (bounceType: string, emailAddress: string) => ({
	detail: {
		eventType: "Bounce" as const,
		bounce: { bounceType, bouncedRecipients: [{ emailAddress }] },
	},
});
const complaint = (emailAddress: string) => ({
	detail: {
		eventType: "Complaint" as const,
		complaint: { complainedRecipients: [{ emailAddress }] },
	},
});

describe("a letter that came back", () => {
	test("stops every other to that address, until its owner says that it works again", async () => {
		const person = await world.newPerson();
		expect(await takeBounce(deps, bounce("Permanent", person.email))).toBe(1);
		const stopped = await world.reload(person);
		expect(stopped.bouncedAt).toBe(deps.now());
		expect(await deliver(deps, outgoing(stopped))).toBe("unreachable");
		expect(letters).toHaveLength(0);
		await chooseNotices(
			deps,
			person.id,
			{ again: true },
			{ actor: `person:${person.id}`, role: "person" },
		);
		const back = await world.reload(person);
		expect(await deliver(deps, outgoing(back))).toBe("sent");
	});

	test("counts in any spelling of the address, and only once", async () => {
		const person = await world.newPerson();
		const spelled = `Lan <${person.email.toUpperCase()}>`;
		expect(await takeBounce(deps, bounce("Permanent", spelled))).toBe(1);
		const { version } = await world.reload(person);
		expect(await takeBounce(deps, bounce("Permanent", spelled))).toBe(0);
		expect((await world.reload(person)).version).toBe(version);
	});

	test("called spam by its reader stops the others, too", async () => {
		const person = await world.newPerson();
		expect(await takeBounce(deps, complaint(person.email))).toBe(1);
	});

	test.each([
		["a mailbox that is full", bounce("Transient", "nguoi1@vi-du.example")],
		["somebody unknown", bounce("Permanent", "la@vi-du.example")],
		["what is no address", bounce("Permanent", "not-an-address")],
	])("of %s changes nobody", async (_, event) => {
		expect(await takeBounce(deps, event)).toBe(0);
	});
});

describe("what somebody switched off", () => {
	test("is not sent, while what they must know still is", async () => {
		const person = await world.newPerson();
		await chooseNotices(
			deps,
			person.id,
			{ reminders: false },
			{ actor: `person:${person.id}`, role: "person" },
		);
		const chosen = await world.reload(person);
		expect(await deliver(deps, outgoing(chosen, waiting))).toBe("unwanted");
		expect(await deliver(deps, outgoing(chosen))).toBe("sent");
	});

	test("is in the history once, and the same choice again writes nothing", async () => {
		const person = await world.newPerson();
		const author = {
			actor: `person:${person.id}`,
			role: "person",
		} as const;
		for (let times = 0; times < 3; times++)
			await chooseNotices(deps, person.id, { reminders: false }, author);
		const history = await deps.accounts.historyOf(`person#${person.id}`);
		expect(
			history.filter(({ type }) => type === "notices_chosen"),
		).toMatchObject([
			{ before: { reminders: true }, after: { reminders: false } },
		]);
	});

	test("may be switched off by the link of any letter, twice without harm, and by no other link", async () => {
		const person = await world.newPerson();
		await deliver(deps, outgoing(person, waiting));
		const header = letters[0]?.letter.headers[0]?.value ?? "";
		const token = /bo-nhan\/([^>]+)>/.exec(header)?.[1] ?? "";
		expect(await readLink(deps, token)).toEqual({
			person: person.id,
			preference: "reminders",
		});
		expect(await unsubscribe(deps, token)).toBe("reminders");
		expect(await unsubscribe(deps, token)).toBe("reminders");
		expect((await world.reload(person)).notices.reminders).toBe(false);
		const forged = tokenFor("guessed", person.id, "reminders");
		await expect(unsubscribe(deps, forged)).rejects.toMatchObject({
			code: "notices.wrong_link",
		});
	});

	test("has one key, whoever needs it first", async () => {
		const fresh = await newWorld();
		const keys = await Promise.all(
			Array.from({ length: 8 }, () => fresh.deps.notices.secret()),
		);
		expect(new Set(keys).size).toBe(1);
		expect(keys[0]).not.toBe(await deps.notices.secret());
	});
});
