import { LANGUAGE_TAG } from "../../../shared/languages/language.ts";
import type { Speech } from "../frame/speech.ts";
import type { Entity } from "./serialize.ts";

/** A page that is nothing but itself: words about the site. */
export const webPageData = (
	{ words, language, to }: Speech,
	page: { name: string; description: string; path: string },
	origin: string,
): Entity => ({
	"@type": "WebPage",
	"@id": origin + to(page.path),
	name: page.name,
	description: page.description,
	url: origin + to(page.path),
	inLanguage: LANGUAGE_TAG[language],
	isPartOf: {
		"@type": "WebSite",
		"@id": `${origin}/#website`,
		name: words.frame.siteName,
	},
});
