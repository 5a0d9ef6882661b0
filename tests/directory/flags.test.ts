import { describe, expect, test } from "vitest";
import { flagsOf } from "../../shared/directory/flags.ts";
import { Draft } from "../../shared/directory/model.ts";

const common = { province: "20", sources: ["nguon1"] };
const codes = (draft: object) =>
	flagsOf(Draft.parse({ ...common, ...draft })).map(
		({ code, field }) => `${code} ${field}`,
	);

const certificate = (given: object) =>
	codes({ kind: "certificate", id: "cert0001", product: "na0001", ...given });
const product = (given: object) =>
	codes({ kind: "product", id: "na0001", name: "Na Chi Lăng", ...given });
const figure = (given: object) =>
	codes({
		kind: "organisation",
		id: "htx001",
		type: "cooperative",
		name: "HTX An Sơn",
		figures: [{ year: 2022, source: "nguon1", ...given }],
	});

describe("stars above the band of the score are flagged, fewer stars are lawful", () => {
	test.each([
		[66.36, 4, ["stars_above_band stars"]],
		[69.99, 4, ["stars_above_band stars"]],
		[49.5, 3, ["stars_above_band stars"]],
		[66.36, 3, []],
		[70, 4, []],
		[92, 4, []],
	])("%d points with %i stars", (score, stars, flags) => {
		expect(certificate({ score, stars })).toEqual(flags);
	});

	test("with only one of the two known there is nothing to compare", () => {
		expect(certificate({ stars: 5 })).toEqual([]);
		expect(certificate({ score: 12 })).toEqual([]);
	});
});

test("a set nobody confirmed is flagged until an authority confirms it", () => {
	expect(product({ set: "7" })).toEqual(["set_unconfirmed set"]);
	expect(product({ set: "7", setConfirmed: true })).toEqual([]);
	expect(product({})).toEqual([]);
});

test.each([
	["8938500001000", []],
	["18938500001007", []],
	["4006381333931", ["code_not_893 gtin"]],
	["96385074", ["code_not_893 gtin"]],
	["89300015", []],
])(
	"a code that is not of Viet Nam is flagged, not refused: %s",
	(gtin, flags) => {
		expect(product({ gtin })).toEqual(flags);
	},
);

describe("a figure of a cooperative that can hardly be", () => {
	const flagged = ["suspicious_number figures.0.value"];
	test.each([
		["no members", { indicator: "members", value: 0, unit: "people" }, flagged],
		[
			"a third of a member",
			{ indicator: "members", value: 7.3, unit: "people" },
			flagged,
		],
		[
			"members counted in đồng",
			{ indicator: "members", value: 7, unit: "dong" },
			flagged,
		],
		[
			"money typed in millions",
			{ indicator: "revenue", value: 261, unit: "dong" },
			flagged,
		],
		["seven members", { indicator: "members", value: 7, unit: "people" }, []],
		[
			"no seasonal workers",
			{ indicator: "seasonal_workers", value: 0, unit: "people" },
			[],
		],
		[
			"8 million đồng",
			{ indicator: "support_received", value: 8_000_000, unit: "dong" },
			[],
		],
		["no profit", { indicator: "profit", value: 0, unit: "dong" }, []],
	])("%s", (_, given, flags) => {
		expect(figure(given)).toEqual(flags);
	});
});

test("a record without numbers has no flags", () => {
	expect(
		flagsOf(
			Draft.parse({ kind: "source", id: "nguon1", title: "Báo Lạng Sơn" }),
		),
	).toEqual([]);
});
