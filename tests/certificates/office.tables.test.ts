import { afterAll, describe, expect, test } from "vitest";
import { enter } from "../../functions/accounts/sign-in/enter.ts";
import { extend, revoke } from "../../functions/certificates/change.ts";
import {
	certificatesCsv,
	certificatesXlsx,
} from "../../functions/certificates/export.ts";
import { certificatesOf } from "../../functions/certificates/register.ts";
import { watchCertificates } from "../../functions/certificates/watch.ts";
import {
	planDecision,
	writeDecision,
} from "../../functions/certificates/write-decision.ts";
import { noticeStore } from "../../functions/notices/store.ts";
import { Decision } from "../../shared/certificates/decision.ts";
import type { Author } from "../../shared/history/model.ts";
import {
	certificate,
	draft,
	organisation,
	product,
	tables,
} from "../publishing/catalogue.ts";
import { startPipeline } from "../publishing/pipeline.ts";
import { newAccounts } from "../tables.ts";

const HEAD: Author = {
	actor: "person:per_00000000000000000000000003",
	role: "head",
};
const NOW = "2026-11-21T03:00:00.000Z";

const newOffice = async () => {
	const pipeline = await startPipeline({ now: NOW });
	const { directory, publishing, clock } = pipeline;
	await pipeline.save([
		...tables,
		draft({
			kind: "province",
			id: "97",
			name: "Khác",
			fullName: "tỉnh Khác",
			slug: "khac",
		}),
	]);
	await pipeline.save([
		organisation(),
		product(),
		certificate(),
		product({ id: "th002", name: "Mật ong Thử" }),
		product({ id: "th003", name: "Rượu Thử", withdrawn: true }),
		product({
			id: "kh001",
			name: "Na Khác",
			province: "97",
			producer: undefined,
			commune: undefined,
		}),
	]);
	await pipeline.settle();
	const deps = { directory, publishing, now: () => clock.now };
	/** The event of a save of ours, as the stream hands it on. */
	const settle = async (entity: `product#${string}`) => {
		pipeline.events.push({ entity, type: "saved", version: 2, at: clock.now });
		await pipeline.settle();
	};
	return { pipeline, deps, settle };
};

const office = await newOffice();
const { deps, pipeline } = office;
afterAll(() => pipeline.stop());

const decision = Decision.parse({
	decisionNo: "1234/QĐ-UBND",
	issuedOn: "06/11/2026",
	issuer: "Chủ tịch UBND tỉnh Thử",
	issuerLevel: "province",
	legalBasis: "26/2026/QĐ-TTg",
});
const pageOf = (id: string): string =>
	[...pipeline.files()].find(
		([key]) => key.startsWith("san-pham/") && key.includes(id),
	)?.[1] ?? "";

describe("a decision for many products", () => {
	const awards = [
		{ product: "th001", stars: 4 as const, score: 60 },
		{ product: "th002", stars: 3 as const },
		{ product: "th003", stars: 3 as const },
		{ product: "kh001", stars: 3 as const },
		{ product: "la999", stars: 3 as const },
	];
	const given = { province: "98", decision, awards };

	test("says before it is written what speaks against each product", async () => {
		const planned = await planDecision(deps, given);
		expect(planned.map(({ warnings }) => warnings)).toEqual([
			["above_band", "in_force"],
			[],
			["withdrawn"],
			["other_province"],
			["unknown"],
		]);
		expect(await deps.directory.holders(["certificate#th002"])).toEqual([
			undefined,
		]);
	});

	test("writes those that nothing speaks against, says why not for the others, and stands in the history", async () => {
		const written = await writeDecision(deps, given, {
			...HEAD,
			reason: "Quyết định số 1234/QĐ-UBND",
		});
		expect(written.map(({ outcome }) => outcome.outcome)).toEqual([
			"created",
			"created",
			"skipped",
			"skipped",
			"skipped",
		]);
		const found = await deps.directory.productWithCertificates("th001");
		expect(found?.certificates).toHaveLength(2);
		expect(
			found?.certificates.flatMap(({ meta }) =>
				meta.flags.map(({ code }) => code),
			),
		).toEqual(["stars_above_band"]);
		const history = await deps.directory.historyOf("product#th002");
		const step = history.find(({ record }) => record.startsWith("certificate"));
		expect(step?.author).toMatchObject({
			role: "head",
			reason: "Quyết định số 1234/QĐ-UBND",
		});
	});

	test("sent again writes nothing: every product has it already", async () => {
		const again = await writeDecision(deps, given, HEAD);
		expect(again.map(({ outcome }) => outcome.outcome)).toEqual(
			awards.map(() => "skipped"),
		);
		expect(again[0]?.warnings).toContain("already");
	});

	test("one product that is refused keeps no other from its certificate", async () => {
		const load = deps.directory.load.bind(deps.directory);
		const broken = {
			...deps,
			directory: {
				...deps.directory,
				// The name of one certificate is taken by another product in between.
				holders: async (names: string[]) =>
					names.map((name) =>
						name.startsWith("certificate#th002") ? "th009" : undefined,
					),
				load,
			},
		};
		const written = await writeDecision(
			broken,
			{
				province: "98",
				decision: { ...decision, decisionNo: "77/QĐ-UBND" },
				awards: awards.slice(0, 2),
			},
			HEAD,
		);
		expect(written.map(({ outcome }) => outcome.outcome)).toEqual([
			"created",
			"refused",
		]);
	});
});

