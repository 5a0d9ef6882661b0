import * as z from "zod";
import { tidy } from "./tidy.ts";

/** One line of text: NFC, trimmed, single spaces; `min` and `max` count characters after that. */
export const Text = (min: number, max: number) =>
	z
		.string()
		.transform(tidy)
		.pipe(z.string().min(min, "input.too_short").max(max, "input.too_long"));

/** An address on the web that a reader may follow. */
export const WebAddress = z
	.url({ protocol: /^https?$/ })
	.max(500, "input.too_long");

/**
 * A number that a table and JSON both keep as it is: no exponents, no minus nought. `max` also
 * bounds it below.
 */
export const Amount = (max = 1e15) =>
	z
		.number()
		.min(-max)
		.max(max)
		.transform((value) => Math.round(value * 1e6) / 1e6 || 0);

/** Several paragraphs: NFC, trimmed lines, at most one empty line in a row. */
export const Prose = (max: number) =>
	z
		.string()
		.transform((text) =>
			text
				.split(/\r?\n/)
				.map(tidy)
				.join("\n")
				.replace(/\n{3,}/g, "\n\n")
				.trim(),
		)
		.pipe(z.string().min(1, "input.too_short").max(max, "input.too_long"));
