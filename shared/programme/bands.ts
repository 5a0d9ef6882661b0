/** Half-open bands of Decision 26/2026/QĐ-TTg, Art. 3.3: lowest score of each number of stars. */
const BANDS = [
	{ from: 90, stars: 5 },
	{ from: 70, stars: 4 },
	{ from: 50, stars: 3 },
	{ from: 30, stars: 2 },
	{ from: 0, stars: 1 },
] as const;

export type BandStars = (typeof BANDS)[number]["stars"];

/**
 * The stars whose band a score of 0–100 points stands in: 70 is 4, 69.99 is 3. It is the most
 * the score can be worth, not what is given: a missed condition marked with stars lowers it.
 * Throws a RangeError outside 0–100.
 */
export function starsForScore(score: number): BandStars {
	const band = score <= 100 && BANDS.find(({ from }) => score >= from);
	if (!band) throw new RangeError(`Not a score of 0 to 100: ${score}`);
	return band.stars;
}

/** The most stars that a certificate with this score may show; undefined below 50: 1★ and 2★ get no certificate (Art. 4.1a). */
export function highestBandStars(score: number): 3 | 4 | 5 | undefined {
	const stars = starsForScore(score);
	return stars === 1 || stars === 2 ? undefined : stars;
}
