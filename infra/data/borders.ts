import { readFile, writeFile } from "node:fs/promises";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import * as z from "zod";
import {
	BORDER_SCALE,
	decodeBorder,
	encodeBorder,
	type Ring,
} from "../../shared/places/border.ts";
import { coarseOutline } from "../../shared/places/coarse-outline.ts";

/**
 * Puts borders into rows of places: `node infra/data/borders.ts map.topojson rows.jsonl`. The map
 * is a TopoJSON of one province whose geometries name the code of their commune (`properties.code`).
 * The province gets the outline around them; rows of anything else stay as they are.
 */
const [mapFile = "", rowsFile = ""] = process.argv.slice(2);

const Position = z.tuple([z.number(), z.number()]);
const Shape = z.object({
	properties: z.object({ code: z.string() }),
	geometry: z.discriminatedUnion("type", [
		z.object({
			type: z.literal("Polygon"),
			coordinates: z.array(z.array(Position)),
		}),
		z.object({
			type: z.literal("MultiPolygon"),
			coordinates: z.array(z.array(z.array(Position))),
		}),
	]),
});

const topology: Topology<Record<string, GeometryCollection>> = JSON.parse(
	await readFile(mapFile, "utf8"),
);
const borders = new Map(
	Object.values(topology.objects)
		.flatMap((collection) => feature(topology, collection).features)
		.map((one) => {
			const { properties, geometry } = Shape.parse(one);
			const polygons =
				geometry.type === "Polygon"
					? [geometry.coordinates]
					: geometry.coordinates;
			return [properties.code, encodeBorder(polygons.flat().map(ringOf))];
		}),
);

/** TopoJSON repeats the first position at the end; rounding may repeat one in between. */
function ringOf(positions: z.infer<typeof Position>[]): Ring {
	const corners = positions.slice(1).map(([lng, lat]) => ({
		lat: Math.round(lat * BORDER_SCALE),
		lng: Math.round(lng * BORDER_SCALE),
	}));
	return corners.filter(
		({ lat, lng }, at) =>
			lat !== corners.at(at - 1)?.lat || lng !== corners.at(at - 1)?.lng,
	);
}

const outline = encodeBorder(
	coarseOutline(
		new Map([...borders].map(([code, border]) => [code, decodeBorder(border)])),
	),
);
const borderOf = ({ kind, id }: Record<string, unknown>) => {
	if (kind === "province") return outline;
	return kind === "commune" ? borders.get(String(id)) : undefined;
};
const lines = (await readFile(rowsFile, "utf8")).trimEnd().split("\n");
const rows = lines.map((line): Record<string, unknown> => JSON.parse(line));
await writeFile(
	rowsFile,
	rows
		.map((row) => {
			const border = borderOf(row);
			return `${JSON.stringify(border === undefined ? row : { ...row, border })}\n`;
		})
		.join(""),
);
