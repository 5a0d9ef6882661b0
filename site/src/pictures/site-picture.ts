import type { Words } from "../../words/words.ts";
import type { DrawingName } from "../symbols/drawings.ts";
import {
	COLOURS,
	drawing,
	HEIGHT,
	hem,
	lattice,
	svg,
	WIDTH,
} from "./canvas.ts";
import { lettered, widthOf } from "./lettering.ts";

const HEM = 42;
const GOODS: DrawingName[] = [
	"persimmon",
	"anise",
	"teaLeaf",
	"honeycomb",
	"duck",
	"loom",
	"wheat",
];

/** The picture of every page that has none of its own: the name of the site over a row of goods. */
export const sitePicture = (words: Words): string => {
	const cloth = HEIGHT - HEM - 210;
	const step = WIDTH / GOODS.length;
	const size = 96;
	return svg([
		`<path fill="${COLOURS.indigo}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`,
		lattice(WIDTH, HEIGHT),
		`<path fill="${COLOURS.paper}" d="M0 0h${WIDTH}v${cloth}H0zM0 ${HEIGHT - HEM}h${WIDTH}v${HEM}H0z"/>`,
		drawing("anise", { x: 534, y: 36, size: 132 }, COLOURS.persimmon),
		centred(words.frame.siteName, 262, 104, "semibold", COLOURS.indigo),
		centred(words.pictures.site, 334, 34, "regular", COLOURS.muted),
		...GOODS.map((name, at) =>
			drawing(
				name,
				{
					x: step * at + (step - size) / 2,
					y: cloth + (210 - size) / 2,
					size,
				},
				COLOURS.field,
				1.2,
			),
		),
		hem(HEM),
	]);
};

const centred = (
	text: string,
	y: number,
	size: number,
	weight: "regular" | "semibold",
	colour: string,
): string =>
	lettered(text, {
		x: (WIDTH - widthOf(text, size, weight)) / 2,
		y,
		size,
		weight,
		colour,
	});
