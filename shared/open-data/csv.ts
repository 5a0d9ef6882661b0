/** A value of a cell; a list is written with `;` between its values, as imports read it. */
export type CellValue =
	| string
	| number
	| boolean
	| readonly (string | number)[]
	| undefined;

/** Lets every spreadsheet know that this is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

/**
 * What a spreadsheet may take for a formula (OWASP, "CSV injection"): these signs, also as the wide
 * forms of a Chinese keyboard, first or after white space.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;
/** A number, or a phone number with its country: signs that are meant as they are. */
const HARMLESS = /^(-\d+([.,]\d+)?|\+\d[\d ]{5,20})$/;

/** The first line of a table: names of its columns. */
export const csvHeader = (columns: readonly string[]): string =>
	BYTE_ORDER_MARK + columns.map(cell).join(",") + LINE_END;

export const csvLine = (
	columns: readonly string[],
	row: Readonly<Record<string, CellValue>>,
): string => columns.map((column) => cell(row[column])).join(",") + LINE_END;

/**
 * One cell: no line breaks, quotes where RFC 4180 asks for them. Text that would be taken for a
 * formula gets an apostrophe in front, which a spreadsheet does not show.
 */
const cell = (value: CellValue): string => {
	if (typeof value === "number") return String(value);
	const text = Array.isArray(value)
		? value.join(";")
		: value === undefined
			? ""
			: String(value);
	const flat = text
		.replace(/[\t\v\f]/g, " ")
		.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ");
	const safe = FORMULA.test(text) && !HARMLESS.test(text) ? `'${flat}` : flat;
	return /[",;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
