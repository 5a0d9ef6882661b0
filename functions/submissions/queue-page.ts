import type * as z from "zod";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { ReviewQueue } from "../../shared/submissions/pages.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { nameOfSubmission, namesFor } from "./names.ts";
import {
	justDecided,
	placeOf,
	queuePath,
	readQuestion,
	reviewPath,
	waitingIn,
} from "./queue.ts";

export type QueuePageDeps = Pick<
	SignedInDeps,
	"submissions" | "directory" | "reference" | "now"
>;

const ROWS = 40;
const DAY = 86_400_000;

/** A page of the queue, oldest first. */
export const queuePage = async (
	deps: QueuePageDeps,
	province: string,
	query: Record<string, string>,
): Promise<z.infer<typeof ReviewQueue>> => {
	const question = readQuestion(query);
	const { only, search, after } = question;
	const filter = { ...(only && { only }), ...(search && { search }) };
	const { provinces } = await deps.reference();
	const name = provinces.get(province)?.name;
	if (name === undefined) throw new Refusal("accounts.no_such_thing");
	const [{ all, asked }, decided] = await Promise.all([
		waitingIn(deps, province, question),
		justDecided(deps, province, question),
	]);
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
		...filter,
		...(decided && { decided }),
		counts: { all: all.length, ...counts },
		total: asked.length,
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
						path: reviewPath(province, one.id, question),
					}
				: [],
		),
		...(after !== undefined && {
			first: queuePath(province, filter),
		}),
		...(last &&
			from.length > ROWS && {
				next: queuePath(province, { ...filter, after: placeOf(last) }),
			}),
	};
};
