import * as z from "zod";
import { statusOn } from "../certificates/rules.ts";
import { dayIn } from "../dates/calendar.ts";
import { CalendarDate, PartialDate } from "../dates/model.ts";
import { latestDay } from "../dates/partial.ts";
import type { ProductAggregate } from "../directory/model.ts";
import { Stars } from "../programme/model.ts";
import { ProductCard } from "../publishing/card-document.ts";
import { leadCertificate } from "../publishing/cards.ts";
import { pageKey } from "../publishing/page-key.ts";
import type { Listing } from "../publishing/projection.ts";

/** A piece of news: a product was recognised, or came into the catalogue without a dated recognition. */
export const FeedEntry = z.object({
	...ProductCard.pick({
		id: true,
		path: true,
		name: true,
		producer: true,
		place: true,
	}).shape,
	/** The day it is news of. */
	on: CalendarDate,
	recognition: z
		.object({
			certificate: z.string(),
			stars: Stars.optional(),
			/** As well as it is known. */
			since: PartialDate,
		})
		.optional(),
});
export type FeedEntry = z.infer<typeof FeedEntry>;

/** The news of a province, the newest first. */
export const feedList = (province: string) => `feed:${province}`;

const NINES = 99_999_999;

/**
 * The news that a product is. A recognition is news of the day it was given or, where only its
 * month or year is known, of the last day that can mean, but never of a day after it was entered.
 */
export const inFeed = (
	aggregate: ProductAggregate,
	card: ProductCard,
	day: CalendarDate,
): Listing[] => {
	const { data, meta } = aggregate.product;
	const lead = leadCertificate(aggregate, day);
	if (lead !== undefined && statusOn(lead, day) === "revoked") return [];
	const since = lead?.issuedOn ?? lead?.attestedOn;
	const entered = dayIn(
		aggregate.certificates.find((certificate) => certificate.data === lead)
			?.meta.createdAt ?? meta.createdAt,
	);
	const on =
		since === undefined ? entered : [latestDay(since), entered].sort()[0];
	const entry = FeedEntry.parse({
		...card,
		on,
		recognition: lead &&
			since && { certificate: lead.id, stars: lead.stars, since },
	});
	const page = pageKey("feed", data.province);
	return [
		{
			list: feedList(data.province),
			sort: `${NINES - Number(entry.on.replaceAll("-", ""))}~${data.id}`,
			card: entry,
			pages: [page],
		},
	];
};
