import fc from "fast-check";
import { expect, test } from "vitest";
import { Prose, Text } from "../../shared/text/model.ts";
import { tidy } from "../../shared/text/tidy.ts";

test("tidy leaves one plain space where there was any white space", () => {
	expect(tidy(" \u00a0Hợp\u00a0tác\t\u2003xã\r\nChi\u3000Lăng ")).toBe(
		"Hợp tác xã Chi Lăng",
	);
});

test("tidy drops what nobody can see", () => {
	expect(tidy("\ufeffNa\u200b Chi\u202e Lăng\u0000\u00ad\u2066\ud800")).toBe(
		"Na Chi Lăng",
	);
});

test("tidy composes letters even when an unseen character stands between letter and mark", () => {
	expect(tidy("e\u200b\u0302\u0301")).toBe("ế");
	expect(tidy("ế".normalize("NFD"))).toHaveLength(1);
});

test("tidy is idempotent and blind to the form of Unicode it was given", {
	timeout: 30_000,
}, () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			expect(tidy(tidy(text))).toBe(tidy(text));
			expect(tidy(text.normalize("NFD"))).toBe(tidy(text.normalize("NFC")));
		}),
	);
});

test("a text field counts its characters after tidying", () => {
	expect(Text(2, 4).parse("  Nà\u00a0 Mò ".normalize("NFD").slice(0, 6))).toBe(
		"Nà",
	);
	expect(Text(2, 4).safeParse(" a ").success).toBe(false);
	expect(Text(1, 4).safeParse("abcde").success).toBe(false);
});

test("prose keeps its paragraphs and at most one empty line between them", () => {
	expect(Prose(100).parse(" Một \r\n\n\n\n hai  ba ")).toBe("Một\n\nhai ba");
});
