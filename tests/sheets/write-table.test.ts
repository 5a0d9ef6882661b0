import fc from "fast-check";
import readXlsxFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { xlsxOf } from "../../functions/sheets/xlsx/write-table.ts";

const readBack = async (file: Buffer) => {
	const [sheet] = await readXlsxFile(file);
	return { name: sheet?.sheet, cells: sheet?.data };
};
const written = async (rows: string[][], labels = ["Tên", "Mã"]) =>
	readBack(await xlsxOf({ name: "Sổ", labels, rows }));

test("a table is read back as it was: formulas, zeros in front, markup and marks are text", async () => {
	const rows = [
		["=HYPERLINK(1)", "00012"],
		["<b>&amp; \"Hợp\" 'tác'", "+84"],
		["một\ndòng nữa", "1,5"],
	];
	expect(await written(rows)).toEqual({
		name: "Sổ",
		cells: [["Tên", "Mã"], ...rows],
	});
});

test("what XML cannot hold is left out, and the rest of the cell stays", async () => {
	const { cells } = await written([["a\u0000b\u001fc\ud800d\ufffee", "x"]]);
	expect(cells?.[1]).toEqual(["abcde", "x"]);
});

test("a cell and the name of a sheet are no longer than Excel reads", async () => {
	const long = "á".repeat(40_000);
	const file = await xlsxOf({ name: long, labels: ["Tên"], rows: [[long]] });
	const { name, cells } = await readBack(file);
	expect(name).toHaveLength(31);
	expect(cells?.[1]?.[0]).toHaveLength(32_767);
});

test("a row may be shorter or longer than the labels", async () => {
	const rows = [["một"], ["hai", "", "ba"], []];
	const { cells } = await written(rows);
	expect(cells?.slice(0, 3)).toEqual([
		["Tên", "Mã", null],
		["một", null, null],
		["hai", null, "ba"],
	]);
});

test("whatever people write comes back letter for letter", async () => {
	const letters = fc
		.string({ unit: "grapheme", minLength: 1, maxLength: 40 })
		// A reader trims, and takes the ends of lines as one. And write-excel-file 4.1 spoils a cell that
		// reads like a property of every object («constructor»): nobody's product is called so.
		.filter(
			(text) =>
				text.trim() === text &&
				!/[\p{Cc}\ufffe\uffff]/u.test(text) &&
				!(text in Object.prototype),
		);
	await fc.assert(
		fc.asyncProperty(
			fc.array(letters, { minLength: 1, maxLength: 5 }),
			async (names) => {
				const { cells } = await written(names.map((name) => [name, "x"]));
				expect(cells?.slice(1).map(([name]) => name)).toEqual(names);
			},
		),
		{ numRuns: 15 },
	);
});
