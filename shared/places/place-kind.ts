/** What an administrative unit is, by the word that its name begins with. */
const KIND_WORDS = {
	province: ["tỉnh"],
	district: ["huyện"],
	town: ["thị xã"],
	city: ["thành phố"],
	commune: ["xã"],
	ward: ["phường"],
	township: ["thị trấn"],
	special_zone: ["đặc khu"],
} as const;

export type PlaceKind = keyof typeof KIND_WORDS;

/**
 * `Xã Bắc Sơn` → `{ kind: "commune", name: "Bắc Sơn" }`, so that another language can put the word
 * for the kind where it belongs. A remark in brackets at the end is not part of the name. Undefined
 * for a name that does not begin with such a word.
 */
export const splitPlaceName = (
	fullName: string,
): { kind: PlaceKind; name: string } | undefined => {
	const folded = fullName.toLocaleLowerCase("vi");
	for (const [kind, starts] of Object.entries(KIND_WORDS))
		for (const word of starts)
			if (folded.startsWith(`${word} `))
				return {
					kind: kind as PlaceKind,
					name: fullName.slice(word.length + 1).replace(/ \(.*\)$/, ""),
				};
	return undefined;
};

const OF_BEFORE = new Set<PlaceKind>(["district", "town", "city"]);

/** Districts ended on 01/07/2025: a place that is one is a place of before. */
export const isPlaceOfBefore = (fullName: string): boolean => {
	const kind = splitPlaceName(fullName)?.kind;
	return kind !== undefined && OF_BEFORE.has(kind);
};
