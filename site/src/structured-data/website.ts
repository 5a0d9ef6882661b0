import { LANGUAGE_TAG } from "../../../shared/languages/language.ts";
import type { HomeDocument } from "../../../shared/publishing/documents.ts";
import { searchPath } from "../../../shared/publishing/paths.ts";
import { PARAMETER } from "../../../shared/search/address.ts";
import type { Speech } from "../frame/speech.ts";
import type { Entity } from "./serialize.ts";

export const websiteData = (
	{ words, language, to, place }: Speech,
	home: HomeDocument,
	origin: string,
): Entity => ({
	"@type": "WebSite",
	"@id": `${origin}/#website`,
	name: words.frame.siteName,
	url: origin + to(home.frame.path),
	inLanguage: LANGUAGE_TAG[language],
	about: {
		"@type": "AdministrativeArea",
		name: place(home.frame.province.fullName),
	},
	publisher: {
		"@type": "Organization",
		name: words.frame.siteName,
		url: `${origin}/`,
	},
	potentialAction: {
		"@type": "SearchAction",
		target: {
			"@type": "EntryPoint",
			urlTemplate: `${origin}${to(searchPath())}?${PARAMETER.text}={search_term_string}`,
		},
		"query-input": "required name=search_term_string",
	},
});
