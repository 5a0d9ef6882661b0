import * as z from "zod";
import { Flag } from "../directory/model.ts";

/** One reason in both languages, as people will read it. */
const Reason = z.object({ code: z.string(), vi: z.string(), en: z.string() });

/** Left beside the file as `{key}.report.json`. Never quotes the value of a field: only where it stands. */
export const ImportReport = z.object({
	file: z.string(),
	run: z.string(),
	finishedAt: z.iso.datetime(),
	/** Why the whole file was refused; then no row was looked at. */
	broken: Reason.extend({ row: z.int().optional() }).optional(),
	rows: z.object({
		total: z.int(),
		created: z.int(),
		changed: z.int(),
		unchanged: z.int(),
		refused: z.int(),
		flagged: z.int(),
	}),
	/** Row numbers are line numbers of the file; the header of a CSV is row 1. */
	refused: z.array(
		Reason.extend({
			row: z.int(),
			id: z.string().optional(),
			field: z.string(),
		}),
	),
	/** More was refused or flagged than is listed here; the counts are whole. */
	truncated: z.boolean(),
	/** Kept as printed, for a person to look at. */
	flagged: z.array(Flag.extend({ row: z.int(), id: z.string() })),
});
export type ImportReport = z.infer<typeof ImportReport>;
