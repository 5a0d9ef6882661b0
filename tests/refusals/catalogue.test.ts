import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { entryOf, REFUSAL_CODES } from "../../shared/refusals/all.ts";
import { Refusal, refusalText } from "../../shared/refusals/refusal.ts";

const sources = ["shared", "functions"].flatMap((drawer) =>
	readdirSync(drawer, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".ts"))
		.map((path) => ({
			path: `${drawer}/${path}`,
			text: readFileSync(`${drawer}/${path}`, "utf8"),
		})),
);
const features = new Set(REFUSAL_CODES.map((code) => code.split(".")[0]));

/** Every quoted `feature.reason` whose feature has a catalogue. */
const codesIn = (text: string) =>
	[...text.matchAll(/["'`]([a-z]+\.[a-z_0-9]+)["'`]/g)]
		.map((match) => match[1] ?? "")
		.filter((code) => features.has(code.split(".")[0]));

test("every code that the models and verbs use has words", () => {
	const used = sources
		.filter(({ path }) => !path.endsWith("refusals.ts"))
		.flatMap(({ path, text }) => codesIn(text).map((code) => ({ path, code })));
	expect(used.length).toBeGreaterThan(20);
	expect(used.filter(({ code }) => !REFUSAL_CODES.includes(code))).toEqual([]);
});

test("every message of a schema in shared is a code with words", () => {
	const messages = sources
		.filter(({ path }) => path.startsWith("shared/"))
		.flatMap(({ text }) => [
			...text.matchAll(
				/\.(?:min|max|regex|refine|literal)\((?:[^()]|\([^()]*\))*?,\s*["']([^"'\s]+)["']\s*,?\s*\)/g,
			),
			...text.matchAll(/\berror: ["']([^"']+)["']/g),
		])
		.map((match) => match[1] ?? "");
	expect(messages).toContain("products.gtin");
	expect(messages).toContain("certificates.issued_basis");
	expect(messages.filter((code) => !REFUSAL_CODES.includes(code))).toEqual([]);
});

describe.each(REFUSAL_CODES)("%s", (code) => {
	const { vi, en, zh } = entryOf(code);

	test("says the same values in every language, in whole sentences", () => {
		const names = (words: string) =>
			[...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
		expect(names(en)).toEqual(names(vi));
		expect(names(zh)).toEqual(names(vi));
		expect(zh).toMatch(/\p{Script=Han}.*。$/u);
		expect(zh).toBe(zh.normalize("NFC"));
		expect(zh.length).toBeLessThanOrEqual(120);
		for (const words of [vi, en]) {
			expect(words).toMatch(/^\p{Lu}.*\.$/u);
			expect(words).toBe(words.normalize("NFC"));
			expect(words.length).toBeLessThanOrEqual(180);
		}
		expect(vi).toMatch(
			/[ăâđêôơưàảãáạèéẹìíịòóọùúụỳýằắặầấậềếểệồốổộờớởợừứửựỉỏủẻẽỗữ]/i,
		);
	});
});

test("a refusal puts its values into its words", () => {
	expect(refusalText("imports.repeated_id", { row: "7" }, "vi")).toContain(
		"dòng 7",
	);
	expect(refusalText("imports.repeated_id", { row: "7" }, "en")).toContain(
		"Row 7",
	);
	expect(refusalText("imports.repeated_id", {}, "vi")).toContain("dòng …");
});

test("a value that looks like a placeholder is not filled in again", () => {
	expect(
		refusalText("imports.header_missing", { column: "{column} $&" }, "en"),
	).toContain("“{column} $&”");
});

test("a code without words is our mistake and is loud", () => {
	expect(() => refusalText("imports.no_such", {}, "vi")).toThrow(RangeError);
	expect(() => refusalText("toString", {}, "vi")).toThrow(RangeError);
});

test("a refusal knows its kind", () => {
	const refusal = new Refusal("imports.too_large", { limit: "64" });
	expect(refusal).toBeInstanceOf(Error);
	expect(refusal.kind).toBe("limit");
	expect(refusal.code).toBe("imports.too_large");
	expect(refusal.values).toEqual({ limit: "64" });
});
