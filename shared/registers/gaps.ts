import { addMonths } from "../dates/calendar.ts";
import type { CalendarDate, PartialDate } from "../dates/model.ts";
import { latestDay } from "../dates/partial.ts";
import type { DraftOf } from "../directory/model.ts";

/** What staff still have to find out; a page shows its absence in words. */
export const GAPS = ["set", "commune", "producer", "story"] as const;
export type Gap = (typeof GAPS)[number];

/** What neither a source nor the producer has told of a product. */
export const productGaps = (product: DraftOf<"product">): Gap[] => [
	...(product.set === undefined ? (["set"] as const) : []),
	...(product.commune === undefined ? (["commune"] as const) : []),
	...(product.producer === undefined ? (["producer"] as const) : []),
	...(product.story === undefined ? (["story"] as const) : []),
];

export const organisationGaps = (
	organisation: DraftOf<"organisation">,
): Gap[] => [
	...(organisation.commune === undefined ? (["commune"] as const) : []),
	...(organisation.story === undefined ? (["story"] as const) : []),
];

/** Readers are warned after a year (shared/products/age.ts); staff are asked to act after two. */
export const OLD_FOR_STAFF_MONTHS = 24;

/** Whether nobody confirmed or wrote about it for two years, or ever. */
export const isOldForStaff = (
	heard: PartialDate | undefined,
	day: CalendarDate,
): boolean =>
	heard === undefined ||
	addMonths(latestDay(heard), OLD_FOR_STAFF_MONTHS) < day;
