/**
 * Borders as text: the rings of a commune, each in the Encoded Polyline Algorithm Format (latitude
 * first) with four decimals, about 11 m, with a space between rings. Neighbours name the same
 * corners, so their common edge is the same points in both. The closing point is not repeated.
 */

/** A corner in units of 0.0001 degree. */
export type Corner = { lat: number; lng: number };
export type Ring = Corner[];

/** Corners to one degree. */
export const BORDER_SCALE = 10_000;
/** A row may have 64 kB in all. */
export const BORDER_LIMIT = 48_000;

const CHUNK_BITS = 5;
const MORE = 1 << CHUNK_BITS;
const FIRST_CHARACTER = 63;

export const encodeBorder = (rings: Ring[]): string =>
	rings.map(encodeRing).join(" ");

/** Throws a RangeError on text that is not a border. */
export const decodeBorder = (border: string): Ring[] =>
	border.split(" ").map((text) => {
		const ring = decodeRing(text);
		if (!isRing(ring)) throw new RangeError(`Not a ring: ${text}`);
		return ring;
	});

/** Whether a text is a border: every ring has at least three different corners on the globe. */
export const isBorder = (text: string): boolean =>
	text.split(" ").every((ring) => {
		const numbers = decodeNumbers(ring);
		return numbers !== undefined && isRing(decodeRing(ring));
	});

const isRing = (ring: Ring): boolean =>
	new Set(ring.map(({ lat, lng }) => `${lat} ${lng}`)).size >= 3 &&
	ring.every(
		({ lat, lng }) =>
			Math.abs(lat) <= 90 * BORDER_SCALE && Math.abs(lng) <= 180 * BORDER_SCALE,
	);

const encodeRing = (ring: Ring): string => {
	let [lat, lng] = [0, 0];
	let text = "";
	for (const corner of ring) {
		text += encodeNumber(corner.lat - lat) + encodeNumber(corner.lng - lng);
		({ lat, lng } = corner);
	}
	return text;
};

const encodeNumber = (value: number): string => {
	let rest = value < 0 ? -2 * value - 1 : 2 * value;
	let text = "";
	while (rest >= MORE) {
		text += String.fromCharCode((MORE | (rest % MORE)) + FIRST_CHARACTER);
		rest = Math.floor(rest / MORE);
	}
	return text + String.fromCharCode(rest + FIRST_CHARACTER);
};

const decodeRing = (text: string): Ring => {
	const numbers = decodeNumbers(text) ?? [];
	let [lat, lng] = [0, 0];
	const ring: Ring = [];
	for (let at = 0; at + 1 < numbers.length; at += 2) {
		lat += numbers[at] ?? 0;
		lng += numbers[at + 1] ?? 0;
		ring.push({ lat, lng });
	}
	return ring;
};

/** Undefined where a character is foreign, a number ends in the middle, or a corner lacks its other half. */
const decodeNumbers = (text: string): number[] | undefined => {
	const numbers: number[] = [];
	let [value, unit] = [0, 1];
	for (const character of text) {
		const bits = character.charCodeAt(0) - FIRST_CHARACTER;
		// More than six characters are no number on this globe.
		if (bits < 0 || bits >= 2 * MORE || unit > MORE ** 6) return undefined;
		value += (bits % MORE) * unit;
		unit *= MORE;
		if (bits >= MORE) continue;
		numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
		[value, unit] = [0, 1];
	}
	return unit === 1 && numbers.length % 2 === 0 ? numbers : undefined;
};