describe("the register", () => {
	test("holds what was written once it is projected, and finds it without marks", async () => {
		await office.settle("product#th001");
		await office.settle("product#th002");
		const all = await certificatesOf(deps, "98", { view: "all", query: "" });
		expect(all.rows.length).toBeGreaterThanOrEqual(3);
		const found = await certificatesOf(deps, "98", {
			view: "in_force",
			query: "mat ong",
		});
		expect(found.rows.map(({ product }) => product)).toEqual(["th002"]);
		expect(found.rows[0]).toMatchObject({
			decisionNo: "1234/QĐ-UBND",
			end: "2029-11-06",
			status: "valid",
			producer: "Hợp tác xã Thử Một",
		});
	});

	test("of another province holds none of them", async () => {
		const { rows } = await certificatesOf(deps, "97", {
			view: "all",
			query: "",
		});
		expect(rows).toEqual([]);
	});

	test("marks a certificate that a longer one follows", async () => {
		const { rows } = await certificatesOf(deps, "98", {
			view: "all",
			query: "th001c1",
		});
		expect(rows[0]?.followed).toBe(true);
	});

	test("comes out as a CSV with Vietnamese days, and as a workbook", async () => {
		const { rows } = await certificatesOf(deps, "98", {
			view: "all",
			query: "mat ong",
		});
		const csv = certificatesCsv(rows);
		expect(csv).toContain("06/11/2026");
		expect(csv.split("\r\n")).toHaveLength(rows.length + 2);
		const book = await certificatesXlsx(rows);
		expect(Buffer.from(book).subarray(0, 2).toString()).toBe("PK");
	});
});

describe("taking a certificate back", () => {
	const form = {
		on: "2026-11-20",
		decisionNo: "99/QĐ-UBND",
		reason: "mark" as const,
	};
	const which = { province: "98", certificate: "th001c1" };

	test("reaches the public page and the register with the very next rendering", async () => {
		const before = pageOf("th001");
		expect(before).not.toContain("99/QĐ-UBND");
		expect(await revoke(deps, which, form, HEAD)).toEqual({ outcome: "saved" });
		await office.settle("product#th001");
		const after = pageOf("th001");
		expect(after).toContain("revoked");
		expect(after).toContain("99/QĐ-UBND");
		expect(after).toContain("lô-gô OCOP");
		const { rows } = await certificatesOf(deps, "98", {
			view: "revoked",
			query: "",
		});
		expect(rows.map(({ id }) => id)).toEqual(["th001c1"]);
	});

	test("is in the history with who, in which role and why", async () => {
		const history = await deps.directory.historyOf("product#th001");
		const steps = history.filter(
			({ record }) => record === "certificate th001c1",
		);
		expect(steps.at(-1)).toMatchObject({
			record: "certificate th001c1",
			author: { role: "head", reason: "Sử dụng sai lô-gô OCOP" },
			after: { revoked: { decisionNo: "99/QĐ-UBND" } },
		});
	});

	test("is done once, and not for another province or what is not there", async () => {
		await expect(revoke(deps, which, form, HEAD)).rejects.toMatchObject({
			code: "certificates.already_revoked",
		});
		for (const wrong of [
			{ ...which, province: "97" },
			{ ...which, certificate: "khongco1" },
		])
			await expect(revoke(deps, wrong, form, HEAD)).rejects.toMatchObject({
				code: "accounts.no_such_thing",
			});
	});

	test("twice at the same moment takes effect once", async () => {
		const { rows } = await certificatesOf(deps, "98", {
			view: "all",
			query: "77/",
		});
		const id = rows[0]?.id ?? "";
		const results = await Promise.allSettled(
			["1", "2"].map((decisionNo) =>
				revoke(
					deps,
					{ province: "98", certificate: id },
					{ ...form, decisionNo },
					HEAD,
				),
			),
		);
		expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(
			1,
		);
	});
});

