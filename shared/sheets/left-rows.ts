import { fold } from "../text/fold.ts";

/** Why a row is no data: never left out without saying so. */
export const LEFT_WHY = ["total", "section", "numbering", "note"] as const;
export type LeftWhy = (typeof LEFT_WHY)[number];

/** Not `Tổng công ty`, nor `Công ty`: folded they begin alike. */
const TOTAL =
	/^(cong|tong|tong so( .*)?|tong cong( (?!ty\b).*)?|(cong|tong) \d.*)$/;
/** `1`, `2.`, `1.1`: what stands before a row of data. */
const COUNTED = /^\d+([.)]|(\.\d+)+)?$/;
/** `I`, `II.`, `A)`: what stands before a division where rows of data have numbers. */
const LETTERED = /^([IVXLC]+|[A-Z])[.)]?$/;
/** What follows the name of a division: how many there are in it. */
const COUNT = /^\(?\d+([.,]\d+)?( (sản phẩm|sp|chủ thể|htx|hợp tác xã))?\)?$/iu;
/** With its marks: folded, `Xà phòng` is a commune and `Nấm hương` a year. */
const DIVISION =
	/^((\d+|[IVXLC]+|[A-Z])[.)]\s*)?(huyện|thành phố|tp\.?|thị xã|thị trấn|xã|phường|tỉnh|cụm|nhóm|ngành|lĩnh vực|đợt|năm \d{4})(?!\p{L})/iu;
const NOTE = /^\(?(\*+\s*)?(ghi chú|chú thích|lưu ý|nguồn số liệu)(?!\p{L})/iu;
/** Where a list ends: whom it goes to, who made it, who signs it. */
const SIGNED =
	/^(nơi nhận|người (lập|tổng hợp)|(tm|kt|tl|tuq)\. \p{Lu}|thủ trưởng đơn vị|xác nhận của)/iu;

/**
 * Answers of each row in turn whether it is no data. A row of a table whose rows are numbered is
 * never taken for a division by its letters alone, and nothing numbered is lost below a signature.
 */
export const leftRows = (
	rows: readonly string[][],
	width: number,
): (LeftWhy | undefined)[] => {
	const isNumbered = rows.some((row) => COUNTED.test(row[0] ?? ""));
	let isSigned = false;
	return rows.map((row, position) => {
		const filled = row.filter((text) => text !== "");
		if (position === 0 && isNumbering(filled)) return "numbering";
		if (filled.some((text) => SIGNED.test(text))) isSigned = true;
		const [first = "", ...others] = filled;
		if (isSigned && !COUNTED.test(first)) return "note";
		if (NOTE.test(first) && filled.length * 2 <= width) return "note";
		if (isTotal(filled, width)) return "total";
		const isInFront = row.indexOf(first) <= 1;
		return isDivision(first, others, { isNumbered, isInFront, width })
			? "section"
			: undefined;
	});
};

const isTotal = (filled: string[], width: number): boolean => {
	const isSparse =
		filled.length * 2 <= width + 1 ||
		filled.filter((text) => !COUNT.test(text)).length === 1;
	return isSparse && filled.some((text) => TOTAL.test(fold(text)));
};

/** `I` | `Huyện Chi Lăng` | `5 sản phẩm`, `Huyện Chi Lăng`, `Năm 2024`: a name, and at most how many. */
const isDivision = (
	first: string,
	others: string[],
	{
		isNumbered,
		isInFront,
		width,
	}: { isNumbered: boolean; isInFront: boolean; width: number },
): boolean => {
	const isLettered = LETTERED.test(first);
	const isCounted = COUNTED.test(first);
	const [name = "", ...rest] =
		isLettered || isCounted ? others : [first, ...others];
	if (!rest.every((text) => COUNT.test(text))) return false;
	if (isLettered && isNumbered) return true;
	if (DIVISION.test(name) && isInFront) return width >= 3;
	return width >= 3 && !isCounted && rest.length === 0;
};

/** `(1) (2) (3)` or `A B 1 2` below the header, as tables of authorities have it. */
const isNumbering = (filled: string[]): boolean => {
	const bare = filled.map((text) => text.replace(/[()[\]]/g, ""));
	const numbers = bare.filter((text) => /^\d{1,3}$/.test(text)).map(Number);
	const others = bare.filter((text) => !/^\d{1,3}$/.test(text));
	return (
		numbers.length >= 2 &&
		others.every((text) => /^[A-Z]$|^\d+\s*=.*$/.test(text)) &&
		numbers.every(
			(value, at) => at === 0 || value === (numbers[at - 1] ?? 0) + 1,
		)
	);
};
