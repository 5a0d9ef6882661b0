import { beforeEach, describe, expect, test } from "vitest";
import { showDesk } from "../../functions/accounts/desk.ts";
import {
	askForOrganisation,
	proposeOrganisation,
} from "../../functions/claims/ask.ts";
import { decideClaim } from "../../functions/claims/decide.ts";
import { withdrawClaim } from "../../functions/claims/withdraw.ts";
import { ofKind } from "../../functions/directory/store.ts";
import { endMembership } from "../../functions/members/end.ts";
import type { ProposalForm } from "../../shared/claims/model.ts";
import { A, B, newWorld } from "./world.ts";

const SAYS = {
	belonging: "legal_representative",
	proof: "Tôi là giám đốc, hỏi ở trụ sở.",
} as const;
const YES = { decision: "approve", reason: "Đã gọi trụ sở." } as const;
const NO = { decision: "deny", reason: "Chưa xác minh được." } as const;

let world: Awaited<ReturnType<typeof newWorld>>;
beforeEach(async () => {
	world = await newWorld();
});

const outcomes = async (tries: Promise<unknown>[]): Promise<string[]> =>
	(await Promise.allSettled(tries)).map((result) =>
		result.status === "fulfilled" ? "done" : String(result.reason.code),
	);

test("an approved claim gives the right, ends the claim and says so in the history, at once", async () => {
	const person = await world.signIn({ name: "Nông Thị Mẫu" });
	const staff = await world.staff();
	const { id } = await askForOrganisation(world.deps, person.id, A, SAYS);
	expect((await world.claims.openIn("99")).map((claim) => claim.id)).toEqual([
		id,
	]);
	await decideClaim(world.deps, staff, id, YES);

	expect((await world.visitor(person)).organisations).toEqual([A]);
	expect(await world.claims.openIn("99")).toEqual([]);
	expect(await world.claims.claim(id)).toMatchObject({
		state: "approved",
		reason: YES.reason,
	});
	const [, decided] = await world.accounts.historyOf(`claim#${id}`);
	expect(decided).toMatchObject({
		type: "claim_approved",
		author: {
			actor: `person:${staff.person}`,
			role: "staff",
			reason: YES.reason,
		},
		after: { person: person.id, organisation: A },
	});
	expect(
		(await world.accounts.historyOf(`person#${person.id}`)).map(
			({ type }) => type,
		),
	).toEqual(["person_entered", "membership_given"]);
});

test("what was written as proof stands in no history", async () => {
	const person = await world.signIn();
	const { id } = await askForOrganisation(world.deps, person.id, A, SAYS);
	const history = await world.accounts.historyOf(`claim#${id}`);
	expect(history).toHaveLength(1);
	expect(JSON.stringify(history)).not.toContain("giám đốc");
});

test("a denied claim gives nothing, and the same organisation can be asked for again", async () => {
	const person = await world.signIn();
	const { id } = await askForOrganisation(world.deps, person.id, A, SAYS);
	await decideClaim(world.deps, await world.staff(), id, NO);
	expect((await world.visitor(person)).organisations).toEqual([]);
	const again = await askForOrganisation(world.deps, person.id, A, SAYS);
	expect(again.id).not.toBe(id);
	expect(
		(await world.claims.ofPerson(person.id)).map(({ state }) => state),
	).toEqual(["denied", "open"]);
});

