import type { Author } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import {
	Submission,
	type SubmissionId,
} from "../../shared/submissions/model.ts";
import { checkWaiting } from "./check-open.ts";
import type { WithdrawDeps } from "./withdraw.ts";

/** Why it comes back: about the whole, or about one field. */
export type NewRemark = { field?: string; text: string };

export type Return = {
	id: SubmissionId;
	/** The version that the staff read. */
	version: number;
	remarks: NewRemark[];
};

/**
 * Gives a submission back to the cooperative with at least one reason; its people may write on and
 * send it again. Refuses `submissions.reason`, `submissions.already_published`,
 * `submissions.already_returned`, `submissions.taken_back`, `accounts.changed_meanwhile`.
 */
export const returnSubmission = async (
	deps: WithdrawDeps,
	{ id, version, remarks }: Return,
	author: Author,
): Promise<Submission> => {
	const submission = await deps.submissions.load(id);
	if (submission === undefined) throw new Refusal("accounts.no_such_thing");
	checkWaiting(submission);
	if (submission.version !== version)
		throw new Refusal("accounts.changed_meanwhile");
	if (remarks.length === 0) throw new Refusal("submissions.reason");
	const at = deps.now();
	const next = Submission.parse({
		...submission,
		state: "returned",
		updatedAt: at,
		decidedAt: at,
		version: version + 1,
		remarks: remarks.map((remark) => ({ ...remark, at })),
	});
	const step = {
		type: "returned" as const,
		author: { ...author, reason: reasonOf(remarks) },
	};
	if (!(await deps.submissions.save(next, version, step)))
		throw new Refusal("accounts.changed_meanwhile");
	return next;
};

const LONGEST = 1000;

/** All that was written, as one reason for the history. */
const reasonOf = (remarks: NewRemark[]): string =>
	remarks
		.map(({ text }) => text)
		.join("\n")
		.slice(0, LONGEST);
