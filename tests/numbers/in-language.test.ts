import { expect, test } from "vitest";
import {
	moneyInLanguage,
	numberInLanguage,
} from "../../shared/numbers/in-language.ts";

test("a number is written as each language writes it", () => {
	expect(numberInLanguage(1234.5, "vi")).toBe("1.234,5");
	expect(numberInLanguage(1234.5, "en")).toBe("1,234.5");
	expect(numberInLanguage(1234567, "zh")).toBe("1,234,567");
	expect(numberInLanguage(-0, "en")).toBe("0");
});

test("an amount is counted in the units of each language", () => {
	expect(moneyInLanguage(1_570_000_000, "vi")).toBe("1,57 tỷ đồng");
	expect(moneyInLanguage(1_570_000_000, "en")).toBe("1.57 billion dong");
	expect(moneyInLanguage(1_570_000_000, "zh")).toBe("15.7亿越南盾");
	expect(moneyInLanguage(15_626_000, "en")).toBe("15.626 million dong");
	expect(moneyInLanguage(15_626_000, "zh")).toBe("1,562.6万越南盾");
	expect(moneyInLanguage(9_500, "en")).toBe("9,500 dong");
	expect(moneyInLanguage(9_500, "zh")).toBe("9,500越南盾");
	expect(moneyInLanguage(0, "en")).toBe("0 dong");
});

test("an amount that rounds up to the next unit is written in that unit", () => {
	expect(moneyInLanguage(999_999_999, "en")).toBe("1 billion dong");
	expect(moneyInLanguage(999_499_999, "en")).toBe("999.5 million dong");
});
