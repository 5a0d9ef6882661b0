import { describe, expect, test } from "vitest";
import { Statistic } from "../../shared/directory/statistic.ts";
import { statisticFlags } from "../../shared/directory/statistic-flags.ts";

const flagsOf = (
	value: number,
	unit: string,
	parts: number[] = [],
	more: object = {},
) =>
	statisticFlags(
		Statistic.parse({
			kind: "statistic",
			id: "stat0001",
			province: "20",
			indicator: "Chỉ số thử",
			value,
			unit,
			parts: parts.map((part, index) => ({
				label: `Phần ${index + 1}`,
				value: part,
			})),
			sources: ["nguon1"],
			...more,
		}),
	);
const codes = (...given: Parameters<typeof flagsOf>) =>
	flagsOf(...given).map(({ code }) => code);

const SECTORS = {
	cooperatives: [484, 98, 20, 60, 27, 26, 12, 16],
	members: [11_937, 1_067, 21_971, 370, 304, 216, 174, 153],
	capital: [568.044, 344.226, 80.319, 277.84, 136.293, 20.23, 193.08, 3.824],
};

describe("numbers that real documents print", () => {
	test.each<[string, number, string, number[], string[]]>([
		[
			"support need, central and local",
			13_180,
			"triệu đồng",
			[6_726, 6_464],
			["sum_mismatch"],
		],
		[
			"the same need with the other local part",
			13_180,
			"triệu đồng",
			[6_726, 6_454],
			[],
		],
		[
			"support paid, parts rounded one by one",
			269,
			"triệu đồng",
			[67, 203],
			[],
		],
		["cooperatives by sector", 743, "HTX", SECTORS.cooperatives, []],
		["members by sector", 35_370, "người", SECTORS.members, ["sum_mismatch"]],
		["capital by sector", 1_570, "tỷ đồng", SECTORS.capital, ["sum_mismatch"]],
		["people trained", 4_277, "lượt người", [3_277, 1_687], ["sum_mismatch"]],
		["projects of two funds", 332, "dự án", [32, 310], ["sum_mismatch"]],
		[
			"goal of the Fund, ten times its years",
			2_955,
			"dự án",
			[55, 60, 60, 60, 60],
			["sum_mismatch", "suspicious_number"],
		],
		[
			"a goal that carries the mistake of its part",
			3_080,
			"dự án",
			[125, 2_955],
			[],
		],
		[
			"a goal that its years do not make",
			2_464,
			"lượt",
			[64, 68, 68, 68, 68],
			["sum_mismatch"],
		],
		[
			"20 products assessed, but 19 counted",
			20,
			"sản phẩm",
			[3, 5, 11],
			["sum_mismatch"],
		],
		["capital of unions beside the whole", 1_570, "tỷ đồng", [1_420.2], []],
		["sums of binary fractions", 0.3, "ha", [0.1, 0.2], []],
	])("%s", (_, value, unit, parts, flags) => {
		expect(codes(value, unit, parts)).toEqual(flags);
	});
});

test("a part larger than its whole is suspicious, and says which", () => {
	expect(flagsOf(1_420, "tỷ đồng", [1_570])).toEqual([
		{
			code: "suspicious_number",
			field: "parts.0.value",
			detail: "1570 > 1420",
		},
	]);
});

test("a sum that lost a zero is suspicious too", () => {
	expect(flagsOf(42, "dự án", [80, 340])).toContainEqual({
		code: "suspicious_number",
		field: "value",
		detail: "420 ≠ 42",
	});
});

test("each measured part may be off by one unit of its last place, not by more", () => {
	expect(codes(10.3, "ha", [5.1, 5.0])).toEqual([]);
	expect(codes(10.4, "ha", [5.1, 5.1])).toEqual([]);
	expect(codes(10.5, "ha", [5.1, 5.1])).toEqual(["sum_mismatch"]);
	expect(codes(1_570, "tỷ đồng", [1_000.4, 570.3])).toEqual([]);
});

test("counted things fit exactly, unless they are an estimate", () => {
	expect(codes(10, "HTX", [4, 5])).toEqual(["sum_mismatch"]);
	expect(codes(10, "HTX", [4, 5], { isEstimate: true })).toEqual([]);
});

describe("a printed share may be half a point off", () => {
	test.each([
		["chỉ đạt 9%", 1_147, 13_180, 9, []],
		["công nghiệp 13,90%", 98, 743, 13.9, ["percent_mismatch"]],
		["nông nghiệp 65,14%", 484, 743, 65.14, []],
		["358% of the target", 215, 60, 358, []],
		["exactly half a point", 100, 1_000, 10.5, []],
	])("%s", (_, value, of, printedPercent, flags) => {
		expect(codes(value, "HTX", [], { share: { of, printedPercent } })).toEqual(
			flags,
		);
	});

	test("the flag shows the share that the numbers give", () => {
		const [flag] = flagsOf(98, "HTX", [], {
			share: { of: 743, printedPercent: 13.9 },
		});
		expect(flag?.detail).toBe("98 / 743 = 13.19 % ≠ 13.9 %");
	});
});
