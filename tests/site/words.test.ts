import { glob, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { vi as words } from "../../site/words/vi.ts";

const SITE = new URL("../../site/", import.meta.url);

/** `products.season`: the first two steps; what lies deeper is looked up by a value. */
const keys = Object.entries(words).flatMap(([part, entries]) =>
	Object.keys(entries).map((key) => `${part}.${key}`),
);

const sources = async () => {
	const texts = new Map<string, string>();
	for await (const file of glob("src/**/*.{astro,ts}", { cwd: SITE }))
		texts.set(file, await readFile(new URL(file, SITE), "utf8"));
	return texts;
};

/** `const w = words.products` and `const { search } = words` give a part of the words another name. */
const shortNames = (text: string): [name: string, part: string][] => [
	...[...text.matchAll(/const (\w+) = (?:\w+\.)?words\.(\w+);/g)].map(
		([, name = "", part = ""]): [string, string] => [name, part],
	),
	...[
		...text.matchAll(/const \{([^}]*)\} = (?:\w+\.)?words;/g),
		...text.matchAll(/words: \{([^}]*)\} \}: /g),
	].flatMap(([, names = ""]) =>
		names
			.split(",")
			.map((name) => name.trim())
			.map((name): [string, string] => [name, name]),
	),
];

test("every word is used by a page", async () => {
	const used = new Set<string>();
	for (const text of (await sources()).values()) {
		for (const [, part, key] of text.matchAll(/words\.(\w+)\.(\w+)/g))
			used.add(`${part}.${key}`);
		for (const [name, part] of shortNames(text)) {
			const direct = text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, "g"));
			// Looked up by a value: then the keys stand in quotes.
			const lookedUp = text.includes(`${name}[`)
				? text.matchAll(/"(\w+)"/g)
				: [];
			for (const [, key] of [...direct, ...lookedUp])
				used.add(`${part}.${key}`);
		}
	}
	expect(keys.filter((key) => !used.has(key))).toEqual([]);
});

test("no Vietnamese sentence stands in the markup", async () => {
	const spoken = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
	for (const [file, text] of await sources()) {
		const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/ .*/g, "");
		expect(spoken.exec(code)?.[0], file).toBeUndefined();
	}
});
