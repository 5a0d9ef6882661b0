import { cellText } from "./header.ts";
import { isEmptyCell } from "./raw-sheet.ts";
import type { TableColumn, TableRow } from "./table.ts";

/** `Hạng sao / 4 sao`: the lowest line of a title. */
const STARS = /(?:^| \/ )(0?[345] sao)$/iu;
const MARK = /^([xv✓✔√]|1|có)$/iu;

/**
 * Makes one column of those that authorities draw for each number of stars, with a cross in the one
 * that counts. Two crosses in a row are both said, for the row to be refused. Leaves columns as they
 * are where something else than crosses stands in them.
 */
export const gatherStars = (
	columns: TableColumn[],
	rows: TableRow[],
): TableColumn[] => {
	const marked = columns.flatMap(({ at, title }) => {
		const stars = STARS.exec(title)?.[1];
		return stars ? [{ at, stars }] : [];
	});
	const [first, ...others] = marked;
	const isCrossed = rows.every(({ cells }) =>
		marked.every(({ at }) => {
			return isEmptyCell(cells[at]) || MARK.test(cellText(cells[at]));
		}),
	);
	if (first === undefined || others.length === 0 || !isCrossed) return columns;
	for (const { cells } of rows) {
		const said = marked.filter(({ at }) => !isEmptyCell(cells[at]));
		while (cells.length < first.at) cells.push(null);
		cells[first.at] = said.map(({ stars }) => stars).join(", ") || null;
	}
	return columns
		.filter(({ at }) => !others.some((other) => other.at === at))
		.map((column) =>
			column.at === first.at ? { ...column, title: "Hạng sao" } : column,
		);
};
