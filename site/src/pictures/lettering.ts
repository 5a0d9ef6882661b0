import regular from "./outlines-400.txt?raw";
import semibold from "./outlines-600.txt?raw";

/**
 * Letters as outlines. Pictures are drawn where no font is installed; outlines need none, look the
 * same everywhere, and their widths are known before anything is drawn.
 */
export type Weight = "regular" | "semibold";

type Outlines = {
	letters: Map<string, { advance: number; path: string }>;
	/** Two letters that stand closer, or wider, than their advance says. */
	pairs: Map<string, number>;
};

const UNITS = 1000;
/** An empty box, as fonts draw what they do not know. */
const UNKNOWN = {
	advance: 500,
	path: "M60 0V700H440V0ZM120 60H380V640H120Z",
};

const read = (text: string): Outlines => {
	const outlines: Outlines = { letters: new Map(), pairs: new Map() };
	for (const line of text.split("\n")) {
		const [letters = "", number = "", path] = line.split("\t");
		if (path === undefined) outlines.pairs.set(letters, Number(number));
		else outlines.letters.set(letters, { advance: Number(number), path });
	}
	return outlines;
};

const known: Partial<Record<Weight, Outlines>> = {};
const outlinesOf = (weight: Weight): Outlines => {
	known[weight] ??= read(weight === "regular" ? regular : semibold);
	return known[weight];
};

const placed = (text: string, weight: Weight) => {
	const { letters, pairs } = outlinesOf(weight);
	let at = 0;
	let before = "";
	const glyphs = [...text.normalize("NFC")].map((letter) => {
		const glyph = letters.get(letter) ?? UNKNOWN;
		const x = at + (pairs.get(before + letter) ?? 0);
		at = x + glyph.advance;
		before = letter;
		return { x, path: glyph.path };
	});
	return { glyphs, width: at };
};

/** How wide a text is at a size, in pixels. */
export const widthOf = (text: string, size: number, weight: Weight): number =>
	(placed(text, weight).width * size) / UNITS;

/** A line of text as SVG; `x` and `y` are the beginning of its baseline. */
export const lettered = (
	text: string,
	{
		x,
		y,
		size,
		weight,
		colour,
	}: { x: number; y: number; size: number; weight: Weight; colour: string },
): string => {
	const scale = size / UNITS;
	const paths = placed(text, weight).glyphs.map(
		(glyph) => `<path transform="translate(${glyph.x})" d="${glyph.path}"/>`,
	);
	return `<g fill="${colour}" transform="translate(${x} ${y}) scale(${scale} -${scale})">${paths.join("")}</g>`;
};
