import { Readable } from "node:stream";
import { beforeEach, expect, test } from "vitest";
import { type SaveContext, save } from "../../functions/directory/save.ts";
import type { DirectoryStore } from "../../functions/directory/store.ts";
import { runImport } from "../../functions/imports/run-import.ts";
import { acceptFlags } from "../../functions/quality/accept-flags.ts";
import type { Draft } from "../../shared/directory/model.ts";
import { draft, product, tables } from "../publishing/catalogue.ts";
import { newDirectory } from "../tables.ts";

const now = () => "2026-11-21T03:00:00.000Z";
const staff = {
	person: `per_${"0".repeat(26)}`,
	office: { role: "staff" as const, provinces: ["98"] },
	organisations: [],
};
const byHand: SaveContext = {
	author: { actor: `person:${staff.person}`, role: "staff" },
};
let directory: DirectoryStore;
let runs = 0;

const send = async (file: string, content: string) => {
	const report = await runImport(
		{
			open: async () => Readable.from([Buffer.from(content)]),
			isNewest: async () => true,
			save: (drafts, context) =>
				save({ store: directory, now }, drafts, context),
			now,
			allowDemonstration: true,
		},
		{ key: file, run: `run${++runs}` },
	);
	if (report === undefined || report.broken) throw new Error("broken");
	expect(report.refused).toEqual([]);
	return report;
};
const sendRow = (row: Draft) => send("a.jsonl", JSON.stringify(row));
const edit = async (...drafts: Draft[]) => {
	const outcomes = await save({ store: directory, now }, drafts, byHand);
	expect(outcomes.map(({ outcome }) => outcome)).not.toContain("refused");
};
const stored = async () => {
	const [found] = await directory.load([{ kind: "product", id: "th001" }]);
	if (found === undefined) throw new Error("it is gone");
	return found;
};
const flagsIn = async () =>
	(await stored()).meta.flags.map(({ code, field }) => `${code} ${field}`);

const row = (over: Record<string, unknown> = {}) =>
	product({ producer: undefined, story: "Lời báo.", ...over });

beforeEach(async () => {
	directory = await newDirectory();
	await edit(
		...tables,
		draft({ kind: "source", id: "htxtukhai", title: "Tự khai" }),
	);
	await sendRow(row());
});

test("the file sent again undoes nothing that was approved, and writes nothing", async () => {
	const approved = row({
		story: "Lời hợp tác xã.",
		season: [4],
		sources: ["nguon1", "htxtukhai"],
		setConfirmed: true,
	});
	await edit(approved);
	const before = await stored();
	expect((await sendRow(row())).rows).toMatchObject({ unchanged: 1 });
	expect(await stored()).toEqual(before);
	expect(before.data).toEqual(approved);
});

test("what the file says anew comes in beside what people changed, for a spreadsheet's rows and for lines alike", async () => {
	await edit(row({ story: "Lời hợp tác xã.", channels: [{ name: "Chợ" }] }));
	await send(
		"b.csv",
		"kind,id,province,name,set,story,usage,sources\nproduct,th001,98,Chè Thử,11,Lời báo.,Pha.,nguon1",
	);
	const both = {
		story: "Lời hợp tác xã.",
		usage: "Pha.",
		channels: [{ name: "Chợ" }],
	};
	expect((await stored()).data).toMatchObject(both);
	await sendRow(row({ usage: "Pha." }));
	expect((await stored()).data).toMatchObject(both);
	expect(await flagsIn()).not.toContain("file_differs story");
});

test("a field that both changed is marked for staff until one of them settles it, and only for that word of the file", async () => {
	await edit(row({ story: "Lời hợp tác xã." }));
	const report = await sendRow(row({ story: "Lời báo mới." }));
	expect(report.rows).toMatchObject({ unchanged: 1, changed: 0 });
	expect(report.flagged.map(({ field }) => field)).toContain("story");
	expect((await stored()).data).toMatchObject({ story: "Lời hợp tác xã." });
	expect((await stored()).meta.imported).toEqual({ story: "Lời báo mới." });

	await edit(row({ story: "Lời hợp tác xã.", usage: "Pha." }));
	const still = await stored();
	expect(await flagsIn()).toContain("file_differs story");
	await acceptFlags({ directory, now }, staff, [still], {
		flag: ["product th001 file_differs story"],
		reason: "đã hỏi hợp tác xã",
	});
	expect(await flagsIn()).not.toContain("file_differs story");
	await sendRow(row({ story: "Lời báo mới.", season: [5] }));
	expect((await stored()).data).toMatchObject({ usage: "Pha.", season: [5] });
	expect(await flagsIn()).not.toContain("file_differs story");

	await sendRow(row({ story: "Lời báo khác." }));
	expect(await flagsIn()).toContain("file_differs story");
	await edit(row({ story: "Lời báo khác." }));
	expect(await flagsIn()).not.toContain("file_differs story");
});

test("a certificate that staff revoked stays revoked when its file comes again", async () => {
	const certificate = draft({
		kind: "certificate",
		id: "th001c1",
		product: "th001",
		province: "98",
		stars: 4,
		sources: ["nguon1"],
	});
	await sendRow(certificate);
	const revoked = { on: "2026-10-01", reason: "vi phạm" };
	await edit(draft({ ...certificate, revoked }));
	await sendRow(certificate);
	const found = await directory.productWithCertificates("th001");
	expect(found?.certificates.map(({ data }) => data.revoked)).toEqual([
		revoked,
	]);
});

test("a redelivered run reports what it did, also where people's word stood", async () => {
	await edit(row({ story: "Lời hợp tác xã." }));
	const again = JSON.stringify(row({ usage: "Pha." }));
	const first = await send("a.jsonl", again);
	runs--;
	expect(await send("a.jsonl", again)).toEqual(first);
	expect(first.rows).toMatchObject({ changed: 1 });
});
