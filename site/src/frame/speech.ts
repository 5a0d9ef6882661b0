import {
	dayInLanguage,
	partialInLanguage,
	whenInLanguage,
} from "../../../shared/dates/in-language.ts";
import {
	HOME_LANGUAGE,
	LANGUAGE_TAG,
	type Language,
} from "../../../shared/languages/language.ts";
import {
	moneyInLanguage,
	numberInLanguage,
} from "../../../shared/numbers/in-language.ts";
import { splitPlaceName } from "../../../shared/places/place-kind.ts";
import { localPath } from "../../../shared/publishing/local-path.ts";
import { marked } from "../../words/marked-text.ts";
import { type Words, wordsOf } from "../../words/words.ts";

/** How a page speaks: everything that depends on the language of the interface. */
export type Speech = {
	language: Language;
	words: Words;
	/** The address of a page, given by its Vietnamese one, in the language of the interface. */
	to: (path: string) => string;
	/** Attributes of an element whose text is Vietnamese content, whatever the interface speaks. */
	content: { lang?: string };
	/** A Vietnamese name or text inside a sentence of ours; the component `Line` gives it its `lang`. */
	name: (text: string) => string;
	/** `Xã Bắc Sơn` in Vietnamese, `Bắc Sơn commune`, `Bắc Sơn乡`; the name is marked as with `name`. */
	place: (fullName: string) => string;
	/** `1.234,5` or `1,234.5`. */
	number: (value: number) => string;
	/** Whole đồng in words. */
	money: (dong: number) => string;
	/** `06/11/2026`, `6 November 2026`. */
	day: (day: string) => string;
	/** A day, month or year inside a sentence: `ngày 06/11/2026`, `August 2023`. */
	partial: (partial: string) => string;
	/** The same beside a label that already speaks of a day. */
	when: (partial: string) => string;
};

/** `const { words, to, content } = speechOf(Astro.locals)` begins every template. */
export const speechOf = ({ language }: { language: Language }): Speech => {
	const words = wordsOf(language);
	const isHome = language === HOME_LANGUAGE;
	const name = (text: string) => (isHome ? text : marked(text));
	return {
		language,
		words,
		to: (path) => localPath(path, language),
		content: isHome ? {} : { lang: LANGUAGE_TAG[HOME_LANGUAGE] },
		name,
		place: (fullName) => {
			const parts = isHome ? undefined : splitPlaceName(fullName);
			return parts === undefined
				? name(fullName)
				: words.places.kind[parts.kind](name(parts.name));
		},
		number: (value) => numberInLanguage(value, language),
		money: (dong) => moneyInLanguage(dong, language),
		day: (day) => dayInLanguage(day, language),
		partial: (partial) => partialInLanguage(partial, language),
		when: (partial) => whenInLanguage(partial, language),
	};
};
