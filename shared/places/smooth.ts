import type { Point } from "./projection.ts";

/**
 * Leaves out corners that stand less than `tolerance` off the line (Ramer–Douglas–Peucker). Both
 * ends stay. A closed line is first halved at the corner farthest from its start.
 */
export const smooth = (line: Point[], tolerance: number): Point[] => {
	const [first, last] = [line[0], line.at(-1)];
	if (first === undefined || last === undefined || line.length < 3) return line;
	const isClosed = first[0] === last[0] && first[1] === last[1];
	const { at, distance } = farthest(line, (point) =>
		isClosed ? between(point, first) : offLine(point, first, last),
	);
	if (!isClosed && distance <= tolerance) return [first, last];
	return [
		...smooth(line.slice(0, at + 1), tolerance),
		...smooth(line.slice(at), tolerance).slice(1),
	];
};

const farthest = (line: Point[], measure: (point: Point) => number) => {
	let found = { at: 1, distance: -1 };
	for (let at = 1; at < line.length - 1; at++) {
		const distance = measure(line[at] ?? [0, 0]);
		if (distance > found.distance) found = { at, distance };
	}
	return found;
};

const between = ([x, y]: Point, [a, b]: Point): number =>
	Math.hypot(x - a, y - b);

const offLine = (point: Point, start: Point, end: Point): number => {
	const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
	const length = dx * dx + dy * dy;
	const along =
		length === 0
			? 0
			: ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length;
	const kept = Math.min(1, Math.max(0, along));
	return between(point, [start[0] + kept * dx, start[1] + kept * dy]);
};
