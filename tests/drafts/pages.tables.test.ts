import { beforeEach, describe, expect, it } from "vitest";
import { draftRoutes } from "../../functions/drafts/pages.ts";
import { approve } from "../../functions/submissions/approve.ts";
import { returnSubmission } from "../../functions/submissions/return.ts";
import { review } from "../../functions/submissions/review.ts";
import { send } from "../../functions/submissions/send.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { certificate, organisation, product } from "../publishing/catalogue.ts";
import { STAFF } from "../submissions/desk.ts";
import {
	BOOKKEEPER,
	filled,
	newPages,
	OFFICER,
	type Pages,
	pageOf,
} from "./desk.ts";

const HOME = "/tai-khoan/to-chuc/thh01";
const PRODUCT = `${HOME}/san-pham/th001`;
const INFORMATION = `${PRODUCT}/thong-tin`;

let pages: Pages;
beforeEach(async () => {
	pages = await newPages();
});

const form = async (address: string) =>
	pageOf(await pages.get(address), "account_part");
const desk = async () => pageOf(await pages.get(PRODUCT), "account_product");
const refusal = (code: string) =>
	expect.objectContaining({ code, name: "Refusal" });

describe("a form of a product", () => {
	it("shows what is public, saves into a draft and leaves the public record alone", async () => {
		const opened = await form(INFORMATION);
		expect(opened.form.values.name).toEqual(["Chè Thử"]);
		expect(opened.version).toBe("0.1");
		const answer = await pages.post(
			INFORMATION,
			filled(opened, { story: ["Câu chuyện mới."], packaging: ["hộp\ntúi"] }),
		);
		expect(answer).toEqual({ goTo: PRODUCT, done: "drafted" });
		const { draft } = await desk();
		expect(draft?.changes).toEqual([
			{ field: "story", before: "Câu chuyện cũ.", after: "Câu chuyện mới." },
			{ field: "packaging", before: [], after: ["hộp", "túi"] },
		]);
		expect((await pages.product()).story).toBe("Câu chuyện cũ.");
	});

	it("writes no draft when nothing was changed", async () => {
		await pages.post(INFORMATION, filled(await form(INFORMATION), {}));
		expect((await desk()).draft).toBeUndefined();
	});

	it("comes back with everything that was typed and what is wrong with it", async () => {
		const typed = filled(await form(INFORMATION), {
			name: [""],
			gtin: ["123"],
			story: ["Dài lắm."],
		});
		const answer = await pages.post(INFORMATION, typed);
		expect(answer).toMatchObject({ status: 422 });
		const { form: again } = pageOf(answer, "account_part");
		expect(again.values.story).toEqual(["Dài lắm."]);
		expect(again.errors.map(({ field, code }) => [field, code])).toEqual([
			["name", "input.required"],
			["gtin", "products.gtin"],
		]);
		expect((await desk()).draft).toBeUndefined();
	});

	it("shows what was being sent when the session had ended, on the version that it was typed on", async () => {
		const kept = { phien_ban: ["4"], name: ["Chè"], story: ["Chưa lưu."] };
		const { form: again, version } = pageOf(
			await pages.get(INFORMATION, { kept }),
			"account_part",
		);
		expect(again.values.story).toEqual(["Chưa lưu."]);
		expect(version).toBe("4");
	});

	it("refuses a field that no page has", async () => {
		const typed = filled(await form(INFORMATION), { withdrawn: ["1"] });
		const answer = await pages.post(INFORMATION, typed);
		expect(pageOf(answer, "account_part").form.errors).toMatchObject([
			{ field: "withdrawn", code: "input.unknown_field" },
		]);
	});

	it("saves in the background what can be read, and tells the version to go on with", async () => {
		const typed = filled(await form(INFORMATION), {
			story: ["Đang viết"],
			gtin: ["893"],
		});
		const answer = await pages.post(INFORMATION, typed, { query: "luu=nen" });
		const { version } = await form(INFORMATION);
		expect(answer).toEqual({ json: { version, wrong: ["gtin"] } });
		expect(version).toMatch(/^1\.sub_/);
		const again = { ...typed, phien_ban: [version], story: ["Đang viết nữa"] };
		expect(
			await pages.post(INFORMATION, again, { query: "luu=nen" }),
		).toMatchObject({ json: { version: version.replace("1.", "2.") } });
		expect((await desk()).draft?.changes.map(({ after }) => after)).toEqual([
			"Đang viết nữa",
		]);
	});
});

