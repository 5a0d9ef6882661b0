import { describe, expect, it } from "vitest";
import { decide, whichOf } from "../../functions/submissions/decide.ts";
import { queuePage } from "../../functions/submissions/queue-page.ts";
import { reviewPage } from "../../functions/submissions/review-page.ts";
import { saveDraft } from "../../functions/submissions/save-draft.ts";
import { send } from "../../functions/submissions/send.ts";
import { withdraw } from "../../functions/submissions/withdraw.ts";
import type { Author } from "../../shared/history/model.ts";
import { EMPTY_FORM } from "../../shared/signed-in/form.ts";
import { CAUSE_WORDS } from "../../shared/submissions/causes.ts";
import type { Fields } from "../../shared/submissions/editable.ts";
import type { Target } from "../../shared/submissions/model.ts";
import { ReviewPage, ReviewQueue } from "../../shared/submissions/pages.ts";
import { product } from "../publishing/catalogue.ts";
import { MEMBER, newDesk, PRODUCT, STAFF } from "./desk.ts";

type Desk = Awaited<ReturnType<typeof newDesk>>;
const OTHER: Author = {
	actor: "person:per_00000000000000000000000004",
	role: "staff",
};
const ORGANISATION: Target = { kind: "organisation", id: "thh01" };

const sent = async ({ deps }: Desk, target: Target, values: Fields) => {
	const draft = { target, version: 0, names: Object.keys(values), values };
	const { submission } = await saveDraft(deps, draft, MEMBER);
	await send(deps, submission, MEMBER);
	return submission.id;
};

/** Three products, then the organisation; a minute between them. */
const busyDesk = async () => {
	const desk = await newDesk();
	const ids: string[] = [];
	for (const id of ["th001", "th002", "th003"]) {
		if (id !== "th001") await desk.write(product({ id, name: `Chè ${id}` }));
		ids.push(await sent(desk, { kind: "product", id }, { story: `Về ${id}.` }));
		desk.pass();
	}
	ids.push(await sent(desk, ORGANISATION, { story: "Đôi nét." }));
	return { desk, ids };
};

const queueOf = async ({ deps }: Desk, query = {}) =>
	ReviewQueue.parse(await queuePage(deps, "98", query));
const pageOf = async ({ deps }: Desk, id = "") =>
	ReviewPage.parse(
		await reviewPage(deps, { province: "98", id, form: EMPTY_FORM }),
	);

const form = async (desk: Desk, id = "", over: Record<string, string> = {}) => {
	const { version, recordVersion } = await pageOf(desk, id);
	const values = { decision: "approve", version, recordVersion, ...over };
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, [String(value)]]),
	);
};
const decided = (
	{ deps }: Desk,
	id: string | undefined,
	fields: Record<string, string[]>,
	query: Record<string, string> = {},
	officer = STAFF,
) =>
	decide(deps, {
		params: { province: "98", submission: id ?? "" },
		query,
		fields,
		visitor: {
			person: officer.actor.replace("person:", ""),
			office: { role: "staff", provinces: ["98"] },
			// Who is a member too still decides as the office.
			organisations: ["thh01"],
		},
		belongs: { organisation: "thh01", province: "98" },
	});

describe("the queue of a province", () => {
	it("shows what waits longest first, by name and with how long", async () => {
		const { desk, ids } = await busyDesk();
		desk.pass(60 * 24 * 8);
		const queue = await queueOf(desk);
		expect(queue.rows.map(({ id }) => id)).toEqual(ids);
		expect(queue.rows[0]).toMatchObject({
			name: "Chè Thử",
			organisation: "Hợp tác xã Thử Một",
			days: 8,
			path: `/quan-tri/98/duyet/${ids[0]}`,
		});
		expect(queue.counts).toEqual({
			all: 4,
			organisation: 1,
			product: 3,
			certificate: 0,
		});
	});

	it("shows one kind alone, and each link stays with that kind", async () => {
		const { desk, ids } = await busyDesk();
		const queue = await queueOf(desk, { loai: "organisation" });
		expect(queue.rows.map(({ path }) => path)).toEqual([
			`/quan-tri/98/duyet/${ids[3]}?loai=organisation`,
		]);
		expect(queue.counts.all).toBe(4);
	});

	it("goes on after a place in the queue, also when what stood before it is decided", async () => {
		const { desk, ids } = await busyDesk();
		const second = await desk.deps.submissions.load(ids[1] ?? "");
		const after = `${second?.sentAt}_${ids[1]}`;
		await withdraw(desk.deps, ids[0] ?? "", MEMBER);
		const { rows, first } = await queueOf(desk, { sau: after });
		expect(rows.map(({ id }) => id)).toEqual(ids.slice(2));
		expect(first).toBe("/quan-tri/98/duyet");
	});

	it("of a province that is not there is not there", async () => {
		const { deps } = await newDesk();
		await expect(queuePage(deps, "01", {})).rejects.toThrow(
			"accounts.no_such_thing",
		);
	});
});

