import { describe, expect, test } from "vitest";
import { requestsByWorker } from "../../functions/publishing/request-pages.ts";

const at = (milliseconds: number) => ({
	at: new Date(1_800_000_000_000 + milliseconds).toISOString(),
	gatherSeconds: 10,
});

const search = "search_index:20:products";
const idsOf = (milliseconds: number) =>
	requestsByWorker([search], at(milliseconds))
		.get("search")
		?.map(({ deduplication }) => deduplication);

describe("requests for pages", () => {
	test("go to the worker that makes the page, one for each page, in its own group", () => {
		const requests = requestsByWorker(
			["product:ls001", "picture:ls001", search, "product:ls001"],
			at(0),
		);
		expect(
			[...requests].map(([worker, messages]) => [
				worker,
				messages.map(({ group, body }) => [group, body]),
			]),
		).toEqual([
			["pages", [["product:ls001", { page: "product:ls001" }]]],
			["pictures", [["picture:ls001", { page: "picture:ls001" }]]],
			["search", [[search, { page: search }]]],
		]);
	});

	test("of a page or picture are each sent", () => {
		for (const worker of ["pages", "pictures"] as const)
			for (const { deduplication } of requestsByWorker(
				["product:ls001", "picture:ls001"],
				at(0),
			).get(worker) ?? [])
				expect(deduplication).toBeUndefined();
	});

	test("of a page of the search within a while are one, and the next while asks again", () => {
		const sent = Array.from({ length: 60 }, (_, second) =>
			idsOf(second * 1000),
		);
		expect(new Set(sent.flat()).size).toBeLessThanOrEqual(8);
		expect(idsOf(0)).not.toEqual(idsOf(10_000));
	});

	test("that are swallowed are never later than the one message that was kept is delivered", () => {
		// Delivered ten seconds after it was sent: every request with the same id must be over by then.
		for (let first = 0; first < 20_000; first += 250)
			for (let later = first; later < first + 20_000; later += 250)
				if (idsOf(first)?.[0] === idsOf(later)?.[0])
					expect(later - first).toBeLessThan(10_000);
	});
});