describe("two people in the same form", () => {
	const both = async () => {
		const one = await form(INFORMATION);
		await pages.post(
			INFORMATION,
			filled(one, { story: ["Của chị."], usage: ["Pha với nước sôi."] }),
		);
		return pages.post(
			INFORMATION,
			filled(one, { story: ["Của anh."], storage: ["Nơi khô."] }),
			{ visitor: BOOKKEEPER },
		);
	};

	it("are asked about the one field that both changed; the rest of both is there", async () => {
		const answer = await both();
		expect(answer).toMatchObject({ status: 409 });
		const merge = pageOf(answer, "account_merge");
		expect(merge.conflicts).toEqual([
			{
				field: "story",
				theirs: "Của chị.",
				inputs: { story: ["Của chị."] },
			},
		]);
		expect(merge.form.values).toMatchObject({
			story: ["Của anh."],
			usage: ["Pha với nước sôi."],
			storage: ["Nơi khô."],
		});
	});

	it.each([
		["ho", "Của chị."],
		["toi", "Của anh, đã sửa."],
	])(
		"choosing «%s» keeps «%s», and nobody's other words are lost",
		async (choice, story) => {
			const merge = pageOf(await both(), "account_merge");
			const answer = await pages.post(INFORMATION, {
				...filled(merge, { story: ["Của anh, đã sửa."] }),
				xung_dot: ["story"],
				"cua_ho.story": ["Của chị."],
				"giu.story": [choice],
			});
			expect(answer).toEqual({ goTo: PRODUCT, done: "drafted" });
			const { form: after } = await form(INFORMATION);
			expect(after.values).toMatchObject({
				story: [story],
				usage: ["Pha với nước sôi."],
				storage: ["Nơi khô."],
			});
		},
	);

	it("choosing nothing asks again, with all that was typed", async () => {
		const merge = pageOf(await both(), "account_merge");
		const answer = await pages.post(INFORMATION, {
			...filled(merge, {}),
			xung_dot: ["story"],
			"cua_ho.story": ["Của chị."],
		});
		expect(answer).toMatchObject({ status: 422 });
		const again = pageOf(answer, "account_merge");
		expect(again.form.errors).toMatchObject([
			{ field: "story", code: "submissions.choose" },
		]);
		expect(again.conflicts[0]?.theirs).toBe("Của chị.");
		expect(again.form.values.story).toEqual(["Của anh."]);
	});

	it("a script that saves in the background is told, and overwrites nothing", async () => {
		const one = await form(INFORMATION);
		await pages.post(INFORMATION, filled(one, { story: ["Của chị."] }));
		const answer = await pages.post(
			INFORMATION,
			filled(one, { story: ["Của anh."] }),
			{ query: "luu=nen" },
		);
		expect(answer).toEqual({ json: { conflict: true }, status: 409 });
		expect((await form(INFORMATION)).form.values.story).toEqual(["Của chị."]);
	});
});

