import { expect, test } from "vitest";
import { organisation, product, tables } from "./catalogue.ts";
import { startPipeline } from "./pipeline.ts";

test("the page of a product says that its information is old from the very day on, without anything being written", async () => {
	const site = await startPipeline({ now: "2026-11-20T03:00:00.000Z" });
	await site.save([...tables, organisation()]);
	await site.save([product({ id: "th001", confirmedOn: "2025-11-25" })]);
	await site.settle();
	const says = () =>
		[...site.files()]
			.filter(([key]) => /-th001\/index\.html$/.test(key))
			.map(([, text]) => text.includes('"oldSince":"2025-11-25"'));
	expect(says().length).toBeGreaterThan(0);
	expect(says()).not.toContain(true);
	for (const [day, isOld] of [
		["2026-11-25", false],
		["2026-11-26", true],
	] as const) {
		site.clock.now = `${day}T03:00:00.000Z`;
		await site.runJob("day");
		await site.settle();
		expect([day, new Set(says())]).toEqual([day, new Set([isOld])]);
	}
	await site.stop();
});
