import { expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { errorsCsv, errorsXlsx } from "../../functions/sheets/export-errors.ts";
import { readSpreadsheet } from "../../functions/sheets/read-spreadsheet.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { Cell, RawSheet } from "../../shared/sheets/raw-sheet.ts";
import { readCell } from "../../shared/sheets/read-cell.ts";
import { readGuessed } from "./reading.ts";
import { cell, workbook, zip } from "./workbook.ts";

const rowsOf = ([sheet]: RawSheet[]) => sheet?.rows.map(({ cells }) => cells);
const codeOf = async (bytes: Buffer): Promise<string> => {
	try {
		await readSpreadsheet(bytes);
		return "read";
	} catch (error) {
		if (error instanceof Refusal) return error.code;
		throw error;
	}
};

test("a list as an office makes it: letterhead, merged headers, days, merged owners", async () => {
	const head = (value: string, columnSpan = 1, rowSpan = 1) => ({
		value,
		columnSpan,
		rowSpan,
	});
	const day = (text: string) => ({
		value: new Date(text),
		type: Date,
		format: "dd/mm/yyyy",
	});
	const bytes = await writeXlsxFile(
		[
			[{ value: "DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN", columnSpan: 7 }],
			[],
			[
				head("STT", 1, 2),
				head("Tên sản phẩm", 1, 2),
				head("Chủ thể", 2),
				null,
				head("Hạng sao", 1, 2),
				head("Quyết định", 2),
				null,
			],
			[
				null,
				null,
				{ value: "Tên" },
				{ value: "Xã/phường" },
				null,
				{ value: "Số" },
				{ value: "Ngày cấp" },
			],
			[
				{ value: 1 },
				{ value: "Mật ong".normalize("NFD") },
				{ value: "HTX  Ong Chi Lăng", rowSpan: 2 },
				{ value: "Phường Đông Kinh" },
				{ value: "4 sao" },
				{ value: "12/QĐ-UBND" },
				day("2025-11-05T00:00:00Z"),
			],
			[
				{ value: 2 },
				{ value: "Sáp ong" },
				null,
				{ value: "Phường Đông Kinh" },
				{ value: 3 },
				{ value: "12/QĐ-UBND" },
				day("2025-11-05T00:00:00Z"),
			],
			[{ value: "Tổng cộng" }, { value: "2 sản phẩm" }],
		],
		{ sheet: "Danh sách" },
	).toBuffer();
	const sheets = await readSpreadsheet(Buffer.from(bytes));
	expect(sheets[0]?.name).toBe("Danh sách");
	const [sheet] = sheets;
	if (sheet === undefined) throw new Error("no sheet");
	const { table, readings } = readGuessed(sheet);
	expect(table.left).toEqual([{ row: 7, why: "total" }]);
	expect(readings).toMatchObject([
		{
			row: 5,
			errors: [],
			owner: { name: "HTX Ong Chi Lăng", type: "cooperative" },
			product: { name: "Mật ong" },
			certificate: {
				stars: 4,
				decisionNo: "12/QĐ-UBND",
				issuedOn: "2025-11-05",
			},
		},
		{ row: 6, owner: { name: "HTX Ong Chi Lăng" }, certificate: { stars: 3 } },
	]);
});

test("only the last result of a formula counts; its text is nowhere", async () => {
	const sheets = await readSpreadsheet(
		workbook({
			sheet: `<sheetData>
				<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://x.example","mời")</f><v>mời</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>cmd|'/c calc'!A1</f></c></row>
				<row r="2"><c r="A2" t="e"><f>A9</f><v>#REF!</v></c><c r="B2" t="b"><v>1</v></c></row>
			</sheetData>`,
		}),
	);
	expect(rowsOf(sheets)).toEqual([
		["mời", 2],
		["#REF!", true],
	]);
	expect(sheets[0]?.uncomputed).toBe(1);
	expect(JSON.stringify(sheets)).not.toMatch(/HYPERLINK|cmd\|/);
});

test("days by their style, of both systems; numbers that only look like days stay numbers", async () => {
	const styles = `<numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0\\ &quot;đồng&quot;"/></numFmts>
		<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
		<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`;
	const sheet = `<sheetData><row r="1"><c r="A1" s="0"><v>45646</v></c><c r="B1" s="1"><v>45646</v></c><c r="C1" s="2"><v>45646.5</v></c><c r="D1" s="3"><v>45646</v></c></row></sheetData>`;
	expect(rowsOf(await readSpreadsheet(workbook({ sheet, styles })))).toEqual([
		[45_646, "20/12/2024", "20/12/2024", 45_646],
	]);
	const from1904 = `<workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets>`;
	expect(
		rowsOf(
			await readSpreadsheet(workbook({ sheet, styles, workbook: from1904 })),
		)?.[0]?.[1],
	).toBe("21/12/2028");
});

test("shared strings with rich text, entities and what is only spoken", async () => {
	const sheets = await readSpreadsheet(
		workbook({
			strings: `<si><r><t>Chè &amp; </t></r><r><t xml:space="preserve">h&#7891;i</t></r></si><si><t>漢</t><rPh sb="0" eb="1"><t>kan</t></rPh></si><si/>`,
			sheet: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>99</v></c></row></sheetData>`,
		}),
	);
	expect(rowsOf(sheets)).toEqual([["Chè & hồi", "漢"]]);
});

test("signs that XML cannot hold, comments and what is only spoken are no text of a cell", async () => {
	const sheets = await readSpreadsheet(
		workbook({
			strings: "<si><t>Mật_x000D_\nong_x0007_ _x005F_a</t></si>",
			sheet: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Na<!-- > --> dai</t><rPh sb="0" eb="1"><t>kan</t></rPh></is></c><c r="C1" t="str"><v>a_x000D_</v></c></row></sheetData>`,
		}),
	);
	expect(rowsOf(sheets)).toEqual([["Mật\nong _a", "Na dai", "a"]]);
});

test("what Excel makes of a typed 3/2024 is a month, and a value may hold a sign of XML", async () => {
	const styles = `<numFmts><numFmt numFmtId="164" formatCode="[>0]mm/yyyy;@"/><numFmt numFmtId="165" formatCode='yyyy "năm"'/></numFmts>
		<cellXfs><xf numFmtId="17"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`;
	const day = (place: string, style: number, serial: number) =>
		`<c r="${place}1" s="${style}"><v>${serial}</v></c>`;
	const sheet = `<sheetData><row r="1">${day("A", 0, 45_352)}${day("B", 1, 45_352)}${day("C", 1, 45_353)}${day("D", 2, 45_292)}</row></sheetData>`;
	expect(rowsOf(await readSpreadsheet(workbook({ sheet, styles })))).toEqual([
		["03/2024", "03/2024", "02/03/2024", "2024"],
	]);
});

test("a formula that came to nothing was computed; one without a result was not", async () => {
	const [sheet] = await readSpreadsheet(
		workbook({
			sheet: `<sheetData><row r="1">${cell("A1", "a")}<c r="B1" t="str"><f>IF(A1="","",1)</f><v></v></c><c r="C1" t="str"><f>""</f><v/></c><c r="D1"><f>1+1</f></c></row></sheetData>`,
		}),
	);
	expect(sheet?.uncomputed).toBe(1);
});

test("columns that nobody sees, and those where days and months may have changed places, are named", async () => {
	const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
	const row = (at: number, first: string, second: string) =>
		`<row r="${at}">${first}${second}</row>`;
	const day = (place: string, serial: number) =>
		`<c r="${place}" s="1"><v>${serial}</v></c>`;
	const read = async (serial: number) =>
		(
			await readSpreadsheet(
				workbook({
					styles,
					// 05/11/2025 and 07/03/2025 as a program of another country took them, and what it could not take.
					sheet: `<cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" hidden="1"/></cols><sheetData>${row(1, cell("A1", "25/11/2025"), cell("B1", "05/11/2025"))}${row(2, day("A2", 45_788), day("B2", 45_788))}${row(3, day("A3", serial), day("B3", 45_788))}</sheetData>`,
				}),
			)
		)[0];
	const sheet = await read(45_840);
	expect(sheet?.rows.map(({ cells }) => cells[0])).toEqual([
		"25/11/2025",
		"11/05/2025",
		"02/07/2025",
	]);
	expect(sheet?.mixedDays).toEqual([0]);
	expect(sheet?.hiddenColumns?.[0]).toBe(1);
	expect(sheet?.hiddenColumns?.at(-1)).toBe(199);
	// One day past the twelfth says that they were taken rightly.
	expect((await read(45_856))?.mixedDays).toBeUndefined();
});

test("hidden rows and hidden sheets are said to be so", async () => {
	const sheets = await readSpreadsheet(
		workbook({
			workbook: `<sheets><sheet name="Ẩn" sheetId="1" state="veryHidden" r:id="rId1"/></sheets>`,
			sheet: `<sheetData><row r="1">${cell("A1", "a")}</row><row r="3" hidden="1">${cell("A3", "b")}</row></sheetData>`,
		}),
	);
	expect(sheets[0]).toMatchObject({
		hidden: true,
		rows: [{ row: 1 }, { row: 3, hidden: true }],
	});
});

test.each([
	["commas, UTF-8 with its mark", "\uFEFFTên,Sao\r\nMật ong,4\r\n", "utf8"],
	["semicolons", "Tên;Sao\nMật ong;4", "utf8"],
	[
		"tabs, UTF-16 as Excel's “Unicode Text”",
		"\uFEFFTên\tSao\r\nMật ong\t4\r\n",
		"utf16le",
	],
] as const)("a CSV with %s", async (_, text, encoding) => {
	expect(rowsOf(await readSpreadsheet(Buffer.from(text, encoding)))).toEqual([
		["Tên", "Sao"],
		["Mật ong", "4"],
	]);
});

test("addresses full of commas do not take the place of the sign between cells", async () => {
	const csv =
		"Tên;Địa chỉ\nNa;Thôn A, xã B, huyện C\nHồi;Thôn D, xã E, huyện G\n";
	expect(rowsOf(await readSpreadsheet(Buffer.from(csv)))?.[1]).toEqual([
		"Na",
		"Thôn A, xã B, huyện C",
	]);
});

test("refused rows come back as they went, in either form", async () => {
	const cells: Cell[] = [85.5, 100_109_106, 45_646, "=1+1", "0912", true, null];
	const titles = ["Điểm", "MST", "Ngày", "Tên", "Mã", "Có", "Trống"];
	const errors = { titles, rows: [{ row: 7, cells }], errors: [] };
	for (const file of [
		Buffer.from(errorsCsv(errors)),
		Buffer.from(await errorsXlsx(errors)),
	]) {
		const [head, row] = rowsOf(await readSpreadsheet(file)) ?? [];
		expect(head?.slice(2)).toEqual(titles);
		expect(row?.slice(2)).toEqual([
			"85,5",
			"100109106",
			"45646",
			"=1+1",
			"0912",
			"có",
		]);
	}
	const again = (reader: "number" | "tax_code" | "date", cell: Cell) =>
		readCell(reader, cell);
	expect(again("number", "85,5")).toEqual(again("number", 85.5));
	expect(again("tax_code", "100109106")).toEqual(
		again("tax_code", 100_109_106),
	);
	expect(again("date", "45646")).toEqual(again("date", 45_646));
});

test("a cell over two lines and an empty line leave the numbers of rows as a spreadsheet counts them", async () => {
	const [sheet] = await readSpreadsheet(
		Buffer.from('Tên,Ghi chú\n\n"Mật ong","một\nhai"\nChè,\n'),
	);
	expect(sheet?.rows.map(({ row }) => row)).toEqual([1, 3, 4]);
});

test("an encoding that cannot be told from another is refused, not guessed", async () => {
	// `Mật` in windows-1258.
	expect(await codeOf(Buffer.from([0x4d, 0xe2, 0xf2, 0x74, 0x2c, 0x61]))).toBe(
		"sheets.not_text",
	);
});

test("a file whose letters were spoiled is refused with what to do", async () => {
	const names =
		"Tªn s¶n phÈm,Chñ thÓ\nMËt ong rõng,HTX N«ng s¶n\nCao kh«,HTX Hång";
	expect(await codeOf(Buffer.from(names))).toBe("sheets.old_font");
	expect(
		await codeOf(
			Buffer.from("Tên s?n ph?m,Sao\nM?t ong r?ng,4\nR?u men lá,3\n"),
		),
	).toBe("sheets.lost_letters");
	// One spoiled name in a good list is refused with its row.
	const one = "Tên sản phẩm,Chủ thể\nMËt ong rõng,HTX Nông sản\nHồi,Hợp tác xã";
	expect(await codeOf(Buffer.from(one))).toBe("read");
});

test("what is no spreadsheet is refused by what it is", async () => {
	for (const other of [
		"<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table><tr><td>a",
		'\uFEFF<?xml version="1.0"?><Workbook>',
		"%PDF-1.7\n",
		"{\\rtf1\\ansi",
	])
		expect(await codeOf(Buffer.from(other))).toBe("sheets.unknown_format");
	const sheets = Array.from(
		{ length: 21 },
		(_, at) => `<sheet name="${at}" sheetId="${at}" r:id="rId1"/>`,
	);
	expect(
		await codeOf(workbook({ workbook: `<sheets>${sheets.join("")}</sheets>` })),
	).toBe("sheets.too_many_sheets");
	expect(
		await codeOf(
			Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
		),
	).toBe("sheets.old_excel");
	expect(
		await codeOf(zip([{ name: "word/document.xml", content: "<w/>" }])),
	).toBe("sheets.unknown_format");
	expect(
		await codeOf(zip([{ name: "xl/workbook.xml", content: "", flags: 1 }])),
	).toBe("sheets.old_excel");
	expect(await codeOf(Buffer.from("PK\u0003\u0004 nothing"))).toBe(
		"sheets.broken_file",
	);
	expect(await codeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))).toBe(
		"sheets.unknown_format",
	);
	expect(await codeOf(Buffer.from("\n\n,,\n"))).toBe("sheets.empty");
	const whole = workbook({
		sheet: `<sheetData><row r="1">${cell("A1", "a")}</row></sheetData>`,
	});
	expect(await codeOf(whole)).toBe("read");
	expect(await codeOf(whole.subarray(0, whole.length - 30))).toBe(
		"sheets.broken_file",
	);
});

