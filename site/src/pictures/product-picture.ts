import type { PictureDocument } from "../../../shared/publishing/picture-document.ts";
import type { Words } from "../../words/words.ts";
import { upperFirst } from "../frame/letter-case.ts";
import { drawingOfSet } from "../symbols/set-drawing.ts";
import {
	COLOURS,
	drawing,
	HEIGHT,
	hem,
	lattice,
	svg,
	WIDTH,
} from "./canvas.ts";
import { fitLines } from "./fit-lines.ts";
import { lettered, widthOf } from "./lettering.ts";
import { stateRow } from "./state-row.ts";

const CLOTH = 340;
const HEM = 42;
const LEFT = CLOTH + 60;
const ROOM = WIDTH - 60 - LEFT;
/** Marks above a capital (Ẫ) and below a letter (ợ) of two lines must not meet. */
const LINE = 1.3;

/** The picture of a product where its page is shared, as SVG: what, certified or not, by whom, where. */
export const productPicture = (
	product: PictureDocument,
	words: Words,
): string => {
	const place = [product.place, product.province.name]
		.filter((part) => part !== undefined)
		.join(", ");
	const maker =
		product.producer ??
		(product.producerType &&
			upperFirst(words.organisations.type[product.producerType]));
	// From below: the place, the producer over it, the state over both. The name has the rest.
	const placeAt = HEIGHT - HEM - 44;
	const made = fitLines(maker ?? "", {
		width: ROOM,
		sizes: [
			{ size: 30, lines: 1 },
			{ size: 27, lines: 2 },
		],
		weight: "regular",
	});
	const madeAt = placeAt - 42 - (made.lines.length - 1) * 38;
	const stateAt = (maker === undefined ? placeAt : madeAt) - 62;
	return svg([
		cloth(product.set),
		`<path fill="${COLOURS.paper}" d="M${CLOTH} 0H${WIDTH}V${HEIGHT}H0V${HEIGHT - HEM}H${CLOTH}z"/>`,
		hem(HEM),
		product.province.isDemonstration ? notice(words.frame.demonstration) : "",
		brand(words.frame.siteName, product.province.isDemonstration ? 112 : 82),
		name(product.name, {
			top: product.province.isDemonstration ? 140 : 110,
			bottom: stateAt - 58,
		}),
		stateRow(product, words, { left: LEFT, y: stateAt, room: ROOM }),
		...(maker === undefined
			? []
			: made.lines.map((line, at) =>
					lettered(line, {
						x: LEFT,
						y: madeAt + at * 38,
						size: made.size,
						weight: "regular",
						colour: COLOURS.ink,
					}),
				)),
		lettered(place, {
			x: LEFT,
			y: placeAt,
			size: made.size,
			weight: "regular",
			colour: COLOURS.muted,
		}),
	]);
};

/** Indigo cloth with the drawing of the goods, as on the page where there is no photograph. */
const cloth = (set: string | undefined): string => {
	const height = HEIGHT - HEM;
	const size = 210;
	const box = { x: (CLOTH - size) / 2, y: (height - size) / 2, size };
	return [
		`<path fill="${COLOURS.indigo}" d="M0 0h${CLOTH}v${height}H0z"/>`,
		lattice(CLOTH, height),
		drawing(drawingOfSet(set), box, COLOURS.field, 1.1),
	].join("");
};

const notice = (text: string): string =>
	`<path fill="${COLOURS.anise}" d="M${CLOTH} 0H${WIDTH}v52H${CLOTH}z"/>` +
	lettered(text, {
		x: LEFT,
		y: 35,
		size: Math.min(26, (26 * ROOM) / widthOf(text, 26, "semibold")),
		weight: "semibold",
		colour: COLOURS.paper,
	});

const brand = (siteName: string, y: number): string =>
	drawing(
		"anise",
		{ x: LEFT - 4, y: y - 31, size: 40 },
		COLOURS.persimmon,
		1.7,
	) +
	lettered(siteName, {
		x: LEFT + 46,
		y,
		size: 30,
		weight: "semibold",
		colour: COLOURS.indigo,
	});

const name = (
	text: string,
	{ top, bottom }: { top: number; bottom: number },
): string => {
	const { lines, size } = fitLines(text, {
		width: ROOM,
		sizes: [80, 72, 64, 56, 50, 44, 39, 35].map((size) => ({
			size,
			lines: Math.min(4, Math.floor((bottom - top) / (size * LINE))),
		})),
		weight: "semibold",
	});
	const height = lines.length * size * LINE;
	const first = top + (bottom - top - height) / 2 + size * 1.02;
	return lines
		.map((line, at) =>
			lettered(line, {
				x: LEFT,
				y: Math.round(first + at * size * LINE),
				size,
				weight: "semibold",
				colour: COLOURS.ink,
			}),
		)
		.join("");
};
