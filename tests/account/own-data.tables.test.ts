import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { beforeEach, describe, expect, test } from "vitest";
import { erasePerson } from "../../functions/accounts/erasure/erase.ts";
import { editOwnAccount } from "../../functions/accounts/own/edit.ts";
import { exportOwnData } from "../../functions/accounts/own/export.ts";
import { askForOrganisation } from "../../functions/claims/ask.ts";
import { decideClaim } from "../../functions/claims/decide.ts";
import { saveContact } from "../../functions/contacts/save.ts";
import { askAboutData } from "../../functions/data-requests/ask.ts";
import { stepDataRequest } from "../../functions/data-requests/step.ts";
import { fromItem } from "../../functions/platform/dynamo.ts";
import type { Person } from "../../shared/accounts/model.ts";
import { ContactForm } from "../../shared/contacts/model.ts";
import { A, B, newWorld, START } from "../claims/world.ts";

/** Words that stand nowhere else: each form of a person is given one. */
const CANARY = {
	name: "Hoàng Thị Canarymột",
	proof: "canaryhai: hỏi bác bảo vệ",
	contact: "Lý Văn Canaryba",
	phone: "912345678",
	email: "canarybon@vi-du.example",
	request: "canarynam: đừng gọi tôi",
} as const;

let world: Awaited<ReturnType<typeof newWorld>>;
let person: Person;

const fresh = async (id: string): Promise<Person> => {
	const found = await world.accounts.person(id);
	if (found === undefined) throw new Error("gone");
	return found.person;
};

const self = (id: string) =>
	({ actor: `person:${id}`, role: "person" }) as const;

/** Everything that the Accounts table and the directory hold. */
const stored = async (): Promise<Record<string, unknown>[]> => {
	const { Items = [] } = await world.client.send(
		new ScanCommand({ TableName: world.table }),
	);
	return Items.map(fromItem);
};
const texts = async () =>
	JSON.stringify([
		await stored(),
		await world.directory.contactOf(A),
		await world.directory.historyOf(`organisation#${A}`),
	]);

beforeEach(async () => {
	world = await newWorld();
	person = await world.signIn({ members: [A] });
	await editOwnAccount(world.deps, person, {
		name: CANARY.name,
		language: "en",
	});
	await saveContact(
		world.deps,
		await world.visitor(person),
		{ organisation: A, province: "99" },
		ContactForm.parse({
			name: CANARY.contact,
			phone: `0${CANARY.phone}`,
			email: CANARY.email,
			phone_visibility: "public",
			email_visibility: "partners",
			publish_contact: "yes",
			share_with_partners: "yes",
			version: "0",
		}),
	);
	const claim = await askForOrganisation(world.deps, person.id, B, {
		belonging: "employee",
		proof: CANARY.proof,
	});
	await decideClaim(world.deps, await world.staff(), claim.id, {
		decision: "deny",
		reason: "Chưa rõ.",
	});
	await askForOrganisation(world.deps, person.id, B, {
		belonging: "employee",
		proof: CANARY.proof,
	});
	const { id } = await askAboutData(world.deps, person.id, {
		kind: "object",
		text: CANARY.request,
	});
	await stepDataRequest(world.deps, await world.staff(), id, {
		step: "answer",
		text: `Về «${CANARY.request}»: sẽ làm.`,
	});
	person = await fresh(person.id);
});

/** Outside of the account: a form that waits for a new sign-in, and the note of a letter. */
const leaveTraces = async (event: string): Promise<void> => {
	const { id } = person;
	await world.sessions.keep(
		{ id: event, person: id, path: "/tai-khoan/toi", fields: { a: [event] } },
		Date.parse(START) / 1000 + 3600,
	);
	await world.notices.take({ person: id, kind: "claim_denied", event }, START);
};

describe("the export", () => {
	test("holds all that was ever typed, and nothing of a key or a secret", async () => {
		const data = JSON.stringify(await exportOwnData(world.deps, person.id));
		for (const word of [...Object.values(CANARY), person.email])
			expect(data).toContain(word);
		expect(data).not.toMatch(/"(pk|sk|gsi\d..|secretHash|formKey)"/);
	});

	test("knows every kind of item that stands below a person, or says why not", async () => {
		const kinds = new Set(
			(await world.erasure.itemsOf(person.id)).map(
				({ sk }) => String(sk).split("#")[0],
			),
		);
		expect([...kinds].sort()).toEqual([
			"ASKED", // which claims are open: follows from them
			"CLAIM", // claims
			"CLAIMS", // how many are open: follows from them
			"CONSENT", // consents
			"DATA_REQUEST", // requests
			"MEMBER", // memberships
			"STATE", // account
		]);
		const data = await exportOwnData(world.deps, person.id);
		expect({
			claims: data.claims.length,
			consents: data.consents.length,
			contacts: data.contacts.length,
			memberships: data.memberships.length,
			requests: data.requests.length,
		}).toEqual({
			claims: 2,
			consents: 2,
			contacts: 1,
			memberships: 1,
			requests: 1,
		});
	});

	test("of somebody else holds none of it", async () => {
		const other = await world.signIn({ members: [A] });
		const data = JSON.stringify(await exportOwnData(world.deps, other.id));
		for (const word of Object.values(CANARY)) expect(data).not.toContain(word);
		expect(data).not.toContain(person.id);
	});
});

