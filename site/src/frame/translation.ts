import type { Speech } from "./speech.ts";

/** The reviewed translation into the language of the interface, if there is one. */
export const translationFor = <T extends { language: string }>(
	{ language }: Speech,
	translations: readonly T[],
): T | undefined =>
	translations.find((translation) => translation.language === language);

/** A line in the words of the translation; where it has none, in Vietnamese and marked as such. */
export const lineIn = <T extends string | undefined>(
	{ name }: Speech,
	translated: string | undefined,
	vietnamese: T,
): string | T =>
	translated ?? (vietnamese === undefined ? vietnamese : name(vietnamese));

/** The same for paragraphs: the properties of `Prose`. */
export const proseIn = (
	{ content }: Speech,
	translated: string | undefined,
	vietnamese: string | undefined,
): { text: string; lang?: string } | undefined => {
	if (translated !== undefined) return { text: translated };
	return vietnamese === undefined
		? undefined
		: { text: vietnamese, ...content };
};
