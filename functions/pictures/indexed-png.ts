import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const COLOURS = 256;
/** Bytes of a palette entry; and of a pixel, whose fourth byte is the opacity. */
const RGB = 3;

/**
 * A PNG of at most 256 colours, from opaque pixels (RGBA, 8 bits each). Flat drawings weigh a third of
 * what they weigh in full colour; the half-tones along edges beyond the 256 take the nearest kept one.
 */
export const indexedPng = (
	pixels: Uint8Array,
	width: number,
	height: number,
): Uint8Array => {
	const colours = new Uint32Array(
		pixels.buffer.slice(
			pixels.byteOffset,
			pixels.byteOffset + pixels.byteLength,
		),
	);
	const palette = mostFrequent(colours);
	const indexes = indexesOf(colours, palette);
	// Every row begins with the number of its filter: none.
	const rows = Buffer.alloc((width + 1) * height);
	for (let y = 0; y < height; y++)
		rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);

	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 3], 8); // bits of an index; a palette follows
	return Buffer.concat([
		SIGNATURE,
		chunk("IHDR", header),
		chunk("PLTE", Buffer.from(palette.flatMap(channels))),
		// The next levels take ten times as long for a tenth less.
		chunk("IDAT", deflateSync(rows, { level: 6 })),
		chunk("IEND", Buffer.alloc(0)),
	]);
};

/** The same picture gives the same order: equally frequent ones by their value. */
const mostFrequent = (colours: Uint32Array): number[] => {
	const counts = new Map<number, number>();
	let last = -1;
	let run = 0;
	const note = () => {
		if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
	};
	for (let at = 0; at < colours.length; at++) {
		const colour = colours[at] ?? 0;
		if (colour === last) run += 1;
		else {
			note();
			last = colour;
			run = 1;
		}
	}
	note();
	return [...counts]
		.sort(([a, many], [b, more]) => more - many || a - b)
		.slice(0, COLOURS)
		.map(([colour]) => colour);
};

const indexesOf = (colours: Uint32Array, palette: number[]): Uint8Array => {
	const indexes = new Uint8Array(colours.length);
	const known = new Map(palette.map((colour, index) => [colour, index]));
	let last = -1;
	let index = 0;
	for (let at = 0; at < colours.length; at++) {
		const colour = colours[at] ?? 0;
		if (colour !== last) {
			last = colour;
			index = known.get(colour) ?? nearest(colour, palette);
			known.set(colour, index);
		}
		indexes[at] = index;
	}
	return indexes;
};

const nearest = (colour: number, palette: number[]): number => {
	const wanted = channels(colour);
	let best = 0;
	let least = Number.POSITIVE_INFINITY;
	for (const [index, candidate] of palette.entries()) {
		const offered = channels(candidate);
		let distance = 0;
		for (let at = 0; at < RGB; at++)
			distance += ((wanted[at] ?? 0) - (offered[at] ?? 0)) ** 2;
		if (distance < least) {
			least = distance;
			best = index;
		}
	}
	return best;
};

/** Red, green, blue of a pixel as it lies in memory, the lowest byte first. */
const channels = (colour: number): number[] => [
	colour & 255,
	(colour >> 8) & 255,
	(colour >> 16) & 255,
];

const chunk = (type: string, data: Buffer): Buffer => {
	const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const framed = Buffer.alloc(named.length + 8);
	framed.writeUInt32BE(data.length, 0);
	framed.set(named, 4);
	framed.writeUInt32BE(crc32(named), named.length + 4);
	return framed;
};
