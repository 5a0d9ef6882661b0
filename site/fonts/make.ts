import { readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { LATIN, VIETNAMESE } from "./characters.ts";

/**
 * Makes public/fonts/*.woff2: Be Vietnam Pro in two weights, cut down to what Vietnamese
 * pages print. Run by hand when the set of characters changes: `node site/fonts/make.ts`.
 */
const source = new URL(
	"../../node_modules/@fontsource/be-vietnam-pro/",
	import.meta.url,
);
const target = new URL("../public/fonts/", import.meta.url);

for (const weight of [400, 600]) {
	for (const [subset, text] of [
		["latin", LATIN],
		["vietnamese", VIETNAMESE],
	] as const) {
		const font = await readFile(
			new URL(`files/be-vietnam-pro-${subset}-${weight}-normal.woff2`, source),
		);
		const small = await subsetFont(font, text, {
			targetFormat: "woff2",
			// Phones smooth these outlines well without hints, and hints weigh half of a file.
			noHinting: true,
			noLayoutClosure: true,
		});
		await writeFile(
			new URL(`be-vietnam-pro-${weight}-${subset}.woff2`, target),
			small,
		);
	}
}
await writeFile(
	new URL("OFL.txt", target),
	await readFile(new URL("LICENSE", source)),
);
