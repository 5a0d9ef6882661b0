import { expect, test } from "vitest";
import { fit, fitTitle } from "../../site/src/frame/fit.ts";
import { webAddress } from "../../site/src/frame/web-address.ts";
import { seasonInWords } from "../../site/src/products/season.ts";
import { vi } from "../../site/words/vi.ts";

test("months that follow each other are one span, also over the turn of the year", () => {
	expect(seasonInWords(vi, [9, 10, 11])).toBe("Tháng 9 đến tháng 11");
	expect(seasonInWords(vi, [1, 2, 11, 12])).toBe("Tháng 11 đến tháng 2");
	expect(seasonInWords(vi, [3, 5, 6])).toBe("Tháng 3, tháng 5 đến tháng 6");
	expect(seasonInWords(vi, [12])).toBe("Tháng 12");
	expect(seasonInWords(vi, [1, 12])).toBe("Tháng 12 đến tháng 1");
	expect(seasonInWords(vi, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toBe(
		"Quanh năm",
	);
});

test("a text too long is cut at a word", () => {
	expect(fit("Hồng vành khuyên Văn Lãng", 17)).toBe("Hồng vành khuyên…");
	expect(fit("Hồng", 17)).toBe("Hồng");
	expect(fitTitle("Hồng", "Chợ Phiên")).toBe("Hồng | Chợ Phiên");
	expect([...fitTitle("ẫ".repeat(200), "Chợ Phiên")]).toHaveLength(60);
});

test("only addresses of the web become links", () => {
	expect(webAddress("https://ocop.langson.gov.vn")).toBe(
		"https://ocop.langson.gov.vn",
	);
	expect(webAddress("javascript:alert(1)")).toBeUndefined();
	expect(webAddress("data:text/html,x")).toBeUndefined();
	expect(webAddress("https://")).toBeUndefined();
});
