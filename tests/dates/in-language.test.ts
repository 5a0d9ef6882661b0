import { expect, test } from "vitest";
import {
	dayInLanguage,
	englishMonth,
	partialInLanguage,
	whenInLanguage,
} from "../../shared/dates/in-language.ts";

test("a day is written as each language writes it", () => {
	expect(dayInLanguage("2026-11-06", "vi")).toBe("06/11/2026");
	expect(dayInLanguage("2026-11-06", "en")).toBe("6 November 2026");
	expect(dayInLanguage("2026-11-06", "zh")).toBe("2026年11月6日");
	expect(() => dayInLanguage("2026-02-30", "en")).toThrow(RangeError);
});

test("a day that is known only in part says no more than that", () => {
	expect(partialInLanguage("2023-08", "vi")).toBe("tháng 8 năm 2023");
	expect(partialInLanguage("2023-08", "en")).toBe("August 2023");
	expect(partialInLanguage("2023-08", "zh")).toBe("2023年8月");
	expect(partialInLanguage("2023", "en")).toBe("2023");
	expect(partialInLanguage("2023", "zh")).toBe("2023年");
});

test("only in a Vietnamese sentence is a day called a day", () => {
	expect(partialInLanguage("2026-11-06", "vi")).toBe("ngày 06/11/2026");
	expect(whenInLanguage("2026-11-06", "vi")).toBe("06/11/2026");
	expect(whenInLanguage("2026-11-06", "en")).toBe("6 November 2026");
	expect(whenInLanguage("2023-08", "vi")).toBe("tháng 8 năm 2023");
});

test("there are twelve months", () => {
	expect(englishMonth(12)).toBe("December");
	expect(() => englishMonth(13)).toThrow(RangeError);
	expect(() => englishMonth(0)).toThrow(RangeError);
});
