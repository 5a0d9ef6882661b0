/** One measured thing, in words and numbers that a person can check. */
export type Row = {
	/** The number of the target: P1, P2, … */
	id: string;
	what: string;
	measured: string;
	/** What it is held against, measured in the same run. */
	peer?: string;
	ratio?: string;
	target?: string;
	/** Absent where there is no target. */
	reached?: boolean;
	/** What the numbers were made of. */
	detail?: unknown;
};

const COLUMNS = [
	"what",
	"measured",
	"peer",
	"ratio",
	"target",
	"reached",
] as const;

export const printRow = (row: Row): string =>
	[
		row.id,
		...COLUMNS.map((column) => {
			if (column !== "reached") return row[column] ?? "–";
			if (row.reached === undefined) return "–";
			return row.reached ? "reached" : "MISSED";
		}),
	].join(" · ");

export const HEADING = ["", ...COLUMNS].join(" · ").trim();

/** The value below which a share of all lies: 0.5 is the median. */
export const quantile = (values: number[], share: number): number => {
	const sorted = values.toSorted((a, b) => a - b);
	const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
	return sorted[at] ?? Number.NaN;
};
export const median = (values: number[]): number => quantile(values, 0.5);

/** Milliseconds to a precision that another run would bear out. */
export const ms = (value: number): string =>
	`${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const times = (value: number): string =>
	`${value >= 10 ? Math.round(value) : value.toFixed(2)} ×`;
