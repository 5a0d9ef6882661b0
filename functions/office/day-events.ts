import { addDays, dayIn, parseDay } from "../../shared/dates/calendar.ts";
import type { CalendarDate, Instant } from "../../shared/dates/model.ts";
import type { HistoryEntry } from "../../shared/history/model.ts";
import type { AccountStore } from "../accounts/store.ts";
import type { DirectoryStore } from "../directory/store.ts";
import { personIn, type TellDeps } from "../history/tell.ts";
import { accountEntry } from "./load-person.ts";

export type LogDeps = TellDeps & {
	accounts: Pick<AccountStore, "eventsBetween">;
	directory: Pick<DirectoryStore, "eventsBetween">;
	now: () => Instant;
};

export type Asked = {
	ngay?: string | undefined;
	tu?: string | undefined;
	vai_tro?: string | undefined;
	loai?: string | undefined;
	/** A person's id: a name has no place in an address. */
	ai?: string | undefined;
};

/** Midnight of a day in Việt Nam. */
const startOf = (day: CalendarDate): Instant =>
	new Date(`${day}T00:00:00.000+07:00`).toISOString();

/** What happened on a day of Việt Nam, in both tables, from an instant of it on. */
export const eventsFrom = async (
	{ directory, accounts }: LogDeps,
	day: CalendarDate,
	since: Instant | undefined,
	most: number,
): Promise<{ entries: HistoryEntry[]; next?: Instant }> => {
	const from = since ?? startOf(day);
	const to = startOf(addDays(day, 1));
	const [things, rights] = await Promise.all([
		directory.eventsBetween(from, to, most + 1),
		accounts.eventsBetween(from, to, most + 1),
	]);
	const all = [...things, ...rights.map(accountEntry)]
		.filter(({ at }) => at >= from && at < to)
		.sort((a, b) => (a.at < b.at ? -1 : 1));
	const next = all[most]?.at;
	if (next === undefined) return { entries: all };
	// What happened in the same millisecond stays together, so that no page repeats or leaves it out.
	const entries = all.filter(({ at }) => at < next);
	return entries.length === 0
		? { entries: all, next: later(next) }
		: { entries, next };
};

const later = (at: Instant): Instant =>
	new Date(Date.parse(at) + 1).toISOString();

export const dayOf = ({ ngay }: Asked, now: Instant): CalendarDate =>
	parseDay(ngay ?? "") ?? dayIn(now);

/** Whether an event is what was asked for. */
export const isWanted =
	(asked: Asked) =>
	({ author, entity }: HistoryEntry) =>
		(!asked.vai_tro || author.role === asked.vai_tro) &&
		(!asked.loai || entity.split("#")[0] === asked.loai) &&
		(!asked.ai || personIn(author.actor) === asked.ai);
