import { afterEach, beforeEach, expect, test } from "vitest";
import { certificate, organisation, product, tables } from "./catalogue.ts";
import { type Pipeline, startPipeline } from "./pipeline.ts";

let site: Pipeline;
beforeEach(async () => {
	site = await startPipeline();
	await site.save([...tables, organisation(), product(), certificate()]);
	await site.settle();
});
afterEach(() => site.stop());

const page = (path: string) => site.files().get(`${path}/index.html`);

test("a saved product stands on its own page, in its lists and in the open data", () => {
	for (const path of [
		"san-pham/che-thu-th001",
		"san-pham/bo/bo-11/xa-so-1",
		"san-pham/bo/bo-11",
		"san-pham/nhom/nhom-5",
		"san-pham/nganh/thuc-pham",
		"san-pham/sao/4",
		"san-pham/mua/4",
		"san-pham/hieu-luc/con-hieu-luc",
		"xa/xa-so-1",
		"hop-tac-xa/hop-tac-xa-thu-mot-thh01",
	])
		expect(page(path), path).toContain("Chè Thử");
	expect(
		JSON.parse(site.files().get("data/products/th001.json") ?? ""),
	).toMatchObject({ id: "th001", page: "/san-pham/che-thu-th001" });
	expect(JSON.parse(site.files().get("index.html") ?? "")).toMatchObject({
		products: { total: 1, inForce: 1 },
		organisations: 1,
	});
});

test("a change that no list shows writes the page, its open data and nothing else", async () => {
	const before = site.tree();
	await site.save([product({ story: "Cây chè mọc trên núi." })]);
	await site.settle();
	const after = site.tree();
	expect(
		[...after.keys()]
			.filter((key) => after.get(key) !== before.get(key))
			.sort(),
	).toEqual([
		"data/products/th001.json",
		"en/products/che-thu-th001/index.html",
		"san-pham/che-thu-th001/index.html",
		"zh/products/che-thu-th001/index.html",
	]);
});

test("a product that moves leaves its old lists, and the emptied list leads to its set", async () => {
	await site.save([product({ commune: "98002" })]);
	await site.settle();
	expect(page("xa/xa-so-1")).not.toContain("Chè Thử");
	expect(page("xa/xa-so-2")).toContain("Chè Thử");
	expect(
		site.bucket().get("san-pham/bo/bo-11/xa-so-1/index.html")?.headers[
			"x-amz-meta-redirect"
		],
	).toBe("/san-pham/bo/bo-11/");
	expect(page("san-pham/bo/bo-11/xa-so-2")).toContain("Chè Thử");
});

test("a new name does not move the page; a new slug does, and the old address leads there", async () => {
	await site.save([product({ name: "Chè Khác" })]);
	await site.settle();
	expect(page("san-pham/che-thu-th001")).toContain("Chè Khác");
	await site.save([product({ name: "Chè Khác", slug: "che-khac" })]);
	await site.settle();
	expect(page("san-pham/che-khac-th001")).toContain("Chè Khác");
	const old = site.bucket().get("san-pham/che-thu-th001/index.html");
	expect(old?.headers["x-amz-meta-redirect"]).toBe("/san-pham/che-khac-th001");
	await site.save([product({ name: "Chè Khác", slug: "che-thu" })]);
	await site.settle();
	expect(page("san-pham/che-thu-th001")).toContain("Chè Khác");
	expect(
		site.bucket().get("san-pham/che-khac-th001/index.html")?.headers[
			"x-amz-meta-redirect"
		],
	).toBe("/san-pham/che-thu-th001");
});

test("a withdrawn product leads to its producer, leaves every list and the open data", async () => {
	await site.save([product({ withdrawn: true })]);
	await site.settle();
	expect(
		site.bucket().get("san-pham/che-thu-th001/index.html")?.headers[
			"x-amz-meta-redirect"
		],
	).toBe("/hop-tac-xa/hop-tac-xa-thu-mot-thh01");
	expect(
		JSON.parse(site.files().get("data/products/th001.json") ?? ""),
	).toEqual({
		withdrawn: true,
		see: "/hop-tac-xa/hop-tac-xa-thu-mot-thh01",
	});
	const mentions = [...site.files()]
		.filter(([, body]) => body.includes("Chè Thử"))
		.map(([key]) => key);
	expect(mentions).toEqual([]);
	expect(JSON.parse(site.files().get("index.html") ?? "")).toMatchObject({
		products: { total: 0, inForce: 0 },
	});
});

