/** What the generator draws: the same seed gives the same draws, on every machine and for ever. */
export type Draw = {
	/** A whole number from `least` to `most`, both included. */
	between: (least: number, most: number) => number;
	/** One of a list that is never empty. */
	oneOf: <T>(list: readonly [T, ...T[]]) => T;
	/** True once in `every` times on average. */
	once: (every: number) => boolean;
};

/** Small and even enough for inventing rows (mulberry32); not for secrets. */
export function drawFrom(seed: number): Draw {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let bits = Math.imul(state ^ (state >>> 15), state | 1);
		bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
		return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
	};
	const between = (least: number, most: number) =>
		least + Math.floor(next() * (most - least + 1));
	return {
		between,
		oneOf: (list) => list[between(0, list.length - 1)] ?? list[0],
		once: (every) => next() * every < 1,
	};
}
