import { expect, test } from "vitest";
import { columnFit, NESTED_FIELDS } from "../../shared/imports/cells.ts";
import {
	languagesOf,
	reviewedOnly,
} from "../../shared/languages/translation.ts";
import { Product } from "../../shared/products/model.ts";
import { ProductDocument } from "../../shared/publishing/documents.ts";
import { translated } from "../site/fixtures/products.ts";

const reviewed = { on: "2026-10-20", by: "Sở Công Thương" };
const english: { language: "en"; name: string; reviewed?: typeof reviewed } = {
	language: "en",
	name: "Persimmon",
};
const draft = {
	kind: "product",
	id: "ls014",
	province: "20",
	name: "Hồng",
	sources: ["nguon1"],
};

test("a product can be read in Vietnamese and in what was reviewed", () => {
	expect(languagesOf([])).toEqual(["vi"]);
	expect(languagesOf([english])).toEqual(["vi"]);
	expect(languagesOf([{ language: "zh", reviewed }, english])).toEqual([
		"vi",
		"zh",
	]);
	expect(reviewedOnly([english, { ...english, reviewed }])).toEqual([
		{ ...english, reviewed },
	]);
});

test("a translation that nobody reviewed is kept but can stand in no document", () => {
	expect(
		Product.parse({ ...draft, translations: [english] }).translations,
	).toEqual([english]);
	const leaking = ProductDocument.safeParse({
		...translated,
		translations: [english],
	});
	expect(leaking.error?.issues.map(({ path }) => path.join("."))).toContain(
		"translations.0.reviewed",
	);
});

test("there is one translation for each language, and none into Vietnamese", () => {
	const twice = Product.safeParse({
		...draft,
		translations: [english, { ...english, reviewed }],
	});
	expect(twice.error?.issues.map(({ message }) => message)).toEqual([
		"languages.translated_twice",
	]);
	const vietnamese = { ...english, language: "vi" };
	expect(
		Product.safeParse({ ...draft, translations: [vietnamese] }).success,
	).toBe(false);
});

test("a row of a CSV, which cannot hold translations, leaves them as they are", () => {
	expect(columnFit("translations")).toBe("nested");
	expect(NESTED_FIELDS.has("translations")).toBe(true);
});