describe("a re-assessment that was filed", () => {
	const old = certificate({
		id: "th002c9",
		product: "th002",
		issuedOn: "2023-12-01",
	});

	test("keeps the certificate in force past its end, and is refused when it came too late", async () => {
		await pipeline.save([old]);
		const which = { province: "98", certificate: "th002c9" };
		const filed = { reassessmentFiledOn: "2026-11-01" };
		expect(await extend(deps, which, filed, HEAD)).toEqual({
			outcome: "saved",
		});
		await pipeline.settle();
		const { rows } = await certificatesOf(deps, "98", {
			view: "all",
			query: "th002c9",
		});
		expect(rows[0]?.end).toBe("2027-05-30");
		const late = { reassessmentFiledOn: "2026-12-05" };
		expect(await extend(deps, which, late, HEAD)).toMatchObject({
			issues: expect.arrayContaining([
				expect.objectContaining({ code: "certificates.filed_too_late" }),
			]),
		});
	});
});

describe("the watch", () => {
	test("tells every fact once for ever, and the day's digest once a day, whenever and however often it runs", async () => {
		const { table, client, accounts } = await newAccounts();
		const { pipeline, deps } = await newOffice();
		await pipeline.save([
			// Ends on 20/05/2027: 180 days from today.
			certificate({ id: "th001c1", issuedOn: "2024-05-20" }),
			product({ id: "th005", name: "Của không ai", producer: undefined }),
			certificate({ id: "th005c1", product: "th005", issuedOn: "2024-05-20" }),
		]);
		await pipeline.settle();
		const watch = () =>
			watchCertificates({
				...deps,
				accounts,
				reference: pipeline.deps.reference,
				notices: noticeStore(client, table),
			});
		const reader = await enter(
			{
				accounts,
				now: deps.now,
				appointments: [{ email: "lan@vi-du.example", members: ["thh01"] }],
			},
			{ sub: "s-1", email: "lan@vi-du.example", email_verified: true },
		);
		expect(await watch()).toBe(1);
		expect(await watch()).toBe(0);
		const told = await accounts.historyOf("certificate#th001c1");
		expect(told).toMatchObject([
			{
				type: "certificate_due",
				after: { fact: "opens", organisation: "thh01", end: "2027-05-20" },
			},
		]);
		// What nobody owns is told to staff alone.
		expect(await accounts.historyOf("certificate#th005c1")).toEqual([]);
		expect(await accounts.historyOf("certificates#98")).toMatchObject([
			{
				type: "certificate_digest",
				after: { counts: { opens: 2 }, unreached: 1 },
			},
		]);
		// A month of reminders begins on 21/12; the job stood still until two days later.
		await accounts.change({
			...reader,
			bouncedAt: deps.now(),
			version: reader.version + 1,
		});
		pipeline.clock.now = "2026-12-23T03:00:00.000Z";
		expect(await watch()).toBe(1);
		expect(await watch()).toBe(0);
		expect(await accounts.historyOf("certificate#th001c1")).toHaveLength(2);
		expect(
			(await accounts.historyOf("certificates#98")).slice(1),
		).toMatchObject([{ after: { counts: { last_month: 2 }, unreached: 2 } }]);
		await pipeline.stop();
	});
});
