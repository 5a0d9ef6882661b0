import { beforeEach, expect, test } from "vitest";
import { claimStore } from "../../functions/claims/store.ts";
import { contactStore } from "../../functions/contacts/store.ts";
import { save } from "../../functions/directory/save.ts";
import type { DirectoryStore } from "../../functions/directory/store.ts";
import { acceptFlags } from "../../functions/quality/accept-flags.ts";
import {
	type MergeDeps,
	mergeThings,
} from "../../functions/quality/merge-things.ts";
import type { Visitor } from "../../shared/accounts/model.ts";
import { authorOf } from "../../shared/accounts/rights.ts";
import type { Draft } from "../../shared/directory/model.ts";
import {
	certificate,
	draft,
	organisation,
	product,
	tables,
} from "../publishing/catalogue.ts";
import { newAccounts, newDirectoryTable } from "../tables.ts";

const NOW = "2026-11-21T03:00:00.000Z";
const staff: Visitor = {
	person: `per_${"0".repeat(26)}`,
	office: { role: "staff", provinces: ["98"] },
	organisations: [],
};
const author = authorOf(staff, { province: "98" }, "cùng một nơi");
let directory: DirectoryStore;
let deps: MergeDeps;

const people = await newAccounts();
/** One table of people for all, as nobody of them is in two tests. */
const newMerge = async (): Promise<MergeDeps> => {
	const { table, client, accounts } = people;
	const stores = await newDirectoryTable();
	directory = stores.directory;
	return {
		...stores,
		accounts,
		claims: claimStore(client, table),
		contacts: contactStore(client, table),
		now: () => NOW,
	};
};

const keep = async (...drafts: Draft[]) => {
	const saved = await save({ store: directory, now: () => NOW }, drafts, {
		author: { actor: "job:test", role: "system" },
	});
	expect(saved.filter(({ outcome }) => outcome === "refused")).toEqual([]);
};
const load = async (kind: "product" | "organisation", id: string) =>
	(await directory.load([{ kind, id }]))[0];

const second = draft({
	kind: "source",
	id: "nguon2",
	title: "Nguồn thử số hai",
});

beforeEach(async () => {
	deps = await newMerge();
	await keep(...tables, second);
	await keep(
		organisation({ story: undefined }),
		organisation({
			id: "thh02",
			name: "HTX Thử Một",
			story: "Lập năm 2019.",
			sector: "trade_services",
			sources: ["nguon2"],
		}),
	);
	await keep(
		product(),
		product({ id: "th002", name: "Chè thử", producer: "thh02", set: "1" }),
		certificate(),
		certificate({ id: "th002c1", product: "th002" }),
		certificate({
			id: "th002c2",
			product: "th002",
			stars: 3,
			decisionNo: "2/QĐ-UBND",
		}),
	);
});

const merge = (over: Partial<Parameters<typeof mergeThings>[1]> = {}) =>
	mergeThings(deps, {
		kind: "organisation",
		keep: "thh01",
		drop: "thh02",
		take: ["sector"],
		author,
		...over,
	});

test("of two organisations one is kept: with what it lacked, what was chosen, both sources and the products", async () => {
	expect((await load("organisation", "thh02"))?.meta.flags).toHaveLength(1);
	await merge();
	const kept = await load("organisation", "thh01");
	expect(kept?.data).toMatchObject({
		name: "Hợp tác xã Thử Một",
		alsoKnownAs: ["HTX Thử Một"],
		story: "Lập năm 2019.",
		sector: "trade_services",
		sources: ["nguon1", "nguon2"],
	});
	const dropped = await load("organisation", "thh02");
	expect(dropped?.data).toMatchObject({ withdrawn: true, mergedInto: "thh01" });
	expect((await directory.productsOf("thh01")).sort()).toEqual([
		"th001",
		"th002",
	]);
	expect(await directory.productsOf("thh02")).toEqual([]);
	const [last] = (await directory.historyOf("organisation#thh02")).slice(-1);
	expect(last?.author).toEqual(author);
});

test("certificates move with a merged product, one that both had stays one, and the flag goes", async () => {
	await merge({ kind: "product", keep: "th002", drop: "th001", take: [] });
	const found = await directory.productWithCertificates("th002");
	expect(found?.product.meta.flags.map(({ code }) => code)).not.toContain(
		"name_repeats",
	);
	expect(found?.certificates.map(({ data }) => data.id).sort()).toEqual([
		"th002c1",
		"th002c2",
	]);
	const other = await directory.productWithCertificates("th001");
	expect(other?.certificates.every(({ data }) => data.withdrawn)).toBe(true);
	expect(await directory.namesakes("product", "98", "Chè Thử")).toEqual([
		"th002",
	]);
});

