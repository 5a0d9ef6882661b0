import { describe, expect, it } from "vitest";
import { approve } from "../../functions/submissions/approve.ts";
import { returnSubmission } from "../../functions/submissions/return.ts";
import { saveDraft } from "../../functions/submissions/save-draft.ts";
import { send } from "../../functions/submissions/send.ts";
import { standing } from "../../functions/submissions/standing.ts";
import {
	startCertificate,
	startProduct,
} from "../../functions/submissions/start-new.ts";
import { discard, withdraw } from "../../functions/submissions/withdraw.ts";
import { SELF_DECLARED } from "../../shared/submissions/complete.ts";
import type { Fields } from "../../shared/submissions/editable.ts";
import type { Submission } from "../../shared/submissions/model.ts";
import { product } from "../publishing/catalogue.ts";
import { COLLEAGUE, MEMBER, newDesk, PRODUCT, STAFF } from "./desk.ts";

type Desk = Awaited<ReturnType<typeof newDesk>>;

const write = async (
	{ deps }: Desk,
	values: Fields,
	{ version = 0, names = Object.keys(values), author = MEMBER } = {},
): Promise<Submission> => {
	const saved = await saveDraft(
		deps,
		{ target: PRODUCT, version, names, values },
		author,
	);
	expect(saved.outcome).toBe("saved");
	return saved.submission;
};

const sent = async (desk: Desk, values: Fields) => {
	const { id, version } = await write(desk, values);
	const outcome = await send(desk.deps, { id, version }, MEMBER);
	if (outcome.outcome !== "sent") throw new Error(JSON.stringify(outcome));
	return outcome.submission;
};

const approval = async ({ deps, product: now }: Desk, one: Submission) => ({
	id: one.id,
	version: one.version,
	recordVersion: (await now()).version,
	choices: {},
	deps,
});

describe("writing a draft", () => {
	it("keeps the public record as it is and shares one draft among its people", async () => {
		const desk = await newDesk();
		const first = await write(desk, { story: "Câu chuyện mới." });
		const second = await write(
			desk,
			{ shelfLife: "12 tháng" },
			{ version: first.version, author: COLLEAGUE },
		);
		expect(second.id).toBe(first.id);
		expect(second.proposed).toMatchObject({
			story: "Câu chuyện mới.",
			shelfLife: "12 tháng",
		});
		expect(second.authors).toEqual([MEMBER.actor, COLLEAGUE.actor]);
		expect((await desk.product()).story).toBe("Câu chuyện cũ.");
		expect(await desk.deps.submissions.openOfOrganisation("thh01")).toEqual([
			second,
		]);
	});

	it("merges two tabs that write in different fields of one form", async () => {
		const desk = await newDesk();
		const names = ["story", "shelfLife"];
		const { version } = await write(desk, {
			story: "Một.",
			shelfLife: "1 năm",
		});
		await write(
			desk,
			{ story: "Hai.", shelfLife: "1 năm" },
			{ version, names },
		);
		const late = await write(
			desk,
			{ story: "Một.", shelfLife: "2 năm" },
			{ version, names },
		);
		expect(late.proposed).toMatchObject({ story: "Hai.", shelfLife: "2 năm" });
	});

	it("writes nothing where two tabs changed the same field, and says what stands there", async () => {
		const desk = await newDesk();
		const { version } = await write(desk, { story: "Một." });
		const theirs = await write(desk, { story: "Của họ." }, { version });
		const outcome = await saveDraft(
			desk.deps,
			{
				target: PRODUCT,
				version,
				names: ["story"],
				values: { story: "Của tôi." },
			},
			COLLEAGUE,
		);
		expect(outcome).toEqual({
			outcome: "conflict",
			submission: theirs,
			stamp: `${theirs.version}.${theirs.id}`,
			conflicts: [
				{ field: "story", base: "Một.", mine: "Của tôi.", theirs: "Của họ." },
			],
			merged: { story: "Của họ." },
		});
		expect(await desk.deps.submissions.load(theirs.id)).toEqual(theirs);
	});

	it("merges with the record when two people open the draft at the same moment", async () => {
		const desk = await newDesk();
		const [a, b] = await Promise.all([
			write(desk, { story: "Mới." }),
			write(desk, { shelfLife: "1 năm" }, { author: COLLEAGUE }),
		]);
		expect(a.id).toBe(b.id);
		const open = await desk.deps.submissions.openOf(PRODUCT);
		expect(open?.proposed).toMatchObject({ story: "Mới.", shelfLife: "1 năm" });
	});

	it("holds every save that was answered with yes, however many come at the same moment", async () => {
		const desk = await newDesk();
		const fields = ["story", "shelfLife", "storage", "usage", "ingredients"];
		const answers = await Promise.allSettled(
			fields.map((field) => write(desk, { [field]: `Nội dung ${field}` })),
		);
		const saved = fields.filter((_, at) => answers[at]?.status === "fulfilled");
		expect(saved.length).toBeGreaterThan(0);
		const open = await desk.deps.submissions.openOf(PRODUCT);
		expect(open?.version).toBe(saved.length);
		expect(open?.proposed).toMatchObject(
			Object.fromEntries(saved.map((field) => [field, `Nội dung ${field}`])),
		);
	});

	it("empties a field of the form that has no value, and leaves other pages' fields alone", async () => {
		const desk = await newDesk();
		const { version } = await write(desk, { shelfLife: "1 năm" });
		const emptied = await write(desk, {}, { version, names: ["story"] });
		expect(emptied.proposed).not.toHaveProperty("story");
		expect(emptied.proposed).toMatchObject({ shelfLife: "1 năm" });
	});

	it("cannot touch what is not theirs", async () => {
		const desk = await newDesk();
		for (const name of ["slug", "withdrawn", "sources", "note", "producer"])
			await expect(
				write(desk, { [name]: "x" }, { names: [name] }),
			).rejects.toThrow();
		expect(await desk.deps.submissions.openOf(PRODUCT)).toBeUndefined();
	});
});

