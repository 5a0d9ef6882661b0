import type * as z from "zod";
import { addDays, dayIn, formatDay } from "../../shared/dates/calendar.ts";
import type { DayLog } from "../../shared/office/pages.ts";
import { namesOf, stepOf } from "../history/tell.ts";
import {
	type Asked,
	dayOf,
	eventsFrom,
	isWanted,
	type LogDeps,
} from "./day-events.ts";
import { pathOfThing } from "./thing-path.ts";

/** So many are looked at for one page. */
const PER_PAGE = 100;
const PATH = "/quan-tri/nhat-ky";

/** The log of a day as a page. Who did it is looked up now: the log itself names nobody. */
export const showLog = async (
	deps: LogDeps,
	asked: Asked,
): Promise<z.infer<typeof DayLog>> => {
	const today = dayIn(deps.now());
	const day = dayOf(asked, deps.now());
	const { entries, next } = await eventsFrom(deps, day, asked.tu, PER_PAGE);
	const names = await namesOf(
		deps,
		entries.map(({ author }) => author),
	);
	const found = entries.filter(isWanted(asked));
	const to = (over: Asked) => addressOf({ ...asked, tu: undefined, ...over });
	return {
		kind: "day_log",
		day: formatDay(day),
		before: PATH + to({ ngay: formatDay(addDays(day, -1)) }),
		...(day < today && {
			after: PATH + to({ ngay: formatDay(addDays(day, 1)) }),
		}),
		asked: Object.fromEntries(
			Object.entries(asked).flatMap(([name, value]) =>
				value ? [[name, value]] : [],
			),
		),
		people: [...names.people]
			.map(([id, name]) => ({ id, name }))
			.sort((a, b) => a.name.localeCompare(b.name, "vi")),
		total: found.length,
		steps: found.map((entry) => {
			const path = pathOfThing(entry);
			return {
				...stepOf(entry, names),
				thing: entry.entity,
				...(path && { path }),
			};
		}),
		csv: `${PATH}.csv${to({ ngay: formatDay(day) })}`,
		...(next && { next: PATH + to({ ngay: formatDay(day), tu: next }) }),
	};
};

const addressOf = (asked: Asked): string => {
	const parameters = new URLSearchParams();
	for (const [name, value] of Object.entries(asked))
		if (value) parameters.set(name, value);
	const text = parameters.toString();
	return text === "" ? "" : `?${text}`;
};
