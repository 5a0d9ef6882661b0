import { afterAll, expect, test } from "vitest";
import { organisation, product, tables } from "../publishing/catalogue.ts";
import { startPipeline } from "../publishing/pipeline.ts";

const site = await startPipeline();
afterAll(() => site.stop());

const redirectOf = (path: string) =>
	site
		.bucket()
		.list()
		.find(({ key }) => key === path)?.headers["x-amz-meta-redirect"];

test("the page of what was merged leads to what was kept, and of what was only withdrawn to its list", async () => {
	await site.save(tables);
	await site.save([
		organisation(),
		organisation({ id: "thh02", name: "HTX Thử Hai" }),
		product(),
		product({ id: "th002", name: "Chè Hai" }),
		product({ id: "th003", name: "Chè Ba", producer: undefined }),
	]);
	await site.settle();
	await site.save([
		organisation({
			id: "thh02",
			name: "HTX Thử Hai",
			withdrawn: true,
			mergedInto: "thh01",
		}),
		product({
			id: "th002",
			name: "Chè Hai",
			withdrawn: true,
			mergedInto: "th001",
		}),
		product({
			id: "th003",
			name: "Chè Ba",
			producer: undefined,
			withdrawn: true,
		}),
	]);
	await site.settle();
	expect(redirectOf("hop-tac-xa/htx-thu-hai-thh02/index.html")).toBe(
		"/hop-tac-xa/hop-tac-xa-thu-mot-thh01",
	);
	expect(redirectOf("san-pham/che-hai-th002/index.html")).toBe(
		"/san-pham/che-thu-th001",
	);
	expect(redirectOf("san-pham/che-ba-th003/index.html")).toBe("/san-pham/");
});

test("a thing is merged only into one that is there, of its own province", async () => {
	const [outcome] = await site.save([
		product({ id: "th001", withdrawn: true, mergedInto: "zz999" }),
	]);
	expect(outcome).toMatchObject({
		outcome: "refused",
		code: "imports.unknown_reference",
		field: "mergedInto",
	});
});
