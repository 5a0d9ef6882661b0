import type { Axis, Spec } from "vega";

/**
 * All charts are drawn at the width of a small phone, so that their text is readable there without
 * zooming; on a wide screen they grow a little. Colours are names of our own tokens.
 */
export const WIDTH = 350;
export const TEXT = 12;

export const COLOUR = {
	ink: "var(--ink)",
	muted: "var(--muted)",
	line: "var(--line)",
	hair: "var(--hair)",
	first: "var(--indigo)",
	good: "var(--leaf)",
	past: "var(--anise)",
	bad: "var(--alert)",
	unknown: "var(--line)",
	accent: "var(--persimmon)",
} as const;

/** Every text is ours, whatever the default of the library. */
export const chart = (spec: Spec): Spec => ({
	autosize: { type: "pad" },
	padding: 2,
	...spec,
	config: {
		axis: {
			labelColor: COLOUR.muted,
			labelFontSize: TEXT,
			tickColor: COLOUR.line,
			domainColor: COLOUR.line,
			gridColor: COLOUR.hair,
		},
		text: { fontSize: TEXT, fill: COLOUR.ink },
	},
});

/** Whole numbers only: nobody counts half a product. */
export const countAxis = (largest: number): Partial<Axis> => ({
	tickCount: Math.min(4, Math.max(1, largest)),
	format: "d",
	grid: true,
	domain: false,
	ticks: false,
});

/** A month as a number that axes can divide: years since 0, in months. */
export const monthNumber = (yearMonth: string): number =>
	Number(yearMonth.slice(0, 4)) * 12 + Number(yearMonth.slice(5, 7)) - 1;

/** The Januaries between two months, and how an axis writes them. */
export const yearAxis = (first: number, last: number): Partial<Axis> => {
	const years: number[] = [];
	for (let at = Math.ceil(first / 12) * 12; at <= last; at += 12)
		years.push(at);
	const step = Math.ceil(years.length / 7);
	return {
		values: years.filter((_, at) => at % step === 0),
		encode: {
			labels: { update: { text: { signal: "'' + datum.value / 12" } } },
		},
		labelAlign: "left",
		labelOffset: 2,
		grid: false,
	};
};
