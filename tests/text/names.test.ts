import { expect, test } from "vitest";
import { stripKind } from "../../shared/text/names.ts";

test.each([
	["HTX nông sản huyện Chi Lăng", "nông sản huyện Chi Lăng"],
	["Hợp tác xã nông sản huyện Chi Lăng", "nông sản huyện Chi Lăng"],
	["HỢP TÁC XÃ AN SƠN", "AN SƠN"],
	[
		"Hợp tác xã hợp tác sản xuất kinh doanh Hồng Vành Khuyên Nà Mò",
		"hợp tác sản xuất kinh doanh Hồng Vành Khuyên Nà Mò",
	],
	[
		"Hợp tác xã dịch vụ chăn nuôi, nuôi trồng thủy sản Lê Hồng Phong",
		"dịch vụ chăn nuôi, nuôi trồng thủy sản Lê Hồng Phong",
	],
	["Liên hiệp hợp tác xã Lạng Sơn", "Lạng Sơn"],
	["Tổ hợp tác trồng na", "trồng na"],
	["QTDND phường Thọ Xương", "phường Thọ Xương"],
	["Quỹ tín dụng nhân dân Tân Thành", "Tân Thành"],
	["Công ty TNHH MTV Thái Bình", "Thái Bình"],
	["Công ty cổ phần chè Thái Bình", "chè Thái Bình"],
	["HTX: Vân Nham", "Vân Nham"],
	["Hợp  tác\u00a0xã".normalize("NFD").concat(" Đoàn Kết"), "Đoàn Kết"],
])("%s is sorted as %s", (name, stripped) => {
	expect(stripKind(name)).toBe(stripped);
});

test("a name that is nothing but a kind is left as it is", () => {
	expect(stripKind("Hợp tác xã")).toBe("Hợp tác xã");
});

test("a word that only begins like a kind is not stripped", () => {
	expect(stripKind("HTXNN Đoàn Kết")).toBe("HTXNN Đoàn Kết");
	expect(stripKind("Hợp tác trồng rừng")).toBe("Hợp tác trồng rừng");
});