test("a producer's new name reaches the pages and cards of its products", async () => {
	await site.save([organisation({ name: "Hợp tác xã Tên Mới" })]);
	await site.settle();
	expect(page("san-pham/che-thu-th001")).toContain("Hợp tác xã Tên Mới");
	expect(page("san-pham/sao/4")).toContain("Hợp tác xã Tên Mới");
});

test("another producer at an equal version is still a change", async () => {
	const other = organisation({ id: "thh02", name: "Hợp tác xã Thử Hai" });
	await site.save([other, organisation({ note: "Bản hai." })]);
	await site.settle(); // product at version 1, its producer at 2; the other at 1
	await site.save([product({ producer: "thh02" })]);
	await site.settle(); // product at version 2, its producer at 1
	expect(page("san-pham/che-thu-th001")).toContain("Hợp tác xã Thử Hai");
	expect(page("hop-tac-xa/hop-tac-xa-thu-hai-thh02")).toContain("Chè Thử");
	expect(page("hop-tac-xa/hop-tac-xa-thu-mot-thh01")).not.toContain("Chè Thử");
});

test("a producer whose name is a person's appears by kind alone, and no address ever keeps the name", async () => {
	const household = { type: "producing_household", name: "Hộ Nguyễn Văn Thử" };
	const id = "thh03";
	await site.save([
		organisation({ ...household, id }),
		product({ producer: id }),
	]);
	await site.settle();
	const named = () =>
		[...site.files()].filter(
			([key, body]) =>
				body.includes("Nguyễn Văn Thử") ||
				/nguyen|\/thh03/.test(`${key}${body}`),
		);
	expect(named().length).toBeGreaterThan(1);
	await site.save([organisation({ ...household, id, nameIsPersonal: true })]);
	await site.settle();
	expect(named()).toEqual([]);
	expect(page("san-pham/che-thu-th001")).toContain("producing_household");
});

test("tomorrow's badge changes with nobody touching it", async () => {
	site.clock.now = "2028-05-31T17:01:00.000Z"; // 01/06/2028, one minute past midnight in Lạng Sơn
	await site.runJob("day");
	await site.settle();
	site.clock.now = "2028-06-02T17:01:00.000Z";
	await site.runJob("day");
	await site.settle();
	expect(page("san-pham/che-thu-th001")).toContain('"status":"expired"');
	expect(page("san-pham/hieu-luc/het-han")).toContain("Chè Thử");
	expect(page("san-pham/hieu-luc/con-hieu-luc")).not.toContain("Chè Thử");
	expect(JSON.parse(site.files().get("index.html") ?? "")).toMatchObject({
		products: { total: 1, inForce: 0 },
	});
	expect(site.files().get("sitemap/98001.xml")).toContain("<lastmod>2028-06-0");
});

test("a changed name in the reference tables reaches everything by the sweep", async () => {
	const commune = { ...tables[2], fullName: "Xã Tên Mới" };
	await site.save([commune as (typeof tables)[number]]);
	await site.settle();
	expect(page("san-pham/che-thu-th001")).not.toContain("Xã Tên Mới");
	site.clock.now = "2026-11-20T03:05:00.000Z";
	await site.runJob("sweep");
	await site.settle();
	expect(page("san-pham/che-thu-th001")).toContain("Xã Tên Mới");
	expect(page("san-pham/sao/4")).toContain("Xã Tên Mới");
	await site.runJob("sweep");
	expect(site.requests).toEqual([]);
});

test("what was asked for and lost is found by the sweep", async () => {
	await site.save([product({ story: "Mới." })]);
	for (const event of site.events.splice(0)) {
		const { onChange } = await import(
			"../../functions/publishing/on-change.ts"
		);
		await onChange(site.deps, event);
	}
	site.requests.splice(0); // the queue was wiped
	site.clock.now = "2026-11-20T03:05:00.000Z";
	await site.runJob("sweep");
	await site.settle();
	expect(page("san-pham/che-thu-th001")).toContain("Mới.");
});
