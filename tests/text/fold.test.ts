import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../shared/text/fold.ts";
import { vietnameseText } from "./vietnamese.ts";

describe("fold finds Vietnamese typed without marks", () => {
	test.each([
		["Hợp tác xã Đồng Bành", "hop tac xa dong banh"],
		[
			"HỢP TÁC XÃ nông sản huyện Chi Lăng",
			"hop tac xa nong san huyen chi lang",
		],
		["Ðông Kinh", "dong kinh"],
		["ð", "d"],
		["Khâu nhục Bà Phin", "khau nhuc ba phin"],
		["khau nhục", "khau nhuc"],
		["Chè dưới tán hồi – Tân Đoàn", "che duoi tan hoi tan doan"],
		["Lạp sườn (túi 500 g), 3★", "lap suon tui 500 g 3"],
		["谅山 Lạng Sơn", "谅山 lang son"],
		["", ""],
		["– ★ –", ""],
	])("%s → %s", (text, key) => {
		expect(fold(text)).toBe(key);
	});

	test.each([
		["Quý Hòa", "Quý Hoà"],
		["Thụy Hùng", "Thuỵ Hùng"],
		["Mỹ", "Mĩ"],
		["mỳ Chũ", "mì Chũ"],
		["Kỳ Lừa", "Kì Lừa"],
		["tỷ", "tỉ"],
		["Quý", "Quí"],
		["Quỳnh", "Quình"],
	])("%s and %s are one word", (one, other) => {
		expect(fold(one)).toBe(fold(other));
	});

	test.each([
		["tay", "tai"],
		["rau cay", "rau cai"],
		["thuỷ", "thui"],
		["máy", "Mai"],
		["Yên", "iên"],
	])("%s and %s stay two words", (one, other) => {
		expect(fold(one)).not.toBe(fold(other));
	});
});

test("fold is idempotent", () => {
	fc.assert(
		fc.property(
			fc.oneof(vietnameseText(), fc.string({ unit: "binary" })),
			(text) => {
				expect(fold(fold(text))).toBe(fold(text));
			},
		),
		{ numRuns: 1000 },
	);
});

test("fold does not care whether letters came composed or decomposed", () => {
	fc.assert(
		fc.property(vietnameseText(), (text) => {
			expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
		}),
	);
});

test("the key of a half-typed word begins the key of the whole word", () => {
	const letters = fc.string({
		unit: fc.constantFrom(..."quyếntyỷđa"),
		maxLength: 10,
	});
	fc.assert(
		fc.property(letters, letters, (typed, rest) => {
			expect(fold(typed + rest).startsWith(fold(typed))).toBe(true);
		}),
	);
});
