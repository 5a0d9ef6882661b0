import { isInForce } from "../../../shared/certificates/rules.ts";
import type { PictureDocument } from "../../../shared/publishing/picture-document.ts";
import type { Words } from "../../words/words.ts";
import { lookOf, recognition, type Tone } from "../products/statement.ts";
import { COLOURS, drawing, star } from "./canvas.ts";
import { lettered, widthOf } from "./lettering.ts";

const TONES: Record<Tone, string> = {
	good: COLOURS.leaf,
	soon: COLOURS.anise,
	past: COLOURS.anise,
	bad: COLOURS.alert,
	unknown: COLOURS.muted,
};

/**
 * Stars only of a certificate in force; otherwise what it was, or that there is none, in words.
 * Begins at `left`, its baseline is at `y`, and it is never wider than `room`.
 */
export const stateRow = (
	product: PictureDocument,
	words: Words,
	{ left, y, room }: { left: number; y: number; room: number },
): string => {
	const { status, stars = 0 } = product;
	const { tone, shape } = lookOf(
		product.discontinued ? undefined : product.status,
	);
	const isLive =
		!product.discontinued && status !== undefined && isInForce(status);
	const size = 42;
	const marks = isLive && stars > 0 ? stars : 1;
	const row = Array.from({ length: marks }, (_, at) => {
		const box = { x: left + at * (size + 2), y: y - 33, size };
		return isLive && stars > 0
			? star(box)
			: drawing(shape, box, TONES[tone], 2);
	});
	const x = left + marks * (size + 2) + 14;
	const text = stateInWords(product, words);
	const wide = widthOf(text, 31, "semibold");
	return (
		row.join("") +
		lettered(text, {
			x,
			y,
			size: Math.min(31, (31 * (left + room - x)) / wide),
			weight: "semibold",
			colour: TONES[tone],
		})
	);
};

const stateInWords = (
	{ status, stars, discontinued }: PictureDocument,
	words: Words,
): string => {
	if (discontinued) return words.pictures.discontinued;
	if (status === undefined) return words.certificates.none;
	// A picture has no room for what is missing.
	const recognised =
		isInForce(status) && stars === undefined
			? words.certificates.paper
			: recognition(words, { status, stars });
	return `${recognised} · ${words.certificates.status[status]}`;
};
