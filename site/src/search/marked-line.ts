import {
	HOME_LANGUAGE,
	LANGUAGE_TAG,
} from "../../../shared/languages/language.ts";
import type { Ranges } from "../../../shared/publishing/search-document.ts";
import { pieces } from "../../words/marked-text.ts";
import { el, type Piece } from "./element.ts";

/** A text with what matched in it. Ranges that overlap or lie outside of it are cut to what they can be. */
export const highlighted = (
	text: string,
	ranges: Ranges = [],
): (Piece | string)[] => {
	const parts: (Piece | string)[] = [];
	let at = 0;
	for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
		const start = Math.max(at, from);
		const end = Math.min(to, text.length);
		if (start >= end) continue;
		if (start > at) parts.push(text.slice(at, start));
		parts.push(el("mark", {}, text.slice(start, end)));
		at = end;
	}
	if (at < text.length) parts.push(text.slice(at));
	return parts;
};

/** A line of ours that may hold Vietnamese names: inside another language each says what it is. */
export const line = (text: string): (Piece | string)[] =>
	pieces(text).map((piece) =>
		piece.isMarked
			? el("span", { lang: LANGUAGE_TAG[HOME_LANGUAGE] }, piece.text)
			: piece.text,
	);
