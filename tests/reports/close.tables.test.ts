import { beforeAll, expect, test } from "vitest";
import { save } from "../../functions/directory/save.ts";
import { referenceCache } from "../../functions/publishing/reference-cache.ts";
import { closeReport } from "../../functions/reports/close.ts";
import { openIn } from "../../functions/reports/open-in.ts";
import { provincesOf } from "../../functions/reports/province-of.ts";
import { receiveReport } from "../../functions/reports/receive.ts";
import type { Visitor } from "../../shared/accounts/model.ts";
import {
	draft,
	organisation,
	product,
	tables,
} from "../publishing/catalogue.ts";
import { newAccounts, newDirectory, newReports } from "../tables.ts";

const NOW = "2026-11-21T03:00:00.000Z";
const now = () => NOW;
const directory = await newDirectory();
const { reports } = await newReports();
const { accounts } = await newAccounts();
const reference = referenceCache(directory);
const deps = { reports, accounts, directory, reference, now };
const staff: Visitor = {
	person: `per_${"0".repeat(26)}`,
	office: { role: "staff", provinces: ["98"] },
	organisations: [],
};
const second = draft({
	kind: "province",
	id: "97",
	name: "Hai",
	fullName: "tỉnh Hai",
	slug: "hai",
});

beforeAll(async () => {
	const saved = await save(
		{ store: directory, now },
		[...tables, second, organisation(), product({ id: "th001" })],
		{ author: { actor: "job:test", role: "system" } },
	);
	expect(saved.filter(({ outcome }) => outcome === "refused")).toEqual([]);
});

let reported = 0;
const report = (page: string, contact?: string) =>
	receiveReport(
		deps,
		{
			page,
			fault: "name",
			text: `Sai tên ${++reported}`,
			...(contact ? { contact } : {}),
			consent: contact !== undefined,
		},
		{ address: `10.0.${reported}.1`, language: "vi" },
	);

test.each([
	["/san-pham/che-thu-th001", "98"],
	["/hop-tac-xa/thu-mot-thh01", "98"],
	["/xa/xa-so-1", "98"],
	["/tinh/hai/san-pham/", "97"],
	["/san-pham/khong-con-zz999", "98"],
	["/", "98"],
])("a report about %s is the work of province %s", async (page, province) => {
	expect(await provincesOf(deps, [{ page }])).toEqual([province]);
});

test("a report waits in its province until somebody closes it with a decision", async () => {
	const [one, other] = [
		await report("/xa/xa-so-1"),
		await report("/tinh/hai/"),
	];
	const open = async (province: string) =>
		(await openIn(deps, province)).reports.map(({ number }) => number);
	expect(await open("98")).toContain(one);
	expect(await open("97")).toEqual([other]);
	await closeReport(deps, staff, one, {
		decision: "mended",
		note: "Đã sửa theo nguồn.",
		answer: "Cảm ơn bạn.",
	});
	expect(await open("98")).not.toContain(one);
	expect(await reports.report(one)).toMatchObject({
		state: "closed",
		closed: { decision: "mended", by: staff.person },
	});
	// Nobody agreed to be answered, so no answer is kept.
	expect((await reports.report(one))?.closed).not.toHaveProperty("answer");
	const [event] = await accounts.historyOf(`report#${one}`);
	expect(event).toMatchObject({
		type: "report_closed",
		author: { role: "staff" },
	});
	expect(JSON.stringify(event)).not.toContain("Sai tên");
});

test("an answer is kept for a sender who agreed to one", async () => {
	const number = await report("/", "an@vi-du.example");
	await closeReport(deps, staff, number, {
		decision: "was_right",
		note: "Đúng như nguồn.",
		answer: "Thông tin theo quyết định số 1.",
	});
	expect((await reports.report(number))?.closed?.answer).toBe(
		"Thông tin theo quyết định số 1.",
	);
});

test("of two who close the same report, one is told that it is done", async () => {
	const number = await report("/xa/xa-so-2");
	const close = () =>
		closeReport(deps, staff, number, {
			decision: "nothing",
			note: "Không rõ.",
		});
	const outcomes = await Promise.allSettled([close(), close()]);
	expect(outcomes.map(({ status }) => status).sort()).toEqual([
		"fulfilled",
		"rejected",
	]);
	await expect(close()).rejects.toMatchObject({
		code: "reports.closed_already",
	});
	expect(await accounts.historyOf(`report#${number}`)).toHaveLength(1);
});
