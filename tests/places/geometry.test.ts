import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Draft } from "../../shared/directory/model.ts";
import {
	BORDER_SCALE,
	decodeBorder,
	type Ring,
} from "../../shared/places/border.ts";
import { drawPlaces, drawWithin } from "../../shared/places/drawing.ts";
import { meshOf, outlineOf, type Step } from "../../shared/places/mesh.ts";
import { isInside, signedArea } from "../../shared/places/polygon.ts";
import type { Point } from "../../shared/places/projection.ts";
import { ofKind, storedLines } from "../data/stored-rows.ts";

const rows = storedLines({ demonstration: true }).map(({ line }) =>
	Draft.parse(JSON.parse(line)),
);
const pointsOf = (ring: Ring): Point[] =>
	ring.map(({ lat, lng }) => [lng, lat]);
const cornersOf = (steps: Step[]): Ring =>
	steps.flatMap(({ arc, backwards }) =>
		(backwards ? arc.corners.toReversed() : arc.corners).slice(1),
	);
const areaOf = (rings: Ring[]) =>
	Math.abs(rings.reduce((sum, ring) => sum + signedArea(pointsOf(ring)), 0));

describe.each(["20", "99"])("the borders of province %s", (province) => {
	const communes = ofKind(rows, "commune").filter(
		(one) => one.province === province,
	);
	const rings = new Map(
		communes.map(({ id, border = "" }) => [id, decodeBorder(border)]),
	);
	const mesh = meshOf(rings);

	test("are known of every commune, as closed rings that the mesh gives back", () => {
		expect(rings.size).toBe(communes.length);
		for (const [code, own] of rings) {
			const walked = mesh.rings.get(code)?.map(cornersOf) ?? [];
			expect(walked.map((ring) => ring.length)).toEqual(
				own.map((ring) => ring.length),
			);
			expect(areaOf(walked)).toBeCloseTo(areaOf(own));
		}
	});

	test("are shared by neighbours: every edge belongs to one commune or two", () => {
		const owners = mesh.arcs.map((arc) => arc.owners.size);
		expect(Math.max(...owners)).toBe(2);
		expect(owners.filter((count) => count === 2).length).toBeGreaterThanOrEqual(
			communes.length,
		);
	});

	test("leave no gap and no overlap: the communes add up to the outline", () => {
		const outline = outlineOf(mesh, new Set(rings.keys())).map(cornersOf);
		expect(outline).toHaveLength(1);
		const sum = [...rings.values()].reduce(
			(total, own) => total + areaOf(own),
			0,
		);
		expect(areaOf(outline) / sum).toBeCloseTo(1, 6);
	});

	test("hold the place where a number stands", () => {
		const drawing = drawPlaces(communes, 2000);
		const outside = drawing?.shapes.filter(
			({ path, x, y }) => !isInside(pathPoints(path), [x, y]),
		);
		expect(outside?.map(({ code }) => code)).toEqual([]);
	});

	test("are drawn in whole numbers that stay on the sheet", () => {
		const drawing = drawPlaces(communes, 720);
		expect(drawing?.shapes).toHaveLength(communes.length);
		for (const { path } of drawing?.shapes ?? []) {
			expect(path).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/);
			for (const [x, y] of pathPoints(path).flat()) {
				expect(x >= 0 && x <= 720).toBe(true);
				expect(y >= 0 && y <= (drawing?.height ?? 0)).toBe(true);
			}
		}
	});
});

describe("the communes of Lạng Sơn", () => {
	const communes = ofKind(rows, "commune").filter(
		({ province }) => province === "20",
	);

	test("hold their own centre, as the place names database gives it, in nine of ten cases", () => {
		const inside = communes.filter(({ border = "", centroid }) =>
			isInside(decodeBorder(border).map(pointsOf), [
				(centroid?.lng ?? 0) * BORDER_SCALE,
				(centroid?.lat ?? 0) * BORDER_SCALE,
			]),
		);
		expect(inside.length / communes.length).toBeGreaterThan(0.9);
	});

	test("have together the area of the province, 8,310 km², to one in a hundred", () => {
		const kilometres = communes.reduce((sum, { border = "", centroid }) => {
			const squareDegrees = areaOf(decodeBorder(border)) / BORDER_SCALE ** 2;
			const shortened = Math.cos(((centroid?.lat ?? 0) * Math.PI) / 180);
			return sum + squareDegrees * shortened * 111.32 ** 2;
		}, 0);
		expect(kilometres / 8310).toBeGreaterThan(0.99);
		expect(kilometres / 8310).toBeLessThan(1.01);
	});

	test("weigh at most 12 kB as a drawing, and 1 kB as a corner of a page", () => {
		const drawing = drawPlaces(communes, 720);
		expect(
			brotliCompressSync(JSON.stringify(drawing)).length,
		).toBeLessThanOrEqual(12_000);
		const [province] = ofKind(rows, "province").filter(({ id }) => id === "20");
		for (const { border = "" } of communes)
			expect(
				JSON.stringify(drawWithin(province?.border ?? "", border, 200)).length,
			).toBeLessThanOrEqual(1_500);
	});
});

test("a province without borders has no drawing", () => {
	const communes = ofKind(rows, "commune").filter(
		({ province }) => province === "24",
	);
	expect(communes.length).toBeGreaterThan(0);
	expect(drawPlaces(communes, 720)).toBeUndefined();
});

test("places that touch at one corner, and an island, have outlines of their own", () => {
	const square = (lat: number, lng: number): Ring => [
		{ lat, lng },
		{ lat, lng: lng + 10 },
		{ lat: lat + 10, lng: lng + 10 },
		{ lat: lat + 10, lng },
	];
	const mesh = meshOf(
		new Map([
			["a", [square(0, 0)]],
			["b", [square(10, 10)]],
			["island", [square(100, 100)]],
		]),
	);
	const outline = outlineOf(mesh, new Set(["a", "b", "island"]));
	expect(outline.map((ring) => areaOf([cornersOf(ring)]))).toEqual([
		100, 100, 100,
	]);
});

/** The lines of a path of whole relative steps. */
const pathPoints = (path: string): Point[][] =>
	path
		.split("M")
		.filter((part) => part !== "")
		.map((part) => {
			const numbers = [...part.matchAll(/-?\d+/g)].map(([text]) =>
				Number(text),
			);
			let [x, y] = [0, 0];
			const line: Point[] = [];
			for (let at = 0; at < numbers.length; at += 2) {
				x += numbers[at] ?? 0;
				y += numbers[at + 1] ?? 0;
				line.push([x, y]);
			}
			return line;
		});
