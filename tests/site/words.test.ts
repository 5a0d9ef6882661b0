import { glob, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { words } from "../../site/words/words.ts";

const SITE = new URL("../../site/", import.meta.url);

/** `products.season`: the first two steps; what lies deeper is looked up by a value. */
const keys = Object.entries(words).flatMap(([part, entries]) =>
	typeof entries === "string"
		? [part]
		: Object.keys(entries).map((key) => `${part}.${key}`),
);

const sources = async () => {
	const texts = new Map<string, string>();
	for await (const file of glob("src/**/*.{astro,ts}", { cwd: SITE }))
		texts.set(file, await readFile(new URL(file, SITE), "utf8"));
	return texts;
};

test("every word is used by a page", async () => {
	const used = new Set<string>();
	for (const text of (await sources()).values()) {
		const short = [...text.matchAll(/const (\w+) = words\.(\w+);/g)];
		for (const [, part, key] of text.matchAll(/words\.(\w+)\.(\w+)/g))
			used.add(`${part}.${key}`);
		for (const [, name, part] of short)
			for (const [, key] of text.matchAll(
				new RegExp(`\\b${name}\\.(\\w+)`, "g"),
			))
				used.add(`${part}.${key}`);
	}
	expect(keys.filter((key) => key !== "language" && !used.has(key))).toEqual(
		[],
	);
});

test("no Vietnamese sentence stands in the markup", async () => {
	const spoken = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
	for (const [file, text] of await sources()) {
		const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/ .*/g, "");
		expect(spoken.exec(code)?.[0], file).toBeUndefined();
	}
});
