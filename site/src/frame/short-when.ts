import { formatDay } from "../../../shared/dates/calendar.ts";
import { formatPartial } from "../../../shared/dates/partial.ts";

/** Beside a label that already speaks of a day: `20/12/2024`, or `tháng 8 năm 2023`. */
export const shortWhen = (partial: string): string =>
	partial.length === 10 ? formatDay(partial) : formatPartial(partial);
