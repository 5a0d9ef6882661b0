export type ImageKind = "jpeg" | "png" | "webp" | "avif";

const starts = (bytes: Uint8Array, at: number, text: string): boolean =>
	[...text].every(
		(letter, index) => bytes[at + index] === letter.charCodeAt(0),
	);

const HEIC_BRANDS = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1"];

/**
 * What a file is by its first bytes, whatever its name and type say. `heic` is told apart because
 * its sender can do something about it. Anything else is nothing: SVG, PDF, HTML, GIF.
 */
export const imageKind = (
	bytes: Uint8Array,
): ImageKind | "heic" | undefined => {
	if (starts(bytes, 0, "\xff\xd8\xff")) return "jpeg";
	if (starts(bytes, 0, "\x89PNG\r\n\x1a\n")) return "png";
	if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) return "webp";
	if (!starts(bytes, 4, "ftyp")) return undefined;
	// Which kinds it can be read as; the first, `mif1` of some writers, says only that it is one of them.
	const length = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
	const isOneOf = (brands: string[]) =>
		places(length).some((at) =>
			brands.some((brand) => starts(bytes, at, brand)),
		);
	if (isOneOf(["avif", "avis"])) return "avif";
	return isOneOf(HEIC_BRANDS) ? "heic" : undefined;
};

/** Where the names of kinds stand in a first box so long: the first, and behind its version the others. */
const places = (length: number): number[] => {
	const others = Math.min(Math.floor(length / 4) - 4, MOST_BRANDS);
	return [
		8,
		...Array.from({ length: Math.max(0, others) }, (_, at) => 16 + 4 * at),
	];
};
const MOST_BRANDS = 32;
