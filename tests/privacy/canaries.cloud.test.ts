import { beforeAll, expect, test } from "vitest";
import { COOPERATIVE_A } from "../../infra/data/demonstration/people.ts";
import {
	eventually,
	origin,
	siteTexts,
	stillness,
	visit,
} from "../cloud/visit.ts";
import { signIn, type WorkSession } from "../signed-in/session.ts";

/** Words that nothing else holds, one for each form that takes something personal. */
const CANARY = {
	name: "Nông Thị Chimmột",
	proof: "chimhai: hỏi bác bảo vệ ở cổng",
	reason: "chimba",
	contactName: "Lý Văn Chimbốn",
	phone: "987654321",
	email: "chimnam@vi-du.example",
	request: "chimsáu: đừng gọi tôi buổi tối",
	answer: "chimbảy: chúng tôi ngừng gọi",
} as const;
const ADDRESS = "chimtam@vi-du.example";
const PRIVATE = [...Object.values(CANARY), ADDRESS];
const CARD = `/tai-khoan/to-chuc/${COOPERATIVE_A}/nguoi/lien-he`;

let own: WorkSession;
let other: WorkSession;
let staff: WorkSession;
/** Where the service led to after each form. */
const ledTo: string[] = [];

const send = async (
	session: WorkSession,
	path: string,
	fields: Record<string, string>,
): Promise<void> => {
	const response = await session.send(path, { fields });
	expect(response.status, path).toBe(303);
	ledTo.push(response.headers.get("location") ?? "");
};

/** The first address of a queue that a listing shows. */
const newest = async (path: string): Promise<string> => {
	const ids = await eventually(path, async () => {
		const found = (await (await staff.visit(path)).text()).match(
			/(clm|dre)_[0-9a-z]{26}/g,
		);
		return found?.length ? found : undefined;
	});
	return `${path}/${ids.at(-1)}`;
};

beforeAll(async () => {
	own = await signIn(origin, ADDRESS);
	other = await signIn(origin, "giam-doc-b@vi-du.example");
	staff = await signIn(origin, "can-bo@vi-du.example");
	await send(own, "/tai-khoan/toi", { name: CANARY.name, language: "vi" });
	await send(own, `/tai-khoan/xin-quan-ly/${COOPERATIVE_A}`, {
		belonging: "employee",
		proof: CANARY.proof,
	});
	await send(staff, await newest("/quan-tri/99/xin-quan-ly"), {
		decision: "approve",
		reason: CANARY.reason,
	});
	await send(own, CARD, {
		name: CANARY.contactName,
		phone: `0${CANARY.phone}`,
		email: CANARY.email,
		version: "0",
	});
	await send(own, "/tai-khoan/toi/yeu-cau", {
		kind: "restrict",
		text: CANARY.request,
	});
	await send(staff, await newest("/quan-tri/99/du-lieu-ca-nhan"), {
		step: "answer",
		text: CANARY.answer,
	});
	await stillness();
});

test("what was typed is where it belongs: in the export of whom it is about", async () => {
	const data = await (await own.visit("/tai-khoan/toi/du-lieu.json")).text();
	for (const word of PRIVATE) expect(data).toContain(word);
});

test("it stands in no file of the site, pages, search and open data alike", async () => {
	const texts = await siteTexts();
	expect(texts.size).toBeGreaterThan(400);
	const found = [...texts].filter(([key, text]) =>
		PRIVATE.some((word) => key.includes(word) || text.includes(word)),
	);
	expect(found.map(([key]) => key)).toEqual([]);
});

test("it stands in no queue, dead letter, invocation or line of a log", async () => {
	const state = await (await visit("/_local/state.json")).text();
	expect(state).toContain("invocations");
	for (const word of PRIVATE) expect(state).not.toContain(word);
});

test("it stands in no address that anybody is led to", () => {
	expect(ledTo.length).toBeGreaterThan(5);
	for (const address of ledTo)
		for (const word of PRIVATE)
			expect(decodeURIComponent(address)).not.toContain(word);
});

test("it stands in the export of nobody else, and others are not let in", async () => {
	const data = await (await other.visit("/tai-khoan/toi/du-lieu.json")).text();
	for (const word of PRIVATE) expect(data).not.toContain(word);
	expect((await other.read(CARD)).status).toBe(404);
});

test("control: the same search finds what was put on the public page by consent, until it is withdrawn", async () => {
	const holding = async () => {
		await stillness();
		return [...(await siteTexts())]
			.filter(([, text]) => text.includes(CANARY.phone))
			.map(([key]) => key);
	};
	await send(own, CARD, {
		name: CANARY.contactName,
		phone: `0${CANARY.phone}`,
		phone_visibility: "public",
		publish_contact: "yes",
		version: "1",
	});
	const found = await holding();
	expect(found).toHaveLength(3);
	expect(found.every((key) => key.endsWith(".html"))).toBe(true);
	await send(own, "/tai-khoan/toi/xoa", { sure: "yes" });
	expect(await holding()).toEqual([]);
	expect((await own.read("/tai-khoan/toi")).status).toBe(401);
});