test("a bomb is refused by what its directory says, and by what comes out where that lies", async () => {
	const honest = workbook({ sheetUnpacked: 201 * 2 ** 20 });
	expect(await codeOf(honest)).toBe("sheets.unpacks_too_large");
	const lying = workbook({
		sheet: Buffer.alloc(64 * 2 ** 20),
		sheetUnpacked: 1_000,
	});
	expect(lying.length).toBeLessThan(100_000);
	const before = process.memoryUsage().rss;
	expect(await codeOf(lying)).toBe("sheets.unpacks_too_large");
	expect(process.memoryUsage().rss - before).toBeLessThan(32 * 2 ** 20);
}, 30_000);

test("entities that would multiply are not resolved: a document type is refused", async () => {
	const sheet = Buffer.from(
		'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>',
	);
	expect(await codeOf(workbook({ sheet }))).toBe("sheets.broken_file");
});

test("a million empty rows cost nothing, and neither does a cell at the far corner", async () => {
	const empty = Array.from(
		{ length: 1_048_575 },
		(_, at) => `<row r="${at + 2}"/>`,
	).join("");
	const started = performance.now();
	const sheets = await readSpreadsheet(
		workbook({
			sheet: `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell("A1", "a")}</row>${empty}</sheetData>`,
		}),
	);
	expect(sheets[0]?.rows).toHaveLength(1);
	expect(performance.now() - started).toBeLessThan(15_000);
	expect(
		await codeOf(
			workbook({
				sheet: `<sheetData><row r="1048576">${cell("XFD1048576", "a")}</row></sheetData>`,
			}),
		),
	).toBe("sheets.too_many_columns");
}, 30_000);

