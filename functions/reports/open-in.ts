import type { Report } from "../../shared/reports/model.ts";
import { type PlaceDeps, provincesOf } from "./province-of.ts";
import type { ReportStore } from "./store.ts";

/** So many of the oldest are looked at; nobody reads more in a day. */
const MOST = 200;

/** Open reports about pages of a province, oldest first. */
export const openIn = async (
	deps: PlaceDeps & { reports: Pick<ReportStore, "openReports"> },
	province: string,
): Promise<{ reports: Report[]; isMore: boolean }> => {
	const open = await deps.reports.openReports(MOST);
	const provinces = await provincesOf(deps, open);
	return {
		reports: open.filter((_, at) => provinces[at] === province),
		isMore: open.length === MOST,
	};
};
