import { Hono } from "hono";
import { beforeAll, describe, expect, test } from "vitest";
import { pagesOnDemand } from "../../functions/web/routes.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { renderer } from "../site/renderer.ts";
import { asPerson, reference, render } from "./site.ts";

beforeAll(() => renderer(), 120_000);

/** The routes of a feature, one of which fails and one of which says no. */
const app = (deps = { render, reference }) => {
	const feature = new Hono();
	feature.get("/tim-kiem", () => {
		throw new Error("the index cannot be read: secret-of-the-house");
	});
	feature.get("/en/search", () => {
		throw new Refusal("reports.busy");
	});
	feature.get("/ocop/:code", () => {
		throw new Refusal("api.no_such_thing");
	});
	return pagesOnDemand(deps).route("/", feature);
};

const visit = (path: string, headers: Record<string, string> = asPerson) =>
	app().request(path, { headers });

describe("a page on demand that cannot be made", () => {
	test("says so to a person, leads on, and shows nothing of the inside", async () => {
		const answer = await visit("/tim-kiem?q=che");
		expect(answer.status).toBe(500);
		expect(answer.headers.get("content-type")).toContain("text/html");
		expect(answer.headers.get("cache-control")).toBe("no-store");
		const html = await answer.text();
		expect(html).toContain('<html lang="vi">');
		expect(html).toContain("Trang đang gặp lỗi");
		expect(html).toContain('action="/tim-kiem"');
		expect(html).toContain('href="/san-pham/"');
		expect(html).not.toContain("secret-of-the-house");
		expect(html).toContain('<meta name="robots" content="noindex">');
	});

	test("gives the reason of a refusal, in the language of the address", async () => {
		const answer = await visit("/en/search");
		expect(answer.status).toBe(429);
		const html = await answer.text();
		expect(html).toContain('<html lang="en">');
		expect(html).toContain("Too many reports are coming in right now");
	});

	test("speaks the browser's language where the address has none", async () => {
		const zh = { ...asPerson, "accept-language": "zh-CN,zh;q=0.9,en;q=0.8" };
		const answer = await visit("/ocop/1-2-3", zh);
		expect(answer.status).toBe(404);
		expect(await answer.text()).toContain('<html lang="zh-Hans">');
	});

	test("is a problem document for a program", async () => {
		const answer = await visit("/ocop/1-2-3", { accept: "application/json" });
		expect(answer.status).toBe(404);
		expect(answer.headers.get("content-type")).toContain(
			"application/problem+json",
		);
		expect(await answer.json()).toMatchObject({
			status: 404,
			code: "api.no_such_thing",
		});
	});

	test("is the same at an address that nobody knows", async () => {
		expect((await visit("/bao-sai/khong-co")).status).toBe(404);
		expect((await visit("/x", { accept: "*/*" })).status).toBe(404);
	});

	test.each([
		["rendering", { render: () => Promise.reject(new Error("no")), reference }],
		["the table", { render, reference: () => Promise.reject(new Error("no")) }],
	])(
		"still says something in all languages when %s fails too",
		async (_, deps) => {
			const answer = await app(deps).request("/tim-kiem", {
				headers: asPerson,
			});
			expect(answer.status).toBe(500);
			const html = await answer.text();
			for (const lang of ["vi", "en", "zh-Hans"])
				expect(html).toContain(`<p lang="${lang}"><a href="/`);
		},
	);
});
