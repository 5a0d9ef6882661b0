import { cellText, findHeader, type Header, headerAt } from "./header.ts";
import { type LeftWhy, leftRows } from "./left-rows.ts";
import { gatherStars } from "./marked-stars.ts";
import { type Cell, isEmptyCell, type RawSheet } from "./raw-sheet.ts";

export type TableColumn = {
	/** From 0, as in the file. */
	at: number;
	title: string;
	/** The first values that are not empty. */
	samples: Cell[];
};
export type TableRow = { row: number; cells: Cell[]; hidden: boolean };

export type Table = {
	header: { top: number; bottom: number };
	columns: TableColumn[];
	rows: TableRow[];
	left: { row: number; why: LeftWhy }[];
	hiddenRows: number;
};

const SAMPLES = 5;
/** Rows that merged cells may fill in all: a file may claim that they reach down a million. */
const FILLED_AT_MOST = 2_000_000;

/**
 * The table in a sheet: below its header, without lines that count or divide, and with merged cells
 * filled down, as people read them. Undefined where no header is found; `headerRow` is where a
 * person says that it begins. Every row that is left out is named with its reason.
 */
export const tableOf = (
	sheet: RawSheet,
	headerRow?: number,
): Table | undefined => {
	const { rows, merges } = sheet;
	const header =
		headerRow === undefined
			? findHeader(rows, merges)
			: headerAt(headerRow, rows, merges);
	if (header === undefined) return undefined;
	const filled = fillDown(sheet, header);
	const columns = columnsOf(header, filled);
	if (columns.length === 0) return undefined;
	const table: Table = {
		header: { top: header.top, bottom: header.bottom },
		columns,
		rows: [],
		left: [],
		hiddenRows: 0,
	};
	const texts = filled.map(({ cells }) =>
		columns.map(({ at }) => cellText(cells[at])),
	);
	const left = leftRows(texts, columns.length);
	for (const [position, row] of filled.entries()) {
		const why = left[position];
		if (why) {
			table.left.push({ row: row.row, why });
			continue;
		}
		table.rows.push(row);
		if (row.hidden) table.hiddenRows++;
	}
	table.columns = gatherStars(columns, table.rows);
	for (const column of table.columns)
		column.samples = table.rows
			.slice(0, 200)
			.flatMap(({ cells }) => {
				const cell = cells[column.at] ?? null;
				return isEmptyCell(cell) ? [] : [cell];
			})
			.slice(0, SAMPLES);
	return table;
};

const fillDown = (
	{ rows, merges }: RawSheet,
	{ bottom }: Header,
): TableRow[] => {
	const data = rows
		.filter(({ row }) => row > bottom)
		.map((row) => ({ ...row, cells: [...row.cells] }));
	const position = new Map(data.map(({ row }, at) => [row, at]));
	let budget = FILLED_AT_MOST;
	for (const merge of merges) {
		const first = position.get(merge.top);
		if (first === undefined || merge.bottom === merge.top) continue;
		const value = data[first]?.cells[merge.left];
		if (isEmptyCell(value)) continue;
		for (let at = first + 1; at < data.length && budget > 0; at++, budget--) {
			const row = data[at];
			if (row === undefined || row.row > merge.bottom) break;
			if (isEmptyCell(row.cells[merge.left]))
				setCell(row.cells, merge.left, value ?? null);
		}
	}
	return data.map(({ row, cells, hidden }) => ({
		row,
		cells,
		hidden: hidden === true,
	}));
};

const setCell = (cells: Cell[], at: number, value: Cell): void => {
	while (cells.length < at) cells.push(null);
	cells[at] = value;
};

/** Columns with a title, or with values in a good part of the rows. */
const columnsOf = ({ titles }: Header, rows: TableRow[]): TableColumn[] => {
	const width = rows.reduce(
		(most, { cells }) => Math.max(most, cells.length),
		titles.length,
	);
	const used = new Array<number>(width).fill(0);
	for (const { cells } of rows)
		for (const [at, cell] of cells.entries())
			if (!isEmptyCell(cell)) used[at] = (used[at] ?? 0) + 1;
	return Array.from({ length: width }, (_, at) => ({
		at,
		title: titles[at] ?? "",
		samples: [],
	})).filter(
		({ at, title }) => title !== "" || (used[at] ?? 0) * 2 > rows.length,
	);
};
