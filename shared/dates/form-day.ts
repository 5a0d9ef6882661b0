import * as z from "zod";
import { parseDay } from "./calendar.ts";
import type { CalendarDate } from "./model.ts";

/** A day as people type it into a form: `6/11/2026`; kept as `2026-11-06`. */
export const FormDay = z.string().transform((typed, context): CalendarDate => {
	const day = parseDay(typed.trim());
	if (day !== undefined) return day;
	context.addIssue({ code: "custom", message: "dates.not_a_day" });
	return z.NEVER;
});
