import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import { logger } from "../../functions/platform/logger.ts";
import { signedInApp } from "../../functions/signed-in/routes.ts";
import { startOffice } from "../office/app.ts";

const ORIGIN = "https://cho-phien.test";
const { deps } = await startOffice(() => new Date().toISOString());

test("what the log says of a sign-in that failed names nobody", async () => {
	const provider = {
		...deps.provider,
		begin: async () => ({
			address: `${ORIGIN}/issuer`,
			remembered: { verifier: "v", state: "refused", nonce: "n" },
		}),
		finish: async () => {
			// As the library throws it, with the whole token.
			throw new Error("unexpected claim", {
				cause: { claims: { email: "ai-do@vi-du.example", name: "Ai Đó" } },
			});
		},
	};
	const warn = vi.spyOn(logger, "warn");
	const browser = signedInApp({ ...deps, provider });
	await browser.request(`${ORIGIN}/dang-nhap`);
	const answer = await browser.request(
		`${ORIGIN}/dang-nhap/xong?state=refused`,
		{
			headers: { cookie: "__Host-dang-nhap=refused" },
		},
	);
	expect(answer.status).toBe(404);
	expect(warn).toHaveBeenCalledOnce();
	expect(inspect(warn.mock.calls, { depth: 9 })).not.toMatch(/ai-do|Ai Đó/);
});

test("two windows that sign in at the same time both arrive, and an answer that was not asked for does not", async () => {
	let begun = 0;
	const provider = {
		...deps.provider,
		begin: async () => ({
			address: `${ORIGIN}/issuer`,
			remembered: { verifier: "v", state: `window${++begun}`, nonce: "n" },
		}),
		finish: async () => ({
			sub: "two-windows",
			email: "hai-cua-so@vi-du.example",
			email_verified: true,
		}),
	};
	const browser = signedInApp({ ...deps, provider });
	const visit = (path: string, cookie = "") =>
		browser.request(ORIGIN + path, { headers: { cookie } });
	const cookieOf = (response: Response) =>
		/__Host-dang-nhap=[^;]*/.exec(response.headers.getSetCookie().join())?.[0];
	const one = cookieOf(await visit("/dang-nhap"));
	const both = cookieOf(await visit("/dang-nhap", one));
	const forged = await visit("/dang-nhap/xong?state=window2", one);
	expect(forged.status).toBe(404);
	const first = await visit("/dang-nhap/xong?state=window1", both);
	expect(first.status).toBe(303);
	const second = await visit("/dang-nhap/xong?state=window2", cookieOf(first));
	expect(second.status).toBe(303);
	expect(cookieOf(second)).toBe("__Host-dang-nhap=");
	expect((await visit("/dang-nhap/xong?state=window2", both)).status).toBe(404);
});

test("who signed out reads so, also when the issuer does not answer", async () => {
	const provider = {
		...deps.provider,
		signOutAddress: () => Promise.reject(new Error("no answer")),
	};
	const page = await signedInApp({ ...deps, provider }).request(
		`${ORIGIN}/dang-xuat/xong`,
		{ headers: { accept: "application/json" } },
	);
	expect(await page.json()).toEqual({
		kind: "signed_out",
		continueAt: `${ORIGIN}/`,
	});
});