describe("is refused", () => {
	test("a second claim for the same organisation, also of two sent at once", async () => {
		const person = await world.signIn();
		const ask = () => askForOrganisation(world.deps, person.id, A, SAYS);
		expect((await outcomes([ask(), ask(), ask()])).sort()).toEqual([
			"claims.open_already",
			"claims.open_already",
			"done",
		]);
	});

	test("a claim of who acts for it already", async () => {
		const person = await world.signIn({ members: [A] });
		await expect(
			askForOrganisation(world.deps, person.id, A, SAYS),
		).rejects.toMatchObject({ code: "claims.member_already" });
	});

	test("a claim for what was withdrawn, or was never there", async () => {
		const person = await world.signIn();
		expect(
			await outcomes([
				askForOrganisation(world.deps, person.id, "htxgone1", SAYS),
				askForOrganisation(world.deps, person.id, "khongco1", SAYS),
			]),
		).toEqual(["claims.organisation_withdrawn", "accounts.no_such_thing"]);
	});

	test("a sixth open claim, and a place is free again when one is withdrawn", async () => {
		const person = await world.signIn();
		const propose = (name: string) =>
			proposeOrganisation(world.deps, person.id, proposal({ name }));
		const sent = [];
		for (const name of ["Một", "Hai", "Ba", "Bốn", "Năm"])
			sent.push(await propose(`Hợp tác xã ${name}`));
		expect(
			await outcomes([
				propose("Hợp tác xã Sáu"),
				askForOrganisation(world.deps, person.id, A, SAYS),
			]),
		).toEqual(["claims.too_many", "claims.too_many"]);
		await withdrawClaim(world.deps, person.id, sent[0]?.id ?? "");
		expect(
			await outcomes([askForOrganisation(world.deps, person.id, A, SAYS)]),
		).toEqual(["done"]);
	});

	test("more than five sent at the same moment", async () => {
		const person = await world.signIn();
		const answers = await outcomes(
			Array.from({ length: 8 }, (_, at) =>
				proposeOrganisation(
					world.deps,
					person.id,
					proposal({ name: `Hợp tác xã ${at}` }),
				),
			),
		);
		expect(answers.filter((answer) => answer === "done")).toHaveLength(5);
		expect(await world.claims.openIn("99")).toHaveLength(5);
	});

	test("a decision about one's own claim", async () => {
		const person = await world.signIn({
			office: { role: "staff", provinces: ["99"] },
		});
		const { id } = await askForOrganisation(world.deps, person.id, A, SAYS);
		await expect(
			decideClaim(world.deps, await world.visitor(person), id, YES),
		).rejects.toMatchObject({ code: "claims.own" });
		expect((await world.visitor(person)).organisations).toEqual([]);
	});

	test("of two staff at the same moment the second", async () => {
		const person = await world.signIn();
		const [one, other] = [await world.staff(), await world.staff()];
		const { id } = await askForOrganisation(world.deps, person.id, A, SAYS);
		const answers = await outcomes([
			decideClaim(world.deps, one, id, YES),
			decideClaim(world.deps, other, id, NO),
		]);
		expect(answers.toSorted()).toEqual(["claims.settled", "done"]);
		// What was answered is what stands: no right without an approval, no approval without the right.
		const isApproved = answers[0] === "done";
		expect((await world.visitor(person)).organisations).toEqual(
			isApproved ? [A] : [],
		);
		expect((await world.claims.claim(id))?.state).toBe(
			isApproved ? "approved" : "denied",
		);
	});

	test("a decision about what was withdrawn, and withdrawing what another asked for", async () => {
		const person = await world.signIn();
		const stranger = await world.signIn();
		const { id } = await askForOrganisation(world.deps, person.id, A, SAYS);
		expect(
			await outcomes([withdrawClaim(world.deps, stranger.id, id)]),
		).toEqual(["accounts.no_such_thing"]);
		await withdrawClaim(world.deps, person.id, id);
		expect(
			await outcomes([decideClaim(world.deps, await world.staff(), id, YES)]),
		).toEqual(["claims.settled"]);
		expect((await world.visitor(person)).organisations).toEqual([]);
	});
});

test("a claim for what is claimed already is taken, and its event says so for those who act for it", async () => {
	await world.signIn({ members: [A] });
	const person = await world.signIn();
	const { id } = await askForOrganisation(world.deps, person.id, A, SAYS);
	const [asked] = await world.accounts.historyOf(`claim#${id}`);
	expect(asked).toMatchObject({ after: { alreadyClaimed: true } });
});

test("a proposal that is approved becomes an organisation, with the declaration as its source", async () => {
	const person = await world.signIn();
	const { id } = await proposeOrganisation(world.deps, person.id, proposal());
	const { organisation = "" } = await decideClaim(
		world.deps,
		await world.staff(),
		id,
		YES,
	);
	const [record] = await world.directory.load([
		{ kind: "organisation", id: organisation },
	]);
	if (record === undefined || !ofKind(record, "organisation"))
		throw new Error("not added");
	expect(record.data).toMatchObject({
		name: "Hợp tác xã Ba Bể Mới",
		sources: ["htxtukhai"],
		confirmedOn: "2026-11-21",
	});
	expect((await world.visitor(person)).organisations).toEqual([organisation]);
});

