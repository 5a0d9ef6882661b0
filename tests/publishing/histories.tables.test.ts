import fc from "fast-check";
import { expect, test } from "vitest";
import { organisation, product, tables } from "./catalogue.ts";
import { history, live, presentOf, publishAnew } from "./histories.ts";
import { startPipeline } from "./pipeline.ts";

test("whatever happened, in whatever order it was delivered, the site is the one a clean publish makes", async () => {
	await fc.assert(
		fc.asyncProperty(
			history,
			fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
			async (steps, random) => {
				const site = await startPipeline();
				await site.save([
					...tables,
					organisation(),
					organisation({ id: "thh02", name: "Hợp tác xã Thử Hai" }),
					product(),
					product({ id: "th002", name: "Na Thử", set: "1" }),
				]);
				await live(site, steps, () => random.next().value);
				const anew = await publishAnew(site);
				expect(presentOf(site)).toEqual(presentOf(anew));
				await Promise.all([site.stop(), anew.stop()]);
			},
		),
		{ numRuns: 8, seed: 20261120, endOnFailure: true },
	);
}, 240_000);
