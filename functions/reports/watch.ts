import { addDays, dayIn, daysBetween } from "../../shared/dates/calendar.ts";
import type { CalendarDate, Instant } from "../../shared/dates/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { OVERDUE_DAYS, type Report } from "../../shared/reports/model.ts";
import type { NoticeStore } from "../notices/store.ts";
import { type PlaceDeps, provincesOf } from "./province-of.ts";
import type { ReportStore } from "./store.ts";

export type WatchReportsDeps = PlaceDeps & {
	reports: Pick<ReportStore, "openReports">;
	notices: Pick<NoticeStore, "tell">;
	now: () => Instant;
};

/** How many wait too long, and the days that the oldest of them has waited. */
export type Overdue = { count: number; days: number };

const WATCH: Author = { actor: "job:reports", role: "system" };
/** So many of the oldest are looked at; more make no other letter. */
const MOST = 200;

/**
 * Reports of wrong data that nobody has dealt with for more than a week: one event a province and
 * week, for the letter to its staff, however often the job runs. Answers for all provinces together;
 * whoever calls says so in the log, where an alarm hears it.
 */
export const watchReports = async (
	deps: WatchReportsDeps,
): Promise<Overdue> => {
	const at = deps.now();
	const day = dayIn(at);
	const overdue = (await deps.reports.openReports(MOST)).filter(
		(report) => waited(report, day) > OVERDUE_DAYS,
	);
	const provinces = await provincesOf(deps, overdue);
	const byProvince = Map.groupBy(overdue.keys(), (index) => provinces[index]);
	for (const [province, indexes] of byProvince) {
		if (province === undefined) continue;
		await deps.notices.tell(
			{ about: `reports#${province}`, what: mondayOf(day) },
			{
				entity: `reports#${province}`,
				type: "reports_overdue",
				version: 1,
				at,
				author: WATCH,
				after: measured(
					indexes.flatMap((index) => overdue[index] ?? []),
					day,
				),
			},
		);
	}
	return measured(overdue, day);
};

const waited = ({ receivedAt }: Report, day: CalendarDate): number =>
	daysBetween(dayIn(receivedAt), day);

const measured = (reports: Report[], day: CalendarDate): Overdue => ({
	count: reports.length,
	days: Math.max(0, ...reports.map((report) => waited(report, day))),
});

const mondayOf = (day: CalendarDate): CalendarDate => {
	const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
	return addDays(day, -((weekday + 6) % 7));
};
