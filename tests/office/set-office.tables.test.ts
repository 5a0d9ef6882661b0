import { expect, test } from "vitest";
import { endSessions, setOffice } from "../../functions/accounts/set-office.ts";
import { enter } from "../../functions/accounts/sign-in/enter.ts";
import type { Office, Person, Visitor } from "../../shared/accounts/model.ts";
import { newAccounts } from "../tables.ts";

let clock = Date.parse("2026-11-21T01:00:00.000Z");
const now = () => new Date(++clock).toISOString();
const { accounts } = await newAccounts();
const deps = { accounts, now };

let people = 0;
const newPerson = (office?: Office): Promise<Person> => {
	const email = `nguoi${++people}@vi-du.example`;
	return enter(
		{ accounts, now, appointments: office ? [{ email, office }] : [] },
		{ sub: `subject-${people}`, email, email_verified: true },
	);
};
const ADMIN: Office = { role: "admin", provinces: [] };
const STAFF: Office = { role: "staff", provinces: ["20"] };
const as = ({ id, office }: Person): Visitor => ({
	person: id,
	office,
	organisations: [],
});
const officeOf = async ({ id }: Person) =>
	(await accounts.person(id))?.person.office;
const reason = "phân công số 12";

test("a role is given, changed and taken, and each step is kept with what stood before and why", async () => {
	const admin = await newPerson(ADMIN);
	const other = await newPerson();
	await setOffice(deps, as(admin), other.id, { wanted: STAFF, reason });
	expect(await accounts.officePeople()).toContain(other.id);
	const head: Office = { role: "head", provinces: ["20", "24"] };
	await setOffice(deps, as(admin), other.id, { wanted: head, reason });
	await setOffice(deps, as(admin), other.id, { wanted: undefined, reason });
	expect(await officeOf(other)).toBeUndefined();
	expect(await accounts.officePeople()).not.toContain(other.id);
	const history = await accounts.historyOf(`person#${other.id}`);
	expect(
		history.map(({ type, before, after }) => [type, before, after]),
	).toEqual([
		["person_entered", undefined, {}],
		["office_given", undefined, STAFF],
		["office_changed", STAFF, head],
		["office_taken", head, undefined],
	]);
	expect(history.at(-1)?.author).toEqual({
		actor: `person:${admin.id}`,
		role: "admin",
		reason,
	});
});

test("the same role again writes nothing", async () => {
	const [admin, other] = [await newPerson(ADMIN), await newPerson(STAFF)];
	const before = await accounts.historyOf(`person#${other.id}`);
	await setOffice(deps, as(admin), other.id, { wanted: STAFF, reason });
	expect(await accounts.historyOf(`person#${other.id}`)).toEqual(before);
});

test("nobody changes their own role, so the last administrator stays", async () => {
	const admin = await newPerson(ADMIN);
	for (const wanted of [undefined, STAFF])
		await expect(
			setOffice(deps, as(admin), admin.id, { wanted, reason }),
		).rejects.toMatchObject({ code: "accounts.own_role" });
	expect(await officeOf(admin)).toEqual(ADMIN);
});

test("of two administrators who take the right from each other at one moment, one remains", async () => {
	for (let round = 0; round < 5; round++) {
		const [one, two] = [await newPerson(ADMIN), await newPerson(ADMIN)];
		await Promise.allSettled([
			setOffice(deps, as(one), two.id, { wanted: undefined, reason }),
			setOffice(deps, as(two), one.id, { wanted: undefined, reason }),
		]);
		const left = [await officeOf(one), await officeOf(two)];
		expect(left.filter((office) => office?.role === "admin")).toHaveLength(1);
	}
});

test("whoever has lost the right meanwhile cannot use it any more", async () => {
	const [admin, former, other] = [
		await newPerson(ADMIN),
		await newPerson(ADMIN),
		await newPerson(),
	];
	const stale = as(former);
	await setOffice(deps, as(admin), former.id, { wanted: STAFF, reason });
	await expect(
		setOffice(deps, stale, other.id, { wanted: ADMIN, reason }),
	).rejects.toMatchObject({ code: "accounts.changed_meanwhile" });
	expect(await officeOf(other)).toBeUndefined();
});

test("a person is found by the very address they sign in with, and not by one they gave up", async () => {
	const person = await newPerson();
	expect((await accounts.withEmail(person.email))?.id).toBe(person.id);
	expect(await accounts.withEmail("khac@vi-du.example")).toBeUndefined();
	await enter(
		{ accounts, now, appointments: [] },
		{ sub: person.subject, email: "moi@vi-du.example", email_verified: true },
	);
	expect(await accounts.withEmail(person.email)).toBeUndefined();
	expect((await accounts.withEmail("moi@vi-du.example"))?.id).toBe(person.id);
});

test("all sessions of a person end, and the history says who did it and why", async () => {
	const [admin, other] = [await newPerson(ADMIN), await newPerson(STAFF)];
	await endSessions(deps, as(admin), other.id, "mất điện thoại");
	const found = await accounts.person(other.id);
	expect(found?.person.sessionsEndedAt).toBeDefined();
	const history = await accounts.historyOf(`person#${other.id}`);
	expect(history.at(-1)).toMatchObject({
		type: "sessions_ended",
		author: { actor: `person:${admin.id}`, reason: "mất điện thoại" },
	});
});
