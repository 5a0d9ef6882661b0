import { expect, test } from "vitest";
import { centroidOf, landOf } from "../../shared/open-data/geojson.ts";
import { encodeBorder } from "../../shared/places/border.ts";
import { Commune } from "../../shared/places/model.ts";

const square = (from: number, to: number, clockwise = false) => {
	const ring = [
		{ lat: from, lng: from },
		{ lat: from, lng: to },
		{ lat: to, lng: to },
		{ lat: to, lng: from },
	];
	return clockwise ? ring.reverse() : ring;
};
const commune = (over: object) =>
	Commune.parse({
		kind: "commune",
		id: "98001",
		province: "98",
		type: "commune",
		name: "Số 1",
		fullName: "Xã Số 1",
		slug: "xa-so-1",
		centroid: { lat: 21.85, lng: 106.76 },
		...over,
	});
/** Twice the area; positive where the ring turns counter-clockwise. */
const turn = (ring: readonly (readonly [number, number])[]) =>
	ring.slice(1).reduce((sum, [x, y], at) => {
		const [a, b] = ring[at] ?? [0, 0];
		return sum + a * y - x * b;
	}, 0);

test("a point is written longitude first", () => {
	expect(centroidOf(commune({}))).toEqual({
		type: "Point",
		coordinates: [106.76, 21.85],
	});
	expect(centroidOf(undefined)).toBeNull();
	expect(landOf(commune({}))?.type).toBe("Point");
});

test.each([false, true])(
	"a hole belongs to the land around it, an island is its own, each turns as RFC 7946 asks (given clockwise: %s)",
	(clockwise) => {
		const land = landOf(
			commune({
				border: encodeBorder([
					square(0, 10_000, clockwise),
					square(2_000, 4_000, clockwise),
					square(20_000, 21_000, clockwise),
				]),
			}),
		);
		if (land?.type !== "MultiPolygon") throw new Error("no land");
		expect(land.coordinates.map((polygon) => polygon.length)).toEqual([2, 1]);
		const [[outer = [], hole = []] = [], [island = []] = []] = land.coordinates;
		for (const ring of [outer, hole, island])
			expect(ring.at(-1)).toEqual(ring[0]);
		expect(turn(outer)).toBeGreaterThan(0);
		expect(turn(hole)).toBeLessThan(0);
		expect(turn(island)).toBeGreaterThan(0);
		expect(outer).toContainEqual([1, 1]);
	},
);
