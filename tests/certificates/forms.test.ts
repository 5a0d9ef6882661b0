import { describe, expect, test } from "vitest";
import {
	fieldsOf,
	joinRows,
	readAwards,
	readPasted,
	readRows,
} from "../../shared/certificates/award-rows.ts";
import {
	certificateOf,
	Decision,
	isAboveBand,
	isOfDecision,
	isWritten,
	sourceOf,
} from "../../shared/certificates/decision.ts";
import {
	ExtensionForm,
	extensionIssues,
} from "../../shared/certificates/extension.ts";
import { Certificate } from "../../shared/certificates/model.ts";
import {
	REVOCATION_WORDS,
	RevocationForm,
	RevocationReason,
	revocationIssues,
	revokedBy,
} from "../../shared/certificates/revocation.ts";
import { Source } from "../../shared/sources/model.ts";
import { certificate } from "./any-certificate.ts";

const TODAY = "2026-11-21";
const decision = Decision.parse({
	decisionNo: "1234/QĐ-UBND",
	issuedOn: "06/11/2026",
	issuer: "Chủ tịch UBND tỉnh Lạng Sơn",
	issuerLevel: "province",
	legalBasis: "26/2026/QĐ-TTg",
});

describe("a decision", () => {
	test("makes a certificate that the directory takes, and a source that it names", () => {
		const made = certificateOf(
			decision,
			{ product: "ls001", stars: 4, score: 82.5 },
			"20",
		);
		expect(Certificate.parse(made)).toEqual(made);
		expect(made).toMatchObject({
			product: "ls001",
			issuedOn: "2026-11-06",
			issuedBasis: "decision",
			sources: [sourceOf(decision).id],
		});
		expect(Source.parse(sourceOf(decision))).toBeDefined();
	});

	test("gives the same product the same id again, and another product or decision another", () => {
		const id = (no: string, product: string) =>
			certificateOf(
				{ ...decision, decisionNo: no },
				{ product, stars: 4 },
				"20",
			).id;
		expect(id("1234/QĐ-UBND", "ls001")).toBe(id("1234/qđ-ubnd", "ls001"));
		expect(id("1234/QĐ-UBND", "ls001")).not.toBe(id("1234/QĐ-UBND", "ls002"));
		expect(id("1234/QĐ-UBND", "ls001")).not.toBe(id("1235/QĐ-UBND", "ls001"));
		expect(id("1234/QĐ-UBND", "p".repeat(30)).length).toBeLessThanOrEqual(40);
	});

	test("is known again however its number is spelled, but not that of another year", () => {
		const given = certificate({
			decisionNo: "1234/qd-ubnd",
			issuedOn: "2026-11",
		});
		expect(isOfDecision(given, decision)).toBe(true);
		expect(isOfDecision({ ...given, issuedOn: "2023-11-06" }, decision)).toBe(
			false,
		);
	});

	test("writes an award above its score, marked, and none that is there already or elsewhere", () => {
		expect(isAboveBand({ product: "a", stars: 4, score: 69.99 })).toBe(true);
		expect(isAboveBand({ product: "a", stars: 4, score: 70 })).toBe(false);
		expect(isWritten(["above_band", "in_force"])).toBe(true);
		expect(isWritten(["already"])).toBe(false);
		expect(isWritten(["other_province"])).toBe(false);
	});
});

