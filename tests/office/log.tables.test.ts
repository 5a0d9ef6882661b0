import { beforeAll, expect, test } from "vitest";
import { setOffice } from "../../functions/accounts/set-office.ts";
import { enter } from "../../functions/accounts/sign-in/enter.ts";
import { save } from "../../functions/directory/save.ts";
import { showLog } from "../../functions/office/log.ts";
import { logCsv } from "../../functions/office/log-csv.ts";
import { newId } from "../../functions/platform/new-id.ts";
import { organisation, product, tables } from "../publishing/catalogue.ts";
import { newAccounts, newDirectory } from "../tables.ts";

const { accounts } = await newAccounts();
const directory = await newDirectory();
/** Six in the morning of 21/11 in Việt Nam is still 20/11 in UTC. */
let at = "2026-11-20T23:00:00.000Z";
const now = () => at;
const deps = { accounts, directory, now };
const author = { actor: "job:test", role: "system" } as const;

const put = (drafts: Parameters<typeof save>[1], by = author) =>
	save({ store: directory, now }, drafts, { author: by });
const person = (email: string, admin = false) =>
	enter(
		{
			accounts,
			now,
			appointments: admin
				? [{ email, office: { role: "admin", provinces: [] } }]
				: [],
		},
		{
			sub: email,
			email,
			email_verified: true,
			name: email.split("@")[0] ?? "",
		},
	);

beforeAll(async () => {
	at = "2026-11-20T10:00:00.000Z";
	await put(tables);
	at = "2026-11-20T23:00:00.000Z";
	await put([organisation(), product()]);
	const admin = await person("quan-tri@vi-du.example", true);
	const other = await person("can-bo@vi-du.example");
	await setOffice(
		deps,
		{ person: admin.id, office: admin.office, organisations: [] },
		other.id,
		{ wanted: { role: "staff", provinces: ["98"] }, reason: "phân công số 12" },
	);
	at = "2026-11-21T03:00:00.000Z";
});

const kinds = async (asked: Parameters<typeof showLog>[1]) =>
	(await showLog(deps, asked)).steps.map(
		({ thing, type }) => `${thing.split("#")[0]} ${type}`,
	);

test("the log of a day in Việt Nam holds what both tables kept of it, across midnight in UTC", async () => {
	expect((await kinds({})).sort()).toEqual([
		"organisation saved",
		"person office_given",
		"person office_given",
		"person person_entered",
		"person person_entered",
		"product saved",
	]);
	const before = await showLog(deps, { ngay: "20/11/2026" });
	expect(before.total).toBe(tables.length);
	expect(before.after).toBe("/quan-tri/nhat-ky?ngay=21%2F11%2F2026");
	expect((await showLog(deps, {})).after).toBeUndefined();
});

test("the log is filtered by role, by kind, and by who is chosen from those it names", async () => {
	expect(await kinds({ loai: "product" })).toEqual(["product saved"]);
	expect(await kinds({ vai_tro: "admin" })).toEqual(["person office_given"]);
	const { people } = await showLog(deps, {});
	const admin = people.find(({ name }) => name === "quan-tri");
	expect(await kinds({ ai: admin?.id, loai: "person" })).toContain(
		"person office_given",
	);
	expect(await kinds({ ai: newId("per", at) })).toEqual([]);
});

test("a step leads to the thing it is about, and names who did it", async () => {
	const { steps } = await showLog(deps, { vai_tro: "admin" });
	expect(steps[0]).toMatchObject({
		person: "quan-tri",
		reason: "phân công số 12",
		path: expect.stringMatching(/^\/quan-tri\/nhan-su\/per_/),
	});
	const [saved] = (await showLog(deps, { loai: "product" })).steps;
	expect(saved?.path).toBe("/quan-tri/98/san-pham/th001");
});

test("a day with more than a page of events is read on from where it stopped, each event once", async () => {
	for (let batch = 0; batch < 25; batch++) {
		at = `2026-11-19T05:00:00.${String(batch).padStart(3, "0")}Z`;
		await put(
			Array.from({ length: 10 }, (_, one) =>
				product({ id: `sp${batch}x${one}`, name: `Chè số ${batch} ${one}` }),
			),
		);
	}
	at = "2026-11-21T03:00:00.000Z";
	const things: string[] = [];
	let asked: Record<string, string> = { ngay: "19/11/2026" };
	for (let pages = 0; pages < 5; pages++) {
		const page = await showLog(deps, asked);
		things.push(...page.steps.map(({ thing }) => thing));
		if (page.next === undefined) break;
		asked = Object.fromEntries(new URL(page.next, "http://a").searchParams);
	}
	expect(things).toHaveLength(250);
	expect(new Set(things).size).toBe(250);
	const csv = await logCsv(deps, { ngay: "19/11/2026" });
	expect(csv.trimEnd().split("\r\n")).toHaveLength(251);
});