describe("an account that is deleted", () => {
	test("leaves nothing that was typed anywhere in the tables", async () => {
		const before = await texts();
		for (const word of [...Object.values(CANARY), person.email, person.subject])
			expect(before).toContain(word);
		await erasePerson(world.deps, person.id, self(person.id));
		const after = await texts();
		for (const word of [...Object.values(CANARY), person.email, person.subject])
			expect(after).not.toContain(word);
	});

	test("serves nobody, signs in as nobody, is found by no address, and waits in no queue", async () => {
		await erasePerson(world.deps, person.id, self(person.id));
		expect(await world.accounts.person(person.id)).toBeUndefined();
		expect(await world.accounts.idOf(person.subject)).toBeUndefined();
		expect(await world.accounts.withEmail(person.email)).toBeUndefined();
		expect(await world.accounts.membersOf(A)).toEqual([]);
		expect(await world.erasure.itemsOf(person.id)).toEqual([]);
		expect(await world.claims.openIn("99")).toEqual([]);
		expect(await world.dataRequests.openIn("99")).toEqual([]);
	});

	test("leaves no form that waits and no note of a letter, also when they came late", async () => {
		for (const event of ["before", "late"]) {
			await leaveTraces(event);
			expect(await texts()).toContain(event);
			await erasePerson(world.deps, person.id, self(person.id));
			expect(await texts()).not.toContain(`NOTICES#${person.id}`);
			expect(await texts()).not.toContain("KEPT#");
		}
	});

	test("leaves a history of opaque ids, and the proof of each consent", async () => {
		await erasePerson(world.deps, person.id, self(person.id));
		const history = await world.accounts.historyOf(`person#${person.id}`);
		const types = history.map(({ type }) => type);
		expect(types).toContain("person_erased");
		expect(types).toContain("membership_ended");
		expect(types.filter((type) => type === "consent_given")).toHaveLength(2);
	});

	test("may be deleted again, and its public contact left the page", async () => {
		expect(await world.directory.contactOf(A)).toEqual({
			phone: "+84912345678",
		});
		await erasePerson(world.deps, person.id, self(person.id));
		await erasePerson(world.deps, person.id, self(person.id));
		expect(await world.directory.contactOf(A)).toBeUndefined();
	});

	test("is given no right afterwards: staff who approve its claim are told", async () => {
		const [claim] = await world.claims.openIn("99");
		await erasePerson(world.deps, person.id, self(person.id));
		await expect(
			decideClaim(world.deps, await world.staff(), claim?.id ?? "", {
				decision: "approve",
				reason: "Đúng người.",
			}),
		).rejects.toMatchObject({ code: "claims.settled" });
		expect(await world.accounts.membersOf(B)).toEqual([]);
	});
});

describe("administrators", () => {
	const admin = () =>
		world.signIn({ office: { role: "admin", provinces: [] } });

	test("the last one stays", async () => {
		const { id } = await admin();
		await expect(erasePerson(world.deps, id, self(id))).rejects.toMatchObject({
			code: "accounts.last_admin",
		});
		expect(await world.accounts.person(id)).toBeDefined();
	});

	test("of two who go at the same moment one stays", async () => {
		const [one, other] = [await admin(), await admin()];
		const ends = await Promise.allSettled(
			[one, other].map(({ id }) => erasePerson(world.deps, id, self(id))),
		);
		expect(ends.map(({ status }) => status).toSorted()).toEqual([
			"fulfilled",
			"rejected",
		]);
		const left = await world.accounts.people([one.id, other.id]);
		expect(left).toHaveLength(1);
	});
});

test("two changes of one account at once: the second is told", async () => {
	const ends = await Promise.allSettled(
		["Một", "Hai"].map((name) =>
			editOwnAccount(world.deps, person, {
				name: `Nông ${name}`,
				language: "vi",
			}),
		),
	);
	expect(ends.map(({ status }) => status).toSorted()).toEqual([
		"fulfilled",
		"rejected",
	]);
});
