import fc from "fast-check";
import { expect, test } from "vitest";
import { isGtin, toGtin14 } from "../../shared/products/gtin.ts";

test.each([
	"8938500001000",
	"8936000010003",
	"4006381333931",
	"96385074",
	"036000291452",
	"10614141000415",
])("%s is a GTIN", (code) => {
	expect(isGtin(code)).toBe(true);
});

test.each([
	"8938500001001",
	"893850000100",
	"123456789",
	"0000000000000",
	"893850000100O",
	"893 8500001000",
	"",
])("%s is not a GTIN", (code) => {
	expect(isGtin(code)).toBe(false);
});

test("a GTIN gets zeros on its left until it has fourteen digits", () => {
	expect(toGtin14("8938500001000")).toBe("08938500001000");
	expect(toGtin14("96385074")).toBe("00000096385074");
	expect(toGtin14("96385075")).toBeUndefined();
});

test("of ten last digits exactly one is right, and zeros on the left do not change it", () => {
	const body = fc
		.string({
			unit: fc.constantFrom(..."0123456789"),
			minLength: 12,
			maxLength: 12,
		})
		.filter((digits) => /[1-9]/.test(digits));
	fc.assert(
		fc.property(body, (twelve) => {
			const right = [..."0123456789"].filter((check) => isGtin(twelve + check));
			expect(right).toHaveLength(1);
			expect(isGtin(`0${twelve}${right[0]}`)).toBe(true);
		}),
	);
});
