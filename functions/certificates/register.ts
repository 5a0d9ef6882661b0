import {
	CERTIFICATE_VIEWS,
	CertificateRow,
	type CertificateView,
	isInView,
	standingOf,
} from "../../shared/certificates/register.ts";
import { dayIn } from "../../shared/dates/calendar.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { certificateList } from "../../shared/publishing/certificate-listings.ts";
import { fold } from "../../shared/text/fold.ts";
import type { PublishingStore } from "../publishing/store.ts";

export type RegisterDeps = {
	publishing: Pick<PublishingStore, "list">;
	now: () => Instant;
};

export type Question = { view: CertificateView; query: string };

const ROWS_PER_PAGE = 50;

/** What somebody asks of the register by its address; what makes no sense asks for everything. */
export const readQuestion = (asked: Record<string, string>): Question => ({
	view: CERTIFICATE_VIEWS.find((view) => view === asked.xem) ?? "all",
	query: (asked.q ?? "").trim().slice(0, 100),
});

/** The rows that fit, by their last day, and how many every part of the register has. */
export const certificatesOf = async (
	{ publishing, now }: RegisterDeps,
	province: string,
	{ view, query }: Question,
) => {
	const day = dayIn(now());
	const all = await publishing.list(certificateList(province), CertificateRow);
	const wanted = fold(query);
	const named =
		wanted === ""
			? all
			: all.filter((row) => fold(searched(row)).includes(wanted));
	const standing = named.map((row) => ({ row, ...standingOf(row, day) }));
	const counts = Object.fromEntries(
		CERTIFICATE_VIEWS.map((one) => [
			one,
			standing.filter((row) => isInView(one, row)).length,
		]),
	) as Record<CertificateView, number>;
	const rows = standing
		.filter((row) => isInView(view, row))
		.map(({ row, status, due }) => ({
			...row,
			status,
			...(due && { due: { fact: due.fact, closesOn: due.closesOn } }),
		}));
	return { rows, counts };
};

/** One page of rows; a page that is not there is the last one. */
export const pageOf = <T>(rows: T[], asked: string | undefined) => {
	const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
	const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1));
	return {
		rows: rows.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE),
		page,
		pages,
	};
};

const searched = ({ id, name, producer, decisionNo }: CertificateRow) =>
	[name, producer ?? "", decisionNo ?? "", id].join(" ");
