/** What one spreadsheet may hold. Beyond it the whole file is refused: split it. */
export const SHEET_LIMITS = {
	/** Of the file as it is sent. */
	bytes: 20 * 1024 * 1024,
	/** Of an XLSX unpacked: it is a zip, and a small one can hold a whole disk of noughts. */
	unpackedBytes: 200 * 1024 * 1024,
	rows: 50_000,
	/** Beside them: letterheads, header, sums, signatures. */
	rowsAround: 100,
	columns: 200,
	sheets: 20,
	/** Letters of one cell; what is longer is cut there, and no field takes as much. */
	cellLetters: 8_000,
	/** Letters of one sheet, so that long cells and many rows do not come together. */
	letters: 60_000_000,
};
