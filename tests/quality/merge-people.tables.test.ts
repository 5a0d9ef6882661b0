import { beforeEach, expect, test } from "vitest";
import { askForOrganisation } from "../../functions/claims/ask.ts";
import { saveContact } from "../../functions/contacts/save.ts";
import { mergeThings } from "../../functions/quality/merge-things.ts";
import { saveDraft } from "../../functions/submissions/save-draft.ts";
import { send } from "../../functions/submissions/send.ts";
import { submissionStore } from "../../functions/submissions/store.ts";
import type { Person } from "../../shared/accounts/model.ts";
import { ContactForm } from "../../shared/contacts/model.ts";
import type { Author } from "../../shared/history/model.ts";
import type { Fields } from "../../shared/submissions/editable.ts";
import type { Target } from "../../shared/submissions/model.ts";
import { A, B, newWorld } from "../claims/world.ts";

const STAFF: Author = { actor: "job:test", role: "staff", reason: "là một" };
const MEMBER: Author = { actor: "person:test", role: "member" };
const ASKING = {
	belonging: "employee",
	proof: "Tôi làm kế toán ở đây.",
} as const;

const newPlace = async () => {
	const world = await newWorld();
	const submissions = submissionStore(world.client, world.directoryTable);
	return { ...world, deps: { ...world.deps, submissions } };
};
let world: Awaited<ReturnType<typeof newPlace>>;
let going: Person;
let both: Person;

/** B is the same as A: A stays. */
const merge = () =>
	mergeThings(world.deps, {
		kind: "organisation",
		keep: A,
		drop: B,
		take: [],
		author: STAFF,
	});
const organisationsOf = async ({ id }: Person) =>
	(await world.accounts.person(id))?.memberships.map(
		({ organisation, belonging }) => [organisation, belonging],
	);
const write = async (target: Target, values: Fields) => {
	const saved = await saveDraft(
		world.deps,
		{ target, version: 0, names: Object.keys(values), values },
		MEMBER,
	);
	expect(saved.outcome).toBe("saved");
	return saved.submission;
};
const org = (id: string): Target => ({ kind: "organisation", id });

beforeEach(async () => {
	world = await newPlace();
	going = await world.signIn({ members: [B] });
	both = await world.signIn({ members: [A, B] });
});

test("whoever acted for the merged one acts for the kept one, once, is told, and no right is left over", async () => {
	await merge();
	expect(await organisationsOf(going)).toEqual([[A, "authorised"]]);
	expect(await organisationsOf(both)).toEqual([[A, "authorised"]]);
	expect(await world.accounts.membersOf(B)).toEqual([]);
	const history = await world.accounts.historyOf(`person#${going.id}`);
	expect(history.at(-1)).toMatchObject({
		type: "membership_moved",
		before: { organisation: B },
		after: { organisation: A },
		author: STAFF,
	});
	await merge();
	expect(await world.accounts.historyOf(`person#${going.id}`)).toEqual(history);
});

test("how to reach the merged one is not shown on a page that nobody agreed to", async () => {
	await saveContact(
		world.deps,
		await world.visitor(going),
		{ organisation: B, province: "99" },
		ContactForm.parse({
			name: "Lý Thị Ba",
			phone: "0912345678",
			phone_visibility: "public",
			email_visibility: "private",
			publish_contact: "yes",
			version: "0",
		}),
	);
	expect(await world.directory.contactOf(B)).toBeDefined();
	await merge();
	expect(await world.directory.contactOf(B)).toBeUndefined();
	expect(await world.directory.contactOf(A)).toBeUndefined();
});

test("a claim that waits is one for the kept one; of whoever is there already it is over", async () => {
	const asking = await world.signIn();
	const twice = await world.signIn();
	await askForOrganisation(world.deps, asking.id, B, ASKING);
	await askForOrganisation(world.deps, twice.id, A, ASKING);
	await askForOrganisation(world.deps, twice.id, B, ASKING);
	await merge();
	const open = await world.claims.openIn("99");
	expect(
		open.map(({ person, organisation }) => [person, organisation]).sort(),
	).toEqual(
		[
			[asking.id, A],
			[twice.id, A],
		].sort(),
	);
	const [, second] = await world.claims.ofPerson(twice.id);
	expect(second?.state).toBe("withdrawn");
});

test("what was being written goes on as a change of the kept one, beside its own", async () => {
	await write(org(B), { story: "Chuyện của B.", activities: ["dệt"] });
	await write(org(A), { story: "Chuyện của A." });
	await write({ kind: "product", id: "sp01" }, { usage: "Pha." });
	await merge();
	const open = await world.deps.submissions.openOfOrganisation(A);
	expect(
		open.map(({ kind, organisation, proposed }) => ({
			kind,
			organisation,
			proposed,
		})),
	).toMatchObject([
		{
			kind: "organisation",
			organisation: A,
			proposed: { story: "Chuyện của A.", activities: ["dệt"] },
		},
		{ kind: "product", organisation: A, proposed: { usage: "Pha." } },
	]);
	expect(await world.deps.submissions.openOfOrganisation(B)).toEqual([]);
	expect(await world.deps.submissions.openOf(org(B))).toBeUndefined();
	await merge();
	expect(await world.deps.submissions.openOfOrganisation(A)).toEqual(open);
});

test("while a change of the one that goes waits for review, nothing is merged", async () => {
	const { id, version } = await write(org(B), { story: "Chuyện của B." });
	await send(world.deps, { id, version }, MEMBER);
	await expect(merge()).rejects.toMatchObject({ code: "quality.decide_first" });
	expect(await organisationsOf(going)).toEqual([[B, "authorised"]]);
});
