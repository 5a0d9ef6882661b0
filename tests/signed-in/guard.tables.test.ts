import { expect, test } from "vitest";
import { openSession } from "../../functions/accounts/sessions/sessions.ts";
import { signedInApp } from "../../functions/signed-in/routes.ts";
import { FORM_KEY, FORM_PAGE } from "../../shared/signed-in/form.ts";
import { startOffice } from "../office/app.ts";

const ORIGIN = "https://cho-phien.test";
const ME = "/tai-khoan/toi";

let clock = Date.parse("2026-11-21T03:00:00.000Z");
const { deps, signedIn } = await startOffice(() =>
	new Date(++clock).toISOString(),
);
const app = signedInApp(deps);

const post = (
	body: BodyInit,
	headers: Record<string, string> = {},
	path = ME,
): Promise<Response> =>
	Promise.resolve(
		app.request(ORIGIN + path, {
			method: "POST",
			body,
			headers: { origin: ORIGIN, accept: "application/json", ...headers },
		}),
	);
const codeOf = async (response: Response): Promise<string> =>
	(await response.json()).code;

/** Signs somebody in once more in the same browser: another session, another key of its forms. */
const again = async (email: string) => {
	const { person } = await signedIn(email);
	const cookie = await openSession(deps, person);
	const session = await deps.sessions.session(cookie.split(".")[0] ?? "");
	return { cookie: `__Host-phien=${cookie}`, formKey: session?.formKey ?? "" };
};
const keptIn = (response: Response): string =>
	/__Host-giu=[^;]+/.exec(response.headers.getSetCookie().join())?.[0] ?? "";

test.each([
	[{ origin: "https://evil.example" }],
	[{ "sec-fetch-site": "cross-site" }],
])(
	"what another site sends (%o) is refused and not kept for the next who signs in",
	async (headers) => {
		const response = await post(new URLSearchParams({ name: "Kẻ gian" }), {
			accept: "text/html",
			...headers,
		});
		expect(response.status).toBe(404);
		expect(keptIn(response)).toBe("");
	},
);

test("a form opened under an earlier sign-in changes nothing, and what was typed stands in it again", async () => {
	const email = "hai-lan@vi-du.example";
	const [earlier, now] = [await again(email), await again(email)];
	const sent = await post(
		new URLSearchParams({ [FORM_KEY]: earlier.formKey, name: "Gõ dở" }),
		{ accept: "text/html", cookie: now.cookie },
	);
	expect(sent.status).toBe(303);
	expect(sent.headers.get("location")).toBe(`${ME}?xong=typed_kept`);
	const page = await app.request(`${ORIGIN}${ME}?xong=typed_kept`, {
		headers: { cookie: `${now.cookie}; ${keptIn(sent)}` },
	});
	expect(await page.text()).toContain('"name":["Gõ dở"]');
	const { person } = await signedIn(email);
	expect(person.name).toBeUndefined();
});

test("a form that comes back from another address still names the page that it stands on", async () => {
	const { cookie, formKey } = await again("may@vi-du.example");
	const framed = signedInApp({ ...deps, render: async (_, { path }) => path });
	const response = await framed.request(`${ORIGIN}${ME}/xoa`, {
		method: "POST",
		headers: { cookie, origin: ORIGIN, accept: "text/html" },
		body: new URLSearchParams({ [FORM_KEY]: formKey, [FORM_PAGE]: ME }),
	});
	expect(response.status).toBe(422);
	expect(await response.text()).toBe(ME);
});

test.each([
	["no key", {}],
	["a key of another alphabet", { [FORM_KEY]: "ạ".repeat(74) }],
	["the key of somebody else", "other" as const],
])("a form with %s is refused, and nothing of it is shown", async (_, sent) => {
	const { cookie, formKey } = await again("may@vi-du.example");
	expect(formKey).toHaveLength(74);
	const other = await again("nguoi-khac@vi-du.example");
	const fields = sent === "other" ? { [FORM_KEY]: other.formKey } : sent;
	const response = await post(
		new URLSearchParams({ ...fields, name: "Bị đổi" }),
		{ cookie, accept: "text/html" },
	);
	expect(response.status).toBe(404);
	expect(await response.text()).toContain("accounts.wrong_form");
	expect(keptIn(response)).toBe("");
});

test.each([
	["application/json", '{"name":"x"}', 415, "accounts.not_a_form"],
	["text/plain", "name=x", 415, "accounts.not_a_form"],
	["multipart/form-data", "name=x", 400, "accounts.broken_form"],
	[
		"application/x-www-form-urlencoded",
		`name=${"x".repeat(70_000)}`,
		413,
		"accounts.too_large",
	],
])(
	"a body that is %s is answered with what is wrong",
	async (type, body, status, code) => {
		const { cookie } = await again("may@vi-du.example");
		const response = await post(body, { cookie, "content-type": type });
		expect(response.status).toBe(status);
		expect(await codeOf(response)).toBe(code);
		expect(response.headers.get("cache-control")).toBe("no-store");
	},
);

test("a name in an address that no table could hold is not there, and no fault", async () => {
	const admin = await signedIn("quan-tri@vi-du.example", {
		role: "admin",
		provinces: [],
	});
	const long = "a".repeat(3000);
	for (const path of [
		`/quan-tri/${long}`,
		`/quan-tri/nhan-su/${long}`,
		`/tai-khoan/xin-quan-ly/${long}`,
		`/quan-tri/98/xin-quan-ly/${long}`,
	])
		expect((await admin.get(path)).status).toBe(404);
});

test("who asks too often is told when to try again, in words and for programs", async () => {
	const { cookie } = await again("voi@vi-du.example");
	const ask = (accept: string) =>
		app.request(`${ORIGIN}${ME}/du-lieu.json`, { headers: { cookie, accept } });
	for (let turn = 0; turn < 10; turn++) await ask("text/html");
	for (const accept of ["text/html", "application/json"]) {
		const { status, headers } = await ask(accept);
		expect(status).toBe(429);
		expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
		expect(Number(headers.get("retry-after"))).toBeLessThanOrEqual(600);
	}
});

test("a form that came too early is offered to be sent once more as it was, but not one that another site filled in", async () => {
	const { cookie, formKey } = await again("gui-lai@vi-du.example");
	const path = `${ME}/xoa`;
	const send = (key: string) =>
		post(
			new URLSearchParams({ [FORM_KEY]: key, note: "dòng một\r\ndòng hai" }),
			{ cookie, accept: "text/html" },
			path,
		);
	for (let times = 0; times < 6; times++)
		expect((await send(formKey)).status).toBe(422);
	const early = await send(formKey);
	expect(early.status).toBe(429);
	expect(JSON.parse(await early.text())).toMatchObject({
		reason: "limit",
		again: { action: path, fields: { note: ["dòng một\r\ndòng hai"] } },
	});
	const foreign = await send("another key");
	expect(foreign.status).toBe(429);
	expect(JSON.parse(await foreign.text())).not.toHaveProperty("again");
});
