import { fileURLToPath } from "node:url";
import { demonstration } from "./demonstration.ts";

/** A file that staff could have uploaded: its name in the imports bucket, and where its rows come from. */
export type LoadedFile = {
	key: string;
	/** False: invented rows, only for trying the service out. */
	production: boolean;
} & (
	| {
			/** Beside this file. */
			path: string;
	  }
	| {
			/** Lines of JSON without their line ends, made for the day they are loaded on. */
			lines: (day: string) => Iterable<string>;
	  }
);

/** Enough that every block, list and state has something to show. */
export const DEMONSTRATION_PRODUCTS = 72;

/**
 * What a fresh service loads, in this order: a row may only name what stands before it. Each file
 * must be done before the next one is uploaded.
 */
export const loadOrder: readonly LoadedFile[] = [
	stored("10-programme.jsonl"),
	stored("20-lang-son.places.jsonl"),
	stored("24-bac-ninh.places.jsonl"),
	stored("30-sources.jsonl"),
	stored("40-lang-son.jsonl"),
	stored("50-bac-ninh.jsonl"),
	{
		key: "90-minh-hoa.jsonl",
		production: false,
		lines: (day) => demonstrationLines(DEMONSTRATION_PRODUCTS, day),
	},
];

/** The invented province as an import file, line by line. */
export function* demonstrationLines(
	products: number,
	day: string,
): Generator<string> {
	for (const row of demonstration({ products, day })) yield JSON.stringify(row);
}

function stored(key: string): LoadedFile {
	return {
		key,
		production: true,
		path: fileURLToPath(new URL(key, import.meta.url)),
	};
}
