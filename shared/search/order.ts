import { compareVietnamese } from "../text/collate.ts";
import type { Entry } from "./entry.ts";
import type { Sort } from "./facets.ts";

/** In force first, then what nobody can compute, then the past: the order of every list here. */
const RANK: Record<string, number> = {
	valid: 0,
	renewal_window: 0,
	late_renewal: 0,
	extended: 0,
	undated: 1,
	expired: 3,
	revoked: 4,
	dissolving: 1,
	long_inactive: 1,
	dissolved: 4,
};
/** Of what has no certificate. */
const NONE = 2;
const YEAR = 12;

export type Ranked = { entry: Entry; score: number };

const rank = (catalogueHasStars: boolean, { record }: Entry): number =>
	RANK[record.status ?? ""] ?? (catalogueHasStars ? NONE : 0);

/** Months until it is in season: 0 now, 12 never. */
const wait = ({ record }: Entry, month: number): number =>
	Math.min(
		YEAR,
		...(record.season ?? []).map((other) => (other - month + YEAR) % YEAR),
	);

/** Newest first; what was revoked is no news. */
const since = ({ record }: Entry): string =>
	record.status === "revoked" ? "" : (record.since ?? "");

/** One total order for each sort, whatever order the entries came in. `month`: today's. */
export const ordered = (
	found: Ranked[],
	sort: Sort,
	isThing: boolean,
	month: number,
): Entry[] => {
	const state = (a: Ranked, b: Ranked) =>
		rank(isThing, a.entry) - rank(isThing, b.entry);
	const by: Record<Sort, (a: Ranked, b: Ranked) => number> = {
		match: (a, b) => b.score - a.score || state(a, b),
		name: () => 0,
		stars: (a, b) =>
			state(a, b) || (b.entry.record.stars ?? 0) - (a.entry.record.stars ?? 0),
		season: (a, b) => wait(a.entry, month) - wait(b.entry, month),
		newest: (a, b) =>
			Number(since(b.entry) > since(a.entry)) -
			Number(since(b.entry) < since(a.entry)),
	};
	return found
		.toSorted(
			(a, b) =>
				by[sort](a, b) ||
				compareVietnamese(a.entry.orderName, b.entry.orderName) ||
				(a.entry.record.id < b.entry.record.id ? -1 : 1),
		)
		.map(({ entry }) => entry);
};