describe("the lines of products", () => {
	const rows = [
		{ product: "ls001", isChosen: true, stars: "4", score: "82,5" },
		{ product: "ls002", isChosen: false, stars: "", score: "" },
	];

	test("come back out of the form as they went in", () => {
		expect(readRows(fieldsOf(rows))).toEqual(rows);
	});

	test("are awards when they are chosen, with points as people write them", () => {
		expect(readAwards(rows).awards).toEqual([
			{ product: "ls001", stars: 4, score: 82.5 },
		]);
		const dotted = readAwards(rows.map((row) => ({ ...row, score: "82.5" })));
		expect(dotted.awards[0]?.score).toBe(82.5);
	});

	test.each([
		["", "", ["sao.ls001"]],
		["2", "", ["sao.ls001"]],
		["4", "101", ["diem.ls001"]],
		["4", "cao", ["diem.ls001"]],
		["4", "82,555", ["diem.ls001"]],
	])(
		"with stars «%s» and points «%s» are refused at %s",
		(stars, score, at) => {
			const { awards, issues } = readAwards([
				{ product: "ls001", isChosen: true, stars, score },
			]);
			expect(awards).toEqual([]);
			expect(issues.map(({ field }) => field)).toEqual(at);
		},
	);

	test("are found in a pasted list by id or name; what fits none or two is given back", () => {
		const products = [
			{ id: "ls001", name: "Mật ong hoa nhãn" },
			{ id: "ls002", name: "Chè Đình Lập" },
			{ id: "ls003", name: "Bánh áp chao" },
			{ id: "ls004", name: "bánh áp chao" },
		];
		const read = readPasted(
			"mat ong hoa nhan; 4 sao; 82,5\r\nLS002\t3\n\nBánh áp chao\nKẹo lạc",
			products,
		);
		expect(read.rows).toEqual([
			{ product: "ls001", isChosen: true, stars: "4", score: "82,5" },
			{ product: "ls002", isChosen: true, stars: "3", score: "" },
		]);
		expect(read.ambiguous).toEqual(["Bánh áp chao"]);
		expect(read.unknown).toEqual(["Kẹo lạc"]);
	});

	test("stand once each: what was typed beside a product counts, not what was pasted before", () => {
		const pasted = { product: "ls001", isChosen: true, stars: "3", score: "" };
		expect(joinRows([pasted], rows)).toEqual(rows);
	});
});

describe("taking a certificate back", () => {
	const form = RevocationForm.parse({
		on: "01/11/2026",
		decisionNo: "99/QĐ-UBND",
		reason: "mark",
	});
	const given = certificate({ issuedOn: "2025-01-10" });

	test("knows the six reasons of Article 8, each of them in words that fit the record", () => {
		expect(RevocationReason.options).toHaveLength(6);
		for (const reason of RevocationReason.options) {
			const revoked = revokedBy({ ...form, reason, detail: "x".repeat(180) });
			expect(revoked.reason.length).toBeLessThanOrEqual(300);
			expect(Certificate.safeParse({ ...given, revoked }).success).toBe(true);
		}
		expect(revokedBy(form).reason).toBe(REVOCATION_WORDS.mark);
	});

	test("is not done on a day to come, before it was given, or for an unnamed other reason", () => {
		expect(revocationIssues(form, given, TODAY)).toEqual([]);
		const codes = (over: Partial<RevocationForm>) =>
			revocationIssues({ ...form, ...over }, given, TODAY).map(
				({ code }) => code,
			);
		expect(codes({ on: "2026-11-22" })).toEqual(["certificates.in_future"]);
		expect(codes({ on: "2025-01-09" })).toEqual(["certificates.before_issue"]);
		expect(codes({ reason: "other" })).toEqual(["input.required"]);
	});

	test("a day that is none is refused where it was typed", () => {
		const read = RevocationForm.safeParse({
			on: "31/02/2026",
			decisionNo: "9",
			reason: "law",
		});
		expect(read.error?.issues[0]?.path).toEqual(["on"]);
	});
});

describe("a re-assessment that was filed", () => {
	const given = certificate({ issuedOn: "2023-11-06" });
	const codes = (filed: string, until?: string) =>
		extensionIssues(
			ExtensionForm.parse({
				reassessmentFiledOn: filed,
				...(until && { extendedUntil: until }),
			}),
			given,
			TODAY,
		).map(({ code }) => code);

	test.each([
		["10/05/2026", undefined, []],
		["06/11/2026", undefined, []],
		["09/05/2026", undefined, ["certificates.filed_too_early"]],
		["07/11/2026", undefined, ["certificates.filed_too_late"]],
		["01/06/2026", "05/05/2027", []],
		["01/06/2026", "06/05/2027", ["certificates.extension_length"]],
		["01/06/2026", "06/11/2026", ["certificates.extension_length"]],
	])("on %s, kept until %s, is refused by %s", (filed, until, refused) => {
		expect(codes(filed, until)).toEqual(refused);
	});

	test("keeps nothing in force whose day of issue nobody knows", () => {
		const [issue] = extensionIssues(
			{ reassessmentFiledOn: "2026-06-01" },
			certificate(),
			TODAY,
		);
		expect(issue?.code).toBe("certificates.no_end");
	});
});
