import { expect, test } from "vitest";
import { changesOf } from "../../shared/history/changes.ts";
import { valueText } from "../../shared/history/value-text.ts";
import { timeText } from "../../site/src/history/time-text.ts";

test("a step tells only the fields that say something else, as people read them", () => {
	expect(
		changesOf(
			{ id: "sp01", name: "Chè", season: [3], story: "Cũ" },
			{
				id: "sp01",
				name: "Chè",
				season: [3, 4],
				confirmedOn: "2026-11-21",
				withdrawn: true,
			},
		),
	).toEqual([
		{ field: "season", before: "3", after: "3; 4" },
		{ field: "story", before: "Cũ" },
		{ field: "confirmedOn", after: "21/11/2026" },
		{ field: "withdrawn", after: "có" },
	]);
});

test("of a first version everything is new", () => {
	expect(changesOf(undefined, { id: "sp01", name: "Chè" })).toEqual([
		{ field: "name", after: "Chè" },
	]);
});

test("the hour is that of Việt Nam, also over midnight", () => {
	expect(timeText("2026-11-20T18:05:00.000Z")).toBe("21/11/2026 01:05");
});

test("a figure, a kind and a list read as words, and a year as a year", () => {
	expect(
		valueText([
			{ year: 2025, indicator: "revenue", value: 2_700_000_000, unit: "dong" },
		]),
	).toBe("năm 2025, chỉ tiêu doanh thu, giá trị 2.700.000.000, đơn vị đồng");
	expect(valueText(["off_take", "processing"])).toBe(
		"bao tiêu sản phẩm; gia công, chế biến",
	);
});
