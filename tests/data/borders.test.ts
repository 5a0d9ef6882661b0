import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { decodeBorder } from "../../shared/places/border.ts";

const SCRIPT = fileURLToPath(
	new URL("../../infra/data/borders.ts", import.meta.url),
);

/** Two squares side by side, sharing the edge of arc 0. */
const MAP = {
	type: "Topology",
	arcs: [
		[
			[106.1, 21],
			[106.1, 21.1],
		],
		[
			[106.1, 21.1],
			[106, 21.1],
			[106, 21],
			[106.1, 21],
		],
		[
			[106.1, 21],
			[106.2, 21],
			[106.2, 21.1],
			[106.1, 21.1],
		],
	],
	objects: {
		communes: {
			type: "GeometryCollection",
			geometries: [
				{ type: "Polygon", arcs: [[0, 1]], properties: { code: "98001" } },
				{ type: "Polygon", arcs: [[2, -1]], properties: { code: "98002" } },
			],
		},
	},
};

test("a map keyed by commune code becomes borders of rows, and the outline of their province", () => {
	const folder = mkdtempSync(join(tmpdir(), "borders-"));
	try {
		const [map, rows] = [join(folder, "map.json"), join(folder, "rows.jsonl")];
		const before = [
			{ kind: "province", id: "98" },
			{ kind: "old_district", id: "981" },
			{ kind: "commune", id: "98001" },
			{ kind: "commune", id: "98002" },
			{ kind: "commune", id: "98003" },
		];
		writeFileSync(map, JSON.stringify(MAP));
		writeFileSync(
			rows,
			before.map((row) => `${JSON.stringify(row)}\n`).join(""),
		);
		execFileSync(process.execPath, [SCRIPT, map, rows]);
		const after: { id: string; border?: string }[] = readFileSync(rows, "utf8")
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		const borders = after.map(({ id, border }) => [
			id,
			border === undefined ? undefined : decodeBorder(border)[0]?.length,
		]);
		expect(borders).toEqual([
			// Four, and the node where it begins.
			["98", 5],
			["981", undefined],
			["98001", 4],
			["98002", 4],
			["98003", undefined],
		]);
		expect(decodeBorder(after[2]?.border ?? "")[0]).toContainEqual({
			lat: 211_000,
			lng: 1_061_000,
		});
		expect(decodeBorder(after[3]?.border ?? "")[0]).toContainEqual({
			lat: 211_000,
			lng: 1_061_000,
		});
	} finally {
		rmSync(folder, { recursive: true });
	}
});
