import { nextChangeOn } from "../certificates/rules.ts";
import { dayIn } from "../dates/calendar.ts";
import type { CalendarDate } from "../dates/model.ts";
import type { DraftOf, ProductAggregate } from "../directory/model.ts";

/**
 * The day on which the content of a product page last changed: when something about it was
 * written, or when the calendar changed the state of a certificate. Not the day of a build.
 */
export const contentDay = (
	{ product, certificates, producer }: ProductAggregate,
	today: CalendarDate,
): CalendarDate => {
	const written = [
		product,
		...certificates,
		...(producer ? [producer] : []),
	].map(({ meta }) => dayIn(meta.updatedAt));
	const turned = certificates.flatMap(
		({ data }) => lastTurn(data, dayIn(product.meta.createdAt), today) ?? [],
	);
	return [...written, ...turned].sort().at(-1) ?? today;
};

/** The last day after `from` and until `today` on which the status changed by itself. */
const lastTurn = (
	certificate: DraftOf<"certificate">,
	from: CalendarDate,
	today: CalendarDate,
): CalendarDate | undefined => {
	let last: CalendarDate | undefined;
	for (
		let next = nextChangeOn(certificate, from);
		next !== undefined && next <= today;
		next = nextChangeOn(certificate, next)
	)
		last = next;
	return last;
};
