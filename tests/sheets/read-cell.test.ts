import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDay } from "../../shared/dates/calendar.ts";
import { formatNumber } from "../../shared/numbers/number.ts";
import { readMonths } from "../../shared/sheets/months.ts";
import type { Cell } from "../../shared/sheets/raw-sheet.ts";
import { readCell } from "../../shared/sheets/read-cell.ts";
import { dayOfSerial } from "../../shared/sheets/serial-day.ts";
import { communes, lookups } from "./reading.ts";

type Reader = Parameters<typeof readCell>[0];
const value = (reader: Reader, cell: Cell) => {
	const read = readCell(reader, cell);
	return read && "value" in read ? read.value : read;
};
const day = fc
	.integer({
		min: Date.UTC(1900, 2, 1) / 864e5,
		max: Date.UTC(2199, 11, 31) / 864e5,
	})
	.map((days) => new Date(days * 864e5).toISOString().slice(0, 10));

test("days of the 1900 system, with the day that never was", () => {
	expect(dayOfSerial(1)).toBe("1900-01-01");
	expect(dayOfSerial(59)).toBe("1900-02-28");
	expect(dayOfSerial(60)).toBeUndefined();
	expect(dayOfSerial(61)).toBe("1900-03-01");
	expect(dayOfSerial(45_646)).toBe("2024-12-20");
	expect(dayOfSerial(45_646.75)).toBe("2024-12-20");
	expect(dayOfSerial(0, { from1904: true })).toBe("1904-01-01");
	expect(dayOfSerial(45_646 - 1462, { from1904: true })).toBe("2024-12-20");
	for (const wrong of [0, -1, 109_575, Number.NaN, Number.POSITIVE_INFINITY])
		expect(dayOfSerial(wrong)).toBeUndefined();
});

test("every day after February 1900 comes back from its number, and from how people write it", () => {
	fc.assert(
		fc.property(day, (one) => {
			const serial = Date.parse(one) / 864e5 + 25_569;
			expect(dayOfSerial(serial)).toBe(one);
			expect(value("date", formatDay(one))).toBe(one);
			expect(value("date", `${formatDay(one)} 00:00:00`)).toBe(one);
			expect(value("date", `ngày ${formatDay(one)}`.normalize("NFD"))).toBe(
				one,
			);
		}),
	);
});

test("a number as Vietnamese people write it comes back, and as a number cell too", () => {
	fc.assert(
		fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
			const number = cents / 100;
			expect(value("number", formatNumber(number))).toBe(number || 0);
			expect(value("number", number)).toBe(number);
		}),
	);
	expect(value("number", "1.234,5")).toBe(1234.5);
	expect(value("number", "85.5")).toBe("85.5");
	expect(value("number", "85,5 điểm")).toBe(85.5);
	expect(value("number", 85.30000000000001)).toBe(85.3);
});

test.each<[Cell, unknown]>([
	["20/12/2024", "2024-12-20"],
	[45_646, "2024-12-20"],
	["20/12/24", "2024-12-20"],
	["tháng 8 năm 2023", "2023-08"],
	[2023, "2023"],
	["2023", "2023"],
	["45646", "2024-12-20"],
	["01.03.2024", "2024-03-01"],
	["05/3/2024.", "2024-03-05"],
	["tháng 3/2024", "2024-03"],
	["T3/2024", "2024-03"],
	["15/06/98", "1998-06-15"],
	["12/20/2024", "12/20/2024"],
	["quý I/2024", "quý I/2024"],
	["31/02/2024", "31/02/2024"],
	["-", undefined],
	["", undefined],
	[null, undefined],
])("the date %s is %s", (cell, expected) => {
	expect(value("date", cell)).toBe(expected);
});

test.each<[Cell, unknown]>([
	["4 sao", 4],
	["★★★★", 4],
	["⭐⭐⭐", 3],
	["***", 3],
	["4*", 4],
	[5, 5],
	["OCOP 4 sao", 4],
	["Hạng 3 sao", 3],
	["bốn sao", 4],
	["03 sao", 3],
	["4★", 4],
	["4 ⭐", 4],
	["★★★☆☆", 3],
	["Bốn (04) sao", 4],
	["Bốn (03) sao", "Bốn (03) sao"],
	["3-4 sao", "3-4 sao"],
	["Đạt", "Đạt"],
])("the stars %s are %s", (cell, expected) => {
	expect(value("stars", cell)).toBe(expected);
});

