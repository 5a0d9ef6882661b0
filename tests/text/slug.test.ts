import fc from "fast-check";
import { expect, test } from "vitest";
import { Slug } from "../../shared/places/model.ts";
import { slugify } from "../../shared/text/slug.ts";

test.each([
	["Phường Đông Kinh", "phuong-dong-kinh"],
	["Xã Quý Hòa", "xa-quy-hoa"],
	["Mỳ Chũ (Hiền Phước) – 500 g", "my-chu-hien-phuoc-500-g"],
	["  “Na” Chi Lăng!  ", "na-chi-lang"],
	["谅山", "muc"],
	["★", "muc"],
])("the address of %s is %s, with its y kept", (name, slug) => {
	expect(slugify(name)).toBe(slug);
});

test("a long address is cut between words and has no hyphen at its end", () => {
	const slug = slugify("sản xuất kinh doanh ".repeat(20));
	expect(slug.length).toBeLessThanOrEqual(80);
	expect(slug).toMatch(/-(san|xuat|kinh|doanh)$/);
	expect(slugify(`${"a".repeat(80)} b`)).toBe("a".repeat(80));
	expect(slugify("a".repeat(200))).toHaveLength(80);
});

test("whatever the name, the address is one that the schema takes", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 200 }), (name) => {
			expect(Slug.safeParse(slugify(name)).success).toBe(true);
			expect(slugify(slugify(name))).toBe(slugify(name));
		}),
	);
});