test("a certificate that only the merged product had is the kept one's under a new id", async () => {
	await merge({ kind: "product", keep: "th001", drop: "th002", take: [] });
	const found = await directory.productWithCertificates("th001");
	expect(found?.certificates.map(({ data }) => data.id).sort()).toEqual([
		"th001c1",
		"th002c2g",
	]);
});

test("interrupted after any write and done again, the end is the same", async () => {
	const ends: string[] = [];
	for (let stopAt = 1; stopAt < 12; stopAt++) {
		deps = await newMerge();
		await keep(...tables, second);
		await keep(
			organisation({ story: undefined }),
			organisation({ id: "thh02", name: "HTX Thử Một", sources: ["nguon2"] }),
			product({ producer: "thh02" }),
			product({ id: "th003", name: "Mận", producer: "thh02" }),
		);
		let writes = 0;
		const failing = {
			...directory,
			save: async (...given: Parameters<typeof directory.save>) => {
				if (++writes === stopAt) throw new Error("the power went");
				return directory.save(...given);
			},
		};
		const step = {
			kind: "organisation" as const,
			keep: "thh01",
			drop: "thh02",
			take: [],
			author,
		};
		await mergeThings({ ...deps, directory: failing }, step).catch(
			(error: Error) => expect(error.message).toBe("the power went"),
		);
		await mergeThings(deps, step);
		const records = await directory.load([
			{ kind: "organisation", id: "thh01" },
			{ kind: "organisation", id: "thh02" },
			{ kind: "product", id: "th001" },
			{ kind: "product", id: "th003" },
		]);
		ends.push(JSON.stringify(records.map((record) => record?.data)));
	}
	expect(new Set(ends).size).toBe(1);
});

test.each([
	[{ drop: "thh01" }, "quality.not_two"],
	[{ drop: "khongco" }, "quality.not_two"],
	[
		{ kind: "product" as const, keep: "th001", drop: "thh01" },
		"quality.not_two",
	],
])("merging %o is refused", async (over, code) => {
	await expect(merge(over)).rejects.toMatchObject({ code });
});

test("what was merged away cannot be kept", async () => {
	await merge();
	await expect(merge({ keep: "thh02", drop: "thh01" })).rejects.toMatchObject({
		code: "quality.kept_withdrawn",
	});
});

const flagsOf = async (id: string) =>
	(await load("product", id))?.meta.flags.map(({ code }) => code);
const accept = async (id: string, names: string[]) => {
	const record = await load("product", id);
	await acceptFlags(deps, staff, record ? [record] : [], {
		flag: names,
		reason: "đã hỏi hợp tác xã",
	});
};

test("a flag that staff let stand is not raised again, until it says something else", async () => {
	expect(await flagsOf("th002")).toEqual(["set_unconfirmed", "name_repeats"]);
	await accept("th002", ["product th002 name_repeats name"]);
	expect(await flagsOf("th002")).toEqual(["set_unconfirmed"]);
	await keep(
		product({
			id: "th002",
			name: "Chè thử",
			producer: "thh02",
			set: "1",
			story: "Mới.",
		}),
	);
	expect(await flagsOf("th002")).toEqual(["set_unconfirmed"]);
	await keep(product({ id: "th004", name: "Chè thử" }));
	await keep(
		product({ id: "th002", name: "Chè thử", producer: "thh02", set: "1" }),
	);
	expect(await flagsOf("th002")).toContain("name_repeats");
});

test("letting an unconfirmed set stand confirms it, with the reason in the history", async () => {
	await accept("th002", ["product th002 set_unconfirmed set"]);
	expect((await load("product", "th002"))?.data).toMatchObject({
		setConfirmed: true,
	});
	const [last] = (await directory.historyOf("product#th002")).slice(-1);
	expect(last?.author.reason).toBe("đã hỏi hợp tác xã");
});

test("a flag that is gone cannot be let stand", async () => {
	await expect(
		accept("th002", ["product th002 code_not_893 gtin"]),
	).rejects.toMatchObject({
		code: "quality.flag_gone",
	});
});
