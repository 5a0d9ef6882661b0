import type { Spec } from "vega";
import type { MonthOfTerms } from "../../../shared/publishing/figures-document.ts";
import {
	COLOUR,
	chart,
	countAxis,
	monthNumber,
	WIDTH,
	yearAxis,
} from "./chart-frame.ts";

/** From the bottom up; the colours are those of the same states elsewhere. */
export const STATES = ["inForce", "unknown", "lapsed", "revoked"] as const;
export type State = (typeof STATES)[number];

const FILL: Record<State, string> = {
	inForce: COLOUR.good,
	unknown: COLOUR.unknown,
	lapsed: COLOUR.past,
	revoked: COLOUR.bad,
};
/** Not by colour alone: states also differ in how full they are. */
const FULL: Record<State, number> = {
	inForce: 0.95,
	unknown: 0.3,
	lapsed: 0.5,
	revoked: 0.95,
};

/** How many products stood in which state, stacked, month by month; a line marks today. */
export const terms = (
	months: MonthOfTerms[],
	now: string,
	today: string,
): Spec => {
	const rows = months.map((month) => ({
		...month,
		at: monthNumber(month.month),
	}));
	const [first = 0, last = 0] = [rows[0]?.at, rows.at(-1)?.at];
	const total = Math.max(
		1,
		...rows.map((row) => STATES.reduce((sum, state) => sum + row[state], 0)),
	);
	return chart({
		width: WIDTH - 40,
		height: 190,
		data: [
			{
				name: "months",
				values: rows.flatMap((row) =>
					STATES.map((state, order) => ({
						at: row.at,
						state,
						order,
						value: row[state],
					})),
				),
				transform: [
					{
						type: "stack",
						groupby: ["at"],
						field: "value",
						sort: { field: "order" },
					},
				],
			},
			...STATES.map((state) => ({
				name: state,
				source: "months",
				transform: [
					{ type: "filter" as const, expr: `datum.state === '${state}'` },
				],
			})),
		],
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
				domain: [0, total],
				range: "height",
				nice: true,
			},
		],
		axes: [
			{ orient: "left", scale: "y", ...countAxis(total) },
			{ orient: "bottom", scale: "x", ...yearAxis(first, last) },
		],
		marks: [
			...STATES.map((state): NonNullable<Spec["marks"]>[number] => ({
				type: "area",
				from: { data: state },
				encode: {
					update: {
						x: { scale: "x", field: "at" },
						y: { scale: "y", field: "y0" },
						y2: { scale: "y", field: "y1" },
						interpolate: { value: "step-after" },
						fill: { value: FILL[state] },
						fillOpacity: { value: FULL[state] },
					},
				},
			})),
			{
				type: "rule",
				encode: {
					update: {
						x: { scale: "x", value: monthNumber(now) + 1 },
						y: { value: -4 },
						y2: { value: 190 },
						stroke: { value: COLOUR.ink },
						strokeDash: { value: [3, 3] },
					},
				},
			},
			{
				type: "text",
				encode: {
					update: {
						x: { scale: "x", value: monthNumber(now) + 1 },
						y: { value: -8 },
						align: { value: "center" },
						text: { value: today },
						fill: { value: COLOUR.ink },
					},
				},
			},
		],
	});
};
