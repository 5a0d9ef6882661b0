import type { Visitor } from "../../shared/accounts/model.ts";
import { authorOf } from "../../shared/accounts/rights.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { ReportClosed } from "../../shared/reports/events.ts";
import type { Report, ReportClosing } from "../../shared/reports/model.ts";
import type { AccountStore } from "../accounts/store.ts";
import type { ReportStore } from "./store.ts";

export type CloseDeps = {
	reports: Pick<ReportStore, "report" | "close">;
	accounts: Pick<AccountStore, "eventBeside">;
	now: () => Instant;
};

/**
 * Closes a report with what became of it. An answer is kept only where the sender agreed to one
 * (shared/reports/model.ts); it is sent by whoever hears of the event. Refuses
 * `reports.closed_already`, also when two close it at the same moment.
 */
export const closeReport = async (
	{ reports, accounts, now }: CloseDeps,
	visitor: Visitor,
	number: string,
	{ answer, ...closing }: ReportClosing,
): Promise<void> => {
	const report = await reports.report(number);
	if (report === undefined) throw new Refusal("accounts.no_such_thing");
	if (report.state === "closed") throw new Refusal("reports.closed_already");
	const at = now();
	const version = report.version + 1;
	const closed: Report = {
		...report,
		state: "closed",
		closed: {
			...closing,
			...(report.hasContact && answer ? { answer } : {}),
			at,
			by: visitor.person ?? "",
		},
		version,
	};
	const { page, fault } = report;
	const { decision } = closing;
	const event: ReportClosed = {
		report: number,
		type: "report_closed",
		version,
		at,
		page,
		fault,
		decision,
		author: authorOf(visitor, {}),
	};
	const isClosed = await reports.close(closed, event, [
		accounts.eventBeside({
			entity: `report#${number}`,
			type: event.type,
			version,
			at,
			author: event.author,
			after: { page, fault, decision },
		}),
	]);
	if (!isClosed) throw new Refusal("reports.closed_already");
};