describe("a form left open over the end of its draft", () => {
	/** Sends what is being written and approves it. */
	const publish = async (): Promise<void> => {
		const { deps } = pages;
		const [open] = await deps.submissions.openOfOrganisation("thh01");
		if (open === undefined) throw new Error("nothing is being written");
		await send(deps, open, STAFF);
		const { submission, recordVersion } = await review(deps, open.id);
		const { id, version } = submission;
		await approve(deps, { id, version, recordVersion, choices: {} }, STAFF);
		expect((await pages.product()).story).toBe("Hai.");
	};

	it("brings only what was typed there, and asks where that was changed meanwhile", async () => {
		await pages.post(
			INFORMATION,
			filled(await form(INFORMATION), { story: ["Một."] }),
		);
		const opened = await form(INFORMATION);
		await pages.post(INFORMATION, filled(opened, { story: ["Hai."] }));
		await publish();

		const other = filled(opened, { usage: ["Pha."] });
		expect(await pages.post(INFORMATION, other)).toMatchObject({
			done: "drafted",
		});
		expect((await desk()).draft?.changes.map(({ field }) => field)).toEqual([
			"usage",
		]);
		// The next draft has reached the version that the form shows.
		const same = filled(opened, { story: ["Ba."] });
		const answer = await pages.post(INFORMATION, same);
		expect(answer).toMatchObject({ status: 409 });
		expect(pageOf(answer, "account_merge").conflicts).toMatchObject([
			{ field: "story", theirs: "Hai." },
		]);
	});

	it("opened before there was a draft, does not undo what one made public", async () => {
		const opened = await form(INFORMATION);
		await pages.post(INFORMATION, filled(opened, { story: ["Hai."] }));
		await publish();
		const answer = await pages.post(
			INFORMATION,
			filled(opened, { usage: ["Pha."] }),
		);
		expect(answer).toMatchObject({ done: "drafted" });
		expect((await desk()).draft?.changes.map(({ field }) => field)).toEqual([
			"usage",
		]);
	});

	it("its buttons do not send or throw away the next one", async () => {
		await pages.post(
			INFORMATION,
			filled(await form(INFORMATION), { story: ["Hai."] }),
		);
		const shown = { phien_ban: [(await desk()).draft?.version ?? ""] };
		await publish();
		await pages.post(
			INFORMATION,
			filled(await form(INFORMATION), { story: ["Ba."] }),
		);
		for (const step of ["gui", "bo"])
			await expect(pages.post(`${PRODUCT}/${step}`, shown)).rejects.toEqual(
				refusal("accounts.changed_meanwhile"),
			);
	});
});

describe("a draft", () => {
	const written = async () => {
		await pages.post(
			INFORMATION,
			filled(await form(INFORMATION), { story: ["Mới."] }),
		);
		return { phien_ban: [String((await desk()).draft?.version)] };
	};

	it("is sent, waits, is taken back, and can be thrown away", async () => {
		const version = await written();
		expect(await pages.post(`${PRODUCT}/gui`, version)).toEqual({
			goTo: PRODUCT,
			done: "sent",
		});
		expect((await desk()).draft?.state).toBe("sent");
		expect((await form(INFORMATION)).takeBack).toBe(`${PRODUCT}/rut-lai`);
		expect(await pages.post(`${PRODUCT}/rut-lai`, {})).toMatchObject({
			done: "withdrawn",
		});
		const { draft } = await desk();
		expect(draft?.state).toBe("draft");
		await pages.post(`${PRODUCT}/bo`, {
			phien_ban: [String(draft?.version)],
		});
		expect((await desk()).draft).toBeUndefined();
	});

	it("that was sent while somebody still wrote: the page says so and keeps every word", async () => {
		const opened = await form(INFORMATION);
		await pages.post(`${PRODUCT}/gui`, await written());
		const answer = await pages.post(
			INFORMATION,
			filled(opened, { story: ["Vẫn đang viết."] }),
		);
		expect(answer).toMatchObject({ status: 409 });
		const page = pageOf(answer, "account_part");
		expect(page.form.refusal?.code).toBe("submissions.waiting");
		expect(page.form.values.story).toEqual(["Vẫn đang viết."]);
	});

	it("that its sender has not seen is not sent, and a draft that is not there neither", async () => {
		await written();
		await expect(
			pages.post(`${PRODUCT}/gui`, { phien_ban: ["9"] }),
		).rejects.toEqual(refusal("accounts.changed_meanwhile"));
		await expect(
			pages.post(`${HOME}/gui`, { phien_ban: ["1"] }),
		).rejects.toEqual(refusal("submissions.closed"));
	});

	it("written by staff is theirs on behalf of the cooperative", async () => {
		await pages.post(
			INFORMATION,
			filled(await form(INFORMATION), { story: ["Cán bộ nhập."] }),
			{ visitor: OFFICER },
		);
		const version = [String((await desk()).draft?.version)];
		await pages.post(
			`${PRODUCT}/gui`,
			{ phien_ban: version },
			{ visitor: OFFICER },
		);
		const [open] = await pages.deps.submissions.openOfOrganisation("thh01");
		const steps = open && (await pages.deps.submissions.historyOf(open.id));
		expect(steps?.map(({ author }) => author)).toMatchObject([
			{ role: "staff", onBehalfOf: "thh01" },
		]);
	});
});

