import { expect, test } from "vitest";
import { allow } from "../../functions/accounts/limits/allow.ts";
import { limitStore } from "../../functions/accounts/limits/store.ts";
import { newAccounts } from "../tables.ts";

const { table, client } = await newAccounts();
const limits = limitStore(client, table);
let clock = Date.parse("2026-11-21T01:00:30.000Z");
const deps = { limits, now: () => new Date(clock).toISOString() };
const RULE = { most: 10, minutes: 1 };

const tryOne = async (who: string): Promise<string> => {
	try {
		await allow(deps, "test", who, RULE);
		return "taken";
	} catch (error) {
		return error instanceof Error ? error.message : "";
	}
};

test("of a thousand at the same moment ten are taken, and others are not touched", async () => {
	const answers = await Promise.all(
		Array.from({ length: 1000 }, () => tryOne("flooder")),
	);
	expect(answers.filter((answer) => answer === "taken")).toHaveLength(10);
	expect(await tryOne("neighbour")).toBe("taken");
});

test("a refusal says when to try again, and then it works", async () => {
	for (let time = 0; time < 10; time++) await tryOne("busy");
	await expect(allow(deps, "test", "busy", RULE)).rejects.toMatchObject({
		code: "accounts.too_many",
		values: { minutes: "1" },
	});
	clock += 30_000;
	expect(await tryOne("busy")).toBe("taken");
});
