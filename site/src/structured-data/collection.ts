import { LANGUAGE_TAG } from "../../../shared/languages/language.ts";
import type { Link } from "../../../shared/publishing/documents.ts";
import type { Speech } from "../frame/speech.ts";
import type { Entity } from "./serialize.ts";

/** A page that lists things: what is listed here, of how many. */
export const collectionData = (
	{ language, to }: Speech,
	page: { name: string; path: string },
	items: readonly Link[],
	total: number,
	origin: string,
): Entity => ({
	"@type": "CollectionPage",
	"@id": origin + to(page.path),
	name: page.name,
	url: origin + to(page.path),
	inLanguage: LANGUAGE_TAG[language],
	mainEntity: {
		"@type": "ItemList",
		numberOfItems: total,
		itemListElement: items.map((item, index) => ({
			"@type": "ListItem",
			position: index + 1,
			name: item.name,
			url: origin + to(item.path),
		})),
	},
});
