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
import { membersOf, type RecipientDeps } from "../notices/recipients.ts";
import type { NoticeStore } from "../notices/store.ts";
import type { PublishingStore } from "../publishing/store.ts";

export type WatchDeps = RecipientDeps & {
	publishing: Pick<PublishingStore, "between">;
	notices: Pick<NoticeStore, "tell" | "lastTold">;
	reference: () => Promise<Reference>;
	now: () => Instant;
};

const WATCH: Author = { actor: "job:certificates", role: "system" };
/** After every letter of an id. */
const LAST = "~~";

/**
 * What comes due today, one event a fact and certificate and one digest a province: written once for
 * ever, however often the job runs and whatever day it missed. The digest counts what has begun since
 * the last one, and of how much of it nobody is written to. Answers how many facts were new.
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
	deps: WatchDeps,
	province: string,
	day: CalendarDate,
	at: Instant,
): Promise<number> => {
	const { publishing, notices } = deps;
	const { from, until } = watchedEnds(day);
	const rows = await publishing.between(
		certificateList(province),
		{ from, until: `${until}${LAST}` },
		CertificateRow,
	);
	const about = `certificates#${province}`;
	const before = (await notices.lastTold(about)) ?? addDays(day, -1);
	const isReached = reach(deps);
	const counts: Partial<Record<DueFact, number>> = {};
	let unreached = 0;
	let told = 0;
	for (const row of rows) {
		const due = row.followed ? undefined : dueOn(row, day);
		if (due === undefined) continue;
		if (dueOn(row, before)?.fact !== due.fact) {
			counts[due.fact] = (counts[due.fact] ?? 0) + 1;
			if (!(await isReached(row.organisation))) unreached += 1;
		}
		if (row.organisation === undefined) continue;
		const key = { about: row.id, what: `${due.fact}#${due.end}` };
		const event = dueEvent(row, row.organisation, due, at);
		if (await notices.tell(key, event)) told += 1;
	}
	if (Object.keys(counts).length > 0)
		await notices.tell(
			{ about, what: day },
			{
				entity: about,
				type: "certificate_digest",
				version: 1,
				at,
				author: WATCH,
				after: { counts, ...(unreached > 0 && { unreached }) },
			},
		);
	return told;
};

/** Whether somebody of an organisation can be written to; each is asked about once. */
const reach = (deps: RecipientDeps) => {
	const known = new Map<string, boolean>();
	return async (organisation: string | undefined): Promise<boolean> => {
		if (organisation === undefined) return false;
		const isReached =
			known.get(organisation) ??
			(await membersOf(deps, organisation)).some(
				({ bouncedAt }) => bouncedAt === undefined,
			);
		known.set(organisation, isReached);
		return isReached;
	};
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
