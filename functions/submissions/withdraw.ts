import type { Author } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type {
	Submission,
	SubmissionId,
} from "../../shared/submissions/model.ts";
import { checkOpen, checkWaiting } from "./check-open.ts";
import type { SendDeps } from "./send.ts";

export type WithdrawDeps = Pick<SendDeps, "submissions" | "now">;

/**
 * Takes back what waits for review, to write on. Refuses `submissions.already_published`,
 * `submissions.already_returned`, `submissions.taken_back` and `accounts.no_such_thing`.
 */
export const withdraw = async (
	deps: WithdrawDeps,
	id: SubmissionId,
	author: Author,
): Promise<Submission> => {
	const submission = await loaded(deps, id);
	checkWaiting(submission);
	const { sentAt: _, ...rest } = submission;
	const next = {
		...rest,
		state: "draft" as const,
		updatedAt: deps.now(),
		version: submission.version + 1,
	};
	const step = { type: "withdrawn" as const, author };
	if (!(await deps.submissions.save(next, submission.version, step)))
		throw new Refusal("accounts.changed_meanwhile");
	return next;
};

/**
 * Throws a draft away; the public record stays as it is. Refuses `submissions.waiting` (take it back
 * first), `submissions.closed` and, when it is no longer what its writer saw, `accounts.changed_meanwhile`.
 */
export const discard = async (
	deps: WithdrawDeps,
	{ id, version }: { id: SubmissionId; version: number },
	author: Author,
): Promise<Submission> => {
	const submission = await loaded(deps, id);
	checkOpen(submission);
	const at = deps.now();
	const next: Submission = {
		...submission,
		state: "withdrawn",
		updatedAt: at,
		decidedAt: at,
		version: version + 1,
	};
	const step = { type: "discarded" as const, author };
	if (!(await deps.submissions.save(next, version, step)))
		throw new Refusal("accounts.changed_meanwhile");
	return next;
};

const loaded = async (
	{ submissions }: WithdrawDeps,
	id: SubmissionId,
): Promise<Submission> => {
	const submission = await submissions.load(id);
	if (submission === undefined) throw new Refusal("accounts.no_such_thing");
	return submission;
};
