import { describe, expect, test } from "vitest";
import {
	readDigitalLink,
	writeDigitalLink,
} from "../../shared/codes/digital-link.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";

const refusalOf = (path: string): Refusal => {
	try {
		readDigitalLink(path);
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
	throw new Error(`${path} was read`);
};

describe("a GS1 Digital Link", () => {
	test.each([
		["/01/4006381333931", "04006381333931"],
		["/01/04006381333931", "04006381333931"],
		["/01/04006381333931/", "04006381333931"],
		["/01/96385074", "00000096385074"],
		["/01/036000291452", "00036000291452"],
	])("%s names the product %s", (path, gtin14) => {
		expect(readDigitalLink(path)).toEqual({ gtin14, qualifiers: [] });
	});

	test("may name a variant, a lot and one piece, in this order", () => {
		const path = "/01/04006381333931/22/2A/10/L%C3%B4";
		expect(refusalOf(path).code).toBe("codes.part");
		const link = readDigitalLink("/01/4006381333931/22/2A/10/LO%2F7-a/21/0001");
		expect(link.qualifiers).toEqual([
			{ ai: "22", value: "2A" },
			{ ai: "10", value: "LO/7-a" },
			{ ai: "21", value: "0001" },
		]);
		expect(writeDigitalLink(link)).toBe(
			"/01/04006381333931/22/2A/10/LO%2F7-a/21/0001",
		);
	});

	test("with a wrong digit is refused, and told which digit was expected", () => {
		const { code, kind, values } = refusalOf("/01/4006381333932");
		expect({ code, kind, values }).toEqual({
			code: "codes.check_digit",
			kind: "malformed",
			values: { code: "4006381333932", given: "2", expected: "1" },
		});
	});

	test.each([
		"/01/",
		"/01/123",
		"/01/40063813339x1",
		"/01/00000000",
		"/01/123456789012345",
	])("%s has no GTIN", (path) => {
		expect(refusalOf(path).code).toBe("codes.not_a_gtin");
	});

	test.each([
		["/01/4006381333931/10/", "codes.part"],
		["/01/4006381333931/10", "codes.part"],
		["/01/4006381333931/10/123456789012345678901", "codes.part"],
		["/01/4006381333931/10/a%20b", "codes.part"],
		["/01/4006381333931/10/%3Cb%3E%00", "codes.part"],
		["/01/4006381333931/10/%E0%A4%A", "codes.part"],
		["/01/4006381333931/99/x", "codes.part"],
		["/01/4006381333931/21/1/10/2", "codes.part_order"],
		["/01/4006381333931/10/1/22/2", "codes.part_order"],
		["/01/4006381333931/10/1/10/2", "codes.part_order"],
	])("%s is refused with %s", (path, code) => {
		expect(refusalOf(path).code).toBe(code);
	});

	test("that is very long is not repeated in full", () => {
		const { values } = refusalOf(`/01/${"x".repeat(5000)}`);
		expect(values.code?.length).toBe(41);
	});
});
