import type { Instant } from "../../shared/dates/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { type Fields, stated } from "../../shared/submissions/editable.ts";
import { merge } from "../../shared/submissions/merge.ts";
import { Submission } from "../../shared/submissions/model.ts";
import { isSame } from "../../shared/submissions/same.ts";
import type { DirectoryStore } from "../directory/store.ts";
import { newDraft } from "../submissions/new-draft.ts";
import { type Standing, standing } from "../submissions/standing.ts";
import type { SubmissionStore } from "../submissions/store.ts";

export type MoveDraftsDeps = {
	directory: Pick<DirectoryStore, "load">;
	submissions: Pick<
		SubmissionStore,
		"openOf" | "openOfOrganisation" | "save" | "moveTo"
	>;
	now: () => Instant;
};

type Step = {
	kind: "product" | "organisation";
	keep: string;
	drop: string;
	author: Author;
};

/**
 * Refuses `quality.decide_first` while a change of the one that goes waits for review, or one of the
 * kept one that its words would have to join: whoever merges is the one who can decide.
 */
export const checkDecided = async (
	{ submissions }: Pick<MoveDraftsDeps, "submissions">,
	{ kind, keep, drop }: Pick<Step, "kind" | "keep" | "drop">,
): Promise<void> => {
	const [going, staying] = await Promise.all(
		[drop, keep].map((id) => submissions.openOf({ kind, id })),
	);
	if (going && [going, staying].some((one) => one?.state === "sent"))
		throw new Refusal("quality.decide_first");
};

/** Takes what is being written to the kept one. May be repeated. Refuses as `checkDecided`. */
export const moveDrafts = async (
	deps: MoveDraftsDeps,
	step: Step,
): Promise<void> => {
	const { kind, keep, drop } = step;
	await carryOver(deps, step);
	if (kind === "product") return;
	const open = await deps.submissions.openOfOrganisation(drop);
	for (const submission of open)
		if (!(await deps.submissions.moveTo(submission, keep)))
			throw new Refusal("accounts.changed_meanwhile");
};

/**
 * What somebody wrote about the one that goes becomes a change of the kept one; what its own people
 * wrote in the same field stays. Photos stay behind: they were sent for the other one.
 */
const carryOver = async (
	deps: MoveDraftsDeps,
	{ kind, keep, drop, author }: Step,
): Promise<void> => {
	await checkDecided(deps, { kind, keep, drop });
	const going = await deps.submissions.openOf({ kind, id: drop });
	if (going === undefined) return;
	const there = await standing(deps, { kind, id: keep });
	const at = deps.now();
	const { submission: own } = there;
	const wanted = together(going, there);
	if (!isSame(wanted, there.fields)) {
		const next = own
			? Submission.parse({
					...own,
					version: own.version + 1,
					proposed: wanted,
					authors: [...new Set([...own.authors, ...going.authors])].slice(-100),
					updatedAt: at,
				})
			: { ...newDraft(there, at, author, wanted), authors: going.authors };
		if (!(await deps.submissions.save(next, own?.version ?? 0)))
			throw new Refusal("accounts.changed_meanwhile");
	}
	const over: Submission = {
		...going,
		state: "withdrawn",
		updatedAt: at,
		decidedAt: at,
		version: going.version + 1,
	};
	const step = { type: "discarded" as const, author };
	if (!(await deps.submissions.save(over, going.version, step)))
		throw new Refusal("accounts.changed_meanwhile");
};

const together = (
	going: Submission,
	{ fields, submission }: Standing,
): Fields => {
	const words: Fields = { ...going.proposed, photos: fields.photos };
	const { merged, conflicts } = merge(going.base, words, fields);
	const own: Fields = submission?.proposed ?? {};
	const before: Fields = submission?.base ?? {};
	const theirs = conflicts.filter(({ field }) =>
		isSame(own[field], before[field]),
	);
	return stated({
		...merged,
		...Object.fromEntries(theirs.map(({ field, mine }) => [field, mine])),
	});
};
