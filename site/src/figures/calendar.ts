import type { Spec } from "vega";
import { COLOUR, chart, WIDTH } from "./chart-frame.ts";

const ROW = 20;
const NAMES = 154;
const COLUMN = (WIDTH - NAMES) / 12;

/** Products under each other, months beside each other; a filled field is a month of sale. */
export const calendar = (
	products: { name: string; months: number[] }[],
): Spec =>
	chart({
		width: WIDTH,
		height: (products.length + 1) * ROW,
		data: [
			{
				name: "products",
				values: products.map(({ name }, at) => ({ name, at: at + 1 })),
			},
			{
				name: "months",
				values: Array.from({ length: 12 }, (_, at) => ({ month: at + 1 })),
			},
			{
				name: "fields",
				values: products.flatMap(({ months }, at) =>
					spans(months).map((span) => ({ ...span, at: at + 1 })),
				),
			},
		],
		marks: [
			{
				type: "text",
				from: { data: "months" },
				encode: {
					update: {
						x: { signal: `${NAMES} + (datum.month - 0.5) * ${COLUMN}` },
						y: { value: 12 },
						align: { value: "center" },
						text: { signal: "'' + datum.month" },
						fill: { value: COLOUR.muted },
					},
				},
			},
			{
				type: "rule",
				from: { data: "products" },
				encode: {
					update: {
						x: { value: 0 },
						x2: { value: WIDTH },
						y: { signal: `datum.at * ${ROW} - 1` },
						stroke: { value: COLOUR.hair },
					},
				},
			},
			{
				type: "text",
				from: { data: "products" },
				encode: {
					update: {
						x: { value: 0 },
						y: { signal: `datum.at * ${ROW} + 13` },
						text: { field: "name" },
						fill: { value: COLOUR.ink },
					},
				},
			},
			{
				type: "rect",
				from: { data: "fields" },
				encode: {
					update: {
						x: { signal: `${NAMES} + (datum.from - 1) * ${COLUMN} + 1` },
						x2: { signal: `${NAMES} + datum.to * ${COLUMN} - 1` },
						y: { signal: `datum.at * ${ROW} + 3` },
						height: { value: ROW - 8 },
						fill: { value: COLOUR.good },
					},
				},
			},
		],
	});

/** Months that follow each other are one field: `[1, 2, 11]` → 1–2 and 11–11. */
export const spans = (months: number[]): { from: number; to: number }[] => {
	const found: { from: number; to: number }[] = [];
	for (const month of months.toSorted((a, b) => a - b)) {
		const last = found.at(-1);
		if (last?.to === month - 1) last.to = month;
		else found.push({ from: month, to: month });
	}
	return found;
};
