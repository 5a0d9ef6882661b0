import { beforeEach, describe, expect, test } from "vitest";
import type { AccountEvent } from "../../functions/accounts/history.ts";
import { askForOrganisation } from "../../functions/claims/ask.ts";
import { saveContact } from "../../functions/contacts/save.ts";
import { contactStore } from "../../functions/contacts/store.ts";
import { askAboutData } from "../../functions/data-requests/ask.ts";
import { stepDataRequest } from "../../functions/data-requests/step.ts";
import { save } from "../../functions/directory/save.ts";
import { outgoingFor } from "../../functions/notices/compose.ts";
import { notify } from "../../functions/notices/notify.ts";
import { returnSubmission } from "../../functions/submissions/return.ts";
import { saveDraft } from "../../functions/submissions/save-draft.ts";
import { send } from "../../functions/submissions/send.ts";
import type { Person } from "../../shared/accounts/model.ts";
import { ContactForm } from "../../shared/contacts/model.ts";
import { Author } from "../../shared/history/model.ts";
import { NoticeMessage } from "../../shared/notices/events.ts";
import type { Submission } from "../../shared/submissions/model.ts";
import { certificate } from "../publishing/catalogue.ts";
import { HTX, MINUTE, newWorld } from "./world.ts";

const world = await newWorld();
const { deps, clock, letters, broken } = world;
const author = (person: Person, over: Partial<Author> = {}): Author => ({
	actor: `person:${person.id}`,
	role: "member",
	...over,
});
const staffOf = (...provinces: string[]) =>
	world.newPerson({ office: { role: "staff", provinces } });
const lan = await world.newPerson({ members: [HTX] });
const hoa = await world.newPerson({ members: [HTX] });
const staff = await staffOf("98");
await staffOf("20");
const admin = await world.newPerson({
	office: { role: "admin", provinces: [] },
});

beforeEach(() => {
	letters.length = 0;
	broken.clear();
	clock.at += MINUTE;
});

const to = () => letters.map(({ to }) => to).sort();

const PRODUCT = { kind: "product", id: "th001" } as const;

const sentBy = async (by: Author): Promise<Submission> => {
	const now = await deps.submissions.openOf(PRODUCT);
	const saved = await saveDraft(
		deps,
		{
			target: PRODUCT,
			version: now?.version ?? 0,
			names: ["story"],
			values: { story: `Câu chuyện lúc ${deps.now()}.` },
		},
		by,
	);
	const { id, version } = saved.submission;
	const outcome = await send(deps, { id, version }, by);
	if (outcome.outcome !== "sent") throw new Error("the draft was not sent");
	return outcome.submission;
};

/** What the pipe makes of the newest step of a submission. */
const stepOf = async ({ id }: Submission): Promise<NoticeMessage> => {
	const newest = (await deps.submissions.historyOf(id)).at(-1);
	return NoticeMessage.parse({
		source: "directory",
		...newest,
		version: String(newest?.version),
	});
};

const tell = async (event: AccountEvent): Promise<NoticeMessage> => {
	await deps.notices.tell({ about: event.entity, what: event.at }, event);
	const { entity, type, version, at } = event;
	return { source: "accounts", entity, type, version, at };
};

describe("a submission", () => {
	test("that was sent is told to the staff of its province, once a day however many come", async () => {
		const first = await sentBy(author(lan));
		await notify(deps, await stepOf(first));
		expect(to()).toEqual([staff.email]);
		const returned = await returnSubmission(
			deps,
			{
				id: first.id,
				version: first.version,
				remarks: [{ field: "story", text: "Thiếu năm." }],
			},
			author(staff, { role: "staff" }),
		);
		clock.at += MINUTE;
		const again = await sentBy(author(lan));
		letters.length = 0;
		await notify(deps, await stepOf(again));
		expect(letters).toEqual([]);
		expect(returned.state).toBe("returned");
	});

	test("that came back is told to everybody of the organisation, with the reasons", async () => {
		const open = await deps.submissions.openOf(PRODUCT);
		if (open === undefined) throw new Error("nothing waits");
		const returned = await returnSubmission(
			deps,
			{
				id: open.id,
				version: open.version,
				remarks: [{ text: "Thiếu năm thành lập." }],
			},
			author(staff, { role: "staff" }),
		);
		await notify(deps, await stepOf(returned));
		expect(to()).toEqual([lan.email, hoa.email].sort());
		expect(letters[0]?.letter.text).toContain("Thiếu năm thành lập.");
		expect(letters[0]?.letter.text).toContain("Chè Thử");
	});

	test("that staff sent in their place is told to the organisation's people", async () => {
		const sent = await sentBy(
			author(staff, { role: "staff", onBehalfOf: HTX }),
		);
		const outgoing = await outgoingFor(deps, await stepOf(sent));
		const told = outgoing.filter(
			({ notice }) => notice.kind === "acted_on_behalf",
		);
		expect(told.map(({ recipient }) => recipient.id).sort()).toEqual(
			[lan.id, hoa.id].sort(),
		);
	});
});

