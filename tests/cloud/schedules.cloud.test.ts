import { describe, expect, test } from "vitest";
import { siteObjects, state, stillness, visit } from "./visit.ts";

describe("the turn of the day", () => {
	const fire = () =>
		visit(
			`/_local/schedules/${encodeURIComponent("Schedules/Clock/Day")}/fire`,
			{
				method: "POST",
			},
		);

	test("can be set off by hand, and a second time on the same day it changes nothing", async () => {
		await stillness();
		expect((await fire()).status).toBe(303);
		await stillness();
		const before = await siteObjects();
		const at = new Date().toISOString();
		expect((await fire()).status).toBe(303);
		await stillness();
		expect(await siteObjects()).toEqual(before);
		const runs = (await state()).invocations.filter(
			({ function: name, at: started }) =>
				name.includes("RunJob") && started >= at,
		);
		expect(runs.map(({ error }) => error)).toEqual([undefined]);
	});

	test("is refused under a name that no schedule has", async () => {
		const response = await visit("/_local/schedules/Night/fire", {
			method: "POST",
		});
		expect(response.status).toBe(404);
	});

	test("cannot be set off by a form on somebody else's website", async () => {
		const response = await visit(
			"/_local/schedules/Schedules%2FClock%2FDay/fire",
			{
				method: "POST",
				headers: { "sec-fetch-site": "cross-site" },
			},
		);
		expect(response.status).toBe(403);
	});
});
