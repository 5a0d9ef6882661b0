import * as z from "zod";
import { CalendarDate } from "../dates/model.ts";
import { Text } from "../text/model.ts";
import { HOME_LANGUAGE, Language } from "./language.ts";

/** A language that content can be translated into. */
export const ForeignLanguage = Language.exclude([HOME_LANGUAGE]);
export type ForeignLanguage = z.infer<typeof ForeignLanguage>;

/** Who vouches for a translation, an office or a role and never a person, and since when. */
export const Review = z.strictObject({ on: CalendarDate, by: Text(2, 120) });

/** Content in other languages, at most once in each. */
export const onePerLanguage = (
	translations: { language: ForeignLanguage }[],
): boolean =>
	new Set(translations.map(({ language }) => language)).size ===
	translations.length;

/** A translation that nobody has reviewed stays with whoever works on it: only these are public. */
export const reviewedOnly = <T extends { reviewed?: unknown }>(
	translations: readonly T[],
): T[] => translations.filter(({ reviewed }) => reviewed !== undefined);

/** The languages in which a thing can be read as a whole: Vietnamese, and those with a reviewed translation. */
export const languagesOf = (
	translations: readonly {
		language: ForeignLanguage;
		reviewed?: unknown;
	}[],
): Language[] => {
	const reviewed = reviewedOnly(translations).map(({ language }) => language);
	return Language.options.filter(
		(language) =>
			language === HOME_LANGUAGE ||
			reviewed.some((translated) => translated === language),
	);
};
