import type { z } from "zod";
import type { Month } from "../../../shared/products/model.ts";
import type { Words } from "../../words/words.ts";
import { upperFirst } from "../frame/letter-case.ts";

type Months = readonly z.infer<typeof Month>[];

/**
 * Months in words, neighbours joined, over the turn of the year too: 11, 12, 1 is
 * `tháng 11 đến tháng 1`. Expects months in rising order without repeats.
 */
export const seasonInWords = (words: Words, months: Months): string => {
	if (months.length === 12) return words.products.allYear;
	const spans: { from: number; to: number }[] = [];
	for (const month of months) {
		const last = spans.at(-1);
		if (last !== undefined && last.to === month - 1) last.to = month;
		else spans.push({ from: month, to: month });
	}
	const first = spans[0];
	const last = spans.at(-1);
	if (
		first !== undefined &&
		last !== undefined &&
		first !== last &&
		first.from === 1 &&
		last.to === 12
	) {
		last.to = first.to;
		spans.shift();
	}
	const text = spans
		.map((span) => words.products.monthSpan(span.from, span.to))
		.join(words.frame.comma);
	return upperFirst(text);
};
