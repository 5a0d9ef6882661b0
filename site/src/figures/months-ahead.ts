import type { Spec } from "vega";
import {
	COLOUR,
	chart,
	countAxis,
	monthNumber,
	WIDTH,
	yearAxis,
} from "./chart-frame.ts";

const HEIGHT = 150;

/** One standing bar for each month. */
export const monthsAhead = (
	months: { month: string; count: number }[],
): Spec => {
	const rows = months.map(({ month, count }) => ({
		at: monthNumber(month),
		count,
	}));
	const largest = Math.max(1, ...rows.map(({ count }) => count));
	const [first = 0, last = 0] = [rows[0]?.at, rows.at(-1)?.at];
	return chart({
		width: WIDTH - 40,
		height: HEIGHT,
		data: [{ name: "months", values: rows.filter(({ count }) => count > 0) }],
		scales: [
			{
				name: "x",
				type: "linear",
				domain: [first, last + 1],
				range: "width",
				zero: false,
			},
			{
				name: "y",
				type: "linear",
				domain: [0, largest],
				range: "height",
				nice: true,
			},
		],
		axes: [
			{ orient: "left", scale: "y", ...countAxis(largest) },
			{ orient: "bottom", scale: "x", ...yearAxis(first, last) },
		],
		marks: [
			{
				type: "rect",
				from: { data: "months" },
				encode: {
					update: {
						x: { scale: "x", field: "at", offset: 1 },
						x2: { scale: "x", signal: "datum.at + 1", offset: -1 },
						y: { scale: "y", field: "count" },
						y2: { scale: "y", value: 0 },
						fill: { value: COLOUR.past },
					},
				},
			},
			{
				type: "text",
				from: { data: "months" },
				encode: {
					update: {
						x: { scale: "x", signal: "datum.at + 0.5" },
						y: { scale: "y", field: "count", offset: -4 },
						align: { value: "center" },
						text: { signal: "'' + datum.count" },
						fill: { value: COLOUR.ink },
					},
				},
			},
		],
	});
};
