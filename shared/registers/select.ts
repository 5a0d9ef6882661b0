import type { CalendarDate } from "../dates/model.ts";
import { fold } from "../text/fold.ts";
import { isOldForStaff } from "./gaps.ts";
import type { Question, Sort } from "./question.ts";
import { ANY_GAP, UNKNOWN } from "./question.ts";
import type { RegisterRow } from "./row.ts";

/** A row with its place in the order of names. */
export type PlacedRow = RegisterRow & { place: string };

/** Rows of one page of a table. */
export const ROWS_PER_PAGE = 24;

/**
 * Whether a row is what was asked for. Every word typed must begin a word of the name, with marks or
 * without; an id is found as it is. What was withdrawn is shown only to whoever asks for it.
 */
export const fits = (
	{ xa, bo, loai, sao, tinh_trang, canh_bao, thieu, lau, q }: Question,
	day: CalendarDate,
) => {
	const isNamed = q === undefined ? () => true : named(q);
	return (row: RegisterRow): boolean => {
		if (tinh_trang === undefined) {
			const isAboutWork = canh_bao ?? thieu ?? lau;
			if (isAboutWork !== undefined && row.state === "withdrawn") return false;
		} else if (row.state !== tinh_trang) return false;
		return (
			isOne(xa, row.commune) &&
			isOne(bo, row.set) &&
			(loai === undefined || row.type === loai) &&
			(sao === undefined || row.stars === Number(sao)) &&
			isFlagged(canh_bao, row.flags) &&
			isLacking(thieu, row.gaps) &&
			(lau === undefined || isOldForStaff(row.heard, day)) &&
			isNamed(row)
		);
	};
};

const isOne = (wanted: string | undefined, value: string | undefined) =>
	wanted === undefined ||
	(wanted === UNKNOWN ? value === undefined : value === wanted);

const isFlagged = (
	wanted: Question["canh_bao"],
	flags: RegisterRow["flags"],
): boolean =>
	wanted === undefined ||
	(wanted === "1" ? flags.length > 0 : flags.includes(wanted));

const isLacking = (
	wanted: Question["thieu"],
	gaps: RegisterRow["gaps"],
): boolean =>
	wanted === undefined ||
	(wanted === ANY_GAP ? gaps.length > 0 : gaps.includes(wanted));

/** What was typed is folded once, not once a row. */
const named = (typed: string) => {
	const wanted = typed.toLowerCase();
	const words = fold(typed)
		.split(" ")
		.map((word) => ` ${word}`);
	return ({ id, name }: RegisterRow): boolean => {
		if (wanted === id) return true;
		const text = ` ${fold(name)}`;
		return words.every((word) => text.includes(word));
	};
};

const NEVER = "9999-99-99";

/** The place of a row in an order: unlike for any two rows, so that a page can begin after it. */
export const placeIn = (row: PlacedRow, sort: Sort = "ten"): string => {
	switch (sort) {
		case "ten":
			return row.place;
		case "moi":
			return `${backwards(row.updatedOn)} ${row.place}`;
		case "het-han":
			return `${row.until ?? NEVER} ${row.place}`;
	}
};

const backwards = (day: CalendarDate): string =>
	String(99999999 - Number(day.replaceAll("-", "")));

/** What fits, in the order asked for. */
export const selected = (
	rows: PlacedRow[],
	question: Question,
	day: CalendarDate,
): PlacedRow[] => {
	const found = rows
		.filter(fits(question, day))
		.map((row) => ({ row, place: placeIn(row, question.xep) }));
	found.sort((a, b) => (a.place < b.place ? -1 : 1));
	return found.map(({ row }) => row);
};

export type PageOf<T> = { rows: T[]; hasBefore: boolean; hasAfter: boolean };

/**
 * The rows after a place, or before one. A page begins at a place and not at a number, so a row that
 * comes or goes meanwhile neither hides nor repeats another.
 */
export const pageOf = (
	rows: PlacedRow[],
	{ sau, truoc, xep }: Pick<Question, "sau" | "truoc" | "xep">,
): PageOf<PlacedRow> => {
	const places = rows.map((row) => placeIn(row, xep));
	const count = (isWanted: (place: string) => boolean) =>
		places.filter(isWanted).length;
	const end = truoc === undefined ? 0 : count((place) => place < truoc);
	const start =
		truoc !== undefined
			? Math.max(0, end - ROWS_PER_PAGE)
			: sau === undefined
				? 0
				: count((place) => place <= sau);
	const stop = truoc === undefined ? start + ROWS_PER_PAGE : end;
	return {
		rows: rows.slice(start, stop),
		hasBefore: start > 0,
		hasAfter: stop < rows.length,
	};
};
