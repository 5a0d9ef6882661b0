import { formatDay } from "../../../shared/dates/calendar.ts";
import type { Cell } from "../../../shared/sheets/raw-sheet.ts";
import { dayOfSerial } from "../../../shared/sheets/serial-day.ts";
import type { Workbook } from "./workbook.ts";
import { cellText, plain } from "./xml-tags.ts";

/** A cell while it is read. */
export const EMPTY_CELL = {
	type: "n",
	style: 0,
	value: "",
	text: "",
	/** No formula, or one with its result beside it. */
	isComputed: true,
};

/** What stands in a cell; a day as it is shown, of a month or a year no more than that. */
export const valueOfCell = (
	{ type, style, value, text }: typeof EMPTY_CELL,
	book: Workbook,
): Cell => {
	switch (type) {
		case "s":
			return book.sharedStrings[Number(value)] ?? null;
		case "inlineStr":
			return text;
		case "str":
			return cellText(value);
		case "e":
			return plain(value);
		case "b":
			return value === "1";
		case "d":
			return plain(value);
	}
	if (value === "") return null;
	const number = Number(value);
	if (!Number.isFinite(number)) return plain(value);
	const shown = book.dateStyles[style];
	if (shown === undefined) return number;
	const day = dayOfSerial(number, { from1904: book.from1904 });
	if (day === undefined) return number;
	// What is shown as `Mar-24` was typed `3/2024`: its first day is nobody's word.
	if (shown === "month" && day.endsWith("-01")) return formatDay(day).slice(3);
	return shown === "year" && day.endsWith("-01-01")
		? day.slice(0, 4)
		: formatDay(day);
};