test("a proposal that is withdrawn while it is approved leaves no organisation without its right", async () => {
	const person = await world.signIn();
	const staff = await world.staff();
	const { id } = await proposeOrganisation(world.deps, person.id, proposal());
	const answers = await outcomes([
		decideClaim(
			{
				...world.deps,
				// Between the officer's look and the writing.
				directory: {
					...world.directory,
					save: async (...args) => {
						if ((await world.claims.claim(id))?.state === "open")
							await withdrawClaim(world.deps, person.id, id);
						return world.directory.save(...args);
					},
				},
			},
			staff,
			id,
			YES,
		),
	]);
	expect(answers).toEqual(["claims.settled"]);
	expect(
		await world.directory.load([
			{ kind: "organisation", id: `o${id.slice(-20)}` },
		]),
	).toEqual([undefined]);
	expect((await world.visitor(person)).organisations).toEqual([]);
});

test("of two proposals with one tax code the second is not approved", async () => {
	const [one, other] = [await world.signIn(), await world.signIn()];
	const staff = await world.staff();
	const twice = proposal({ taxCode: "0102030405" });
	const claims = [
		await proposeOrganisation(world.deps, one.id, twice),
		await proposeOrganisation(world.deps, other.id, twice),
	];
	const answers = [];
	for (const { id } of claims)
		answers.push(
			...(await outcomes([decideClaim(world.deps, staff, id, YES)])),
		);
	expect(answers).toEqual(["done", "claims.tax_code_known"]);
	expect(await world.directory.withTaxCode("0102030405")).toHaveLength(1);
	expect((await world.visitor(other)).organisations).toEqual([]);
});

test("a proposal with a tax code that is known is sent to that organisation", async () => {
	const person = await world.signIn();
	await expect(
		proposeOrganisation(
			world.deps,
			person.id,
			proposal({ taxCode: "0100 109 106" }),
		),
	).rejects.toMatchObject({ code: "claims.tax_code_known" });
	expect(await world.directory.withTaxCode("0100109106")).toEqual([B]);
});

test("a right that staff revoke is gone with its reason kept, and cannot be revoked twice", async () => {
	const person = await world.signIn({ members: [A, B] });
	const end = () =>
		endMembership(
			world.deps,
			{ person: person.id, organisation: A },
			{ actor: "person:x", role: "staff", reason: "Đã nghỉ việc." },
		);
	expect(await outcomes([end()])).toEqual(["done"]);
	expect(await outcomes([end()])).toEqual(["claims.not_a_member"]);
	expect((await world.visitor(person)).organisations).toEqual([B]);
	expect(await world.accounts.membersOf(A)).toEqual([]);
	expect(
		(await world.accounts.historyOf(`person#${person.id}`)).at(-1),
	).toMatchObject({
		type: "membership_ended",
		author: { reason: "Đã nghỉ việc." },
	});
});

function proposal(more: Partial<ProposalForm> = {}): ProposalForm {
	return {
		name: "Hợp tác xã Ba Bể Mới",
		type: "cooperative",
		province: "99",
		...SAYS,
		...more,
	};
}

test("who asked finds at once after signing in what waits, and what was denied until they ask again", async () => {
	const person = await world.signIn();
	const desk = async () =>
		(await showDesk(world.deps, await world.visitor(person))).claims.map(
			({ name, state, reason }) => [name, state, reason],
		);
	const { id } = await askForOrganisation(world.deps, person.id, A, SAYS);
	expect(await desk()).toEqual([[`Hợp tác xã ${A}`, "open", undefined]]);
	await decideClaim(world.deps, await world.staff(), id, NO);
	expect(await desk()).toEqual([[`Hợp tác xã ${A}`, "denied", NO.reason]]);
	const again = await askForOrganisation(world.deps, person.id, B, SAYS);
	expect(await desk()).toEqual([[`Hợp tác xã ${B}`, "open", undefined]]);
	await withdrawClaim(world.deps, person.id, again.id);
	expect(await desk()).toEqual([]);
});
