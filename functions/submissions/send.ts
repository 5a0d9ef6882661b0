import { dayIn } from "../../shared/dates/calendar.ts";
import type { Author } from "../../shared/history/model.ts";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { completed } from "../../shared/submissions/complete.ts";
import type {
	Submission,
	SubmissionId,
} from "../../shared/submissions/model.ts";
import { isSame } from "../../shared/submissions/same.ts";
import { checkOpen } from "./check-open.ts";
import { review } from "./review.ts";
import type { DraftDeps } from "./save-draft.ts";

export type SendDeps = {
	directory: DraftDeps["directory"];
	submissions: Pick<DraftDeps["submissions"], "load" | "save">;
	now: DraftDeps["now"];
};

export type SendOutcome =
	| { outcome: "sent"; submission: Submission }
	/** Nothing was sent: the record that it would make breaks these rules, by field. */
	| { outcome: "incomplete"; issues: FieldIssue[] };

/**
 * Hands a draft to the staff of its province, when what it makes of the record is a whole one.
 * `version` is the draft that its sender saw. Refuses `submissions.waiting`, `submissions.closed`,
 * `submissions.nothing_changed` and `accounts.changed_meanwhile`.
 */
export const send = async (
	deps: SendDeps,
	{ id, version }: { id: SubmissionId; version: number },
	author: Author,
): Promise<SendOutcome> => {
	const { submission, record, current, merged, conflicts } = await review(
		deps,
		id,
	);
	checkOpen(submission);
	if (submission.version !== version)
		throw new Refusal("accounts.changed_meanwhile");
	const wanted = {
		...merged,
		...Object.fromEntries(conflicts.map(({ field, mine }) => [field, mine])),
	};
	if (record && isSame(wanted, current))
		throw new Refusal("submissions.nothing_changed");
	const at = deps.now();
	const whole = completed(submission, record?.data, wanted, dayIn(at));
	if ("issues" in whole) return { outcome: "incomplete", issues: whole.issues };
	const next: Submission = {
		...submission,
		state: "sent",
		sentAt: at,
		updatedAt: at,
		version: version + 1,
	};
	if (!(await deps.submissions.save(next, version, { type: "sent", author })))
		throw new Refusal("accounts.changed_meanwhile");
	return { outcome: "sent", submission: next };
};
