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
	if (starts(bytes, 8, "avif") || starts(bytes, 8, "avis")) return "avif";
	return HEIC_BRANDS.some((brand) => starts(bytes, 8, brand))
		? "heic"
		: undefined;
};
