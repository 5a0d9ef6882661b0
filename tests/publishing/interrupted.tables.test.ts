import { afterEach, beforeEach, expect, test } from "vitest";
import { project } from "../../functions/publishing/project.ts";
import { publishPage } from "../../functions/publishing/publish-page.ts";
import { pageKey } from "../../shared/publishing/page-key.ts";
import {
	certificate,
	draft,
	organisation,
	product,
	tables,
} from "./catalogue.ts";
import { type Pipeline, startPipeline } from "./pipeline.ts";

const PAGE = pageKey("product", "th001");
const OLD = "san-pham/che-thu-th001/index.html";
const MOVED = "/hop-tac-xa/hop-tac-xa-thu-mot-thh01";

let site: Pipeline;
beforeEach(async () => {
	site = await startPipeline();
	await site.save([...tables, organisation(), product(), certificate()]);
});
afterEach(() => site.stop());

const redirectOf = (key: string) =>
	site.bucket().get(key)?.headers["x-amz-meta-redirect"];

/** Begins to publish the page with what is known now, and goes on only when told to. */
const slowly = async () => {
	const { promise: gate, resolve: goOn } = Promise.withResolvers<void>();
	const { promise: loaded, resolve: hasLoaded } = Promise.withResolvers<void>();
	let isFirst = true;
	const done = publishPage(
		{
			...site.publishDeps,
			load: async (page) => {
				const content = await site.publishDeps.load(page);
				hasLoaded();
				if (isFirst) await gate;
				isFirst = false;
				return content;
			},
		},
		PAGE,
	);
	await loaded;
	return async () => {
		goOn();
		await done;
	};
};

const change = async (over: Record<string, unknown>) => {
	await site.save([product(over)]);
	await project(site.deps, "product#th001");
	await site.publish(PAGE);
};

test("a product withdrawn during its very first publication does not become public", async () => {
	await project(site.deps, "product#th001");
	const finish = await slowly();
	await change({ withdrawn: true });
	await finish();
	await site.settle();
	expect(site.files().get(OLD) ?? "").not.toContain("Chè Thử");
	expect(site.files().get("data/products/th001.json") ?? "").not.toContain(
		"Chè Thử",
	);
	expect(await site.publishing.pendingAmong([PAGE])).toEqual([]);
});

test("a slow move to one address does not outlive a quick move to another", async () => {
	await site.settle();
	await site.save([product({ slug: "dia-chi-b" })]);
	await project(site.deps, "product#th001");
	const finish = await slowly();
	await change({ slug: "dia-chi-c" });
	await finish();
	await site.settle();
	expect(site.files().get("san-pham/dia-chi-c-th001/index.html")).toContain(
		"Chè Thử",
	);
	expect(redirectOf(OLD)).toBe("/san-pham/dia-chi-c-th001");
	// Either never written, or leading on.
	const middle = site.files().get("san-pham/dia-chi-b-th001/index.html");
	expect(middle ?? "").not.toContain("Chè Thử");
});

test("a product restored while its withdrawal is still being rendered stays public", async () => {
	await site.settle();
	await site.save([product({ withdrawn: true })]);
	await project(site.deps, "product#th001");
	const finish = await slowly();
	await change({ story: "Trở lại." });
	await finish();
	await site.settle();
	expect(site.files().get(OLD)).toContain("Trở lại.");
	expect(site.files().get("data/products/th001.json")).toContain("Trở lại.");
});

test("killed after the file was written, then withdrawn before the retry, nothing stays public", async () => {
	await project(site.deps, "product#th001");
	const dying = {
		...site.publishDeps,
		publishing: {
			...site.publishing,
			rendered: async () => {
				throw new Error("killed");
			},
		},
	};
	await expect(publishPage(dying, PAGE)).rejects.toThrow("killed");
	expect(site.files().get(OLD)).toContain("Chè Thử");
	await change({ withdrawn: true });
	await site.settle();
	expect(redirectOf(OLD)).toBe(MOVED);
	expect(site.files().get("data/products/th001.json")).not.toContain("Chè Thử");
});

const MANY = Array.from({ length: 12 }, (_, at) => at + 1);

test("a change too large for one transaction is taken in two, from what is true when each is written", async () => {
	const sources = MANY.concat(MANY.map((at) => at + 12)).map((at) =>
		draft({ kind: "source", id: `nguon${at}`, title: `Nguồn thử số ${at}` }),
	);
	const ids = sources.map(({ id }) => id);
	await site.save([
		...sources,
		organisation({ id: "thh02", name: "Hợp tác xã Thử Hai" }),
		product({ season: MANY, sources: ids.slice(0, 12) }),
	]);
	await site.settle();
	const moved = {
		season: MANY,
		sources: ids.slice(12),
		set: "1",
		commune: "98002",
		producer: "thh02",
	};
	await site.save([
		product({ ...moved, name: "Chè Mới" }),
		certificate({ stars: 5 }),
	]);
	let writes = 0;
	const interleaved = {
		...site.deps,
		publishing: {
			...site.publishing,
			project: async (...input: Parameters<typeof site.publishing.project>) => {
				// Somebody else gets in between the two steps.
				if (++writes === 2) {
					await site.save([product({ ...moved, name: "Chè Mới Nhất" })]);
					await project(site.deps, "product#th001");
				}
				return site.publishing.project(...input);
			},
		},
	};
	await project(interleaved, "product#th001");
	await site.settle();
	expect(writes).toBeGreaterThan(1);
	expect(site.files().get("san-pham/sao/5/index.html")).toContain(
		"Chè Mới Nhất",
	);
	expect(site.files().get("san-pham/bo/bo-1/xa-so-2/index.html")).toContain(
		"Chè Mới Nhất",
	);
	expect(site.files().get("san-pham/mua/7/index.html")).toContain(
		"Chè Mới Nhất",
	);
});

test("one entry that cannot be projected does not hold up the turn of the day", async () => {
	await site.save([
		product({ id: "th002", name: "Na" }),
		certificate({ id: "th002c1", product: "th002" }),
	]);
	await site.settle();
	site.clock.now = "2028-06-02T17:01:00.000Z";
	const { productWithCertificates } = site.deps.directory;
	site.deps.directory = {
		...site.directory,
		productWithCertificates: async (id) => {
			if (id === "th001") throw new Error("poison");
			return productWithCertificates(id);
		},
	};
	await expect(site.runJob("day")).rejects.toThrow("1 entries failed");
	await site.settle();
	expect(site.files().get("san-pham/na-th002/index.html")).toContain(
		'"status":"expired"',
	);
	site.deps.directory = site.directory;
	await site.runJob("day");
	await site.settle();
	expect(site.files().get(OLD)).toContain('"status":"expired"');
});

test("a rebuild that was asked for is done, however long the sweep was away", async () => {
	await site.settle();
	await site.publishing.request([pageKey("everything")], site.clock.now);
	site.clock.now = "2026-11-25T03:00:00.000Z";
	site.rendered.length = 0;
	await site.runJob("sweep");
	await site.settle();
	expect(site.rendered).toContain(PAGE);
	expect(await site.publishing.pendingAmong([pageKey("everything")])).toEqual(
		[],
	);
});
