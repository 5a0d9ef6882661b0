import type { Instant } from "../../shared/dates/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import {
	editableOf,
	type Fields,
	stated,
} from "../../shared/submissions/editable.ts";
import { type Conflict, merge } from "../../shared/submissions/merge.ts";
import {
	Submission,
	type Target,
	targetOf,
} from "../../shared/submissions/model.ts";
import { isSame } from "../../shared/submissions/same.ts";
import type { Seen } from "../../shared/submissions/seen.ts";
import type { DirectoryStore } from "../directory/store.ts";
import { newDraft } from "./new-draft.ts";
import { type Standing, standing } from "./standing.ts";
import type { SubmissionStore } from "./store.ts";

export type DraftDeps = {
	directory: Pick<DirectoryStore, "load" | "asOf">;
	submissions: Pick<SubmissionStore, "load" | "openOf" | "textAt" | "save">;
	now: () => Instant;
};

export type SaveDraft = Seen & {
	target: Target;
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
			/** Of what stands there now, for the form that comes back. */
			stamp: string;
			conflicts: Conflict[];
			/** The fields of the form with both sides in them; where they conflict, as they stand there now. */
			merged: Fields;
	  };

const ATTEMPTS = 4;

/**
 * Saves some fields into the one open draft of a record, which is opened with the first save. What
 * somebody else saved meanwhile in other fields is kept; the same field changed by both is a
 * conflict for the person to decide, also where the draft that the form showed is over by now: what
 * became of it counts as the other side. Refuses `submissions.waiting` (it was sent: take it back
 * first) and `accounts.no_such_thing`.
 */
export const saveDraft = async (
	deps: DraftDeps,
	{ target, names, values, ...seen }: SaveDraft,
	author: Author,
): Promise<DraftOutcome> => {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const now = await standing(deps, target);
		const { submission } = now;
		if (submission?.state === "sent") throw new Refusal("submissions.waiting");
		const mine = only(values, names);
		const open = submission ?? newDraft(now, deps.now(), author);
		const { merged, conflicts } = isAsSeen(now, seen)
			? { merged: mine, conflicts: [] }
			: merge(
					await openedWith(deps, now, seen, names),
					mine,
					only(open.proposed, names),
				);
		const { stamp } = now;
		if (conflicts.length > 0)
			return {
				outcome: "conflict",
				submission: open,
				stamp,
				conflicts,
				merged,
			};
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

/** Whether nothing was written since the form was opened; what a form does not say cannot differ. */
const isAsSeen = ({ submission, record }: Standing, seen: Seen): boolean => {
	const is = submission ?? { id: undefined, version: 0 };
	const recordVersion = record?.meta.version ?? 0;
	return (
		seen.version === is.version &&
		(seen.draft ?? is.id) === is.id &&
		(submission !== undefined ||
			(seen.record ?? recordVersion) === recordVersion)
	);
};

/**
 * What the form showed when it was opened: a text of its draft, which may be over by now, or the record
 * before there was one. `undefined` where nobody knows any more.
 */
const openedWith = async (
	{ directory, submissions }: DraftDeps,
	{ target, submission }: Standing,
	{ version, draft = submission?.id, record }: Seen,
	names: readonly string[],
): Promise<Fields | undefined> => {
	if (version > 0) {
		const shown =
			draft === submission?.id
				? submission
				: draft && (await submissions.load(draft));
		if (!shown || !isSame(targetOf(shown), target)) return undefined;
		const text = await submissions.textAt(shown, version);
		return text && only(text, names);
	}
	if (
		submission &&
		(record ?? submission.baseVersion) === submission.baseVersion
	)
		return only(submission.base, names);
	const was = record ? await directory.asOf(target, record) : undefined;
	return was && only(editableOf(target.kind, was), names);
};
