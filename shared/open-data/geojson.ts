import { BORDER_SCALE, decodeBorder } from "../places/border.ts";
import type { Commune } from "../places/model.ts";
import { isInside, pointFor, signedArea } from "../places/polygon.ts";
import type { Point } from "../places/projection.ts";
import type { Row } from "./sets.ts";

/** RFC 7946: longitude first, outer rings counter-clockwise, holes clockwise, closed. */
export type Geometry =
	| { type: "Point"; coordinates: Point }
	| { type: "MultiPolygon"; coordinates: Point[][][] };

export const GEOJSON_START = '{"type":"FeatureCollection","features":[\n';
export const GEOJSON_END = "\n]}\n";

export const feature = (
	id: string,
	geometry: Geometry | null,
	properties: Row,
): string => JSON.stringify({ type: "Feature", id, geometry, properties });

/** The middle of a commune: as near as the place of a product is known. */
export const centroidOf = (commune: Commune | undefined): Geometry | null =>
	commune?.centroid === undefined
		? null
		: {
				type: "Point",
				coordinates: [commune.centroid.lng, commune.centroid.lat],
			};

/** The land of a commune, or only its middle where no border is known. */
export const landOf = (commune: Commune): Geometry | null => {
	if (commune.border === undefined) return centroidOf(commune);
	const rings = decodeBorder(commune.border).map((ring) =>
		ring.map(({ lat, lng }): Point => [lng / BORDER_SCALE, lat / BORDER_SCALE]),
	);
	const outer = rings.filter((ring) => !isHole(ring, rings));
	return {
		type: "MultiPolygon",
		coordinates: outer.map((ring) => [
			closed(ring, true),
			...rings
				.filter((other) => !outer.includes(other) && lies(other, ring))
				.map((hole) => closed(hole, false)),
		]),
	};
};

const isHole = (ring: Point[], rings: Point[][]): boolean =>
	rings.filter((other) => other !== ring && lies(ring, other)).length % 2 === 1;

const lies = (inner: Point[], outer: Point[]): boolean => {
	const point = pointFor([inner]);
	return point !== undefined && isInside([outer], point);
};

/** Ends where it began, and turns the way that is asked for. */
const closed = (ring: Point[], counterClockwise: boolean): Point[] => {
	const turned =
		signedArea(ring) > 0 === counterClockwise ? ring : ring.toReversed();
	return [...turned, ...turned.slice(0, 1)];
};
