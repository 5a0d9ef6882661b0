import { type DrawingName, drawings } from "../symbols/drawings.ts";
import { insideOf } from "../symbols/sprite.ts";

/** Where pages are shared, pictures of this size are asked for. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** The light colours of `frame/styles/tokens.css`: a picture knows no dark mode. */
export const COLOURS = {
	paper: "#fbf8f2",
	field: "#f3ecdf",
	ink: "#1b2733",
	muted: "#55606b",
	indigo: "#23406b",
	indigoThread: "#33527f",
	persimmon: "#b8400f",
	leaf: "#2f6b3a",
	anise: "#7a4b2a",
	gold: "#8a5a00",
	alert: "#9b1c31",
};

type Box = { x: number; y: number; size: number };

/** One of the site's drawings in a square. */
export const drawing = (
	name: DrawingName,
	{ x, y, size }: Box,
	colour: string,
	stroke = 1.5,
): string =>
	`<g transform="translate(${x} ${y}) scale(${size / 24})" color="${colour}" fill="none" stroke="currentColor" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round">${insideOf(drawings[name])}</g>`;

/** A filled star of the row of stars. */
export const star = ({ x, y, size }: Box): string =>
	`<g transform="translate(${x} ${y}) scale(${size / 24})" fill="${COLOURS.gold}">${insideOf(drawings.star)}</g>`;

/** The two halves of `public/weave.svg`, 14 × 14; the thread changes its colour from half to half. */
const HALVES = [
	"M0 0h14v1.5H0zM0 12.5h14V14H0zM7 2.8 11.2 7 7 11.2 2.8 7zM7 5.5 5.5 7 7 8.5 8.5 7zM0 4.6 2.2 7 0 9.4zM14 4.2V9.8L11.2 7z",
	"M0 0h14v1.5H0zM0 12.5h14V14H0zM7 4.6 9.4 7 7 9.4 4.6 7zM2.5 2.8h9L7 5zM2.5 11.2h9L7 9zM14 4.6 11.8 7 14 9.4zM0 4.2 2.8 7 0 9.8z",
];
const THREADS = [
	COLOURS.indigo,
	COLOURS.persimmon,
	COLOURS.indigo,
	COLOURS.anise,
];

/** The woven border along the lower edge. */
export const hem = (height: number): string => {
	const scale = height / 14;
	const halves = Array.from(
		{ length: Math.ceil(WIDTH / height) },
		(_, at) =>
			`<path fill="${THREADS[at % THREADS.length]}" transform="translate(${at * 14})" d="${HALVES[at % HALVES.length]}"/>`,
	);
	return `<g fill-rule="evenodd" transform="translate(0 ${HEIGHT - height}) scale(${scale})">${halves.join("")}</g>`;
};

/** The pattern of the cloth, faint. */
export const lattice = (width: number, height: number): string => {
	const tile = 75;
	const marks: string[] = [];
	for (let y = 0; y < height; y += tile)
		for (let x = 0; x < width; x += tile)
			marks.push(
				`M${x + tile / 2} ${y}l${tile / 2} ${tile / 2}-${tile / 2} ${tile / 2}-${tile / 2}-${tile / 2}z`,
				`M${x + tile / 2} ${y + 14}l23.5 23.5-23.5 23.5-23.5-23.5z`,
			);
	return `<path d="${marks.join("")}" fill="none" stroke="${COLOURS.indigoThread}" stroke-width="2"/>`;
};

export const svg = (parts: string[]): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${parts.join("")}</svg>`;
