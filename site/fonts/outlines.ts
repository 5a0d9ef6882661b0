import { mkdir, readFile, writeFile } from "node:fs/promises";
import { Blob, Buffer, Face, Font, shape } from "harfbuzzjs";
import subsetFont from "subset-font";
import { LATIN, VIETNAMESE } from "./characters.ts";

/**
 * Makes src/pictures/outlines-*.txt: the letters of Be Vietnam Pro as outlines, for pictures that
 * are drawn where there is no font. Run by hand when the set of characters changes:
 * `node site/fonts/outlines.ts`. A line is a letter, its advance and its outline, or two letters
 * and by how much they stand closer; in thousandths of the size, y upwards.
 */
const source = new URL(
	"../../node_modules/@fontsource/be-vietnam-pro/files/",
	import.meta.url,
);
const target = new URL("../src/pictures/", import.meta.url);
await mkdir(target, { recursive: true });

for (const weight of [400, 600]) {
	const lines: string[] = [];
	for (const [subset, text] of [
		["latin", LATIN],
		["vietnamese", VIETNAMESE],
	] as const) {
		const file = `be-vietnam-pro-${subset}-${weight}-normal.woff2`;
		const ttf = await subsetFont(await readFile(new URL(file, source)), text, {
			targetFormat: "sfnt",
		});
		const font = new Font(new Face(new Blob(new Uint8Array(ttf).buffer)));
		lines.push(...outlines(font, text), ...closerPairs(font, text));
	}
	await writeFile(
		new URL(`outlines-${weight}.txt`, target),
		`${lines.join("\n")}\n`,
	);
}

function outlines(font: Font, text: string): string[] {
	return [...text].map((letter) => {
		const glyph = font.nominalGlyph(letter.codePointAt(0) ?? 0);
		if (glyph === undefined) throw new Error(`no glyph for ${letter}`);
		const path = font.glyphToPath(glyph).replaceAll(",", " ");
		return `${letter}\t${font.glyphHAdvance(glyph)}\t${path}`;
	});
}

function closerPairs(font: Font, text: string): string[] {
	const letters = [...text].filter((letter) => /\p{L}/u.test(letter));
	return letters.flatMap((left) =>
		letters.flatMap((right) => {
			const by = advance(font, left + right) - advance(font, left, right);
			return Math.abs(by) < 15 ? [] : [`${left}${right}\t${by}`];
		}),
	);
}

/** How far the texts reach, each shaped by itself. */
function advance(font: Font, ...texts: string[]): number {
	return texts.reduce((sum, text) => {
		const buffer = new Buffer();
		buffer.addText(text);
		buffer.guessSegmentProperties();
		shape(font, buffer);
		return buffer
			.getGlyphPositions()
			.reduce((total, { xAdvance = 0 }) => total + xAdvance, sum);
	}, 0);
}
