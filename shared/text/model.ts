import * as z from "zod";
import { tidy } from "./tidy.ts";

/** One line of text: NFC, trimmed, single spaces; `min` and `max` count characters after that. */
export const Text = (min: number, max: number) =>
	z
		.string()
		.transform(tidy)
		.pipe(z.string().min(min, "input.too_short").max(max, "input.too_long"));

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
