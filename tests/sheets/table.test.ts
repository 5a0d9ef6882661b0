import { expect, test } from "vitest";
import type { Cell } from "../../shared/sheets/raw-sheet.ts";
import { tableOf } from "../../shared/sheets/table.ts";
import { rawSheet } from "./reading.ts";

const titles = (sheet: ReturnType<typeof rawSheet>) =>
	tableOf(sheet)?.columns.map(({ title }) => title);

test("letterheads, titles and empty lines above the header are passed over", () => {
	const sheet = rawSheet([
		["UBND TỈNH LẠNG SƠN", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
		["VĂN PHÒNG ĐIỀU PHỐI", null, null, "Độc lập - Tự do - Hạnh phúc"],
		[],
		["DANH SÁCH SẢN PHẨM OCOP NĂM 2025"],
		["(Kèm theo Báo cáo số 12/BC-VPĐP ngày 05/11/2025)"],
		["STT", "Tên sản phẩm", "Chủ thể", "Hạng sao"],
		["1", "Mật ong", "HTX Chi Lăng", "4 sao"],
	]);
	expect(tableOf(sheet)).toMatchObject({
		header: { top: 6, bottom: 6 },
		rows: [{ row: 7 }],
	});
	expect(titles(sheet)).toEqual(["STT", "Tên sản phẩm", "Chủ thể", "Hạng sao"]);
});

test("a header of two lines with merged cells is one title for each column", () => {
	const sheet = rawSheet(
		[
			["TT", "Tên sản phẩm", "Chủ thể", null, null, "Quyết định", null],
			[null, null, "Tên", "Xã/phường", "Điện thoại", "Số", "Ngày cấp"],
			[
				"1",
				"Mật ong",
				"HTX Chi Lăng",
				"Chi Lăng",
				"0912345678",
				"12/QĐ-UBND",
				"05/11/2025",
			],
		],
		{
			merges: [
				{ top: 1, bottom: 2, left: 0, right: 0 },
				{ top: 1, bottom: 2, left: 1, right: 1 },
				{ top: 1, bottom: 1, left: 2, right: 4 },
				{ top: 1, bottom: 1, left: 5, right: 6 },
			],
		},
	);
	expect(titles(sheet)).toEqual([
		"TT",
		"Tên sản phẩm",
		"Chủ thể / Tên",
		"Chủ thể / Xã/phường",
		"Chủ thể / Điện thoại",
		"Quyết định / Số",
		"Quyết định / Ngày cấp",
	]);
	expect(tableOf(sheet)?.rows.map(({ row }) => row)).toEqual([3]);
});

test("the same two lines out of a CSV, where nothing is merged", () => {
	const sheet = rawSheet([
		["TT", "Tên sản phẩm", "Chủ thể", null, "Quyết định", null],
		[null, null, "Tên", "Xã/phường", "Số quyết định", "Ngày cấp"],
		["1", "Mật ong", "HTX Chi Lăng", "Chi Lăng", "12/QĐ-UBND", "05/11/2025"],
	]);
	expect(titles(sheet)).toEqual([
		"TT",
		"Tên sản phẩm",
		"Chủ thể / Tên",
		"Chủ thể / Xã/phường",
		"Quyết định / Số quyết định",
		"Quyết định / Ngày cấp",
	]);
});

test("three lines of a header out of a CSV, below a letterhead", () => {
	const sheet = rawSheet([
		["UBND HUYỆN CHI LĂNG", null, null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"],
		["TT", "Tên sản phẩm", "Chủ thể", null, null, "Kết quả", null, null],
		[null, null, "Tên", "Địa chỉ", null, "Hạng sao", "Quyết định", null],
		[null, null, null, "Thôn", "Xã", null, "Số", "Ngày"],
		["1", "Na", "HTX Na", "A", "Chi Lăng", "4 sao", "12/QĐ", "05/11/2024"],
	]);
	expect(titles(sheet)?.slice(0, 4)).toEqual([
		"TT",
		"Tên sản phẩm",
		"Chủ thể / Tên",
		"Chủ thể / Địa chỉ / Thôn",
	]);
	expect(tableOf(sheet)?.rows.map(({ row }) => row)).toEqual([5]);
});

test("lines that count, divide or number are left out and named; a company is no total", () => {
	const sheet = rawSheet([
		["STT", "Tên sản phẩm", "Chủ thể", "Hạng sao"],
		["(1)", "(2)", "(3)", "(4)"],
		["I", "Huyện Chi Lăng", null, null],
		["1", "Na Chi Lăng", "HTX Na", "4"],
		["2", null, "Công ty TNHH Hồi", null],
		["3", "Hồi", "Tổng công ty Lâm nghiệp", 3],
		["Tổng cộng: 2 sản phẩm", null, null, null],
		[null, null, null, "Người lập biểu"],
	]);
	const table = tableOf(sheet);
	expect(table?.left).toEqual([
		{ row: 2, why: "numbering" },
		{ row: 3, why: "section" },
		{ row: 7, why: "total" },
		{ row: 8, why: "note" },
	]);
	expect(table?.rows.map(({ row }) => row)).toEqual([4, 5, 6]);
});

test("a division with its count, a sum in every column, notes and signatures are no products", () => {
	const sheet = rawSheet([
		["TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Số QĐ"],
		["I", "Huyện Chi Lăng", null, 4, null],
		["1", "Na Chi Lăng", "HTX Na", "4 sao", "12/QĐ-UBND"],
		["II.", "Các xã còn lại", null, "2 sản phẩm", null],
		["2", "Xà phòng hồi", null, null, null],
		["3", "Nấm hương", "HTX Nấm", 4, null],
		[null, "Huyện Hữu Lũng", null, 3, null],
		["Tổng cộng", 3, 3, 4, 1],
		["Ghi chú:", "Số liệu tính đến 30/10/2024"],
		["Nơi nhận:", null, null, "TM. ỦY BAN NHÂN DÂN"],
		["- Lưu: VT.", null, null, "PHÓ CHỦ TỊCH"],
		["4", "Na muộn", "HTX Na", 3, null],
	]);
	const table = tableOf(sheet);
	expect(table?.left).toEqual([
		{ row: 2, why: "section" },
		{ row: 4, why: "section" },
		{ row: 7, why: "section" },
		{ row: 8, why: "total" },
		{ row: 9, why: "note" },
		{ row: 10, why: "note" },
		{ row: 11, why: "note" },
	]);
	expect(table?.rows.map(({ cells }) => cells[1])).toEqual([
		"Na Chi Lăng",
		"Xà phòng hồi",
		"Nấm hương",
		"Na muộn",
	]);
});

test("a list that counts in Roman numbers keeps its rows", () => {
	const sheet = rawSheet([
		["TT", "Tên sản phẩm", "Hạng sao"],
		["I", "Na", 4],
		["II", "Hồi", 3],
	]);
	expect(tableOf(sheet)).toMatchObject({ rows: [{ row: 2 }, { row: 3 }] });
});

test("a column for each number of stars, with crosses in them, is one column", () => {
	const head = [
		["TT", "Tên sản phẩm", "Hạng sao", null, null],
		[null, null, "3 sao", "4 sao", "5 sao"],
	];
	const merges = [
		{ top: 1, bottom: 2, left: 0, right: 0 },
		{ top: 1, bottom: 2, left: 1, right: 1 },
		{ top: 1, bottom: 1, left: 2, right: 4 },
	];
	const starsOf = (rows: Cell[][]) => {
		const table = tableOf(rawSheet([...head, ...rows], { merges }));
		return [
			table?.columns.map(({ title }) => title).slice(2),
			table?.rows.map(({ cells }) => cells[2] ?? null),
		];
	};
	expect(
		starsOf([
			["I", "Huyện Chi Lăng", 1, 1, null],
			["1", "Na", null, "x", null],
			["2", "Hồi", "X", null, null],
			["3", "Chè"],
			["4", "Lê", "x", "x", null],
		]),
	).toEqual([["Hạng sao"], ["4 sao", "3 sao", null, "3 sao, 4 sao"]]);
	// Sums are no crosses.
	expect(starsOf([["1", "Na", 2, 3, null]])[0]).toHaveLength(3);
});

test("an owner merged over several products belongs to each of them", () => {
	const sheet = rawSheet(
		[
			["STT", "Chủ thể", "Tên sản phẩm", "Hạng sao"],
			["1", "HTX Chi Lăng", "Na", 4],
			["2", null, "Hồi", 3],
			["3", null, "Mật ong", 3],
			["4", null, "Chè", 3],
		],
		{ merges: [{ top: 2, bottom: 4, left: 1, right: 1 }] },
	);
	expect(tableOf(sheet)?.rows.map(({ cells }) => cells[1])).toEqual([
		"HTX Chi Lăng",
		"HTX Chi Lăng",
		"HTX Chi Lăng",
		null,
	]);
});

test("a merge that claims a million rows fills only those that are there", () => {
	const sheet = rawSheet(
		[
			["Chủ thể", "Tên sản phẩm"],
			["HTX", "Na"],
			[null, "Hồi"],
		],
		{
			merges: Array.from({ length: 20_000 }, () => ({
				top: 2,
				bottom: 1_048_576,
				left: 0,
				right: 16_383,
			})),
		},
	);
	const started = performance.now();
	expect(tableOf(sheet)?.rows.at(-1)?.cells[0]).toBe("HTX");
	expect(performance.now() - started).toBeLessThan(2_000);
});

test("hidden rows are kept and counted", () => {
	const sheet = rawSheet(
		[
			["Tên sản phẩm", "Hạng sao"],
			["Na", 4],
			["Hồi", 3],
		],
		{ hidden: [3] },
	);
	expect(tableOf(sheet)).toMatchObject({
		hiddenRows: 1,
		rows: [{ hidden: false }, { hidden: true }],
	});
});

test("a person may say where the header is", () => {
	const sheet = rawSheet([
		["Tên sản phẩm", "Hạng sao"],
		["A", "B"],
		["Na", 4],
	]);
	expect(tableOf(sheet, 2)?.columns.map(({ title }) => title)).toEqual([
		"A",
		"B",
	]);
	expect(tableOf(rawSheet([["một ô"]]))).toBeUndefined();
});
