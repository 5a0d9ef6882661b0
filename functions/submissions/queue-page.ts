import type * as z from "zod";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { SubmissionKind } from "../../shared/submissions/editable.ts";
import type { ReviewQueue } from "../../shared/submissions/pages.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { nameOfSubmission, namesFor } from "./names.ts";
import type { Waiting } from "./store.ts";

export type QueueDeps = Pick<
	SignedInDeps,
	"submissions" | "directory" | "reference" | "now"
>;

const ROWS = 20;
const DAY = 86_400_000;

/** What the address asks of the queue: only one kind, from one on. */
export const readQuestion = (query: Record<string, string>) => {
	const only = SubmissionKind.safeParse(query.loai);
	return {
		...(only.success && { only: only.data }),
		...(query.sau !== undefined && { after: query.sau }),
	};
};

/** Address of the queue of a province, with what is asked of it. */
export const queuePath = (
	province: string,
	{ only, after }: { only?: SubmissionKind; after?: string } = {},
): string => {
	const question = new URLSearchParams({
		...(only && { loai: only }),
		...(after && { sau: after }),
	}).toString();
	return `/quan-tri/${province}/duyet${question && `?${question}`}`;
};

export const reviewPath = (
	province: string,
	id: string,
	only?: SubmissionKind,
): string =>
	`/quan-tri/${province}/duyet/${id}${only === undefined ? "" : `?loai=${only}`}`;

/** A place in the queue that stays where it is when those before it are decided. */
export const placeOf = ({ sentAt, id }: Waiting): string => `${sentAt}_${id}`;

/** A page of the queue, oldest first. */
export const queuePage = async (
	deps: QueueDeps,
	province: string,
	query: Record<string, string>,
): Promise<z.infer<typeof ReviewQueue>> => {
	const { only, after } = readQuestion(query);
	const [all, { provinces }] = await Promise.all([
		deps.submissions.queueOf(province),
		deps.reference(),
	]);
	const name = provinces.get(province)?.name;
	if (name === undefined) throw new Refusal("accounts.no_such_thing");
	const asked = all.filter(({ kind }) => only === undefined || kind === only);
	const from = asked.filter(
		(one) => after === undefined || placeOf(one) > after,
	);
	const shown = from.slice(0, ROWS);
	const last = shown.at(-1);
	const submissions = await deps.submissions.loadAll(shown.map(({ id }) => id));
	const names = await namesFor(deps, submissions);
	const now = Date.parse(deps.now());
	const counts = { organisation: 0, product: 0, certificate: 0 };
	for (const { kind } of all) counts[kind]++;
	return {
		kind: "review_queue",
		province: { code: province, name },
		...(only && { only }),
		counts: { all: all.length, ...counts },
		rows: submissions.flatMap((one) =>
			one.state === "sent" && one.sentAt !== undefined
				? {
						id: one.id,
						of: one.kind,
						name: nameOfSubmission(one, names),
						organisation: names.get(one.organisation) ?? one.organisation,
						isNew: one.isNew,
						sentAt: one.sentAt,
						days: Math.floor((now - Date.parse(one.sentAt)) / DAY),
						path: reviewPath(province, one.id, only),
					}
				: [],
		),
		...(after !== undefined && {
			first: queuePath(province, { ...(only && { only }) }),
		}),
		...(last &&
			from.length > ROWS && {
				next: queuePath(province, {
					...(only && { only }),
					after: placeOf(last),
				}),
			}),
	};
};
