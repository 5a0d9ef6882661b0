import fc from "fast-check";
import { expect, test } from "vitest";
import {
	formatMoney,
	formatMoneyShort,
	parseMoney,
} from "../../shared/numbers/money.ts";

test.each([
	["15.626.000", 15_626_000],
	["15626000", 15_626_000],
	["15.626.000 ₫", 15_626_000],
	["15.626.000\u00a0₫", 15_626_000],
	["15.626.000đ", 15_626_000],
	["15.626.000 VNĐ", 15_626_000],
	["15,626 triệu", 15_626_000],
	["15,626 triệu đồng", 15_626_000],
	["113,76 triệu", 113_760_000],
	["1,57 tỷ", 1_570_000_000],
	["1,57 tỉ", 1_570_000_000],
	["1,57 tỷ đồng".normalize("NFD"), 1_570_000_000],
	["2.021,867 tỷ đồng", 2_021_867_000_000],
	["2021,867 tỷ", 2_021_867_000_000],
	["2 nghìn tỷ", 2_000_000_000_000],
	["500 ngàn đồng", 500_000],
	["8 Triệu", 8_000_000],
	["1,500 triệu", 1_500_000],
	["0", 0],
])("%s is %d đồng", (typed, dong) => {
	expect(parseMoney(typed)).toBe(dong);
});

test.each([
	"21.0470",
	"21.0470 triệu",
	"113,76",
	"1,2345678 triệu",
	"-5 triệu",
	"5 $",
	"5 USD",
	"5 nhân dân tệ",
	"hơn 4 tỷ đồng",
	"triệu",
	"tỷ 5",
	"",
	"999.999.999 tỷ",
	"1 tỷ 200 triệu",
])("%s is refused", (typed) => {
	expect(parseMoney(typed)).toBeUndefined();
});

test("money is shown with dots and a no-break space before the sign", () => {
	expect(formatMoney(15_626_000)).toBe("15.626.000\u00a0₫");
	expect(formatMoney(0)).toBe("0\u00a0₫");
	expect(() => formatMoney(0.5)).toThrow(RangeError);
});

test.each([
	[15_626_000, "15,626 triệu đồng"],
	[1_570_000_000, "1,57 tỷ đồng"],
	[1_570_000_000_000, "1.570 tỷ đồng"],
	[2_021_867_000_000, "2.021,867 tỷ đồng"],
	[261_086_000, "261,086 triệu đồng"],
	[202_586_400, "202,586 triệu đồng"],
	[500_000, "500.000 đồng"],
	[999_999, "999.999 đồng"],
	[999_999_999, "1 tỷ đồng"],
	[0, "0 đồng"],
])("%d đồng is %s in short", (dong, shown) => {
	expect(formatMoneyShort(dong)).toBe(shown);
});

test("money that is shown can be read back; the short form to its third decimal", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 1e14 }), (dong) => {
			expect(parseMoney(formatMoney(dong))).toBe(dong);
			const short = parseMoney(formatMoneyShort(dong)) ?? Number.NaN;
			expect(Math.abs(short - dong)).toBeLessThanOrEqual(
				Math.max(dong * 0.0005, 0.5),
			);
		}),
	);
});
