import type { Spec } from "vega";
import { COLOUR, chart, countAxis, WIDTH, yearAxis } from "./chart-frame.ts";

/** `month`: see `monthNumber`. */
export type SeriesPoint = {
	month: number;
	value: number;
	text: string;
	isTarget: boolean;
};

const HEIGHT = 190;

/** Printed numbers over time, each written beside its point; targets are open diamonds. */
export const series = (points: SeriesPoint[]): Spec => {
	const months = points.map(({ month }) => month);
	const first = Math.floor(Math.min(...months) / 12) * 12;
	const last = Math.ceil((Math.max(...months) + 8) / 12) * 12;
	const largest = Math.max(...points.map(({ value }) => value));
	return chart({
		width: WIDTH - 40,
		height: HEIGHT,
		data: [
			{ name: "printed", values: points.filter((one) => !one.isTarget) },
			{ name: "targets", values: points.filter((one) => one.isTarget) },
		],
		scales: [
			{
				name: "x",
				type: "linear",
				domain: [first, last],
				range: "width",
				zero: false,
			},
			{
				name: "y",
				type: "linear",
				domain: [0, largest * 1.15],
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
				type: "line",
				from: { data: "printed" },
				encode: {
					update: {
						x: { scale: "x", field: "month" },
						y: { scale: "y", field: "value" },
						stroke: { value: COLOUR.first },
						strokeWidth: { value: 2 },
					},
				},
			},
			...marked("printed", { shape: "circle", size: 60, isTarget: false }),
			...marked("targets", { shape: "diamond", size: 110, isTarget: true }),
		],
	});
};

const marked = (
	data: string,
	{ shape, size, isTarget }: { shape: string; size: number; isTarget: boolean },
): NonNullable<Spec["marks"]> => [
	{
		type: "symbol",
		from: { data },
		encode: {
			update: {
				x: { scale: "x", field: "month" },
				y: { scale: "y", field: "value" },
				shape: { value: shape },
				size: { value: size },
				fill: { value: isTarget ? "none" : COLOUR.first },
				stroke: { value: isTarget ? COLOUR.accent : COLOUR.first },
				strokeWidth: { value: 2 },
			},
		},
	},
	{
		type: "text",
		from: { data },
		encode: {
			update: {
				x: { scale: "x", field: "month" },
				y: { scale: "y", field: "value", offset: isTarget ? 4 : -10 },
				dx: { value: isTarget ? 10 : 0 },
				text: { field: "text" },
				align: { value: isTarget ? "left" : "center" },
				fill: { value: COLOUR.ink },
			},
		},
	},
];
