import { savedMark as en } from "../words/en/offline.ts";
import { savedMark as vi } from "../words/vi/offline.ts";
import { savedMark as zh } from "../words/zh/offline.ts";
import { languageOf } from "./plan.ts";

const WORDS = { vi, en, zh };
const isKnown = (language: string): language is keyof typeof WORDS =>
	language in WORDS;

/** What the mark follows: the end of the page's head, navigation included. */
const HEAD_ENDS = "</header>";

/**
 * A kept page says that it is one, and of when: nobody should take a state of last week for today's.
 * `savedAt` is an instant; the hour is that of Viet Nam.
 */
export const withMark = (
	html: string,
	path: string,
	savedAt: string,
): string => {
	const language = languageOf(path);
	const words = WORDS[isKnown(language) ? language : "vi"];
	const text = words.text(timeIn(savedAt), dayIn(language, savedAt));
	const link = `<a href="${path}">${words.again}</a>`;
	const mark = `<p class="saved-mark" role="status">${text} ${link}</p>`;
	return html.replace(HEAD_ENDS, () => `${HEAD_ENDS}${mark}`);
};

const ZONE = "Asia/Ho_Chi_Minh";

const timeIn = (instant: string) =>
	new Date(instant).toLocaleTimeString("vi", {
		timeZone: ZONE,
		hour: "2-digit",
		minute: "2-digit",
	});

const dayIn = (language: string, instant: string) =>
	new Date(instant).toLocaleDateString(language === "en" ? "en-GB" : language, {
		timeZone: ZONE,
		year: "numeric",
		month: language === "vi" ? "2-digit" : "long",
		day: language === "vi" ? "2-digit" : "numeric",
	});
