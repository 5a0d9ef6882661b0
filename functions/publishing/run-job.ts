import { dayIn } from "../../shared/dates/calendar.ts";
import type { EntityRef } from "../../shared/directory/events.ts";
import {
	type PageKey,
	pageKey,
	provincePages,
	sitePages,
} from "../../shared/publishing/page-key.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import type { DirectoryStore } from "../directory/store.ts";
import type { ScheduledJob } from "./env.ts";
import { type ProjectDeps, project } from "./project.ts";
import type { PublishingStore } from "./store.ts";

export type JobDeps = Omit<ProjectDeps, "publishing" | "directory"> & {
	directory: ProjectDeps["directory"] & Pick<DirectoryStore, "everything">;
	publishing: ProjectDeps["publishing"] &
		Pick<
			PublishingStore,
			| "request"
			| "due"
			| "pending"
			| "postpone"
			| "everyPage"
			| "page"
			| "rendered"
		>;
};

/** A page that waits this long was lost on the way; in minutes. */
const STUCK_AFTER = 2;
/** One that still waits after a day lies in the dead-letter queue, and people have been called. */
const GIVEN_UP_AFTER = 24 * 60;
/** A rebuild takes less than this; in minutes. Meanwhile no other is begun. */
const REBUILD_TAKES = 20;
/** Entries projected side by side: more would only meet at the same counts. */
const SIDE_BY_SIDE = 4;

const EVERYTHING = pageKey("everything");

/** Work that starts by the clock or after a deploy. Every job may run twice, or late. */
export const runJob = (deps: JobDeps, { job }: ScheduledJob): Promise<void> => {
	switch (job) {
		case "day":
			return turnOfDay(deps);
		case "open_data":
			return ask(deps, [pageKey("open_data"), pageKey("sitemap")]);
		case "sweep":
			return sweep(deps);
		case "everything":
			return everything(deps);
	}
};

/** What the calendar changes today: certificates that reach a term, the month on the home pages, the day of the figures. */
const turnOfDay = async (deps: JobDeps): Promise<void> => {
	const due: EntityRef[] = [];
	for await (const entity of deps.publishing.due(dayIn(deps.now())))
		due.push(entity);
	const failed = await projectAll(deps, due, false);
	const { provinces } = await deps.reference();
	await ask(
		deps,
		[...provinces.keys()].flatMap((province) => [
			pageKey("home", province),
			pageKey("figures", province),
		]),
	);
	complain(failed);
};

/** Hands on again what was asked for and never rendered, whatever became of its message. */
const sweep = async (deps: JobDeps): Promise<void> => {
	const waiting = deps.publishing.pending(inMinutes(deps, -STUCK_AFTER));
	const givenUp = inMinutes(deps, -GIVEN_UP_AFTER);
	const stuck: PageKey[] = [];
	let isAllAsked = false;
	for await (const { page, since } of waiting)
		if (page === EVERYTHING) isAllAsked = true;
		else if (since >= givenUp) stuck.push(page);
	await deps.send(stuck);
	if (isAllAsked) await everything(deps);
};

/** Projects every entry anew and asks for every page there is or ever was. */
const everything = async (deps: JobDeps): Promise<void> => {
	const state = await deps.publishing.page(EVERYTHING);
	const isAsked = state.rendered < state.requested;
	if (isAsked)
		await deps.publishing.postpone(EVERYTHING, inMinutes(deps, REBUILD_TAKES));
	const entities: EntityRef[] = [];
	for await (const entity of deps.directory.everything())
		if (/^(product|organisation)#/.test(entity)) entities.push(entity);
	const failed = await projectAll(deps, entities, true);
	const pages = new Set(standingPages(await deps.reference()));
	for await (const page of deps.publishing.everyPage()) pages.add(page);
	pages.delete(EVERYTHING);
	await ask(deps, [...pages], { look: true });
	if (isAsked)
		await deps.publishing.rendered(
			EVERYTHING,
			state,
			{ paths: [], files: {} },
			deps.now(),
		);
	complain(failed);
};

/** One that cannot be projected does not hold up the others; it is named at the end. */
const projectAll = async (
	deps: JobDeps,
	entities: EntityRef[],
	force: boolean,
): Promise<unknown[]> => {
	const failed: unknown[] = [];
	for (let start = 0; start < entities.length; start += SIDE_BY_SIDE) {
		const results = await Promise.allSettled(
			entities
				.slice(start, start + SIDE_BY_SIDE)
				.map((entity) => project(deps, entity, { force })),
		);
		for (const result of results)
			if (result.status === "rejected") failed.push(result.reason);
	}
	return failed;
};

const complain = (failed: unknown[]): void => {
	if (failed.length > 0)
		throw new AggregateError(failed, `${failed.length} entries failed`);
};

const standingPages = ({
	provinces,
	communes,
	oldDistricts,
	sets,
}: Reference): PageKey[] => [
	...sitePages(),
	...[...provinces.keys()].flatMap((province) =>
		provincePages(province, [...sets.values()]),
	),
	...[...communes.keys()].flatMap((commune) => [
		pageKey("commune", commune),
		pageKey("sitemap_part", commune),
	]),
	...[...oldDistricts.keys()].map((district) =>
		pageKey("old_district", district),
	),
];

const ask = async (
	deps: JobDeps,
	pages: PageKey[],
	options?: { look: boolean },
): Promise<void> => {
	await deps.publishing.request(pages, deps.now(), options);
	await deps.send(pages);
};

const inMinutes = ({ now }: JobDeps, minutes: number): string =>
	new Date(Date.parse(now()) + minutes * 60_000).toISOString();
