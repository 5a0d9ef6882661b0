import type * as z from "zod";
import { SubmissionKind } from "../../shared/submissions/editable.ts";
import {
	type Submission,
	SubmissionId,
} from "../../shared/submissions/model.ts";
import type { ReviewPage } from "../../shared/submissions/pages.ts";
import { fold } from "../../shared/text/fold.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { nameOfSubmission, namesFor } from "./names.ts";
import type { Waiting } from "./store.ts";

export type QueueDeps = Pick<SignedInDeps, "submissions" | "directory">;

/** What the address asks of the queue; it goes along from one submission to the next. */
export type Question = {
	only?: SubmissionKind;
	/** Part of a name, of the thing or of whose it is. */
	search?: string;
	/** The place that the page of the list begins after. */
	after?: string;
	/** What was decided just now. It goes no further than one page, and does not wait any more, whatever an index says. */
	decided?: SubmissionId;
};

const LONGEST_SEARCH = 100;
/** In the address of the page that a decision leads to. */
const JUST_DECIDED = "vua";

export const readQuestion = (query: Record<string, string>): Question => {
	const only = SubmissionKind.safeParse(query.loai);
	const decided = SubmissionId.safeParse(query[JUST_DECIDED]);
	const search = (query.q ?? "").trim().slice(0, LONGEST_SEARCH);
	return {
		...(only.success && { only: only.data }),
		...(search && { search }),
		...(query.sau && { after: query.sau }),
		...(decided.success && { decided: decided.data }),
	};
};

const asked = (path: string, { only, search, after }: Question): string => {
	const question = new URLSearchParams({
		...(only && { loai: only }),
		...(search && { q: search }),
		...(after && { sau: after }),
	}).toString();
	return `${path}${question && `?${question}`}`;
};

/** Address of the queue of a province, with what is asked of it. */
export const queuePath = (province: string, question: Question = {}): string =>
	asked(`/quan-tri/${province}/duyet`, question);

/** Address of one submission, with the queue that it is reached from. */
export const reviewPath = (
	province: string,
	id: string,
	question: Question = {},
): string => asked(`/quan-tri/${province}/duyet/${id}`, question);

/** A place in the queue that stays where it is when those before it are decided. */
export const placeOf = ({ sentAt, id }: Pick<Waiting, "sentAt" | "id">) =>
	`${sentAt}_${id}`;

/** What waits, and of it what is asked for; both longest first. */
export const waitingIn = async (
	deps: QueueDeps,
	province: string,
	{ only, search, decided }: Question,
): Promise<{ all: Waiting[]; asked: Waiting[] }> => {
	const waiting = await deps.submissions.queueOf(province);
	const all = waiting.filter(({ id }) => id !== decided);
	const ofKind = all.filter(({ kind }) => only === undefined || kind === only);
	if (search === undefined) return { all, asked: ofKind };
	const submissions = await deps.submissions.loadAll(
		ofKind.map(({ id }) => id),
	);
	const names = await namesFor(deps, submissions);
	const wanted = fold(search);
	const fits = (one: Submission) =>
		[nameOfSubmission(one, names), names.get(one.organisation) ?? ""].some(
			(name) => fold(name).includes(wanted),
		);
	const found = new Set(submissions.filter(fits).map(({ id }) => id));
	return { all, asked: ofKind.filter(({ id }) => found.has(id)) };
};

type Here = { province: string; id: string; question: Question };

/**
 * Where to go on from one, whether it still waits or not: the next after its place, or else the first.
 * An index lags: this one is left out.
 */
export const nextInQueue = async (
	deps: QueueDeps,
	submission: Pick<Submission, "sentAt"> | undefined,
	{ province, id, question }: Here,
): Promise<z.infer<typeof ReviewPage>["queue"]> => {
	const { asked } = await waitingIn(deps, province, question);
	const others = asked.filter((one) => one.id !== id);
	const { sentAt } = submission ?? {};
	const next =
		others.find((one) => sentAt && placeOf(one) > placeOf({ sentAt, id })) ??
		others[0];
	return {
		path: queuePath(province, question),
		waiting: asked.length,
		...(next && { next: reviewPath(province, next.id, question) }),
	};
};

export const withDecided = (path: string, id: SubmissionId): string =>
	`${path}${path.includes("?") ? "&" : "?"}${JUST_DECIDED}=${id}`;

/** What was decided just now, as it stands: an address alone makes nobody believe it. */
export const justDecided = async (
	deps: QueueDeps,
	province: string,
	{ decided }: Question,
): Promise<z.infer<typeof ReviewPage>["decided"]> => {
	const found = decided && (await deps.submissions.load(decided));
	if (!found || found.province !== province) return undefined;
	const { state } = found;
	if (state !== "published" && state !== "returned") return undefined;
	const names = await namesFor(deps, [found]);
	return {
		name: nameOfSubmission(found, names),
		state,
		path: reviewPath(province, found.id),
	};
};
