import { beforeAll, expect, test } from "vitest";
import { save } from "../../functions/directory/save.ts";
import { noticeStore } from "../../functions/notices/store.ts";
import { referenceCache } from "../../functions/publishing/reference-cache.ts";
import { receiveReport } from "../../functions/reports/receive.ts";
import { watchReports } from "../../functions/reports/watch.ts";
import { product, tables } from "../publishing/catalogue.ts";
import { newAccounts, newDirectory, newReports } from "../tables.ts";

const DAY = 86_400_000;
/** A Thursday, shortly before midnight in Việt Nam. */
let at = Date.parse("2026-11-05T16:30:00.000Z");
const now = () => new Date(at).toISOString();
const directory = await newDirectory();
const { reports } = await newReports();
const { accounts, client, table } = await newAccounts();
const deps = {
	reports,
	directory,
	reference: referenceCache(directory),
	notices: noticeStore(client, table),
	now,
};
const told = () => accounts.historyOf("reports#98");

beforeAll(async () => {
	await save({ store: directory, now }, [...tables, product()], {
		author: { actor: "job:test", role: "system" },
	});
	await receiveReport(
		deps,
		{
			page: "/san-pham/che-thu-th001",
			fault: "name",
			text: "Sai",
			consent: false,
		},
		{ address: "10.0.0.1", language: "vi" },
	);
});

test("a report rings on its eighth day in Việt Nam, not before", async () => {
	at = Date.parse("2026-11-12T16:59:00.000Z");
	expect(await watchReports(deps)).toEqual({ count: 0, days: 0 });
	expect(await told()).toEqual([]);
	at += 60_000;
	expect(await watchReports(deps)).toEqual({ count: 1, days: 8 });
	expect(await told()).toMatchObject([
		{ type: "reports_overdue", after: { count: 1, days: 8 } },
	]);
});

test("its staff are written to once a week, while the alarm hears of it every day", async () => {
	for (const days of [9, 10, 11]) {
		at += DAY;
		expect(await watchReports(deps)).toEqual({ count: 1, days });
	}
	// Friday to Monday: a new week began.
	expect(await told()).toMatchObject([
		{ after: { days: 8 } },
		{ after: { days: 11 } },
	]);
	expect(await watchReports(deps)).toEqual({ count: 1, days: 11 });
	expect(await told()).toHaveLength(2);
});