test("50,000 rows and a header are read, more are refused", async () => {
	const rows = (count: number) =>
		workbook({
			sheet: `<sheetData>${Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`).join("")}</sheetData>`,
		});
	expect((await readSpreadsheet(rows(50_100)))[0]?.rows).toHaveLength(50_100);
	expect(await codeOf(rows(50_101))).toBe("sheets.too_many_rows");
});

test("one long string in every cell: each is cut, and all together are refused", async () => {
	const strings = `<si><t>${"a".repeat(30_000)}</t></si>`;
	const row = (at: number) =>
		`<row r="${at}"><c r="A${at}" t="s"><v>0</v></c></row>`;
	const sheet = (count: number) =>
		`<sheetData>${Array.from({ length: count }, (_, at) => row(at + 1)).join("")}</sheetData>`;
	const [few] = await readSpreadsheet(workbook({ strings, sheet: sheet(2) }));
	expect(few?.cut).toBe(2);
	expect(String(few?.rows[0]?.cells[0])).toHaveLength(8_000);
	expect(await codeOf(workbook({ strings, sheet: sheet(10_000) }))).toBe(
		"sheets.too_many_rows",
	);
});

test("links that lead out of the file are not followed", async () => {
	const rels =
		'<Relationship Id="rId1" Type="sheet" TargetMode="External" Target="http://169.254.169.254/worksheets/x.xml"/>';
	expect(await codeOf(workbook({ rels }))).toBe("sheets.broken_file");
	const up =
		'<Relationship Id="rId1" Type="sheet" Target="../../../etc/passwd"/>';
	expect(await codeOf(workbook({ rels: up }))).toBe("sheets.broken_file");
});

test("tags cut anywhere by the size of a piece are read alike", async () => {
	const long = "Tên rất dài ".repeat(20_000);
	const sheet = `<sheetData><!-- <row r="9"> --><row r="1">${cell("A1", "a")}${cell("B1", "Mật ong")}</row>${Array.from({ length: 3_000 }, (_, at) => `<row r="${at + 2}">${cell(`A${at + 2}`, `Sản phẩm ${at} ẫ`)}</row>`).join("")}</sheetData><x>${long}</x>`;
	const [read] = await readSpreadsheet(workbook({ sheet }));
	expect(read?.rows).toHaveLength(3_001);
	expect(read?.rows[2_999]?.cells[0]).toBe("Sản phẩm 2998 ẫ");
});
