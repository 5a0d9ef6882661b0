import {
	feature,
	GEOJSON_END,
	GEOJSON_START,
	type Geometry,
} from "../../shared/open-data/geojson.ts";
import {
	csvRow,
	csvStart,
	type FileFormat,
	JSON_END,
	jsonStart,
	type Row,
	rowId,
	type SetName,
	withOrigin,
} from "../../shared/open-data/sets.ts";
import { fingerprint } from "../../shared/publishing/fingerprint.ts";
import type { LoadDeps } from "../publishing/page-content.ts";
import { linesOf } from "./lines.ts";

/** A whole set in each form, and a print of every line by its id. */
export type SetText = {
	text: Record<FileFormat, string>;
	prints: ReadonlyMap<string, string>;
};

/** Writes a set line by line: of what the tables hold, only a page at a time is in memory. */
export const writeSet = async (
	deps: LoadDeps,
	name: SetName,
): Promise<SetText> => {
	const json: string[] = [];
	const features: string[] = [];
	const csv = [csvStart(name)];
	const prints = new Map<string, string>();
	for await (const line of linesOf(deps, name)) {
		const row = withOrigin(line.row, deps.origin);
		const id = rowId(name, row);
		prints.set(id, fingerprint(row));
		json.push(JSON.stringify(row));
		csv.push(csvRow(name, row));
		if (line.geometry !== undefined)
			features.push(feature(id, line.geometry, row));
	}
	return {
		text: {
			json: jsonStart(name, deps.origin) + json.join(",\n") + JSON_END,
			csv: csv.join(""),
			geojson: GEOJSON_START + features.join(",\n") + GEOJSON_END,
		},
		prints,
	};
};

/** Prints of lines that were published before. */
export const printsOf = (
	name: SetName,
	items: Record<string, unknown>[],
): ReadonlyMap<string, string> =>
	new Map(
		items.map((item) => [
			String(item[name === "communes" ? "code" : "id"]),
			fingerprint(item),
		]),
	);

/** A line of a set; `geometry` is `null` where no place is known, and absent in a set without places. */
export type Line = { row: Row; geometry?: Geometry | null };
