import type { Instant } from "../../shared/dates/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { type Fields, stated } from "../../shared/submissions/editable.ts";
import { type Conflict, merge } from "../../shared/submissions/merge.ts";
import { Submission, type Target } from "../../shared/submissions/model.ts";
import type { DirectoryStore } from "../directory/store.ts";
import { newDraft } from "./new-draft.ts";
import { standing } from "./standing.ts";
import type { SubmissionStore } from "./store.ts";

export type DraftDeps = {
	directory: Pick<DirectoryStore, "load">;
	submissions: Pick<SubmissionStore, "load" | "openOf" | "textAt" | "save">;
	now: () => Instant;
};

export type SaveDraft = {
	target: Target;
	/** The version of the draft that the form was opened with; 0: there was none yet. */
	version: number;
	/** The fields of this form. One of them that has no value is emptied; the others stay as they are. */
	names: readonly string[];
	/** Read by the schema of the kind (`EDITABLE[kind]`). */
	values: Fields;
};

export type DraftOutcome =
	| { outcome: "saved"; submission: Submission }
	/** Nothing was written: somebody else changed the same fields. `submission` is what stands there now. */
	| {
			outcome: "conflict";
			submission: Submission;
			conflicts: Conflict[];
			/** The fields of the form with both sides in them; where they conflict, as they stand there now. */
			merged: Fields;
	  };

const ATTEMPTS = 4;

/**
 * Saves some fields into the one open draft of a record, which is opened with the first save. What
 * somebody else saved meanwhile in other fields is kept; the same field changed by both is a
 * conflict for the person to decide. Refuses `submissions.waiting` (it was sent: take it back
 * first) and `accounts.no_such_thing`.
 */
export const saveDraft = async (
	deps: DraftDeps,
	{ target, version, names, values }: SaveDraft,
	author: Author,
): Promise<DraftOutcome> => {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const now = await standing(deps, target);
		const { submission } = now;
		if (submission?.state === "sent") throw new Refusal("submissions.waiting");
		const mine = only(values, names);
		const open = submission ?? newDraft(now, deps.now(), author);
		const { merged, conflicts } =
			submission === undefined || submission.version === version
				? { merged: mine, conflicts: [] }
				: merge(
						await openedWith(deps, submission, version, names),
						mine,
						only(open.proposed, names),
					);
		if (conflicts.length > 0)
			return { outcome: "conflict", submission: open, conflicts, merged };
		const next = Submission.parse({
			...open,
			version: open.version + (submission ? 1 : 0),
			proposed: stated({ ...open.proposed, ...merged }),
			authors: [...new Set([...open.authors, author.actor])].slice(-100),
			updatedAt: deps.now(),
		});
		if (await deps.submissions.save(next, submission?.version ?? 0))
			return { outcome: "saved", submission: next };
	}
	throw new Refusal("accounts.changed_meanwhile");
};

/** Every named field, also those without a value: that one is empty is said, not left out. */
const only = (fields: Fields, names: readonly string[]): Fields =>
	Object.fromEntries(names.map((name) => [name, fields[name]]));

/** What the form showed when it was opened: a text of the draft, or the record before there was one. */
const openedWith = async (
	{ submissions }: DraftDeps,
	submission: Submission,
	version: number,
	names: readonly string[],
): Promise<Fields | undefined> => {
	if (version === 0) return only(submission.base, names);
	const text = await submissions.textAt(submission, version);
	return text && only(text, names);
};
