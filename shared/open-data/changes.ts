import * as z from "zod";
import { CalendarDate } from "../dates/model.ts";

/** What became of the lines of one set since it was last published; ids only. */
export const SetChange = z.object({
	added: z.array(z.string()),
	changed: z.array(z.string()),
	withdrawn: z.array(z.string()),
});
export type SetChange = z.infer<typeof SetChange>;

/** `/data/changes.json`: the newest run first. */
export const Changes = z.object({
	format: z.string(),
	runs: z.array(
		z.object({ day: CalendarDate, sets: z.record(z.string(), SetChange) }),
	),
});
export type Changes = z.infer<typeof Changes>;

const KEPT_RUNS = 90;
/** In hundredths: a set that lost more than this since it was last published has lost something by accident. */
const MOST_LOST = 5;

/** Compares prints by id. */
export const setChange = (
	before: ReadonlyMap<string, string>,
	now: ReadonlyMap<string, string>,
): SetChange => ({
	added: [...now.keys()].filter((id) => !before.has(id)),
	changed: [...now].flatMap(([id, print]) =>
		before.has(id) && before.get(id) !== print ? [id] : [],
	),
	withdrawn: [...before.keys()].filter((id) => !now.has(id)),
});

/**
 * Notes a run. A second run of a day is joined with the first, so that one which was cut off after
 * writing this and before writing the sets counts once. A run that changed nothing leaves no trace.
 */
export const withRun = (
	runs: Changes["runs"],
	day: CalendarDate,
	sets: Record<string, SetChange>,
): Changes["runs"] => {
	const moved = Object.entries(sets).filter(([, change]) => size(change) > 0);
	if (moved.length === 0) return runs;
	const today = runs.find((run) => run.day === day);
	const joined = { ...today?.sets };
	for (const [name, change] of moved) joined[name] = join(joined[name], change);
	return [
		{ day, sets: joined },
		...runs.filter((run) => run.day !== day),
	].slice(0, KEPT_RUNS);
};

/** Whether a set shrank by more than 5 %. */
export const hasShrunk = (before: number, now: number): boolean =>
	(before - now) * 100 > before * MOST_LOST;

const size = ({ added, changed, withdrawn }: SetChange) =>
	added.length + changed.length + withdrawn.length;

/** What an id became last on a day counts. */
const join = (first: SetChange | undefined, second: SetChange): SetChange => {
	if (first === undefined) return second;
	const later = new Set(Object.values(second).flat());
	const kept = (ids: string[]) => ids.filter((id) => !later.has(id));
	const isNew = new Set(first.added);
	return {
		added: [
			...first.added.filter(
				(id) => !second.withdrawn.includes(id) && !second.added.includes(id),
			),
			...second.added,
		],
		changed: [
			...kept(first.changed),
			...second.changed.filter((id) => !isNew.has(id)),
		],
		withdrawn: [
			...kept(first.withdrawn),
			...second.withdrawn.filter((id) => !isNew.has(id)),
		],
	};
};
