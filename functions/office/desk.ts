import type * as z from "zod";
import {
	CertificateRow,
	isInView,
	standingOf,
} from "../../shared/certificates/register.ts";
import { watchedEnds } from "../../shared/certificates/watch.ts";
import { dayIn, daysBetween, formatDay } from "../../shared/dates/calendar.ts";
import type { CalendarDate, Instant } from "../../shared/dates/model.ts";
import type { OfficeDesk } from "../../shared/office/pages.ts";
import { certificateList } from "../../shared/publishing/certificate-listings.ts";
import { REGISTER_KINDS } from "../../shared/registers/row.ts";
import type { ClaimStore } from "../claims/store.ts";
import type { DataRequestStore } from "../data-requests/store.ts";
import type { PublishingStore } from "../publishing/store.ts";
import type { RegisterStore } from "../registers/store.ts";
import { openIn } from "../reports/open-in.ts";
import type { PlaceDeps } from "../reports/province-of.ts";
import type { ReportStore } from "../reports/store.ts";
import type { SubmissionStore } from "../submissions/store.ts";

export type DeskDeps = PlaceDeps & {
	submissions: Pick<SubmissionStore, "queueOf">;
	claims: Pick<ClaimStore, "openIn">;
	dataRequests: Pick<DataRequestStore, "openIn">;
	reports: Pick<ReportStore, "openReports">;
	registers: Pick<RegisterStore, "totals">;
	publishing: Pick<PublishingStore, "between">;
	now: () => Instant;
};

type Desk = z.infer<typeof OfficeDesk>;

/** What waits for the staff of a province, and how long the oldest of each has waited. */
export const loadDesk = async (
	deps: DeskDeps,
	province: string,
	isAdmin: boolean,
): Promise<Desk> => {
	const { provinces } = await deps.reference();
	const [submissions, claims, requests, reported, totals, due] =
		await Promise.all([
			deps.submissions.queueOf(province),
			deps.claims.openIn(province),
			deps.dataRequests.openIn(province),
			openIn(deps, province),
			deps.registers.totals(province),
			certificatesDue(deps, province),
		]);
	const today = dayIn(deps.now());
	const line = (
		what: Desk["waiting"][number]["what"],
		folder: string,
		since: Instant[],
		isMore = false,
	) => {
		const oldest = since.toSorted()[0];
		return {
			what,
			count: since.length,
			isMore,
			...(oldest && { days: daysBetween(dayIn(oldest), today) }),
			path: `/quan-tri/${province}/${folder}`,
		};
	};
	return {
		kind: "office_desk",
		province: {
			code: province,
			name: provinces.get(province)?.name ?? province,
		},
		waiting: [
			line(
				"submissions",
				"duyet",
				submissions.map(({ sentAt }) => sentAt),
			),
			line(
				"claims",
				"xin-quan-ly",
				claims.map(({ askedAt }) => askedAt),
			),
			line(
				"data_requests",
				"du-lieu-ca-nhan",
				requests.map(({ receivedAt }) => receivedAt),
			),
			line(
				"reports",
				"bao-sai",
				reported.reports.map(({ receivedAt }) => receivedAt),
				reported.isMore,
			),
			{
				what: "certificates",
				count: due.count,
				isMore: false,
				...(due.closesOn && { before: formatDay(due.closesOn) }),
				path: `/quan-tri/${province}/chung-nhan?xem=due`,
			},
		],
		registers: REGISTER_KINDS.map((of) => ({
			of,
			all: totals.get(`${of}_all`) ?? 0,
			flagged: totals.get(`${of}_flagged`) ?? 0,
			missing: totals.get(`${of}_missing`) ?? 0,
		})),
		isAdmin,
	};
};

/** Certificates whose holder should act now, and the next day on which a period to file ends. */
const certificatesDue = async (
	{ publishing, now }: DeskDeps,
	province: string,
): Promise<{ count: number; closesOn?: CalendarDate | undefined }> => {
	const day = dayIn(now());
	const { from, until } = watchedEnds(day);
	const rows = await publishing.between(
		certificateList(province),
		{ from, until: `${until}~~` },
		CertificateRow,
	);
	const due = rows
		.map((row) => standingOf(row, day))
		.filter((standing) => isInView("due", standing));
	const closing = due.flatMap((standing) => standing.due?.closesOn ?? []);
	return {
		count: due.length,
		closesOn: closing.filter((closes) => closes >= day).sort()[0],
	};
};
