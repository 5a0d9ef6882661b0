import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { renderer } from "./renderer.ts";

/** As CloudFront packs what it delivers; a build could pack tighter, but nobody would receive that. */
const EDGE_QUALITY = 5;
export const packed = (content: string | Buffer): number =>
	brotliCompressSync(content, {
		params: { [constants.BROTLI_PARAM_QUALITY]: EDGE_QUALITY },
	}).length;

export type Weight = {
	html: number;
	styles: number;
	scripts: number;
	fonts: number;
	/** Drawings that styles and pages name. */
	drawings: number;
};

export const total = (weight: Weight): number =>
	Object.values(weight).reduce((sum, bytes) => sum + bytes, 0);

const paths = (text: string, pattern: RegExp): string[] => [
	...new Set([...text.matchAll(pattern)].map(([, path = ""]) => path)),
];

/** What a browser that was never here loads for a page, in bytes on the wire; `index` files of the search are loaded later, if at all. */
export const weightOf = async (html: string): Promise<Weight> => {
	const { folder } = await renderer();
	const file = (path: string) => readFile(join(folder, "client", path));
	const text = async (path: string) => (await file(path)).toString();
	const styles = paths(html, /<link rel="stylesheet" href="([^"]+)"/g);
	const css = await Promise.all(styles.map(text));
	const scripts = await withImports(
		paths(html, /<script[^>]*src="([^"]+)"/g),
		text,
	);
	const fonts = paths(css.join(), /url\("?(\/[^")]+\.woff2)"?\)/g);
	const drawings = paths(css.join() + html, /["(](\/[a-z-]+\.svg)/g);
	const sum = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0);
	return {
		html: packed(html),
		styles: sum(css.map(packed)),
		scripts: sum([...scripts.values()].map(packed)),
		// Packed by themselves.
		fonts: sum(
			await Promise.all(fonts.map(async (one) => (await file(one)).length)),
		),
		drawings: sum(
			await Promise.all(drawings.map(async (one) => packed(await file(one)))),
		),
	};
};

/** Scripts and what they import, by address. */
const withImports = async (
	first: string[],
	text: (path: string) => Promise<string>,
): Promise<Map<string, string>> => {
	const found = new Map<string, string>();
	const waiting = [...first];
	for (const path of waiting) {
		if (found.has(path)) continue;
		const script = await text(path);
		found.set(path, script);
		// What is imported on demand is part of a later act, not of the first load.
		for (const name of paths(script, /(?:from|import)\s*["']\.\/([^"']+)["']/g))
			waiting.push(`/_astro/${name}`);
	}
	return found;
};
