import type { SearchFacet } from "../../../shared/publishing/search-document.ts";
import { upperFirst } from "../frame/letter-case.ts";
import { placeInRow } from "../frame/place-name.ts";
import type { RowSpeech } from "./row-speech.ts";

type Option = SearchFacet["options"][number];
type Catalogue = "products" | "organisations";

const ofList = (list: Record<string, string>, value: string) => list[value];

/** What a facet is called. */
export const facetName = (
	{ words: { search } }: RowSpeech,
	catalogue: Catalogue,
	facet: string,
): string =>
	facet === "status"
		? search.statusFacet[catalogue]
		: (ofList(search.facet, facet) ?? facet);

/** What a value of a facet is called; a name from the data is marked as Vietnamese content. */
export const optionName = (
	speech: RowSpeech,
	catalogue: Catalogue,
	facet: string,
	{ value, name }: Pick<Option, "value" | "name">,
): string => {
	const { words } = speech;
	switch (facet) {
		case "stars":
			return words.certificates.starsShort(Number(value));
		case "month":
			return words.products.month(Number(value));
		case "sector":
			return ofList(words.organisations.sector, value) ?? value;
		case "type":
		case "producer_type":
			return ofList(words.organisations.type, value) ?? value;
		case "status":
			return (
				(catalogue === "products"
					? ofList(words.certificates.status, value)
					: ofList(words.organisations.status, value)) ?? value
			);
		case "commune":
			return name === undefined
				? words.places.unknownCommune
				: upperFirst(placeInRow(speech, name));
		case "old_district":
			return upperFirst(placeInRow(speech, name ?? value));
		case "industry":
		case "group":
		case "set":
			return name === undefined
				? words.products.unsorted
				: (words.programme.name[facet][value] ?? speech.name(name));
		default:
			return name ?? value;
	}
};