describe("something new", () => {
	it("a product has a page from its first name on, and stands first in the list", async () => {
		const answer = await pages.post(`${HOME}/san-pham/moi`, {
			phien_ban: ["0"],
			name: ["Ẩm trà"],
			set: ["11"],
		});
		if (!("goTo" in answer)) throw new Error("not saved");
		const page = pageOf(await pages.get(answer.goTo), "account_product");
		expect(page.product).toEqual({ id: page.product.id, name: "Ẩm trà" });
		expect(page.draft).toMatchObject({ isNew: true, state: "draft" });
		const list = pageOf(
			await pages.get(`${HOME}/san-pham`),
			"account_products",
		);
		expect(list.products.map(({ name, isNew }) => [name, isNew])).toEqual([
			["Ẩm trà", true],
			["Chè Thử", false],
		]);
		await pages.post(`${answer.goTo}/bo`, { phien_ban: ["1"] });
		await expect(pages.get(answer.goTo)).rejects.toEqual(
			refusal("accounts.no_such_thing"),
		);
	});

	it("a certificate needs what the office can look it up by", async () => {
		const answer = await pages.post(`${PRODUCT}/chung-nhan/moi`, {
			stars: ["5"],
			issuedOn: ["31/02/2026"],
			issuedBasis: ["decision"],
		});
		expect(
			pageOf(answer, "account_part").form.errors.map(({ field, code }) => [
				field,
				code,
			]),
		).toEqual([
			["issuedOn", "dates.not_a_partial_date"],
			["decisionNo", "input.required"],
		]);
	});

	it("a certificate is proposed, corrected and sent from the product's own list", async () => {
		const list = `${PRODUCT}/chung-nhan`;
		await pages.post(`${list}/moi`, {
			phien_ban: ["0"],
			stars: ["4"],
			decisionNo: ["12/QĐ-UBND"],
			issuedOn: ["6/11/2026"],
			issuedBasis: ["decision"],
		});
		const [line] = pageOf(
			await pages.get(list),
			"account_certificates",
		).certificates;
		expect(line?.draft).toMatchObject({ isNew: true });
		const address = `${list}/${line?.id}`;
		const opened = await form(address);
		expect(opened.form.values.issuedOn).toEqual(["06/11/2026"]);
		await pages.post(address, filled(opened, { stars: ["3"] }));
		const answer = await pages.post(`${address}/gui`, { phien_ban: ["2"] });
		expect(answer).toEqual({ goTo: list, done: "sent" });
		const home = pageOf(await pages.get(HOME), "account_organisation");
		expect(home.open).toMatchObject([
			{ kind: "certificate", name: "Chè Thử", state: "sent", path: list },
		]);
	});
});

