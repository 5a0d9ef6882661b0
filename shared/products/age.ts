import { addDays, addMonths } from "../dates/calendar.ts";
import type { CalendarDate, PartialDate } from "../dates/model.ts";
import { latestDay } from "../dates/partial.ts";

/** What nobody confirmed or wrote about for longer than this is called old. */
export const OLD_AFTER_MONTHS = 12;

/**
 * When something was last heard of a product: the day its producer confirmed it, or the newest date
 * of a source, whichever is later. Undefined where neither is known: then its age cannot be told.
 */
export const lastHeardOf = (
	confirmedOn: CalendarDate | undefined,
	published: (PartialDate | undefined)[],
): PartialDate | undefined =>
	[confirmedOn, ...published]
		.filter((date) => date !== undefined)
		.sort((a, b) => (latestDay(a) < latestDay(b) ? -1 : 1))
		.at(-1);

/** The first day on which it is old. Of a month or a year the last day counts: the doubt is the product's. */
export const oldFrom = (lastHeard: PartialDate): CalendarDate =>
	addDays(addMonths(latestDay(lastHeard), OLD_AFTER_MONTHS), 1);