describe("how to reach an organisation", () => {
	test("that staff changed in its place is told to each of its people once, and never what it says", async () => {
		const form = ContactForm.parse({
			name: "Chu Thị Chim",
			phone: "0912 345 678",
			name_visibility: "public",
			phone_visibility: "partners",
			publish_contact: "yes",
			share_with_partners: "yes",
			version: "0",
		});
		const visitor = {
			person: staff.id,
			office: staff.office,
			organisations: [],
		};
		const belongs = { organisation: HTX, province: "98" };
		await saveContact(
			{ ...deps, contacts: contactStore(world.client, world.table) },
			visitor,
			belongs,
			form,
		);
		// Everything that the two pipes hand on of it: the contact, two consents, the public copy.
		const accounts = ["contact#", "person#"].map((kind) =>
			deps.accounts.historyOf(`${kind}${kind === "contact#" ? HTX : staff.id}`),
		);
		const events = [
			...(await Promise.all(accounts))
				.flat()
				.map((event) => ({ source: "accounts", ...event })),
			...(await deps.directory.historyOf(`organisation#${HTX}`)).map(
				(event) => ({ source: "directory", ...event }),
			),
		]
			.map((event) => NoticeMessage.extend({ author: Author }).parse(event))
			.filter((event) => event.author.onBehalfOf !== undefined);
		expect(events).toHaveLength(4);
		for (const event of events) await notify(deps, event);
		expect(to()).toEqual([lan.email, hoa.email].sort());
		expect(letters[0]?.letter.subject).toBe(
			"Cán bộ đã làm thay: thông tin liên hệ",
		);
		expect(letters[0]?.letter.text).toContain(
			`/tai-khoan/to-chuc/${HTX}/nguoi`,
		);
		expect(JSON.stringify(letters)).not.toMatch(/Chim|912/);
	});
});

describe("a request about one's own data", () => {
	const asked = async (person: Person) => {
		const { id } = await askAboutData(deps, person.id, {
			kind: "object",
			text: "Đừng gọi tôi.",
		});
		return id;
	};
	const newest = async (id: string) => {
		const events = await deps.accounts.historyOf(`data_request#${id}`);
		return NoticeMessage.parse({ source: "accounts", ...events.at(-1) });
	};

	test("of somebody who belongs to no province is told to administrators: the law's clock runs for them, too", async () => {
		const person = await world.newPerson();
		await notify(deps, await newest(await asked(person)));
		expect(to()).toEqual([admin.email, person.email].sort());
	});

	test("that takes longer is told to whoever asked, with the new day and without the reason", async () => {
		const person = await world.newPerson();
		const id = await asked(person);
		clock.at += MINUTE;
		await stepDataRequest(
			deps,
			{ person: staff.id, office: staff.office, organisations: [] },
			id,
			{ step: "extend", text: "Chờ bưu điện." },
		);
		await notify(deps, await newest(id));
		expect(to()).toEqual([person.email]);
		expect(letters[0]?.letter.text).toContain("21/12/2026");
		expect(JSON.stringify(letters)).not.toMatch(/bưu điện|Đừng gọi/);
	});
});

describe("a claim", () => {
	test("is told to staff and to those who act for the organisation already, not to who asks", async () => {
		const person = await world.newPerson();
		const claim = await askForOrganisation(deps, person.id, HTX, {
			belonging: "employee",
			proof: "Tôi làm kế toán của hợp tác xã.",
		});
		const [event] = await deps.accounts.historyOf(`claim#${claim.id}`);
		await notify(deps, NoticeMessage.parse({ source: "accounts", ...event }));
		expect(to()).toEqual([lan.email, hoa.email, staff.email].sort());
		for (const { letter } of letters)
			expect(letter.text).not.toContain("kế toán");
	});
});

