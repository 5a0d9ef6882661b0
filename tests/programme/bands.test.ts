import fc from "fast-check";
import { expect, test } from "vitest";
import {
	highestBandStars,
	starsForScore,
} from "../../shared/programme/bands.ts";

test.each([
	[100, 5],
	[90, 5],
	[89.99, 4],
	[70, 4],
	[69.99, 3],
	[69.5, 3],
	[66.36, 3],
	[50, 3],
	[49.99, 2],
	[30, 2],
	[29.99, 1],
	[0, 1],
])("%d points stand in the band of %i stars", (score, stars) => {
	expect(starsForScore(score)).toBe(stars);
});

test.each([100.01, -1, Number.NaN])("%d is no score", (score) => {
	expect(() => starsForScore(score)).toThrow(RangeError);
});

test("below 50 points there is no certificate", () => {
	expect(highestBandStars(49.99)).toBeUndefined();
	expect(highestBandStars(50)).toBe(3);
	expect(highestBandStars(95)).toBe(5);
});

test("more points are never worth fewer stars", () => {
	const score = fc
		.integer({ min: 0, max: 10_000 })
		.map((hundredths) => hundredths / 100);
	fc.assert(
		fc.property(score, score, (a, b) => {
			expect(starsForScore(Math.max(a, b))).toBeGreaterThanOrEqual(
				starsForScore(Math.min(a, b)),
			);
		}),
	);
});
