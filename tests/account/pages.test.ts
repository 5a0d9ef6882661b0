import { beforeAll, describe, expect, test } from "vitest";
import { WorkDocument } from "../../shared/signed-in/documents.ts";
import { FORM_KEY } from "../../shared/signed-in/form.ts";
import type { WorkFrame } from "../../shared/signed-in/frame.ts";
import { renderer } from "../site/renderer.ts";

const AT = "2026-11-16T05:00:00.000Z";
const HOSTILE = `"><script>alert(1)</script>`;
const id = (prefix: string) => `${prefix}_${"0".repeat(26)}`;
const FORM = {
	values: { text: [HOSTILE], proof: [HOSTILE], reason: [HOSTILE] },
	errors: [
		{ field: "text", code: "input.required", values: {} },
		{ field: "proof", code: "claims.identity_number", values: {} },
	],
	refusal: { code: "accounts.changed_meanwhile", values: {} },
};
const PROVINCE = { code: "99", name: "Minh Họa" };
const ORGANISATION = { id: "htxa0001", name: `Hợp tác xã ${HOSTILE}` };
const MEMBER = {
	id: id("per"),
	name: HOSTILE,
	email: "a@vi-du.example",
	belonging: "employee",
	since: AT,
} as const;
const REQUEST = {
	id: id("dre"),
	kind: "object",
	text: HOSTILE,
	withProcessor: false,
	receivedAt: AT,
	answer: HOSTILE,
	extension: { reason: HOSTILE, at: AT },
	version: 1,
	clocks: {
		answerBy: "2026-11-18",
		answer: "late",
		doneBy: "2026-12-01",
		done: "running",
		isLegal: true,
		mayBeLater: true,
	},
} as const;
const CONSENT = {
	purpose: "publish_contact",
	version: 1,
	decision: "given",
	channel: "staff",
	organisation: ORGANISATION,
	at: AT,
	text: HOSTILE,
} as const;
const CLAIM = {
	id: id("clm"),
	province: "99",
	belonging: "authorised",
	proof: HOSTILE,
	state: "open",
	askedAt: AT,
	version: 1,
} as const;

const DOCUMENTS = [
	{
		kind: "desk",
		organisations: [ORGANISATION],
		claims: [{ ...CLAIM, name: HOSTILE, reason: HOSTILE }],
	},
	{
		kind: "me",
		email: "a@vi-du.example",
		bouncedAt: AT,
		office: { role: "admin", provinces: [] },
		notices: { reminders: true, news: false },
		createdAt: AT,
		lastSignInAt: AT,
		organisations: [{ ...ORGANISATION, belonging: "employee", since: AT }],
		claims: [{ ...CLAIM, name: HOSTILE, reason: HOSTILE }],
		consents: 1,
		requests: 1,
		form: FORM,
	},
	{
		kind: "delete_account",
		organisations: [HOSTILE],
		isLastAdmin: false,
		form: FORM,
	},
	{
		kind: "find_organisation",
		query: HOSTILE,
		isMore: true,
		found: [
			{ ...ORGANISATION, type: "cooperative", place: HOSTILE, isMine: false },
		],
	},
	{
		kind: "ask_for_organisation",
		organisation: { ...ORGANISATION, type: "cooperative", place: HOSTILE },
		members: 2,
		form: FORM,
	},
	{
		kind: "propose_organisation",
		provinces: [PROVINCE],
		communes: [{ code: "99001", name: HOSTILE }],
		form: FORM,
	},
	{
		kind: "claim_queue",
		province: PROVINCE,
		claims: [{ ...CLAIM, name: HOSTILE, isNew: true, members: 0 }],
	},
	{
		kind: "claim_review",
		province: PROVINCE,
		claim: { ...CLAIM, proposed: { name: HOSTILE, type: "cooperative" } },
		person: { name: HOSTILE, email: "a@vi-du.example" },
		commune: HOSTILE,
		members: [],
		isOwn: false,
		form: FORM,
	},
	{
		kind: "members",
		organisation: ORGANISATION,
		members: [MEMBER],
		isMember: true,
		contact: { phone: { value: "+84912345678", visibility: "public" } },
	},
	{
		kind: "office_members",
		province: PROVINCE,
		organisation: ORGANISATION,
		members: [MEMBER],
		form: FORM,
	},
	{
		kind: "contact_card",
		organisation: ORGANISATION,
		onBehalf: true,
		form: FORM,
	},
	{
		kind: "consents",
		standing: [CONSENT],
		history: [CONSENT],
		news: HOSTILE,
		form: FORM,
	},
	{
		kind: "ask_about_data",
		requests: [REQUEST],
		holidaysKnownUntil: "2026-12-31",
		form: FORM,
	},
	{
		kind: "data_request_queue",
		province: PROVINCE,
		requests: [{ ...REQUEST, person: HOSTILE, hasProvince: false }],
		holidaysKnownUntil: "2026-12-31",
	},
	{
		kind: "data_request_review",
		province: PROVINCE,
		request: REQUEST,
		holidaysKnownUntil: "2026-12-31",
		person: { name: HOSTILE, email: "a@vi-du.example" },
		form: FORM,
	},
] satisfies WorkDocument[];

const KEY = "khoa-cua-phien";
const frame: WorkFrame = {
	path: "/tai-khoan/toi",
	area: "account",
	person: {
		id: id("per"),
		name: HOSTILE,
		email: "a@vi-du.example",
		provinces: [PROVINCE],
	},
	organisations: [ORGANISATION],
	formKey: KEY,
};

beforeAll(async () => {
	await renderer();
}, 240_000);

const htmlOf = async (document: WorkDocument): Promise<string> => {
	const { renderWork } = await renderer();
	const { status, html } = await renderWork({
		document: WorkDocument.parse(document),
		frame,
		origin: "https://site.test",
	});
	expect(status, document.kind).toBe(200);
	return html;
};

describe.each(DOCUMENTS)("the page $kind", (document) => {
	test("is rendered, and what people typed is text and never markup", async () => {
		const html = await htmlOf(document);
		expect(html).toContain("alert(1)");
		// A quoted value may hold it; outside of one it would be markup.
		expect(html.replace(/="[^"]*"/g, '=""')).not.toContain("<script>alert");
		expect(html).not.toContain("undefined");
		expect(html).not.toContain("[object");
	});

	test("sends the key of the session with every form that writes, and no form without one", async () => {
		const html = await htmlOf(document);
		const forms = html.match(/<form[^>]*method="post"[\s\S]*?<\/form>/g) ?? [];
		for (const form of forms)
			expect(form).toContain(`name="${FORM_KEY}" value="${KEY}"`);
	});

	test("ticks no box by itself", async () => {
		expect(await htmlOf(document)).not.toMatch(/type="checkbox"[^>]*checked/);
	});
});

test("a refused form says on top what is wrong, and each reason leads to its field", async () => {
	const asked = DOCUMENTS.find(({ kind }) => kind === "ask_for_organisation");
	if (asked === undefined) throw new Error("no such page");
	const html = await htmlOf(asked);
	expect(html).toMatch(/<title>Cần sửa: /);
	expect(html).toContain('href="#f-proof"');
	expect(html).toContain('id="f-proof"');
	expect(html).toContain("autofocus");
});