describe("a right", () => {
	test("that ended is told to whoever had it, with the reason", async () => {
		const message = await tell({
			entity: `person#${lan.id}`,
			type: "membership_ended",
			version: 7,
			at: deps.now(),
			author: author(staff, { role: "staff", reason: "Đã nghỉ việc." }),
			after: { person: lan.id, organisation: HTX },
		});
		await notify(deps, message);
		expect(to()).toEqual([lan.email]);
		expect(letters[0]?.letter.text).toContain("Đã nghỉ việc.");
	});

	test("that went to another organisation is told to whoever has it, with the reason", async () => {
		const message = await tell({
			entity: `person#${lan.id}`,
			type: "membership_moved",
			version: 1,
			at: deps.now(),
			author: author(staff, { role: "staff", reason: "Cùng một nơi." }),
			before: { person: lan.id, organisation: HTX },
			after: { person: lan.id, organisation: HTX },
		});
		await notify(deps, message);
		expect(to()).toEqual([lan.email]);
		expect(letters[0]?.letter.subject).toMatch(/đã gộp vào/);
		expect(letters[0]?.letter.text).toContain("Cùng một nơi.");
	});

	test("that the deployment gives at the first sign-in is told to nobody", async () => {
		const [given] = await deps.accounts.historyOf(`person#${staff.id}`);
		expect(given?.type).toBe("office_given");
		await notify(deps, NoticeMessage.parse({ source: "accounts", ...given }));
		expect(letters).toEqual([]);
	});
});

describe("an event of the certificate watch", () => {
	const keep = async (over: Record<string, unknown>) => {
		const [saved] = await save(
			{ store: deps.directory, now: deps.now },
			[certificate({ issuedOn: "2024-05-20", ...over })],
			{ author: { actor: "job:test", role: "system" } },
		);
		expect(saved?.outcome).toBe("changed");
	};
	/** What the watch told on the day that the period to file opens. */
	const due = () =>
		tell({
			entity: "certificate#th001c1",
			type: "certificate_due",
			version: 1,
			at: deps.now(),
			author: { actor: "job:certificates", role: "system" },
			after: {
				fact: "opens",
				product: "th001",
				name: "Chè Thử",
				organisation: HTX,
				end: "2027-05-20",
				closesOn: "2027-01-20",
				isExact: true,
			},
		});

	test("is told to the organisation's people who want reminders", async () => {
		await keep({});
		expect(await notify(deps, await due())).toEqual({ sent: 2 });
		expect(letters[0]?.letter.subject).toContain("Chè Thử");
	});

	test.each([
		["revoked", { revoked: { on: "2026-11-20", reason: "Ngừng sản xuất" } }],
		["filed anew", { reassessmentFiledOn: "2026-11-21" }],
		["found to end later", { issuedOn: "2024-06-20" }],
	])(
		"is told to nobody once the certificate was %s, however late the message comes",
		async (_, over) => {
			const message = await due();
			await keep(over);
			expect(await notify(deps, message)).toEqual({});
		},
	);
});

test("reports that wait too long are told to the staff of the province", async () => {
	const message = await tell({
		entity: "reports#98",
		type: "reports_overdue",
		version: 1,
		at: deps.now(),
		author: { actor: "job:reports", role: "system" },
		after: { count: 2, days: 9 },
	});
	await notify(deps, message);
	expect(to()).toEqual([staff.email]);
	expect(letters[0]?.letter.text).toContain("9 ngày");
});

test("one who cannot be written to keeps nobody else from their letter, and is tried again", async () => {
	const message = await tell({
		entity: "certificates#98",
		type: "certificate_digest",
		version: 1,
		at: deps.now(),
		author: { actor: "job:certificates", role: "system" },
		after: { counts: { opens: 1 } },
	});
	const other = await staffOf("98");
	broken.add(staff.email);
	await expect(notify(deps, message)).rejects.toThrow("1 letters failed");
	expect(to()).toEqual([other.email]);
	broken.clear();
	expect(await notify(deps, message)).toEqual({ sent: 1, before: 1 });
	expect(to()).toEqual([staff.email, other.email].sort());
});

test("an event whose history is gone with its owner is told to nobody", async () => {
	expect(
		await notify(deps, {
			source: "accounts",
			entity: "claim#clm_gone",
			type: "claim_denied",
			version: 1,
			at: deps.now(),
		}),
	).toEqual({});
});
