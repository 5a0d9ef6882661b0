import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demonstrationLines, loadOrder } from "../../infra/data/load-order.ts";
import { ASSEMBLY } from "../../infra/local/build.ts";
import {
	deadLetters,
	importFile,
	loadCatalogue,
} from "../../infra/local/catalogue.ts";
import {
	findBucket,
	type LocalCloud,
	startLocalCloud,
} from "../../infra/local/cloud.ts";

const PRODUCTS = 50;
const invented = [...demonstrationLines(PRODUCTS, "2026-11-20")];
/** Rows without a page between the others make the file long and the test short. */
const BETWEEN = 12;
const rows = invented.flatMap((row, at) => [
	row,
	...Array.from({ length: BETWEEN }, (_, next) => source(at * BETWEEN + next)),
]);
const file = Buffer.from(rows.join("\n"));

function source(at: number): string {
	return JSON.stringify({
		kind: "source",
		id: `thunguon${at}`,
		title: `Nguồn thử nghiệm số ${at}`,
	});
}

/** A cloud of its own, because here functions are killed in the middle of their work. */
let cloud: LocalCloud;

beforeAll(async () => {
	cloud = await startLocalCloud({ port: 0, assembly: ASSEMBLY });
	await cloud.announceStacks();
	const programme = loadOrder.filter(({ key }) => key === "10-programme.jsonl");
	await loadCatalogue(cloud, programme, () => undefined);
	await cloud.waitUntilStill();
});
afterAll(() => cloud.stop());

/** Gives every run of the function that begins during `task` too little time to end. */
const starved = async <T>(
	name: string,
	milliseconds: number,
	task: () => Promise<T>,
): Promise<T> => {
	const found = [...cloud.functions.values()].find(({ readable }) =>
		readable.includes(name),
	);
	if (!found) throw new Error(`There is no function ${name}`);
	const { settings } = found.function;
	const usual = settings.timeoutMs;
	settings.timeoutMs = milliseconds;
	try {
		return await task();
	} finally {
		settings.timeoutMs = usual;
	}
};

const killed = (name: string) =>
	cloud.invocations.filter(
		({ function: called, error }) =>
			called.includes(name) && error?.startsWith("Sandbox.Timedout"),
	).length;

const untilKilled = async (name: string) => {
	const until = Date.now() + 30_000;
	while (killed(name) === 0 && Date.now() < until) await wait(5);
};

const bucket = () => {
	const found = findBucket(cloud, "site");
	if (!found) throw new Error("There is no site bucket");
	return found;
};
const site = () =>
	bucket()
		.list()
		.map(({ key, etag, versionId }) => `${key} ${etag} ${versionId}`);

describe("an import of 2,000 rows during which functions are killed", () => {
	test("ends with every row in the table and every page on the site", async () => {
		expect(rows.length).toBeGreaterThan(1_900);
		const imported = starved("ImportFile", 1_000, async () => {
			const report = importFile(cloud, "minh-hoa.jsonl", file);
			await untilKilled("ImportFile");
			return { report };
		});
		const { report } = await imported;
		await starved("Project", 5, () => untilKilled("Project"));
		await starved("Render", 5, () => untilKilled("Render"));
		for (const name of ["ImportFile", "Project", "Render"])
			expect([name, killed(name) > 0]).toEqual([name, true]);
		const { rows: told } = await report;
		// What the killed run wrote is told as written by this run, as if nothing had happened.
		expect(told).toMatchObject({
			total: rows.length,
			created: rows.length,
			refused: 0,
		});
		await cloud.waitUntilStill(100_000);
		expect(deadLetters(cloud)).toBe(0);
	}, 240_000);

	test("counts every product once", async () => {
		const page = await fetch(`${cloud.origin}/tinh/minh-hoa/san-pham/`);
		expect(await page.text()).toMatch(new RegExp(`\\b${PRODUCTS} sản phẩm`));
	});

	test("has nothing left to do: the same file again changes no row and no page", async () => {
		const before = site();
		const { rows: told } = await importFile(cloud, "minh-hoa.jsonl", file);
		await cloud.waitUntilStill(100_000);
		expect(told).toMatchObject({ unchanged: rows.length, changed: 0 });
		expect(site()).toEqual(before);
	}, 240_000);

	test("leaves nothing for the deployment that renders everything again: it writes only a page that was taken away", async () => {
		const before = site();
		const [lost] = bucket().list("tinh/minh-hoa/san-pham/bo/");
		bucket().delete(lost?.key ?? "");
		const rendered = () =>
			cloud.invocations.filter(({ function: called }) =>
				called.includes("Render"),
			);
		const [newest] = rendered();
		await cloud.announceStacks();
		await cloud.waitUntilStill(110_000);
		expect(rendered()[0]?.requestId).not.toBe(newest?.requestId);
		expect(before.length).toBeGreaterThan(400);
		expect(bucket().get(lost?.key ?? "")?.etag).toBe(lost?.etag);
		const others = (lines: string[]) =>
			lines.filter((line) => !line.startsWith(`${lost?.key} `));
		expect(others(site())).toEqual(others(before));
	}, 240_000);
});
