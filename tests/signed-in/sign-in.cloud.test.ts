import { expect, inject, test } from "vitest";
import { COOPERATIVE_A } from "../../infra/data/demonstration/people.ts";
import { FORM_KEY } from "../../shared/signed-in/form.ts";
import { signIn, WorkSession } from "./session.ts";

const { origin } = inject("cloud");
const A = "giam-doc-a@vi-du.example";
const PROFILE = `/tai-khoan/to-chuc/${COOPERATIVE_A}/ho-so`;

test("a visitor is led to the sign-in and sees nothing of the page, not even for a moment", async () => {
	const visitor = new WorkSession(origin);
	const response = await visitor.visit(PROFILE);
	expect(response.status).toBe(303);
	expect(response.headers.get("location")).toBe(
		`/dang-nhap?ve=${encodeURIComponent(PROFILE)}`,
	);
	expect(await response.text()).toBe("");
	expect((await visitor.read(PROFILE)).status).toBe(401);
});

test("the session's cookie is bound to the host, hidden from scripts, sent over TLS alone", async () => {
	const session = new WorkSession(origin);
	let path = `/dang-nhap?goi-y=${encodeURIComponent(A)}`;
	let cookies: string[] = [];
	for (let step = 0; step < 12 && !path.startsWith("/tai-khoan"); step++) {
		const response = await session.visit(path);
		cookies = [...cookies, ...response.headers.getSetCookie()];
		const target = new URL(
			response.headers.get("location") ?? "",
			new URL(path, origin),
		);
		path = target.pathname + target.search;
	}
	const own = cookies.filter((line) => line.startsWith("__Host-"));
	expect(own.map((line) => line.split("=")[0])).toEqual([
		"__Host-dang-nhap",
		"__Host-dang-nhap",
		"__Host-phien",
	]);
	for (const line of own) {
		expect(line).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=Lax(;|$)/);
		expect(line).not.toMatch(/domain/i);
	}
});

test("whoever acts for one organisation is led to its page, others find what they can do", async () => {
	const member = await (await signIn(origin, A)).visit("/tai-khoan");
	expect(member.headers.get("location")).toBe(
		`/tai-khoan/to-chuc/${COOPERATIVE_A}`,
	);
	const newcomer = await signIn(origin, "lan-dau@vi-du.example");
	expect(await (await newcomer.visit("/tai-khoan")).text()).toContain(
		"Xin quản lý một tổ chức",
	);
});

test("a signed-in page is kept in no cache and differs by cookie", async () => {
	const session = await signIn(origin, A);
	const response = await session.visit(PROFILE);
	expect(response.status).toBe(200);
	expect(response.headers.get("cache-control")).toBe("no-store");
	expect(response.headers.get("vary")).toContain("cookie");
	expect(response.headers.get("x-robots-tag")).toBe("noindex");
	expect(response.headers.get("content-security-policy")).toContain(
		"default-src 'none'",
	);
});

test("an answer of the issuer counts once, and only in the browser that asked", async () => {
	const session = new WorkSession(origin);
	let path = `/dang-nhap?goi-y=${encodeURIComponent(A)}`;
	while (!path.startsWith("/dang-nhap/xong")) {
		const response = await session.visit(path);
		const target = new URL(
			response.headers.get("location") ?? "",
			new URL(path, origin),
		);
		path = target.pathname + target.search;
	}
	const other = await new WorkSession(origin).visit(path);
	expect(other.status).toBe(404);
	expect(other.headers.getSetCookie().join()).not.toContain("__Host-phien");
	expect((await session.visit(path)).status).toBe(303);
	expect((await session.visit(path)).status).toBe(404);
});

test.each([
	["without the form's key", { [FORM_KEY]: "" }, {}],
	["with the key of somebody else", { [FORM_KEY]: "x".repeat(43) }, {}],
	["from another site", {}, { origin: "https://evil.example" }],
	[
		"from another site, by the browser's own word",
		{},
		{ "sec-fetch-site": "cross-site" },
	],
])("a form %s is refused", async (_, fields, headers) => {
	const session = await signIn(origin, A);
	const body = new URLSearchParams({ [FORM_KEY]: session.formKey, ...fields });
	const response = await session.visit("/tai-khoan/toi", {
		method: "POST",
		body,
		headers: { origin, ...headers },
	});
	expect(response.status).toBe(404);
	expect(await response.text()).toContain(
		"Trang này mở từ một lần đăng nhập khác",
	);
});

test("what was typed when the session had ended is in the form again after signing in", async () => {
	// A form that no other test can lock, whatever their order.
	const MINE = "/tai-khoan/toi";
	const session = await signIn(origin, A);
	session.jar.set("__Host-phien", "ses_gone.secret");
	const response = await session.send(MINE, {
		fields: {
			name: "Tên gõ lúc phiên đã hết",
			trang_bieu_mau: MINE,
		},
	});
	expect(response.status).toBe(303);
	expect(response.headers.get("location")).toBe(
		`/dang-nhap/lai?ve=${encodeURIComponent(MINE)}`,
	);
	const again = await signIn(origin, A);
	again.jar.set("__Host-giu", session.jar.get("__Host-giu") ?? "");
	expect(await (await again.visit(MINE)).text()).toContain(
		"Tên gõ lúc phiên đã hết",
	);
	// Once: afterwards the form shows the record.
	expect(await (await again.visit(MINE)).text()).not.toContain(
		"Tên gõ lúc phiên đã hết",
	);
});

test("signing out ends the session for every copy of its cookie", async () => {
	const session = await signIn(origin, A);
	const copy = session.jar.get("__Host-phien") ?? "";
	expect((await session.send("/dang-xuat")).status).toBe(303);
	const thief = new WorkSession(origin);
	thief.jar.set("__Host-phien", copy);
	expect((await thief.read(PROFILE)).status).toBe(401);
});

test("signing out everywhere ends the other phone's session too", async () => {
	const email = "hai-may@vi-du.example";
	const [one, other] = [
		await signIn(origin, email),
		await signIn(origin, email),
	];
	expect((await other.visit("/tai-khoan")).status).toBe(200);
	await one.send("/dang-xuat/moi-noi");
	expect((await other.visit("/tai-khoan")).status).toBe(303);
});

test("a body larger than a form is refused with a sentence", async () => {
	const session = await signIn(origin, A);
	const response = await session.send("/tai-khoan/toi", {
		fields: { name: "x".repeat(100_000) },
	});
	expect(response.status).toBe(413);
	expect(await response.text()).toContain("quá lớn");
});
