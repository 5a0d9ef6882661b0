import { expect, test } from "vitest";
import { organisation, product, tables } from "./catalogue.ts";
import { presentOf, publishAnew } from "./histories.ts";
import { type Pipeline, startPipeline } from "./pipeline.ts";

/** The comparison with a clean publish must notice each of these broken projections. */
const broken: [
	string,
	(site: Pipeline) => Pipeline["publishing"]["project"],
][] = [
	[
		"forgets to leave old lists",
		({ publishing }) =>
			(entity, before, after, change, at) =>
				publishing.project.call(
					publishing,
					entity,
					before,
					after,
					{ ...change, remove: [] },
					at,
				),
	],
	[
		"counts only upwards",
		({ publishing }) =>
			(entity, before, after, change, at) =>
				publishing.project.call(
					publishing,
					entity,
					before,
					after,
					{ ...change, add: change.add.filter(({ by }) => by > 0) },
					at,
				),
	],
	[
		"asks only for the page of the product itself",
		({ publishing }) =>
			(entity, before, after, change, at) =>
				publishing.project.call(
					publishing,
					entity,
					before,
					after,
					{ ...change, pages: change.pages.slice(0, 1) },
					at,
				),
	],
];

test.each(broken)(
	"control: a projection that %s differs from a clean publish",
	async (_, breakIt) => {
		const site = await startPipeline();
		await site.save([
			...tables,
			organisation(),
			product(),
			product({ id: "th002", name: "Na" }),
		]);
		await site.settle();
		const project = breakIt({ ...site, publishing: { ...site.publishing } });
		site.deps.publishing = { ...site.publishing, project };
		await site.save([product({ commune: "98002", set: "1", name: "Chè Đổi" })]);
		await site.settle();
		const anew = await publishAnew(site);
		expect(presentOf(site)).not.toEqual(presentOf(anew));
		await Promise.all([site.stop(), anew.stop()]);
	},
);
