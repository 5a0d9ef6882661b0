import type { Ring } from "./border.ts";
import { meshOf, outlineOf } from "./mesh.ts";
import type { Point } from "./projection.ts";
import { smooth } from "./smooth.ts";

/** About 300 m: less than one unit of the small maps it is made for. */
const TOLERANCE = 30;

/** The outline around all places together, with few corners. */
export const coarseOutline = (places: Map<string, Ring[]>): Ring[] =>
	outlineOf(meshOf(places), new Set(places.keys())).map((steps) => {
		const corners = steps.flatMap(({ arc, backwards }, at) =>
			(backwards ? arc.corners.toReversed() : arc.corners).slice(
				at === 0 ? 0 : 1,
			),
		);
		const line = corners.map(({ lat, lng }): Point => [lng, lat]);
		return smooth(line, TOLERANCE)
			.slice(1)
			.map(([lng, lat]) => ({ lat, lng }));
	});
