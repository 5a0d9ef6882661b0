import { isPlaceOfBefore } from "../../../shared/places/place-kind.ts";
import type { Words } from "../../words/words.ts";
import { lowerFirst } from "./letter-case.ts";
import type { Speech } from "./speech.ts";

/** A place after other words: `xã Bắc Sơn`, `huyện Văn Quan cũ`, `former Văn Quan district`. */
export const placeInRow = (
	{
		words,
		place,
	}: Pick<Speech, "place"> & {
		words: { places: Pick<Words["places"], "former"> };
	},
	fullName: string,
): string => {
	const said = lowerFirst(place(fullName));
	return isPlaceOfBefore(fullName) ? words.places.former(said) : said;
};
