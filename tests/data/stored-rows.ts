import { readFileSync } from "node:fs";
import { loadOrder } from "../../infra/data/load-order.ts";
import {
	Draft,
	type DraftKind,
	type DraftOf,
} from "../../shared/directory/model.ts";

export const DAY = "2026-11-20";

/** A line of a file that a fresh service loads, and where it stands. */
export type StoredLine = { at: string; line: string };

/** Every line in the order in which it is loaded; the invented province only on request. */
export function storedLines(options: { demonstration: boolean }): StoredLine[] {
	return loadOrder
		.filter(({ production }) => production || options.demonstration)
		.flatMap((file) => {
			const lines =
				"path" in file
					? readFileSync(file.path, "utf8").trimEnd().split("\n")
					: [...file.lines(DAY)];
			return lines.map((line, row) => ({ at: `${file.key}:${row + 1}`, line }));
		});
}

/** The real rows, checked: throws on the first that the model refuses. */
export const realRows: Draft[] = storedLines({ demonstration: false }).map(
	({ line }) => Draft.parse(JSON.parse(line)),
);

export function ofKind<K extends DraftKind>(
	rows: Draft[],
	kind: K,
): DraftOf<K>[] {
	return rows.filter((row): row is DraftOf<K> => row.kind === kind);
}
