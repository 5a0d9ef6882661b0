import type { CalendarDate } from "../dates/model.ts";
import type { PageKey } from "./page-key.ts";

/**
 * What one public thing contributes to the site: its own page, its place in ordered lists, one
 * in each of some counts. Everything the site shows is the sum of these, so a change costs what
 * the thing itself touches, however large the catalogue is.
 */
export type Projection = {
	/** Pages that show the thing itself. */
	pages: PageKey[];
	listings: Listing[];
	counts: Tally[];
	/** The next day on which the calendar alone changes any of this. */
	nextChangeOn?: CalendarDate | undefined;
};

/** One line of an ordered list, and the pages that show that list. */
export type Listing = {
	list: string;
	sort: string;
	card: Card;
	pages: PageKey[];
};
export type Card = Record<string, unknown>;

/** One more in a count, and the pages that show that count. */
export type Tally = { group: string; cell: string; pages: PageKey[] };

/** What is remembered of a projection, to see next time what changed. */
export type Projected = {
	listings: { list: string; sort: string; print: string; pages: PageKey[] }[];
	counts: Tally[];
};

export type Difference = {
	remove: { list: string; sort: string }[];
	put: Listing[];
	add: { group: string; cell: string; by: 1 | -1 }[];
	pages: PageKey[];
};

/** What has to be written to get from one projection to the next. Own pages are always in `pages`. */
export const difference = (
	before: Projected,
	after: Projection,
	print: (card: Card) => string,
): Difference => {
	const pages = new Set(after.pages);
	const touch = (keys: PageKey[]) => {
		for (const key of keys) pages.add(key);
	};
	const place = ({ list, sort }: { list: string; sort: string }) =>
		`${list}\n${sort}`;

	const old = new Map(
		before.listings.map((listing) => [place(listing), listing]),
	);
	const put = after.listings.filter(
		(listing) => old.get(place(listing))?.print !== print(listing.card),
	);
	const kept = new Set(after.listings.map(place));
	const remove = before.listings.filter((listing) => !kept.has(place(listing)));
	for (const { pages } of [...put, ...remove]) touch(pages);

	const cell = ({ group, cell }: Tally) => `${group}\n${cell}`;
	const oldCells = new Set(before.counts.map(cell));
	const newCells = new Set(after.counts.map(cell));
	const more = after.counts.filter((tally) => !oldCells.has(cell(tally)));
	const less = before.counts.filter((tally) => !newCells.has(cell(tally)));
	for (const { pages } of [...more, ...less]) touch(pages);

	return {
		remove: remove.map(({ list, sort }) => ({ list, sort })),
		put,
		add: [
			...more.map(({ group, cell }) => ({ group, cell, by: 1 as const })),
			...less.map(({ group, cell }) => ({ group, cell, by: -1 as const })),
		],
		pages: [...pages],
	};
};

/**
 * As much of the way from one projection to the next as `limit` writes allow, for a thing that
 * touches more than one transaction takes. What is left is the difference to `reached`; every
 * step asks for the pages that show what it changes.
 */
export const stepTowards = (
	before: Projected,
	after: Projection,
	print: (card: Card) => string,
	limit: number,
): { reached: Projected; change: Difference } => {
	const place = ({ list, sort }: { list: string; sort: string }) =>
		`${list}\n${sort}`;
	const name = ({ group, cell }: Tally) => `${group}\n${cell}`;
	const listings = new Map(before.listings.map((one) => [place(one), one]));
	const counts = new Map(before.counts.map((one) => [name(one), one]));
	const whole = difference(before, after, print);
	const pages = new Set<PageKey>();
	const change: Difference = { remove: [], put: [], add: [], pages: [] };
	let size = 0;
	/** Whether one more write, with the pages it asks for, still fits. */
	const fits = (more: PageKey[]) => {
		const fresh = more.filter((page) => !pages.has(page));
		if (size + 1 + fresh.length > limit) return false;
		for (const page of fresh) pages.add(page);
		size += 1 + fresh.length;
		return true;
	};
	for (const gone of whole.remove)
		if (fits(listings.get(place(gone))?.pages ?? [])) {
			change.remove.push(gone);
			listings.delete(place(gone));
		}
	for (const listing of whole.put)
		if (fits(listing.pages)) {
			change.put.push(listing);
			const { list, sort, card, pages } = listing;
			listings.set(place(listing), { list, sort, pages, print: print(card) });
		}
	const tallies = new Map(after.counts.map((one) => [name(one), one]));
	for (const one of whole.add) {
		const key = `${one.group}\n${one.cell}`;
		const tally = (one.by === 1 ? tallies : counts).get(key);
		if (tally === undefined || !fits(tally.pages)) continue;
		change.add.push(one);
		if (one.by === 1) counts.set(key, tally);
		else counts.delete(key);
	}
	change.pages = [...pages];
	return {
		reached: {
			listings: [...listings.values()],
			counts: [...counts.values()],
		},
		change,
	};
};

export const NOTHING: Projected = { listings: [], counts: [] };
