import { expect, test } from "vitest";
import { waitForCalm } from "../../functions/publishing/wait-for-calm.ts";
import { newPublishing } from "../tables.ts";

const now = () => "2026-11-20T03:00:00.500Z";

const waited = async (
	renderedAt: string,
	pages: string[],
	isAskedAgain = true,
): Promise<number> => {
	const publishing = await newPublishing();
	const state = await publishing.page("product:a");
	await publishing.rendered(
		"product:a",
		state,
		{ paths: ["/a"], files: {} },
		renderedAt,
	);
	if (isAskedAgain) await publishing.request(["product:a"], now());
	let total = 0;
	const sleep = async (milliseconds: number) => {
		total += milliseconds;
	};
	await waitForCalm({ publishing, now, sleep }, pages);
	return total;
};

test("a page that was rendered a moment ago waits until three quarters of a second have passed", async () => {
	expect(
		await waited("2026-11-20T03:00:00.000Z", ["product:a", "product:a"]),
	).toBe(250);
});

test("a page that was not, does not", async () => {
	expect(await waited("2026-11-20T02:59:59.500Z", ["product:a"])).toBe(0);
	expect(await waited("2026-11-20T03:00:00.000Z", ["product:b"])).toBe(0);
});

test("nobody waits for what is rendered already", async () => {
	const pages = ["product:a"];
	expect(await waited("2026-11-20T03:00:00.000Z", pages, false)).toBe(0);
});

test("nothing waits where another page would have to wait with it", async () => {
	expect(
		await waited("2026-11-20T03:00:00.000Z", ["product:a", "product:b"]),
	).toBe(0);
});
