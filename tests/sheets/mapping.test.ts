import { expect, test } from "vitest";
import { FIELDS, PERSONAL_TITLES } from "../../shared/sheets/fields.ts";
import { guessColumns } from "../../shared/sheets/mapping.ts";
import type { Cell } from "../../shared/sheets/raw-sheet.ts";
import { fold } from "../../shared/text/fold.ts";

const use = (title: string, samples: Cell[] = []) =>
	guessColumns([{ title, samples }])[0]?.use;

test.each([
	["Tên sản phẩm", "product.name"],
	["TÊN SẢN PHẨM", "product.name"],
	["ten san pham", "product.name"],
	["Chủ thể", "organisation.name"],
	["Chủ thể / Tên", "organisation.name"],
	["Tên chủ thể sản xuất", "organisation.name"],
	["Xã/phường", "organisation.place"],
	["Chủ thể / Xã/phường", "organisation.place"],
	["Hạng sao", "certificate.stars"],
	["Kết quả xếp hạng sao năm 2025", "certificate.stars"],
	["Số quyết định", "certificate.decisionNo"],
	["Quyết định / Số quyết định", "certificate.decisionNo"],
	["Ngày cấp", "certificate.issuedOn"],
	["Mã số thuế", "organisation.taxCode"],
	["STT", "none"],
	["Ghi chú", "none"],
	["Điện thoại", "personal"],
	["Chủ thể / Số điện thoại", "personal"],
	["Người đại diện theo pháp luật", "personal"],
	["Họ và tên chủ hộ", "personal"],
])("a column called %s is %s", (title, expected) => {
	expect(use(title)).toBe(expected);
});

test("decomposed letters are the same letters", () => {
	expect(use("Tên sản phẩm".normalize("NFD"))).toBe("product.name");
});

test("no title names two fields, and none is personal as well", () => {
	const all = Object.values(FIELDS).flatMap(({ titles }) => titles.map(fold));
	expect(all.filter((title, at) => all.indexOf(title) !== at)).toEqual([]);
	const personal = new Set(PERSONAL_TITLES.map(fold));
	expect(all.filter((title) => personal.has(title))).toEqual([]);
});

test("telephone numbers, addresses of mail and personal numbers are found by their values", () => {
	expect(use("Ghi chú", ["0912 345 678", "0987.654.321"])).toBe("personal");
	expect(use("", ["an@example.com"])).toBe("personal");
	expect(use("Mã", ["020185001234"])).toBe("personal");
	// As number cells, without the nought before them; money has noughts behind.
	expect(use("Liên lạc", [912345678, 987654321])).toBe("personal");
	expect(use("Mã số", [20185001234])).toBe("personal");
	expect(use("Vốn", [500_000_000, 10_000_000_000])).toBe("none");
	expect(use("Mã", [100_109_106])).toBe("none");
	expect(use("Ghi chú", ["Đã nộp 2 bộ hồ sơ"])).toBe("none");
});

test("one field goes to one column: the surest", () => {
	const guesses = guessColumns([
		{ title: "Kết quả xếp hạng sao", samples: [] },
		{ title: "Hạng sao", samples: [] },
	]);
	expect(guesses.map((guess) => guess.use)).toEqual([
		"none",
		"certificate.stars",
	]);
});
