import type { Link } from "../../../shared/publishing/documents.ts";
import type { Entity } from "./serialize.ts";

/** A page that lists things: what is listed here, of how many. */
export const collectionData = (
	page: { name: string; path: string },
	items: readonly Link[],
	total: number,
	origin: string,
): Entity => ({
	"@type": "CollectionPage",
	"@id": origin + page.path,
	name: page.name,
	url: origin + page.path,
	inLanguage: "vi",
	mainEntity: {
		"@type": "ItemList",
		numberOfItems: total,
		itemListElement: items.map((item, index) => ({
			"@type": "ListItem",
			position: index + 1,
			name: item.name,
			url: origin + item.path,
		})),
	},
});
