import { CertificateRow } from "../../shared/certificates/register.ts";
import {
	type Due,
	type DueFact,
	dueOn,
	watchedEnds,
} from "../../shared/certificates/watch.ts";
import { addDays, dayIn } from "../../shared/dates/calendar.ts";
import type { CalendarDate, Instant } from "../../shared/dates/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { certificateList } from "../../shared/publishing/certificate-listings.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import type { AccountEvent } from "../accounts/history.ts";
import type { NoticeStore } from "../notices/store.ts";
import type { PublishingStore } from "../publishing/store.ts";

export type WatchDeps = {
	publishing: Pick<PublishingStore, "between">;
	notices: Pick<NoticeStore, "tell">;
	reference: () => Promise<Reference>;
	now: () => Instant;
};

const WATCH: Author = { actor: "job:certificates", role: "system" };
/** After every letter of an id. */
const LAST = "~~";

/**
 * What comes due today, one event a fact and certificate and one digest a province: written once for
 * ever, however often the job runs and whatever day it missed. Answers how many facts were new.
 */
export const watchCertificates = async (deps: WatchDeps): Promise<number> => {
	const at = deps.now();
	const day = dayIn(at);
	const { provinces } = await deps.reference();
	let told = 0;
	for (const province of provinces.keys())
		told += await watchProvince(deps, province, day, at);
	return told;
};

const watchProvince = async (
	{ publishing, notices }: WatchDeps,
	province: string,
	day: CalendarDate,
	at: Instant,
): Promise<number> => {
	const { from, until } = watchedEnds(day);
	const rows = await publishing.between(
		certificateList(province),
		{ from, until: `${until}${LAST}` },
		CertificateRow,
	);
	const counts: Partial<Record<DueFact, number>> = {};
	let told = 0;
	for (const row of rows) {
		const due = row.followed ? undefined : dueOn(row, day);
		if (due === undefined) continue;
		if (dueOn(row, addDays(day, -1))?.fact !== due.fact)
			counts[due.fact] = (counts[due.fact] ?? 0) + 1;
		if (row.organisation === undefined) continue;
		const key = { about: row.id, what: `${due.fact}#${due.end}` };
		const event = dueEvent(row, row.organisation, due, at);
		if (await notices.tell(key, event)) told += 1;
	}
	if (Object.keys(counts).length > 0)
		await notices.tell(
			{ about: `certificates#${province}`, what: day },
			{
				entity: `certificates#${province}`,
				type: "certificate_digest",
				version: 1,
				at,
				author: WATCH,
				after: { counts },
			},
		);
	return told;
};

const dueEvent = (
	{ id, product, name }: CertificateRow,
	organisation: string,
	due: Due,
	at: Instant,
): AccountEvent => ({
	entity: `certificate#${id}`,
	type: "certificate_due",
	version: 1,
	at,
	author: WATCH,
	after: { product, name, organisation, ...due },
});
