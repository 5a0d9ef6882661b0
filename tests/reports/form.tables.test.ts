import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { MOST_FROM_ONE } from "../../functions/reports/receive.ts";
import { reportRoutes } from "../../functions/reports/routes.ts";
import type { ReportStore } from "../../functions/reports/store.ts";
import { pagesOnDemand } from "../../functions/web/routes.ts";
import { renderer } from "../site/renderer.ts";
import { newReports } from "../tables.ts";
import { asPerson, reference, render } from "../web/site.ts";

beforeAll(() => renderer(), 120_000);

const EDGE_TOKEN = "only-the-edge-knows";
const NOW = "2026-11-20T03:00:00.000Z";
let reports: ReportStore;
beforeEach(async () => {
	({ reports } = await newReports());
});

const app = () => {
	const deps = {
		reports,
		render,
		reference,
		edgeToken: EDGE_TOKEN,
		now: () => NOW,
	};
	return pagesOnDemand(deps).route("/", reportRoutes(deps));
};

const PRODUCT = "/san-pham/na-chi-lang-ls001";
const filled = {
	trang: PRODUCT,
	sai: "certificate",
	noi_dung: "Đã được cấp lại ngày 01/10/2026.",
};

const send = (
	fields: Record<string, string>,
	{ path = "/bao-sai", headers = {}, connection = "198.51.100.7" } = {},
) =>
	app().request(
		path,
		{
			method: "POST",
			headers: { ...asPerson, ...headers },
			body: new URLSearchParams(fields),
		},
		{ event: { requestContext: { http: { sourceIp: connection } } } },
	);

describe("the form", () => {
	test.each([
		["/bao-sai", "vi", "Báo sai thông tin", "/san-pham/"],
		["/en/report", "en", "Report wrong information", "/en/products/"],
		["/zh/report", "zh-Hans", "报告错误信息", "/zh/products/"],
	])(
		"at %s speaks %s, knows its page and asks for nothing it does not need",
		async (path, lang, heading, products) => {
			const answer = await app().request(
				`${path}?trang=${encodeURIComponent(PRODUCT)}`,
			);
			expect(answer.status).toBe(200);
			const html = await answer.text();
			expect(html).toContain(`<html lang="${lang}">`);
			expect(html).toContain(`<h1>${heading}</h1>`);
			expect(html).toContain(
				`<form class="form" method="post" action="${path}"`,
			);
			expect(html).toContain(`name="trang" value="${PRODUCT}"`);
			expect(html).toContain(`href="${products}na-chi-lang-ls001"`);
			expect(html).toContain('<meta name="robots" content="noindex">');
			expect(html).not.toMatch(/<input[^>]*\b(checked|required)\b/);
			expect(html).not.toContain('class="error');
			expect(answer.headers.get("cache-control")).toBe("no-store");
		},
	);

	test.each([
		"//evil.example/",
		"javascript:alert(1)",
		"https://evil.example",
		"/a b",
		`/${"a".repeat(400)}`,
	])("takes no address that is not of the site: %s", async (page) => {
		const answer = await app().request(
			`/bao-sai?trang=${encodeURIComponent(page)}`,
		);
		expect(answer.status).toBe(200);
		expect(await answer.text()).toContain('name="trang" value="/"');
	});
});

