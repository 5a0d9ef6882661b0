/** Classes of a shaded map; class 0 is "none". */
const CLASSES = 4;

/** The least number of each class, first to last: 1, 2, 4, 8 where the largest number is small. */
export const classBounds = (largest: number): number[] => {
	const ratio = Math.max(2, Math.ceil(largest ** (1 / CLASSES)));
	return Array.from({ length: CLASSES }, (_, at) => ratio ** at).filter(
		(bound) => bound <= largest,
	);
};

/** The class of a number: 0 for none. */
export const classOf = (count: number, bounds: number[]): number =>
	bounds.filter((bound) => count >= bound).length;

/** What a legend says of each class but the first: from which number to which; the last is open. */
export const classRanges = (bounds: number[]) =>
	bounds.map((from, at) => {
		const next = bounds[at + 1];
		return { from, to: next === undefined ? undefined : next - 1 };
	});
