import { afterEach, beforeEach, expect, test } from "vitest";
import { project } from "../../functions/publishing/project.ts";
import { publishPage } from "../../functions/publishing/publish-page.ts";
import { pageKey } from "../../shared/publishing/page-key.ts";
import { certificate, organisation, product, tables } from "./catalogue.ts";
import { type Pipeline, startPipeline } from "./pipeline.ts";

const PAGE = pageKey("product", "th001");
const ADDRESS = "san-pham/che-thu-th001/index.html";

let site: Pipeline;
beforeEach(async () => {
	site = await startPipeline();
	await site.save([...tables, organisation(), product(), certificate()]);
});
afterEach(() => site.stop());

/** Renders the page with data read now, and puts it down only when told to. */
const slowRendering = (deps: Pipeline["publishDeps"]) => {
	let release = () => {};
	let loaded = () => {};
	const hasLoaded = new Promise<void>((resolve) => {
		loaded = resolve;
	});
	const gate = new Promise<void>((resolve) => {
		release = resolve;
	});
	let first = true;
	const done = publishPage(
		{
			...deps,
			render: async (path, document, language) => {
				const html = await deps.render(path, document, language);
				loaded();
				if (first) await gate;
				first = false;
				return html;
			},
		},
		PAGE,
	);
	return { hasLoaded, release: () => release(), done };
};

const overlap = async (deps: Pipeline["publishDeps"]) => {
	// Different from what stands there: what is the same would not be written.
	await site.save([product({ story: "Bản giữa." })]);
	await project(site.deps, "product#th001");
	const slow = slowRendering(deps);
	await slow.hasLoaded;
	await site.save([product({ story: "Bản mới." })]);
	await project(site.deps, "product#th001");
	await publishPage(deps, PAGE);
	slow.release();
	await slow.done;
	return site.files().get(ADDRESS);
};

test("of two renderings that overlap, the one that began with older data is never the last", async () => {
	await site.settle();
	await site.publishing.request([PAGE], site.clock.now);
	expect(await overlap(site.publishDeps)).toContain("Bản mới.");
});

test("neither on the very first publication of a page", async () => {
	await project(site.deps, "product#th001");
	expect(await overlap(site.publishDeps)).toContain("Bản mới.");
});

test("control: without the announcement and the condition on the write the older rendering would win", async () => {
	await site.settle();
	await site.publishing.request([PAGE], site.clock.now);
	const { site: bucket, publishing } = site.publishDeps;
	const careless = {
		...site.publishDeps,
		publishing: {
			...publishing,
			announce: async (
				page: Parameters<typeof publishing.announce>[0],
				_: unknown,
				paths: string[],
			) => publishing.announce(page, await publishing.page(page), paths),
		},
		site: {
			...bucket,
			write: async (file: Parameters<typeof bucket.write>[0]) =>
				bucket.write(file, await bucket.standing(file.path)),
		},
	};
	expect(await overlap(careless)).not.toContain("Bản mới.");
});

test("a page whose files are known and unchanged is compared without asking the bucket", async () => {
	await site.settle();
	await site.publishing.request([PAGE], site.clock.now);
	const asked: string[] = [];
	const { site: bucket } = site.publishDeps;
	const counting = {
		...site.publishDeps,
		site: {
			...bucket,
			standing: async (path: string) => {
				asked.push(path);
				return bucket.standing(path);
			},
		},
	};
	expect(await publishPage(counting, PAGE)).toEqual({ written: [] });
	expect(asked).toEqual([]);
});

test("a file that somebody else touched is found by a full publish and put right", async () => {
	await site.settle();
	site.bucket().put(ADDRESS, Buffer.from("damaged"), {});
	await site.publishing.request([PAGE], site.clock.now);
	await site.publish(PAGE);
	expect(site.files().get(ADDRESS)).toBe("damaged");
	await site.runJob("everything");
	await site.settle();
	expect(site.files().get(ADDRESS)).toContain("Chè Thử");
});

test("a hundred requests for one page, delivered together, cost one rendering", async () => {
	await site.settle();
	for (let edit = 0; edit < 100; edit++) {
		await site.save([product({ story: `Lần ${edit}.` })]);
		for (const { entity } of site.events.splice(0))
			await project(site.deps, entity);
	}
	site.rendered.length = 0;
	for (const page of site.requests.splice(0)) await site.publish(page);
	expect(site.rendered).toEqual([PAGE]);
	expect(site.files().get(ADDRESS)).toContain("Lần 99.");
});

test("killed after the write and before it was noted, a page is rendered again to the same", async () => {
	await project(site.deps, "product#th001");
	const { publishing } = site.publishDeps;
	const dying = {
		...site.publishDeps,
		publishing: {
			...publishing,
			rendered: async () => {
				throw new Error("killed");
			},
		},
	};
	await expect(publishPage(dying, PAGE)).rejects.toThrow("killed");
	const before = site.files().get(ADDRESS);
	expect(before).toContain("Chè Thử");
	expect(await site.publish(PAGE)).toEqual({ written: [] });
	expect(await site.publishing.pendingAmong([PAGE])).toEqual([]);
	await site.save([product({ story: "Bản mới." })]);
	await site.settle();
	expect(site.files().get(ADDRESS)).toContain("Bản mới.");
});

test("killed between projecting and sending, the redelivered event sends", async () => {
	const dying = {
		...site.deps,
		send: async () => {
			throw new Error("killed");
		},
	};
	await expect(project(dying, "product#th001")).rejects.toThrow("killed");
	await project(site.deps, "product#th001");
	expect(site.requests).toContain(PAGE);
});
