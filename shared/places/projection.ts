import { BORDER_SCALE, type Corner } from "./border.ts";

/** A point of a drawing; x to the right, y down, in whole units of the drawing. */
export type Point = readonly [x: number, y: number];

export type Sheet = {
	width: number;
	height: number;
	/** Where a corner stands on the sheet, not yet rounded. */
	place: (corner: Corner) => Point;
};

/**
 * An equirectangular map as wide as the sheet: a degree of longitude is shortened by the cosine of
 * the latitude in the middle, so that a province keeps its shape. `margin` stays free on each side.
 */
export const sheetFor = (
	corners: Iterable<Corner>,
	width: number,
	margin: number,
): Sheet => {
	const box = {
		west: Infinity,
		east: -Infinity,
		south: Infinity,
		north: -Infinity,
	};
	for (const { lat, lng } of corners) {
		box.west = Math.min(box.west, lng);
		box.east = Math.max(box.east, lng);
		box.south = Math.min(box.south, lat);
		box.north = Math.max(box.north, lat);
	}
	const middle = (((box.south + box.north) / 2 / BORDER_SCALE) * Math.PI) / 180;
	const shortened = Math.cos(middle);
	const unit =
		(width - 2 * margin) / Math.max(1, (box.east - box.west) * shortened);
	return {
		width,
		height: Math.ceil((box.north - box.south) * unit) + 2 * margin,
		place: ({ lat, lng }) => [
			margin + (lng - box.west) * shortened * unit,
			margin + (box.north - lat) * unit,
		],
	};
};
