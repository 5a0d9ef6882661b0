import { beforeEach, expect, test } from "vitest";
import { decideConsent } from "../../functions/consents/decide.ts";
import { removeContact } from "../../functions/contacts/remove.ts";
import { saveContact } from "../../functions/contacts/save.ts";
import { endMembership } from "../../functions/members/end.ts";
import type { Person } from "../../shared/accounts/model.ts";
import { standingConsents } from "../../shared/consents/model.ts";
import { ContactForm } from "../../shared/contacts/model.ts";
import { A, newWorld } from "../claims/world.ts";

const NAME = "Chu Thị Chim";
const DAY = [
	"2026-11-21T00:00:00.000Z",
	"2026-11-22T00:00:00.000Z",
	1000,
] as const;
const PHONE = "+84912345678";
const typed = (more: Record<string, unknown> = {}): ContactForm =>
	ContactForm.parse({
		name: NAME,
		phone: "0912 345 678",
		name_visibility: "public",
		phone_visibility: "public",
		publish_contact: "yes",
		version: "0",
		...more,
	});

let world: Awaited<ReturnType<typeof newWorld>>;
let person: Person;
const belongs = { organisation: A, province: "99" };
const write = async (form: ContactForm) =>
	saveContact(world.deps, await world.visitor(person), belongs, form);
const versionOf = async () => {
	const [record] = await world.directory.load([
		{ kind: "organisation", id: A },
	]);
	return record?.meta.version;
};

beforeEach(async () => {
	world = await newWorld();
	person = await world.signIn({ members: [A] });
});

test("what is public stands in the directory, with the consent kept, and the page is told to follow", async () => {
	await write(typed({ email: "kin@vi-du.example" }));
	expect(await world.directory.contactOf(A)).toEqual({
		name: NAME,
		phone: PHONE,
	});
	expect(await versionOf()).toBe(2);
	const told = (await world.directory.historyOf(`organisation#${A}`)).at(-1);
	expect(told).toMatchObject({ type: "contact_changed", version: 2 });
	expect(await world.consents.ofPerson(person.id)).toMatchObject([
		{
			purpose: "publish_contact",
			decision: "given",
			version: 1,
			channel: "web",
			organisation: A,
		},
	]);
});

test("no history holds a name, a number or an address", async () => {
	await write(typed({ email: "kin@vi-du.example" }));
	await removeContact(world.deps, A, { actor: "job:test", role: "system" });
	const texts = JSON.stringify([
		await world.directory.historyOf(`organisation#${A}`),
		await world.directory.eventsBetween(...DAY),
		await world.accounts.eventsBetween(...DAY),
	]);
	expect(texts).toContain("contact_changed");
	for (const private_ of [NAME, "912345678", "kin@"])
		expect(texts).not.toContain(private_);
});

test("nothing becomes public without its box, and nothing is written then", async () => {
	await expect(
		write(typed({ publish_contact: undefined })),
	).rejects.toMatchObject({ code: "contacts.consent_needed" });
	// The box for partners is another one.
	await expect(
		write(typed({ publish_contact: undefined, share_with_partners: "yes" })),
	).rejects.toMatchObject({ code: "contacts.consent_needed" });
	expect(await world.contacts.contact(A)).toBeUndefined();
	expect(await world.directory.contactOf(A)).toBeUndefined();
	expect(await world.consents.ofPerson(person.id)).toEqual([]);
});

test("what was agreed to need not be agreed to again, but another number must", async () => {
	await write(typed());
	await write(typed({ publish_contact: undefined, version: "1" }));
	await expect(
		write(
			typed({
				publish_contact: undefined,
				version: "2",
				phone: "0987 654 321",
			}),
		),
	).rejects.toMatchObject({ code: "contacts.consent_needed" });
});

test("of two who write at once the second is told, and nothing of the first is lost", async () => {
	const answers = await Promise.allSettled([
		write(typed()),
		write(typed({ name: "Lý Thị Ví" })),
	]);
	expect(answers.map(({ status }) => status).toSorted()).toEqual([
		"fulfilled",
		"rejected",
	]);
	const stored = await world.contacts.contact(A);
	expect(stored?.version).toBe(1);
	expect((await world.directory.contactOf(A))?.name).toBe(stored?.name?.value);
});

test("consent taken back leaves the page at once, and the record of both stays", async () => {
	await write(typed());
	await decideConsent(world.deps, person, {
		purpose: "publish_contact",
		decision: "withdrawn",
		organisation: A,
	});
	expect(await world.directory.contactOf(A)).toBeUndefined();
	expect((await world.contacts.contact(A))?.phone).toEqual({
		value: PHONE,
		visibility: "private",
	});
	const records = await world.consents.ofPerson(person.id);
	expect(records.map(({ decision }) => decision)).toEqual([
		"given",
		"withdrawn",
	]);
	expect(standingConsents(records)).toMatchObject([{ decision: "withdrawn" }]);
	await expect(
		decideConsent(world.deps, person, {
			purpose: "publish_contact",
			decision: "withdrawn",
			organisation: A,
		}),
	).rejects.toMatchObject({ code: "consents.none" });
});

test("news come only after a box was ticked, and stop when it is taken back", async () => {
	const news = async () =>
		(await world.accounts.person(person.id))?.person.notices.news;
	await expect(
		decideConsent(world.deps, person, { purpose: "news", decision: "given" }),
	).rejects.toMatchObject({ code: "consents.tick" });
	expect(await news()).toBe(false);
	await decideConsent(world.deps, person, {
		purpose: "news",
		decision: "given",
		agree: "yes",
	});
	expect(await news()).toBe(true);
	const found = await world.accounts.person(person.id);
	if (found === undefined) throw new Error("gone");
	await decideConsent(world.deps, found.person, {
		purpose: "news",
		decision: "withdrawn",
	});
	expect(await news()).toBe(false);
});

test("whoever leaves takes along what they gave, but not what a colleague gave", async () => {
	const colleague = await world.signIn({ members: [A] });
	await write(typed());
	const leave = (who: Person) =>
		endMembership(
			world.deps,
			{ person: who.id, organisation: A },
			{ actor: `person:${who.id}`, role: "member" },
		);
	await leave(colleague);
	expect(await world.directory.contactOf(A)).toBeDefined();
	await leave(person);
	expect(await world.directory.contactOf(A)).toBeUndefined();
	expect(await world.contacts.contact(A)).toBeUndefined();
});

test("what staff enter for a cooperative says so, and stays when that officer goes", async () => {
	const staff = await world.staff();
	await saveContact(world.deps, staff, belongs, typed());
	expect((await world.contacts.contact(A))?.by).toBeUndefined();
	expect(await world.accounts.historyOf(`contact#${A}`)).toMatchObject([
		{ author: { role: "staff", onBehalfOf: A } },
	]);
	expect(await world.consents.ofPerson(staff.person ?? "")).toMatchObject([
		{ channel: "staff" },
	]);
});