describe("the desk of an organisation", () => {
	it("says what is due of the certificate that holds longest, and nothing of the one before", async () => {
		await pages.write(
			certificate({ id: "th001c1", issuedOn: "2020-12-01" }),
			certificate({ id: "th001c2", issuedOn: "2024-04-10" }),
		);
		const { due, publicProducts } = pageOf(
			await pages.get(HOME),
			"account_organisation",
		);
		expect(publicProducts).toBe(1);
		expect(due).toMatchObject([
			{ product: { id: "th001" }, end: "2027-04-10", closesOn: "2026-12-11" },
		]);
	});

	it("shows what changes of the organisation itself, with the way to each field", async () => {
		await pages.post(
			`${HOME}/ho-so`,
			filled(await form(`${HOME}/ho-so`), { founded: ["2019"] }),
		);
		const { draft, organisation: own } = pageOf(
			await pages.get(HOME),
			"account_organisation",
		);
		expect(own.publicPath).toMatch(/^\/hop-tac-xa\//);
		expect(draft?.changes).toEqual([
			{ field: "founded", before: undefined, after: "2019" },
		]);
		expect(draft?.pages.founded).toBe(`${HOME}/ho-so#f-founded`);
	});
});

describe("what staff returned", () => {
	it("says why beside the field, on the page and on the desk, until it is sent again", async () => {
		await pages.post(
			INFORMATION,
			filled(await form(INFORMATION), { story: ["Mới."] }),
		);
		await pages.post(`${PRODUCT}/gui`, { phien_ban: ["1"] });
		const [open] = await pages.deps.submissions.openOfOrganisation("thh01");
		if (open === undefined) throw new Error("nothing was sent");
		await returnSubmission(
			pages.deps,
			{
				id: open.id,
				version: open.version,
				remarks: [{ field: "story", text: "Viết rõ hơn nơi trồng." }],
			},
			STAFF,
		);
		const back = await form(INFORMATION);
		expect(back.remarks).toMatchObject([
			{ field: "story", text: "Viết rõ hơn nơi trồng." },
		]);
		expect((await desk()).draft).toMatchObject({
			state: "returned",
			pages: { story: `${INFORMATION}#f-story` },
		});
		expect(
			pageOf(await pages.get(HOME), "account_organisation").open,
		).toMatchObject([
			{ state: "returned", reasons: ["Viết rõ hơn nơi trồng."] },
		]);
		await pages.post(INFORMATION, filled(back, { story: ["Trồng ở bản."] }));
		const version = [String((await desk()).draft?.version)];
		await pages.post(`${PRODUCT}/gui`, { phien_ban: version });
		expect((await desk()).draft).toMatchObject({ state: "sent", remarks: [] });
	});
});

describe("what belongs to somebody else", () => {
	beforeEach(async () => {
		await pages.write(
			organisation({ id: "thh02", name: "Hợp tác xã Thử Hai" }),
			product({ id: "th002", name: "Mận", producer: "thh02" }),
			certificate({ id: "th002c1", product: "th002" }),
		);
	});

	it.each([
		`${HOME}/san-pham/th002`,
		`${HOME}/san-pham/th002/thong-tin`,
		`${HOME}/san-pham/th002/chung-nhan`,
		`${PRODUCT}/chung-nhan/th002c1`,
		`${HOME}/san-pham/khongco`,
		"/tai-khoan/to-chuc/khongco",
	])("is not found under this organisation's address: %s", async (address) => {
		await expect(pages.get(address)).rejects.toThrow(Refusal);
	});

	it("a draft of another product's certificate is not reached by its id either", async () => {
		const other = "/tai-khoan/to-chuc/thh02/san-pham/th002/chung-nhan";
		await pages.post(`${other}/moi`, {
			phien_ban: ["0"],
			decisionNo: ["1/QĐ"],
			issuedOn: ["2026"],
			issuedBasis: ["decision"],
		});
		const draft = pageOf(
			await pages.get(other),
			"account_certificates",
		).certificates.find((line) => line.draft);
		expect(draft).toBeDefined();
		await expect(
			pages.get(`${PRODUCT}/chung-nhan/${draft?.id}`),
		).rejects.toEqual(refusal("accounts.no_such_thing"));
	});
});

it("every page and step asks for a member of the organisation or of the product in its address", () => {
	for (const { right, subject, path } of draftRoutes) {
		expect([path, right]).toEqual([path, "member"]);
		const names = path.includes(":product") ? "product" : "organisation";
		expect([path, subject?.kind]).toEqual([path, names]);
	}
});
