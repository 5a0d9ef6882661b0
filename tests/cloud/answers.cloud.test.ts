import { describe, expect, test } from "vitest";
import * as z from "zod";
import { pageAt, siteObjects, visit } from "./visit.ts";

const Problem = z.object({
	title: z.string(),
	status: z.int(),
	code: z.string(),
	instance: z.string(),
});

const PAGES = [
	"/",
	"/san-pham/",
	"/hop-tac-xa/",
	"/nguon/",
	"/gioi-thieu/",
	"/tinh/minh-hoa/",
	"/xa/xa-bac-son",
	"/huyen-cu/bac-son",
	"/khong-co-trang-nay",
];

describe("every page that is answered", () => {
	test.each(PAGES)(
		"%s brings the headers that protect its reader",
		async (path) => {
			const { headers } = await visit(path);
			const policy = headers.get("content-security-policy") ?? "";
			expect(policy).toContain("default-src 'none'");
			expect(policy).toContain("frame-ancestors 'none'");
			expect(policy).not.toContain("unsafe");
			expect(headers.get("x-content-type-options")).toBe("nosniff");
			expect(headers.get("referrer-policy")).toBeTruthy();
			expect(headers.get("strict-transport-security")).toMatch(/max-age=\d{8}/);
			expect(headers.get("permissions-policy")).toContain("geolocation=()");
			expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
			expect(headers.has("set-cookie")).toBe(false);
		},
	);

	test.each(PAGES.slice(0, -1))(
		"%s lets no header of the store out",
		async (path) => {
			const names = [...(await visit(path)).headers.keys()];
			expect(names.filter((name) => name.startsWith("x-amz-"))).toEqual([]);
			expect(names).toContain("etag");
		},
	);

	test("is not sent again to a browser that has it", async () => {
		const etag = (await visit("/")).headers.get("etag") ?? "";
		const again = await visit("/", { headers: { "if-none-match": etag } });
		expect(again.status).toBe(304);
	});

	test("is the same with and without its closing slash", async () => {
		expect(await pageAt("/san-pham")).toBe(await pageAt("/san-pham/"));
	});
});

describe("what is not there", () => {
	test.each(["/khong-co", "/san-pham/khong-co-ls999", "/%E0%A4%A", "/a/b/c/"])(
		"%s answers 404 with a page in Vietnamese that leads on, in every language",
		async (path) => {
			const response = await visit(path);
			const html = await response.text();
			expect(response.status).toBe(404);
			expect(html).toContain('<html lang="vi">');
			expect(html).toContain("Không có trang này");
			expect(html).toContain('href="/san-pham/"');
			expect(html).toMatch(/<section lang="en">[\s\S]*href="\/en\/"/);
			expect(html).toMatch(/<section lang="zh-Hans">[\s\S]*href="\/zh\/"/);
			expect(html).toContain('content="noindex"');
		},
	);

	test("below /api/ is a problem that programs can read, in the reader's language", async () => {
		const ask = async (language: string) => {
			const response = await visit("/api/unknown", {
				headers: { "accept-language": language },
			});
			return {
				status: response.status,
				type: response.headers.get("content-type"),
				body: Problem.parse(await response.json()),
			};
		};
		const vi = await ask("vi");
		expect(vi).toMatchObject({
			status: 404,
			type: "application/problem+json; charset=utf-8",
			body: {
				status: 404,
				code: "api.no_such_address",
				instance: "/api/unknown",
			},
		});
		const en = await ask("en");
		expect(en.body.title).not.toBe(vi.body.title);
		expect((await ask("zh-CN")).body.title).toMatch(/\p{Script=Han}/u);
	});
});

test("the API says that it lives and can read what is published", async () => {
	const response = await visit("/api/health");
	expect(response.status).toBe(200);
	expect(await response.json()).toEqual({ status: "ok" });
});

test("files whose name changes with their content may be kept for a year, pages for a minute", async () => {
	const [style] = (await siteObjects()).filter(({ key }) =>
		key.startsWith("_astro/"),
	);
	const kept = async (path: string) =>
		(await visit(path)).headers.get("cache-control");
	expect(await kept(`/${style?.key}`)).toContain("immutable");
	expect(await kept("/")).toBe("public, max-age=60");
});
