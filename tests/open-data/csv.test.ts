import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { csvHeader, csvLine } from "../../shared/open-data/csv.ts";

const cellOf = (value: string) => csvLine(["a"], { a: value }).trimEnd();

describe("a cell", () => {
	test.each([
		"=1+1",
		'=HYPERLINK("https://example.org","x")',
		"+cmd|' /C calc'!A0",
		"-2+3",
		"-Trà",
		"@SUM(A1)",
		"  =1+1",
		"\t=1+1",
		"\r=1+1",
		"＝1+1",
		"＋1+1",
		"－1+1",
		"＠SUM(A1)",
	])("%j is no formula any more", (text) => {
		const [row] = parse(csvLine(["a"], { a: text }), { trim: false });
		expect(row?.[0]).toMatch(/^'/);
	});

	test.each([
		"-12.5",
		"-12,5",
		"+84 205 3812345",
		"Chè Thử",
		"893850000100",
		"20-06463-1-2026",
		"2026-11-20",
		"a=b",
		"",
	])("%j stays as it is", (text) => {
		const [row] = parse(csvLine(["a"], { a: text }), {
			trim: false,
			skip_empty_lines: false,
		});
		expect(row?.[0]).toBe(text);
	});

	test("is one line, whatever breaks the text has", () => {
		expect(cellOf("một\r\nhai\n\nba\u2028bốn\vnăm")).toBe("một hai ba bốn năm");
	});

	test("is quoted where a comma, a quote or a semicolon would end it", () => {
		expect(cellOf('Chè "Thử", hộp')).toBe('"Chè ""Thử"", hộp"');
		expect(csvLine(["a"], { a: [4, 5] })).toBe('"4;5"\r\n');
		expect(csvLine(["a", "b", "c"], { a: true, b: -3, c: undefined })).toBe(
			"true,-3,\r\n",
		);
	});
});

test("a table says that it is UTF-8, ends its lines with CRLF and keeps the order of its columns", () => {
	const text =
		csvHeader(["id", "name"]) +
		csvLine(["id", "name"], { name: "Đào", id: "x" });
	expect(text).toBe("\uFEFFid,name\r\nx,Đào\r\n");
	expect(Buffer.from(text).subarray(0, 3)).toEqual(
		Buffer.from([0xef, 0xbb, 0xbf]),
	);
});
