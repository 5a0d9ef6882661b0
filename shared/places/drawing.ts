import { type Corner, decodeBorder, type Ring } from "./border.ts";
import { chain, type Mesh, meshOf, outlineOf, type Step } from "./mesh.ts";
import type { Commune } from "./model.ts";
import { pointFor } from "./polygon.ts";
import { type Point, sheetFor } from "./projection.ts";
import { smooth } from "./smooth.ts";

/** A map drawn in whole units; `path` is the data of an SVG path. */
export type Drawing = {
	width: number;
	height: number;
	/** Communes with a border, in the order they came in, and where a number or name fits. */
	shapes: { code: string; path: string; x: number; y: number }[];
	/** Around all of them. */
	outline: string;
	/** Between communes whose land came from different old districts. */
	districtLines: string;
};

type Place = Pick<Commune, "id" | "border" | "oldDistricts">;

/** Detail that nobody sees, in units of the drawing. */
const TOLERANCE = 0.9;

/** A province on a sheet of the given width; `undefined` where no commune has a border. */
export const drawPlaces = (
	places: Place[],
	width: number,
): Drawing | undefined => {
	const rings = new Map(
		places.flatMap(({ id, border }) =>
			border === undefined ? [] : [[id, decodeBorder(border)] as const],
		),
	);
	if (rings.size === 0) return undefined;
	const mesh = meshOf(rings);
	const sheet = sheetFor([...rings.values()].flat(2), width, 2);
	const lines = new Map(
		mesh.arcs.map((arc) => [arc.id, drawn(arc.corners, sheet.place)]),
	);
	const line = (steps: Step[]) => lineOf(steps, lines);
	const path = (chains: Step[][]) => pathOf(chains.map(line));
	return {
		width: sheet.width,
		height: sheet.height,
		shapes: [...mesh.rings].map(([code, ofPlace]) => {
			const own = ofPlace.map(line);
			const [x, y] = pointFor(own) ?? [0, 0];
			return { code, path: pathOf(own), x: Math.round(x), y: Math.round(y) };
		}),
		outline: path(outlineOf(mesh, new Set(rings.keys()))),
		districtLines: path(chain(districtSteps(mesh, places))),
	};
};

/** A place in the outline around it, each drawn by itself. */
export const drawWithin = (outline: string, border: string, width: number) => {
	const around = decodeBorder(outline);
	const sheet = sheetFor(around.flat(), width, 2);
	const path = (rings: Ring[]) =>
		pathOf(
			rings.map((ring) => drawn([...ring, ...ring.slice(0, 1)], sheet.place)),
		);
	return {
		width: sheet.width,
		height: sheet.height,
		outline: path(around),
		place: path(decodeBorder(border)),
	};
};

/** Inner arcs whose two sides name different old districts. */
const districtSteps = (mesh: Mesh, places: Place[]): Step[] => {
	const districts = new Map(
		places.map(({ id, oldDistricts }) => [
			id,
			oldDistricts.toSorted().join(" "),
		]),
	);
	return mesh.arcs
		.filter(
			({ owners }) =>
				new Set([...owners].map((owner) => districts.get(owner))).size > 1,
		)
		.map((arc) => ({ arc, backwards: false }));
};

const drawn = (corners: Corner[], place: (corner: Corner) => Point): Point[] =>
	smooth(corners.map(place), TOLERANCE).map(
		([x, y]): Point => [Math.round(x), Math.round(y)],
	);

/** The points of several arcs walked one after another. */
const lineOf = (steps: Step[], lines: Map<number, Point[]>): Point[] =>
	steps.flatMap(({ arc, backwards }, at) => {
		const line = lines.get(arc.id) ?? [];
		const walked = backwards ? line.toReversed() : line;
		return at === 0 ? walked : walked.slice(1);
	});

/** Whole numbers, each relative to the one before; what ends where it began is closed. */
const pathOf = (lines: Point[][]): string =>
	lines
		.map((line) => {
			let [x, y] = [0, 0];
			const [start] = line;
			const end = line.at(-1);
			const isClosed =
				line.length > 2 && start?.[0] === end?.[0] && start?.[1] === end?.[1];
			const steps = (isClosed ? line.slice(0, -1) : line).flatMap(
				([px, py], at) => {
					const [dx, dy] = [px - x, py - y];
					[x, y] = [px, py];
					return at > 0 && dx === 0 && dy === 0 ? [] : [pair(dx, dy)];
				},
			);
			const [first = "", ...rest] = steps;
			if (rest.length === 0) return "";
			return `M${first}l${rest.join(" ").replaceAll(" -", "-")}${isClosed ? "z" : ""}`;
		})
		.join("");

const pair = (x: number, y: number): string =>
	y < 0 ? `${x}${y}` : `${x} ${y}`;
