import { describe, expect, test } from "vitest";
import { flagsOf } from "../../shared/directory/flags.ts";
import { ofKind, realRows } from "./stored-rows.ts";

const rows = realRows.filter(
	(row) => "province" in row && row.province === "24",
);
const statistics = ofKind(rows, "statistic");

describe("Bắc Ninh, with what was Bắc Giang in 2020", () => {
	test("has nine organisations and no certificate: the plan names no stars", () => {
		expect(ofKind(rows, "organisation")).toHaveLength(9);
		expect(ofKind(rows, "product")).toHaveLength(7);
		expect(ofKind(rows, "certificate")).toEqual([]);
	});

	test("says which fund was under special control, and as of when", () => {
		const controlled = ofKind(rows, "organisation").filter(
			({ status }) => status === "special_control",
		);
		expect(controlled.map(({ name }) => name)).toEqual([
			"QTDND phường Thọ Xương",
		]);
		expect(controlled[0]?.note).toContain("31/12/2020");
	});

	test("has the four farm products protected abroad", () => {
		const abroad = ofKind(rows, "product").filter((one) =>
			one.note?.includes("ở nước ngoài"),
		);
		expect(abroad.map(({ name }) => name)).toEqual([
			"Vải thiều Lục Ngạn",
			"Mỳ Chũ",
			"Mỳ Kế",
			"Gà đồi Yên Thế",
		]);
	});

	test("counts 743 cooperatives, and the eight fields add up to them", () => {
		const whole = statistics.find(({ parts }) => parts.length === 8);
		expect(whole?.value).toBe(743);
		expect(whole && flagsOf(whole)).toEqual([]);
	});

	test("flags exactly the numbers of the plan that do not fit", () => {
		const flagged = statistics
			.filter((one) => flagsOf(one).length > 0)
			.map(({ value, unit }) => `${value} ${unit}`);
		expect(flagged).toEqual([
			"98 hợp tác xã",
			"35370 người",
			"1570 tỷ đồng",
			"332 dự án",
			"3080 dự án",
			"2955 dự án",
			"2464 hợp tác xã",
		]);
	});
});
