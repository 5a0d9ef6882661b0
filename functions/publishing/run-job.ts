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
			"request" | "due" | "pending" | "everyPage" | "page" | "rendered"
		>;
};

/** A page that waits this long was lost on the way; in minutes. */
const STUCK_AFTER = 2;
/** One that still waits after a day lies in the dead-letter queue, and people have been called. */
const GIVEN_UP_AFTER = 24 * 60;

/** Work that starts by the clock or after a deploy. Every job may run twice, or late. */
export const runJob = (deps: JobDeps, { job }: ScheduledJob): Promise<void> => {
	switch (job) {
		case "day":
			return turnOfDay(deps);
		case "sweep":
			return sweep(deps);
		case "everything":
			return everything(deps);
	}
};

/** What the calendar changes today: certificates that reach a term, and the month on the home pages. */
const turnOfDay = async (deps: JobDeps): Promise<void> => {
	const due: EntityRef[] = [];
	for await (const entity of deps.publishing.due(dayIn(deps.now())))
		due.push(entity);
	for (const entity of due) await project(deps, entity);
	const { provinces } = await deps.reference();
	await ask(
		deps,
		[...provinces.keys()].map((province) => pageKey("home", province)),
	);
};

/** Hands on again what was asked for and never rendered, whatever became of its message. */
const sweep = async (deps: JobDeps): Promise<void> => {
	const minutesAgo = (minutes: number) =>
		new Date(Date.parse(deps.now()) - minutes * 60_000).toISOString();
	const stuck: PageKey[] = [];
	for await (const page of deps.publishing.pending(
		minutesAgo(GIVEN_UP_AFTER),
		minutesAgo(STUCK_AFTER),
	))
		stuck.push(page);
	const all = pageKey("everything");
	await deps.send(stuck.filter((page) => page !== all));
	if (!stuck.includes(all)) return;
	const { requested } = await deps.publishing.page(all);
	await everything(deps);
	await deps.publishing.rendered(all, requested, []);
};

/** Projects every entry anew and asks for every page there is or ever was. */
const everything = async (deps: JobDeps): Promise<void> => {
	for await (const entity of deps.directory.everything())
		if (/^(product|organisation)#/.test(entity))
			await project(deps, entity, { force: true });
	const pages = new Set(standingPages(await deps.reference()));
	for await (const page of deps.publishing.everyPage()) pages.add(page);
	pages.delete(pageKey("everything"));
	await ask(deps, [...pages]);
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

const ask = async (deps: JobDeps, pages: PageKey[]): Promise<void> => {
	await deps.publishing.request(pages, deps.now());
	await deps.send(pages);
};
