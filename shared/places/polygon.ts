import type { Point } from "./projection.ts";

/** Area of a closed line in square units; positive where it runs clockwise on a sheet with y down. */
export const signedArea = (line: Point[]): number => {
	let twice = 0;
	for (const [at, [x, y]] of line.entries()) {
		const [a, b] = line[(at + 1) % line.length] ?? [x, y];
		twice += x * b - a * y;
	}
	return twice / 2;
};

/** Whether a point lies inside, holes counted (even-odd rule). */
export const isInside = (rings: Point[][], [x, y]: Point): boolean =>
	crossings(rings, y).filter((crossing) => crossing > x).length % 2 === 1;

/**
 * A place for a name: the centre of the largest ring or, where that lies outside, as in a bent
 * valley, the middle of the widest stretch at its height. `undefined` without a ring.
 */
export const pointFor = (rings: Point[][]): Point | undefined => {
	const largest = rings.toSorted(
		(a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)),
	)[0];
	if (largest === undefined) return undefined;
	const centre = centreOf(largest);
	if (isInside(rings, centre)) return centre;
	const [, y] = centre;
	const edges = crossings(rings, y);
	let widest: [number, number] | undefined;
	for (let at = 0; at + 1 < edges.length; at += 2) {
		const [from = 0, to = 0] = edges.slice(at, at + 2);
		if (widest === undefined || to - from > widest[1] - widest[0])
			widest = [from, to];
	}
	return widest === undefined ? centre : [(widest[0] + widest[1]) / 2, y];
};

/** Where a horizontal line crosses the rings, from left to right. */
const crossings = (rings: Point[][], y: number): number[] =>
	rings
		.flatMap((ring) =>
			ring.flatMap(([x1, y1], at) => {
				const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
				return y1 > y === y2 > y
					? []
					: [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
			}),
		)
		.sort((a, b) => a - b);

const centreOf = (line: Point[]): Point => {
	const area = signedArea(line);
	let [cx, cy] = [0, 0];
	for (const [at, [x, y]] of line.entries()) {
		const [a, b] = line[(at + 1) % line.length] ?? [x, y];
		const cross = x * b - a * y;
		cx += (x + a) * cross;
		cy += (y + b) * cross;
	}
	return area === 0 ? (line[0] ?? [0, 0]) : [cx / (6 * area), cy / (6 * area)];
};
