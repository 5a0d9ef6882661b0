/** A table as people read it: the labels of its columns, then its rows. */
export type Table = { name: string; labels: string[]; rows: string[][] };

/** Excel calls a file broken that has more letters in one cell, or in the name of a sheet. */
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;

/**
 * A table as a workbook of one sheet whose labels are bold and stay in sight. Every cell is text: a
 * name that begins with `=` stays a name, and an id that begins with zeros keeps them. What XML cannot
 * hold is left out. What writes it is loaded with the first file: pages start without it.
 */
export const xlsxOf = async ({
	name,
	labels,
	rows,
}: Table): Promise<Buffer> => {
	const { default: writeXlsxFile } = await import("write-excel-file/node");
	return writeXlsxFile(
		[
			labels.map((label) => ({ ...cell(label), fontWeight: "bold" as const })),
			...rows.map((cells) => cells.map(cell)),
		],
		{ sheet: name.slice(0, LONGEST_NAME), stickyRowsCount: 1 },
	).toBuffer();
};

const cell = (text: string) => ({
	value: text.slice(0, LONGEST_CELL),
	type: String,
});