describe("the page of one submission", () => {
	it("shows only what changes, and the rest apart", async () => {
		const desk = await newDesk();
		const id = await sent(desk, PRODUCT, { story: "Mới.", commune: "98002" });
		const page = await pageOf(desk, id);
		expect(page.changed).toEqual([
			{ field: "commune", before: "98001", after: "98002" },
			{ field: "story", before: "Câu chuyện cũ.", after: "Mới." },
		]);
		expect(page.unchanged.map(({ field }) => field)).toContain("season");
		expect(page.names.commune).toEqual({
			98001: "Xã Số 1",
			98002: "Xã Số 2",
		});
		expect(page.publicPath).toBe("/san-pham/che-thu-th001");
		expect(page.history).toMatchObject([{ type: "sent", by: "gone" }]);
	});

	it("says what was decided just before, as it stands, and that so many are left", async () => {
		const { desk, ids } = await busyDesk();
		const [id = "", next = ""] = ids;
		await decided(desk, id, await form(desk, id));
		const told = await reviewPage(desk.deps, {
			...whichOf({
				params: { province: "98", submission: next },
				query: { vua: id },
			}),
			form: EMPTY_FORM,
		});
		expect(told.decided).toEqual({
			name: "Chè Thử",
			state: "published",
			path: `/quan-tri/98/duyet/${id}`,
		});
		expect(told.queue.waiting).toBe(3);
		// Told of the next one, as an address could be typed: it was not decided.
		expect((await queueOf(desk, { vua: next })).decided).toBeUndefined();
	});

	it("is not found under another province", async () => {
		const desk = await newDesk();
		const id = await sent(desk, PRODUCT, { story: "Mới." });
		await expect(
			reviewPage(desk.deps, { province: "20", id, form: EMPTY_FORM }),
		).rejects.toThrow("accounts.no_such_thing");
	});

	it("leads from each decision to the next that waits, and from the last to the queue", async () => {
		const { desk, ids } = await busyDesk();
		const path = (id = "") => `/quan-tri/98/duyet/${id}`;
		const walk = [ids[1], ids[2], ids[3], ids[0]];
		for (const [at, id] of walk.entries()) {
			const answer = await decided(desk, id, await form(desk, id));
			const next = walk[at + 1];
			expect(answer).toEqual({
				goTo: `${next ? path(next) : "/quan-tri/98/duyet"}?vua=${id}`,
				done: "approved",
			});
		}
		expect((await desk.product("th003")).story).toBe("Về th003.");
	});

	it("keeps to the kind that the queue was opened for", async () => {
		const { desk, ids } = await busyDesk();
		const only = { loai: "product" };
		const answer = await decided(desk, ids[2], await form(desk, ids[2]), only);
		expect(answer).toEqual({
			goTo: `/quan-tri/98/duyet/${ids[0]}?loai=product&vua=${ids[2]}`,
			done: "approved",
		});
	});

	it("goes on after what somebody else decided meanwhile, and not from the beginning", async () => {
		const { desk, ids } = await busyDesk();
		const [, second = "", third] = ids;
		await decided(desk, second, await form(desk, second));
		const { queue } = await pageOf(desk, second);
		expect(queue.next).toBe(`/quan-tri/98/duyet/${third}`);
	});

	it("takes Enter pressed twice for one decision, and lets another officer know", async () => {
		const { desk, ids } = await busyDesk();
		const [id = "", next] = ids;
		const fields = await form(desk, id);
		const onwards = { goTo: `/quan-tri/98/duyet/${next}?vua=${id}` };
		expect(await decided(desk, id, fields)).toMatchObject(onwards);
		expect(await decided(desk, id, fields)).toMatchObject(onwards);
		expect(await decided(desk, id, fields, {}, OTHER)).toMatchObject({
			status: 409,
			page: { form: { refusal: { code: "submissions.already_published" } } },
		});
		// To return what one has just approved is another decision.
		const back = { ...fields, decision: ["return"], reason: ["Nhầm."] };
		expect(await decided(desk, id, back)).toMatchObject({ status: 409 });
	});

	it("goes on within what was searched for without marks, by thing or by owner", async () => {
		const { desk, ids } = await busyDesk();
		const { rows, total, counts } = await queueOf(desk, { q: "che th00" });
		expect(rows.map(({ id }) => id)).toEqual([ids[1], ids[2]]);
		expect([total, counts.all]).toEqual([2, 4]);
		expect((await queueOf(desk, { q: "hop tac xa thu mot" })).total).toBe(4);
		const asked = { q: "che th00" };
		const answer = await decided(desk, ids[2], await form(desk, ids[2]), asked);
		expect(answer).toMatchObject({
			goTo: `/quan-tri/98/duyet/${ids[1]}?q=che+th00&vua=${ids[2]}`,
		});
	});

	it("returns with a usual reason, and with what was added to it", async () => {
		const desk = await newDesk();
		const id = await sent(desk, PRODUCT, { story: "Mới.", commune: "98002" });
		const fields = await form(desk, id, {
			decision: "return",
			cause_story: "vague",
			remark_story: "Ai làm ra?",
			cause_commune: "differs",
		});
		expect(await decided(desk, id, fields)).toMatchObject({ done: "returned" });
		const returned = await desk.deps.submissions.load(id);
		expect(returned?.remarks).toMatchObject([
			{ field: "commune", text: CAUSE_WORDS.differs },
			{ field: "story", text: `${CAUSE_WORDS.vague} Ai làm ra?` },
		]);
	});

	it("returns with the reasons beside the fields, as the office even when by a member", async () => {
		const desk = await newDesk();
		const id = await sent(desk, PRODUCT, { story: "Mới." });
		const fields = await form(desk, id, {
			decision: "return",
			remark_story: "Thiếu nơi làm ra.",
			reason: "Gần được rồi.",
		});
		expect(await decided(desk, id, fields)).toMatchObject({ done: "returned" });
		const returned = await desk.deps.submissions.load(id);
		expect(returned?.remarks).toMatchObject([
			{ text: "Gần được rồi." },
			{ field: "story", text: "Thiếu nơi làm ra." },
		]);
		const [, step] = await desk.deps.submissions.historyOf(id);
		expect(step?.author).toEqual({
			actor: STAFF.actor,
			role: "staff",
			reason: "Gần được rồi.\nThiếu nơi làm ra.",
		});
	});

	it("shows the page again with what was typed, when it cannot be decided", async () => {
		const desk = await newDesk();
		const id = await sent(desk, PRODUCT, { story: "Mới." });
		const fields = await form(desk, id, { reason: "Đã đối chiếu." });
		await withdraw(desk.deps, id, MEMBER);
		expect(await decided(desk, id, fields)).toMatchObject({
			status: 409,
			page: {
				state: "draft",
				form: {
					values: { reason: ["Đã đối chiếu."] },
					refusal: { code: "submissions.taken_back" },
				},
			},
		});
	});

	it("asks for a choice where both sides changed a field, and takes it", async () => {
		const desk = await newDesk();
		const id = await sent(desk, PRODUCT, { story: "Của hợp tác xã." });
		await desk.write(product({ story: "Của cán bộ." }));
		expect(await decided(desk, id, await form(desk, id))).toMatchObject({
			status: 422,
			page: {
				conflicts: [{ field: "story", before: "Của cán bộ." }],
				form: { errors: [{ field: "choice_story" }] },
			},
		});
		const chosen = await form(desk, id, { choice_story: "current" });
		expect(await decided(desk, id, chosen)).toMatchObject({ done: "approved" });
		expect((await desk.product()).story).toBe("Của cán bộ.");
	});

	it("refuses a form with fields that it does not have", async () => {
		const desk = await newDesk();
		const id = await sent(desk, PRODUCT, { story: "Mới." });
		const fields = await form(desk, id, { remark_slug: "x" });
		expect(await decided(desk, id, fields)).toMatchObject({ status: 422 });
		expect((await desk.product()).story).toBe("Câu chuyện cũ.");
	});
});