describe("what was sent", () => {
	test("leads to thanks with the number it was stored under, by a redirect that sends nothing twice", async () => {
		const answer = await send({ ...filled, vi_sao: "Tôi có giấy." });
		expect(answer.status).toBe(303);
		const location = answer.headers.get("location") ?? "";
		const [, number = ""] =
			/^\/bao-sai\/da-nhan\?so=(BS-.*)$/.exec(location) ?? [];
		expect(await reports.report(number)).toMatchObject({
			page: PRODUCT,
			fault: "certificate",
			text: filled.noi_dung,
			how: "Tôi có giấy.",
			language: "vi",
		});
		const thanks = await app().request(location);
		expect(thanks.status).toBe(200);
		expect(await thanks.text()).toContain(number);
		const english = await send(
			{ ...filled, noi_dung: "Wrong." },
			{ path: "/en/report" },
		);
		expect(english.headers.get("location")).toMatch(
			/^\/en\/report\/received\?so=BS-/,
		);
	});

	test("with something missing comes back with the reasons on top and at the fields, and nothing is lost", async () => {
		const typed = 'Tên sai: "Na" <b>& Chi Lăng</b>';
		const answer = await send({
			trang: PRODUCT,
			noi_dung: "",
			vi_sao: typed,
			lien_he: "0912 345 678",
		});
		expect(answer.status).toBe(422);
		const html = await answer.text();
		expect(html).toContain("<title>Chưa gửi được");
		expect(html).toMatch(
			/class="error-summary" role="alert" tabindex="-1" autofocus/,
		);
		for (const [target, field] of [
			["sai-certificate", "sai"],
			["noi_dung", "noi_dung"],
			["dong_y", "dong_y"],
		]) {
			expect(html).toContain(`<a href="#${target}">`);
			expect(html).toContain(`id="${target}"`);
			expect(html).toContain(`id="${field}-loi"`);
			expect(html).toMatch(new RegExp(`aria-describedby="[^"]*${field}-loi`));
		}
		expect(html).toContain('value="0912 345 678"');
		expect(html).toContain("Tên sai: &quot;Na&quot; &lt;b&gt;&amp; Chi Lăng");
		expect(await reports.openReports(5)).toEqual([]);
	});

	test("keeps an agreement that was given, and a text that begins with an empty line", async () => {
		const html = await (
			await send({
				...filled,
				sai: "",
				noi_dung: "\n\nHai dòng",
				dong_y: "1",
				lien_he: "a@b.vn",
			})
		).text();
		expect(html).toMatch(/id="dong_y"[^>]*checked/);
		expect(html).toMatch(
			/<textarea[^>]*name="noi_dung"[^>]*>\n\n\nHai dòng<\/textarea>/,
		);
	});

	test.each([
		["a text too long", { ...filled, noi_dung: "x".repeat(2001) }, 422],
		["an unknown choice", { ...filled, sai: "everything" }, 422],
		["a page elsewhere", { ...filled, trang: "https://evil.example/" }, 422],
		[
			"more than a form can hold",
			{ ...filled, vi_sao: "x".repeat(70_000) },
			429,
		],
	])("is refused with %s", async (_, fields, status) => {
		expect((await send(fields)).status).toBe(status);
		expect(await reports.openReports(5)).toEqual([]);
	});
});

describe("too many reports", () => {
	const flood = async (headers: Record<string, string>) => {
		const answers = [];
		for (let at = 0; at < MOST_FROM_ONE + 1; at++)
			answers.push(
				await send({ ...filled, noi_dung: `Lần ${at}` }, { headers }),
			);
		return answers;
	};
	const from = (address: string, token = EDGE_TOKEN) => ({
		"x-viewer-address": address,
		"x-by-the-edge": token,
	});

	test("from one address are refused on a page that keeps the text, while another address is heard", async () => {
		const last = (await flood(from("203.0.113.1"))).at(-1);
		expect(last?.status).toBe(429);
		const html = (await last?.text()) ?? "";
		expect(html).toContain("chữ đã viết vẫn còn đây");
		expect(html).toContain(`Lần ${MOST_FROM_ONE}</textarea>`);
		expect(html).toMatch(/value="certificate"[^>]*checked/);
		const other = await send(filled, { headers: from("203.0.113.2") });
		expect(other.status).toBe(303);
	});

	test("do not become fewer for whoever comes past the edge and makes addresses up", async () => {
		const answers = [];
		for (let at = 0; at < MOST_FROM_ONE + 1; at++)
			answers.push(
				await send(
					{ ...filled, noi_dung: `Lần ${at}` },
					{ headers: from(`203.0.113.${at}`, "guessed") },
				),
			);
		expect(answers.at(-1)?.status).toBe(429);
	});
});
