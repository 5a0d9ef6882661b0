import { beforeEach, expect, test } from "vitest";
import { erasureStore } from "../../functions/accounts/erasure/store.ts";
import {
	openSession,
	resumeSession,
} from "../../functions/accounts/sessions/sessions.ts";
import { sessionStore } from "../../functions/accounts/sessions/store.ts";
import { endSessions } from "../../functions/accounts/set-office.ts";
import { enter } from "../../functions/accounts/sign-in/enter.ts";
import type { Person } from "../../shared/accounts/model.ts";
import { newAccounts } from "../tables.ts";

const START = Date.parse("2026-11-21T01:00:00.000Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let clock = START;
const now = () => new Date(clock).toISOString();
const { table, client, accounts } = await newAccounts();
const sessions = sessionStore(client, table);
const deps = { sessions, accounts, now };

let subjects = 0;
const newPerson = (office?: Person["office"]): Promise<Person> => {
	const email = `nguoi${++subjects}@vi-du.example`;
	return enter(
		{
			accounts,
			now,
			appointments: office ? [{ email, office }] : [],
		},
		{ sub: `subject-${subjects}`, email, email_verified: true },
	);
};

beforeEach(() => {
	clock = START;
});

const live = async (cookie: string | undefined) => {
	const resumed = await resumeSession(deps, cookie);
	return resumed && "session" in resumed ? resumed : undefined;
};

test("a fresh cookie is its person, and nothing of it stands in the table", async () => {
	const person = await newPerson();
	const cookie = await openSession(deps, person);
	expect((await live(cookie))?.person.id).toBe(person.id);
	const [id = "", secret = ""] = cookie.split(".");
	const stored = await sessions.session(id);
	expect(JSON.stringify(stored)).not.toContain(secret);
});

test.each([undefined, "", "ses_nonsense.abc", `ses_${"0".repeat(26)}.abc`])(
	"the cookie «%s» is nobody",
	async (cookie) => {
		expect(await resumeSession(deps, cookie)).toBeUndefined();
	},
);

test("another secret for the same session is nobody, and does not end it", async () => {
	const cookie = await openSession(deps, await newPerson());
	expect(
		await live(`${cookie.split(".")[0]}.${"x".repeat(43)}`),
	).toBeUndefined();
	expect(await live(cookie)).toBeDefined();
});

test("the secret is replaced after a quarter of an hour; the one before counts for a minute more", async () => {
	const cookie = await openSession(deps, await newPerson());
	clock += 16 * MINUTE;
	const renewed = (await live(cookie))?.cookie;
	expect(renewed).toBeDefined();
	expect(renewed).not.toBe(cookie);
	clock += MINUTE / 2;
	expect(await live(cookie)).toBeDefined();
	expect(await live(renewed)).toBeDefined();
});

test("a secret that was replaced long ago is a copy: whoever shows it, the session is over for all", async () => {
	const stolen = await openSession(deps, await newPerson());
	clock += 16 * MINUTE;
	const renewed = (await live(stolen))?.cookie;
	expect(await live(renewed)).toBeDefined();
	clock += 5 * MINUTE;
	expect(await live(stolen)).toBeUndefined();
	expect(await live(renewed)).toBeUndefined();
});

test("an answer that is lost on a weak network takes nobody's session: the secret before goes on, and is replaced again", async () => {
	const cookie = await openSession(deps, await newPerson());
	clock += 16 * MINUTE;
	expect((await live(cookie))?.cookie).toBeDefined();
	clock += 10 * MINUTE;
	expect(await live(cookie)).toBeDefined();
	clock += 10 * MINUTE;
	const arrived = (await live(cookie))?.cookie;
	expect(await live(arrived)).toBeDefined();
	clock += 2 * MINUTE;
	expect(await live(arrived)).toBeDefined();
	expect(await live(cookie)).toBeUndefined();
});

test("a thief who goes on with the old secret is found out when the browser shows the one it was given", async () => {
	const stolen = await openSession(deps, await newPerson());
	clock += 16 * MINUTE;
	const given = (await live(stolen))?.cookie;
	clock += 16 * MINUTE;
	const taken = (await live(stolen))?.cookie;
	expect(await live(given)).toBeUndefined();
	expect(await live(taken)).toBeUndefined();
});

test("two requests at the moment of rotation both go through, and one secret remains good", async () => {
	const cookie = await openSession(deps, await newPerson());
	clock += 16 * MINUTE;
	const [one, other] = await Promise.all([live(cookie), live(cookie)]);
	expect(one).toBeDefined();
	expect(other).toBeDefined();
	const given = [one?.cookie, other?.cookie].filter((value) => value);
	expect(given).toHaveLength(1);
	clock += 2 * MINUTE;
	expect(await live(given[0])).toBeDefined();
});

test("a session of the office ends after two idle hours, one of a cooperative does not", async () => {
	const staff = await openSession(
		deps,
		await newPerson({ role: "staff", provinces: ["20"] }),
	);
	const member = await openSession(deps, await newPerson());
	clock += 2 * HOUR + MINUTE;
	expect(await resumeSession(deps, staff)).toHaveProperty("endedFor");
	expect(await live(member)).toBeDefined();
});

test("a session that is always in use ends all the same: twelve hours for the office", async () => {
	let cookie = await openSession(
		deps,
		await newPerson({ role: "admin", provinces: [] }),
	);
	for (let hour = 1; hour < 12; hour++) {
		clock += HOUR;
		const resumed = await live(cookie);
		expect(resumed).toBeDefined();
		cookie = resumed?.cookie ?? cookie;
	}
	clock += HOUR;
	expect(await live(cookie)).toBeUndefined();
});

test("signing out everywhere ends the sessions of before, not those that come after", async () => {
	const person = await newPerson();
	const phone = await openSession(deps, person);
	clock += MINUTE;
	await endSessions(deps, { person: person.id, organisations: [] }, person.id);
	clock += MINUTE;
	const later = await openSession(deps, person);
	expect(await resumeSession(deps, phone)).toEqual({ endedFor: person.id });
	expect(await live(later)).toBeDefined();
	expect(
		(await accounts.historyOf(`person#${person.id}`)).at(-1),
	).toMatchObject({
		type: "sessions_ended",
		author: { actor: `person:${person.id}`, role: "person" },
	});
});

test("signing out everywhere is not held up by what else is being written about the person", async () => {
	const person = await newPerson();
	const phone = await openSession(deps, person);
	let isBusy = true;
	const change: typeof accounts.change = async (changed, events) => {
		if (isBusy) await accounts.change({ ...person, name: "Khác", version: 2 });
		isBusy = false;
		return accounts.change(changed, events);
	};
	await endSessions(
		{ accounts: { ...accounts, change }, now },
		{ person: person.id, organisations: [] },
		person.id,
	);
	expect(await live(phone)).toBeUndefined();
	expect((await accounts.person(person.id))?.person.name).toBe("Khác");
});

test("a right that is taken away is gone with the next request, without signing in again", async () => {
	const person = await newPerson({ role: "staff", provinces: ["20"] });
	const cookie = await openSession(deps, person);
	expect((await live(cookie))?.visitor.office?.role).toBe("staff");
	const { office: _, ...left } = person;
	await accounts.change({ ...left, version: person.version + 1 });
	expect((await live(cookie))?.visitor.office).toBeUndefined();
});

test("a first sign-in makes one person, however often it is repeated at the same moment", async () => {
	const identity = {
		sub: "subject-twice",
		email: "hai-lan@vi-du.example",
		email_verified: true,
	};
	const people = await Promise.all(
		Array.from({ length: 5 }, () =>
			enter({ accounts, now, appointments: [] }, identity),
		),
	);
	expect(new Set(people.map(({ id }) => id)).size).toBe(1);
});

test("an address that the issuer has not confirmed does not sign in", async () => {
	await expect(
		enter(
			{ accounts, now, appointments: [] },
			{ sub: "unsure", email: "la@vi-du.example", email_verified: false },
		),
	).rejects.toMatchObject({ code: "accounts.email_unconfirmed" });
});

test("what the deployment appoints is given once, with an event that says so", async () => {
	const person = await newPerson({ role: "head", provinces: ["20"] });
	const history = await accounts.historyOf(`person#${person.id}`);
	expect(history.map(({ type }) => type)).toEqual([
		"office_given",
		"person_entered",
	]);
	expect(JSON.stringify(history)).not.toContain(person.email);
});

test("who lost an appointed role does not get it back by deleting the account and coming again", async () => {
	const identity = {
		sub: "subject-first",
		email: "dau-tien@vi-du.example",
		email_verified: true,
	};
	const office = { role: "admin" as const, provinces: [] };
	const first = {
		accounts,
		now,
		appointments: [{ email: identity.email, office }],
	};
	const { office: given, ...person } = await enter(first, identity);
	expect(given).toEqual(office);
	const { erase } = erasureStore(client, table);
	expect(await erase(person, [], undefined)).toBe(true);
	const again = await enter(first, identity);
	expect(again.id).not.toBe(person.id);
	expect(again.office).toBeUndefined();
});

test("what was typed when the session had ended waits, is given back once, and only to its browser", async () => {
	await sessions.keep(
		{
			id: "random",
			person: "per_1",
			path: "/tai-khoan/x",
			fields: { a: ["1"] },
		},
		0,
	);
	expect((await sessions.kept("random"))?.fields).toEqual({ a: ["1"] });
	await sessions.dropKept("random");
	expect(await sessions.kept("random")).toBeUndefined();
});

test("a sign-in under way can be finished once", async () => {
	const signIn = {
		state: "attempt",
		nonce: "n",
		verifier: "v",
		returnTo: "/tai-khoan",
		startedAt: now(),
	};
	await sessions.startSignIn(signIn, 0);
	expect(await sessions.takeSignIn("attempt")).toEqual(signIn);
	expect(await sessions.takeSignIn("attempt")).toBeUndefined();
});
