import type { Spec } from "vega";
import { COLOUR, chart, TEXT, WIDTH } from "./chart-frame.ts";

export type Bar = { label: string; value: number; text: string };

/** Height of a bar with its name above it. */
const ROW = 36;
/** Left free at the right, for the number. */
const NUMBER = 58;

/** Bars lying one under another, each with its whole name above and its number at the end. */
export const bars = (items: Bar[]): Spec =>
	chart({
		width: WIDTH,
		height: items.length * ROW,
		data: [
			{ name: "bars", values: items.map((item, at) => ({ ...item, at })) },
		],
		scales: [
			{
				name: "x",
				type: "linear",
				domain: [0, Math.max(1, ...items.map(({ value }) => value))],
				range: [0, WIDTH - NUMBER],
			},
		],
		marks: [
			{
				type: "text",
				from: { data: "bars" },
				encode: {
					update: {
						x: { value: 0 },
						y: { signal: `datum.at * ${ROW} + 13` },
						text: { field: "label" },
						fill: { value: COLOUR.ink },
						limit: { value: WIDTH },
					},
				},
			},
			{
				type: "rect",
				from: { data: "bars" },
				encode: {
					update: {
						x: { value: 0 },
						x2: { scale: "x", field: "value" },
						y: { signal: `datum.at * ${ROW} + 19` },
						height: { value: 11 },
						fill: { value: COLOUR.first },
					},
				},
			},
			{
				type: "text",
				from: { data: "bars" },
				encode: {
					update: {
						x: { scale: "x", field: "value", offset: 6 },
						y: { signal: `datum.at * ${ROW} + ${17 + TEXT}` },
						text: { field: "text" },
						fill: { value: COLOUR.muted },
					},
				},
			},
		],
	});
