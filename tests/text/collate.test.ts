import fc from "fast-check";
import { expect, test } from "vitest";
import { compareVietnamese, sortKey } from "../../shared/text/collate.ts";
import { nearlyEqualText, vietnameseText } from "./vietnamese.ts";

const collator = new Intl.Collator("vi");
const byBytes = (a: string, b: string) =>
	Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b)));

const DICTIONARY = [
	"Ái Quốc",
	"An Sơn",
	"Ăn",
	"Ân",
	"Dương",
	"Định Hóa",
	"Đình Lập",
	"On",
	"Ông",
	"Ơn",
	"Thất Khê",
	"Tràng Định",
	"Văn Quan",
];

test("names stand in the order of a Vietnamese dictionary, not of their bytes", () => {
	expect([...DICTIONARY].sort(byBytes)).toEqual(DICTIONARY);
	expect([...DICTIONARY].sort(compareVietnamese)).toEqual(DICTIONARY);
	expect([...DICTIONARY].sort()).not.toEqual(DICTIONARY);
});

test("the bytes of sort keys compare as the Vietnamese collation compares names", () => {
	for (const text of [vietnameseText(), nearlyEqualText])
		fc.assert(
			fc.property(text, text, (a, b) => {
				expect(byBytes(a, b)).toBe(Math.sign(collator.compare(a, b)));
			}),
			{ numRuns: 3000 },
		);
});

test("a sort key is printable ASCII and fits a table key whatever the name", () => {
	fc.assert(
		fc.property(
			fc.string({ unit: "binary", maxLength: 400, size: "max" }),
			(name) => {
				expect(sortKey(name)).toMatch(/^[ -~]{0,298}$/);
			},
		),
	);
	expect(sortKey("ẤẮ".repeat(200))).toMatch(/^\S+ \S+ \S+$/);
});

test("a sort key does not care whether letters came composed or decomposed", () => {
	fc.assert(
		fc.property(vietnameseText(), (name) => {
			expect(sortKey(name.normalize("NFD"))).toBe(
				sortKey(name.normalize("NFC")),
			);
		}),
	);
});

test("texts that the collation holds for equal still have one fixed order", () => {
	expect(compareVietnamese("a", "a")).toBe(0);
	expect(compareVietnamese("ạ".normalize("NFD"), "ạ")).toBe(-1);
	expect(compareVietnamese("ạ", "ạ".normalize("NFD"))).toBe(1);
});