describe("sending, taking back, throwing away", () => {
	it("puts it into the queue of the province until it is taken back", async () => {
		const desk = await newDesk();
		const one = await sent(desk, { story: "Mới." });
		const { submissions } = desk.deps;
		expect(await submissions.queueOf("98")).toEqual([
			{ id: one.id, kind: "product", sentAt: one.sentAt },
		]);
		await expect(write(desk, { story: "Nữa." })).rejects.toThrow(
			"submissions.waiting",
		);
		const back = await withdraw(desk.deps, one.id, MEMBER);
		expect(back).toMatchObject({ state: "draft" });
		expect(await submissions.queueOf("98")).toEqual([]);
		await write(desk, { story: "Nữa." }, { version: back.version });
	});

	it("does not send what would not be a whole record, and says which field", async () => {
		const desk = await newDesk();
		const one = await startProduct(desk.deps, "thh01", {}, MEMBER);
		const outcome = await send(
			desk.deps,
			{ id: one.id, version: one.version },
			MEMBER,
		);
		expect(outcome).toEqual({
			outcome: "incomplete",
			issues: [{ field: "name", code: "input.required", values: {} }],
		});
	});

	it("does not send what says the same as the public record", async () => {
		const desk = await newDesk();
		const { id, version } = await write(desk, { story: "Câu chuyện cũ." });
		await expect(send(desk.deps, { id, version }, MEMBER)).rejects.toThrow(
			"submissions.nothing_changed",
		);
	});

	it("may be thrown away; then another can be opened", async () => {
		const desk = await newDesk();
		const first = await write(desk, { story: "Mới." });
		await discard(desk.deps, first, MEMBER);
		const { version, fields } = await standing(desk.deps, PRODUCT);
		expect([version, fields.story]).toEqual([0, "Câu chuyện cũ."]);
		const second = await write(desk, { story: "Khác." });
		expect(second.id).not.toBe(first.id);
	});
});

