import type { Language } from "../languages/language.ts";
import { formatDay } from "./calendar.ts";
import { formatPartial } from "./partial.ts";

const ENGLISH_MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
];

/** `2026-11-06` → `06/11/2026`, `6 November 2026`, `2026年11月6日`. Throws a RangeError on what is no day. */
export const dayInLanguage = (day: string, language: Language): string => {
	const vietnamese = formatDay(day);
	return language === "vi" ? vietnamese : partialInLanguage(day, language);
};

/**
 * A day, month or year as it stands in a sentence: `ngày 06/11/2026`, `tháng 8 năm 2023`,
 * `năm 2023`; `August 2023`; `2023年8月`.
 */
export const partialInLanguage = (
	partial: string,
	language: Language,
): string => {
	if (language === "vi") return formatPartial(partial);
	const [year = "", month, day] = partial.split("-");
	if (language === "zh")
		return `${year}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`;
	return [day && Number(day), month && ENGLISH_MONTHS[Number(month) - 1], year]
		.reduce<string>((text, part) => (part ? `${text} ${part}` : text), "")
		.trim();
};

/** Beside a label that already speaks of a day: `20/12/2024`, or `tháng 8 năm 2023`. */
export const whenInLanguage = (partial: string, language: Language): string =>
	partial.length === 10
		? dayInLanguage(partial, language)
		: partialInLanguage(partial, language);

/** `March`: the name of a month of 1–12 in English. */
export const englishMonth = (month: number): string => {
	const name = ENGLISH_MONTHS[month - 1];
	if (name === undefined) throw new RangeError(`Not a month: ${month}`);
	return name;
};
