import { describe, expect, test } from "vitest";
import { en } from "../../site/words/en.ts";
import { marked } from "../../site/words/marked-text.ts";
import { vi } from "../../site/words/vi.ts";
import { zh } from "../../site/words/zh.ts";

/** Stands for whatever a word is filled with: a number, a month, names, parts with names. */
const VALUE = Object.assign(Object(3), {
	slice: (from: number, to?: number) => "2026-03".slice(from, to),
	join: () => "A",
	name: "A",
	place: "B",
	producer: "C",
	certificate: "D",
	fullName: "E",
	province: "F",
	products: Object(3),
	organisations: Object(3),
});

/** Every text of a language by its key; a word that takes values is said with some. */
const textsOf = (part: unknown, key = ""): [key: string, text: string][] => {
	if (typeof part === "string") return [[key, part]];
	if (typeof part === "function")
		return textsOf(Reflect.apply(part, undefined, Array(4).fill(VALUE)), key);
	if (part === null || typeof part !== "object") return [];
	return Object.entries(part).flatMap(([name, inner]) =>
		textsOf(inner, `${key}.${name}`),
	);
};

/** What may be the same in every language: the name of the site, punctuation, bare values, formats, units. */
const SAME = [
	/^\.frame\.(siteName|comma|semicolon|fullStop|published)$/,
	/^\.(products|organisations)\.description$/,
	/^\.openData\.(formats\.|size$)/,
];
const isSame = (key: string) => SAME.some((pattern) => pattern.test(key));

const VIETNAMESE =
	/[ăâđêôơưàáạảãằắặẳẵầấậẩẫèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ]/i;
const CHINESE = /\p{Script=Han}/u;
const withoutNames = (text: string) =>
	text.replace(/\u2068[^\u2069]*\u2069/g, "");

const vietnamese = new Map(textsOf(vi));

describe.each([
	["English", en],
	["Chinese", zh],
])("the words in %s", (language, words) => {
	const texts = textsOf(words).filter(([key]) => !isSame(key));

	test("are many, and none was left in Vietnamese", () => {
		expect(texts.length).toBeGreaterThan(300);
		const left = texts.filter(
			([key, text]) =>
				(text !== "" &&
					/\p{L}{2}/u.test(text) &&
					vietnamese.get(key) === text) ||
				VIETNAMESE.test(withoutNames(text)),
		);
		expect(left).toEqual([]);
	});

	test("say nothing in the third language, and nothing that is missing", () => {
		const wrong = texts.filter(
			([, text]) =>
				/undefined|NaN|\[object/.test(text) ||
				(language === "English" && CHINESE.test(text)),
		);
		expect(wrong).toEqual([]);
	});

	test("leave no word empty that Vietnamese has", () => {
		expect(
			texts.filter(([key, text]) => text === "" && vietnamese.get(key) !== ""),
		).toEqual([]);
	});
});

test("the check finds a word that was left in Vietnamese", () => {
	expect(VIETNAMESE.test(withoutNames("Sản phẩm"))).toBe(true);
	expect(VIETNAMESE.test(withoutNames(`About ${marked("Chợ Phiên")}`))).toBe(
		false,
	);
});

test("every industry, group and set of the programme has a name in each language", () => {
	for (const { programme } of [en, zh]) {
		expect(Object.keys(programme.name.industry)).toEqual([
			"I",
			"II",
			"III",
			"IV",
			"V",
			"VI",
		]);
		expect(Object.keys(programme.name.group)).toHaveLength(17);
		expect(Object.keys(programme.name.set)).toHaveLength(26);
	}
});

test("English counts one thing and many things", () => {
	expect(en.products.count(1)).toBe("1 product");
	expect(en.products.count(0)).toBe("0 products");
	expect(en.products.count(1234)).toBe("1,234 products");
	expect(en.sources.cited(1)).toBe("1 entry cites this source");
	expect(en.sources.cited(2)).toBe("2 entries cite this source");
	expect(en.home.otherCommunes(1)).toMatch(/^1 commune or ward with/);
	expect(en.organisations.people(1)).toBe("1 person");
	expect(en.home.figures("66 products", 1)).toContain("1 of them has a");
	expect(en.home.figures("66 products", 3)).toContain("3 of them have a");
});