describe("deciding", () => {
	it("publishes the fields with their event, the source of who declared them and the day", async () => {
		const desk = await newDesk();
		const one = await sent(desk, { story: "Mới.", set: "1" });
		desk.pass();
		const { deps, ...input } = await approval(desk, one);
		const outcome = await approve(deps, input, { ...STAFF, reason: "Đúng." });
		expect(outcome).toMatchObject({ outcome: "approved" });
		const now = await desk.product();
		expect(now).toMatchObject({
			story: "Mới.",
			set: "1",
			setConfirmed: true,
			confirmedOn: "2026-11-20",
			sources: ["nguon1", SELF_DECLARED],
		});
		const history = await deps.directory.historyOf("product#th001");
		// Who proposed it stands with who published it.
		expect(history.map(({ type }) => type)).toEqual([
			"saved",
			"sent",
			"saved",
			"approved",
		]);
		expect(history[1]?.author).toEqual(MEMBER);
		const log = await deps.directory.eventsBetween(
			"2026-11-20T00:00:00.000Z",
			"2026-11-21T00:00:00.000Z",
			100,
		);
		expect(log.filter(({ type }) => type === "sent")).toMatchObject([
			{ entity: `submission#${one.id}`, record: "submission", author: MEMBER },
		]);
		expect(history[2]?.author).toEqual({ ...STAFF, reason: "Đúng." });
		expect(history[2]?.before?.story).toBe("Câu chuyện cũ.");
		expect(await deps.submissions.openOf(PRODUCT)).toBeUndefined();
		expect(await deps.submissions.queueOf("98")).toEqual([]);
		const steps = await deps.submissions.historyOf(one.id);
		expect(steps.map(({ type }) => type)).toEqual(["sent", "approved"]);
	});

	it("keeps what others changed in the record meanwhile", async () => {
		const desk = await newDesk();
		const one = await sent(desk, { story: "Mới." });
		await desk.write(product({ story: "Câu chuyện cũ.", shelfLife: "2 năm" }));
		const { deps, ...input } = await approval(desk, one);
		await approve(deps, input, STAFF);
		expect(await desk.product()).toMatchObject({
			story: "Mới.",
			shelfLife: "2 năm",
		});
	});

	it("asks which side counts where both changed one field, and writes nothing before", async () => {
		const desk = await newDesk();
		const one = await sent(desk, { story: "Của hợp tác xã." });
		await desk.write(product({ story: "Của cán bộ." }));
		const { deps, ...input } = await approval(desk, one);
		const asked = await approve(deps, input, STAFF);
		expect(asked).toMatchObject({
			outcome: "conflict",
			conflicts: [{ field: "story" }],
		});
		expect((await desk.product()).story).toBe("Của cán bộ.");
		await approve(deps, { ...input, choices: { story: "proposed" } }, STAFF);
		expect((await desk.product()).story).toBe("Của hợp tác xã.");
	});

	it("refuses when the record is no longer the one that was compared", async () => {
		const desk = await newDesk();
		const one = await sent(desk, { story: "Mới." });
		const { deps, ...input } = await approval(desk, one);
		await desk.write(product({ story: "Câu chuyện cũ.", shelfLife: "2 năm" }));
		await expect(approve(deps, input, STAFF)).rejects.toThrow(
			"submissions.record_moved",
		);
	});

	it("overwrites nothing that is saved between its reading and its writing", async () => {
		const desk = await newDesk();
		const one = await sent(desk, { story: "Mới." });
		const { deps, ...input } = await approval(desk, one);
		const later = product({ story: "Câu chuyện cũ.", shelfLife: "2 năm" });
		let isFirst = true;
		const directory: typeof deps.directory = {
			...deps.directory,
			async load(refs) {
				const found = await deps.directory.load(refs);
				if (isFirst) {
					isFirst = false;
					await desk.write(later);
				}
				return found;
			},
		};
		await expect(approve({ ...deps, directory }, input, STAFF)).rejects.toThrow(
			"submissions.record_moved",
		);
		expect(await desk.product()).toMatchObject({
			story: "Câu chuyện cũ.",
			shelfLife: "2 năm",
		});
		expect(await deps.submissions.load(one.id)).toEqual(one);
	});

	it("happens once when two staff approve at the same moment", async () => {
		const desk = await newDesk();
		const one = await sent(desk, { story: "Mới." });
		const { deps, ...input } = await approval(desk, one);
		const before = (await desk.product()).version;
		const outcomes = await Promise.allSettled([
			approve(deps, input, STAFF),
			approve(deps, input, { ...STAFF, reason: "Tôi cũng xem." }),
		]);
		const refused = outcomes.filter(({ status }) => status === "rejected");
		expect(refused).toHaveLength(1);
		expect(refused).toMatchObject([
			{ reason: { code: "submissions.already_published" } },
		]);
		expect((await desk.product()).version).toBe(before + 1);
	});

	it("refuses what was approved, returned or taken back already", async () => {
		const desk = await newDesk();
		const one = await sent(desk, { story: "Mới." });
		const { deps, ...input } = await approval(desk, one);
		await withdraw(deps, one.id, MEMBER);
		await expect(approve(deps, input, STAFF)).rejects.toThrow(
			"submissions.taken_back",
		);
		const back = await deps.submissions.load(one.id);
		const again = await send(
			deps,
			{ id: one.id, version: back?.version ?? 0 },
			MEMBER,
		);
		if (again.outcome !== "sent") throw new Error("not sent");
		const { version } = again.submission;
		const remarks = [{ field: "story", text: "Thiếu nơi làm ra." }];
		const returned = await returnSubmission(
			deps,
			{ id: one.id, version, remarks },
			STAFF,
		);
		expect(returned.remarks).toMatchObject(remarks);
		await expect(approve(deps, { ...input, version }, STAFF)).rejects.toThrow(
			"submissions.already_returned",
		);
		await expect(
			returnSubmission(deps, { id: one.id, version, remarks }, STAFF),
		).rejects.toThrow("submissions.already_returned");
		await write(desk, { story: "Đủ rồi." }, { version: returned.version });
	});

	it("needs a reason to return", async () => {
		const desk = await newDesk();
		const { id, version } = await sent(desk, { story: "Mới." });
		await expect(
			returnSubmission(desk.deps, { id, version, remarks: [] }, STAFF),
		).rejects.toThrow("submissions.reason");
	});

	it("makes a new product and then its certificate", async () => {
		const desk = await newDesk();
		const { deps } = desk;
		const one = await startProduct(deps, "thh01", { name: "Miến mới" }, MEMBER);
		const { id } = one.target;
		await expect(startCertificate(deps, id, {}, MEMBER)).rejects.toThrow(
			"submissions.product_first",
		);
		await send(deps, one, MEMBER);
		const sentVersion = one.version + 1;
		await approve(
			deps,
			{ id: one.id, version: sentVersion, recordVersion: 0, choices: {} },
			STAFF,
		);
		expect(await desk.product(id)).toMatchObject({
			name: "Miến mới",
			producer: "thh01",
			commune: "98001",
			communeBasis: "address",
			sources: [SELF_DECLARED],
			version: 1,
		});
		const certificate = await startCertificate(
			deps,
			id,
			{ stars: 4, issuedOn: "2026-10-01", issuedBasis: "decision" },
			MEMBER,
		);
		await send(deps, certificate, MEMBER);
		const waiting = await deps.submissions.queueOf("98");
		expect(waiting.map(({ kind }) => kind)).toEqual(["certificate"]);
		await approve(
			deps,
			{
				id: certificate.id,
				version: certificate.version + 1,
				recordVersion: 0,
				choices: {},
			},
			STAFF,
		);
		const whole = await deps.directory.productWithCertificates(id);
		expect(whole?.certificates).toMatchObject([{ data: { stars: 4 } }]);
	});
});