test.each<[string, number[] | undefined]>([
	["8-10", [8, 9, 10]],
	["tháng 8, 9", [8, 9]],
	["T8 – T10", [8, 9, 10]],
	["từ tháng 11 đến tháng 2", [1, 2, 11, 12]],
	["8; 9 và 10", [8, 9, 10]],
	["quanh năm", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
	["13", undefined],
	["mùa thu", undefined],
])("the season %s is %j", (text, expected) => {
	expect(readMonths(text)).toEqual(expected);
});

test("every season that a range can say is read, over the new year too", () => {
	const month = fc.integer({ min: 1, max: 12 });
	fc.assert(
		fc.property(month, month, (from, to) => {
			const months = readMonths(`tháng ${from} - ${to}`) ?? [];
			expect(months).toHaveLength(((to - from + 12) % 12) + 1);
			expect(months).toContain(from);
			expect(months).toContain(to);
		}),
	);
});

test("yes and no, crosses, tax codes that lost their nought, codes with spaces", () => {
	expect(value("yes_no", "Có")).toBe(true);
	expect(value("yes_no", "x")).toBe(true);
	expect(value("yes_no", "không")).toBe(false);
	expect(value("tax_code", 100_109_106)).toBe("0100109106");
	expect(value("tax_code", "0100 109 106")).toBe("0100109106");
	expect(value("digits", 8_938_505_974_194)).toBe("8938505974194");
	expect(value("type", "HTX")).toBe("cooperative");
	expect(value("type", "Công ty TNHH MTV")).toBe("enterprise");
	expect(value("list", "Hộp 500 g; túi 1,5 kg, chai")).toEqual([
		"Hộp 500 g",
		"túi 1,5 kg",
		"chai",
	]);
});

test("a formula that failed is refused, not stored as a word", () => {
	expect(readCell("text", "#REF!")).toEqual({ code: "sheets.failed_formula" });
	expect(readCell("date", "#N/A")).toEqual({ code: "sheets.failed_formula" });
});

test.each([
	[
		"TCVN3",
		"old_font",
		["Tªn s¶n phÈm", "MËt ong rõng", "HTX N«ng s¶n", "x· §ång B¶n"],
	],
	["VNI", "old_font", ["Teân saûn phaåm", "Maät ong röøng", "HÔÏP TAÙC XAÕ"]],
	["UTF-8 read as Western", "lost_letters", ["Máº­t ong rá»«ng", "Ä‘Æ°á»ng"]],
	["letters that became ?", "lost_letters", ["M?t ong r?ng", "S?N PH?M"]],
])("text spoiled by %s is refused, not stored", (_, code, texts) => {
	for (const text of texts)
		expect(readCell("text", text)).toEqual({ code: `sheets.${code}` });
});

test("foreign words, signs and questions are no spoiled text; nor is any name we know", () => {
	for (const text of [
		"Chè Nestlé®",
		"Hộp 500 g × 2, ½ kg",
		"Müsli Lạng Sơn",
		"Vì sao ngon?Vì núi cao",
		"https://hoi.vn/x.php?id=1",
		...communes.flatMap(({ fullName, predecessors }) => [
			fullName,
			...predecessors.map(({ name }) => name),
		]),
	])
		expect(readCell("prose", text)).toEqual({ value: text });
});

test("communes by the names of today, and of before with their district", () => {
	const { place } = lookups;
	expect(place("Phường Đông Kinh")).toEqual({ commune: "05977" });
	expect(place("phuong dong kinh, TP. Lạng Sơn, tỉnh Lạng Sơn")).toEqual({
		commune: "05977",
	});
	expect(place("xã Mai Pha - thành phố Lạng Sơn")).toEqual({
		commune: "05977",
	});
	expect(place("05977")).toEqual({ commune: "05977" });
	expect(place("Huyện Tràng Định")).toEqual({ oldDistrict: "180" });
	expect(place("xã Không Có")).toMatchObject({ code: "sheets.unknown_place" });
});

test("every commune of the province is found by its full name", () => {
	for (const { id, fullName } of communes)
		expect(lookups.place(fullName)).toEqual({ commune: id });
});

test("a place that was divided is not guessed", () => {
	const names = new Set(
		communes.flatMap(({ predecessors }) =>
			predecessors.map(({ name, district }) => `${name}, ${district}`),
		),
	);
	for (const name of names) {
		const found = lookups.place(name);
		const [old = "", district = ""] = name.split(", ");
		const heirs = communes.filter(({ predecessors }) =>
			predecessors.some(
				(one) =>
					one.name === old &&
					one.district === district &&
					one.transfer !== "part",
			),
		);
		if (heirs.length === 1) expect(found).toEqual({ commune: heirs[0]?.id });
	}
});
