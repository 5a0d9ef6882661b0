import type { DirectoryRecord } from "../../shared/directory/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { editableOf, type Fields } from "../../shared/submissions/editable.ts";
import { type Conflict, merge } from "../../shared/submissions/merge.ts";
import {
	type Submission,
	type SubmissionId,
	targetOf,
} from "../../shared/submissions/model.ts";
import type { DirectoryStore } from "../directory/store.ts";
import type { SubmissionStore } from "./store.ts";

/** A submission beside the record as it is now: what would change, and where both sides changed. */
export type Review = {
	submission: Submission;
	record?: DirectoryRecord;
	/** Version of the record that this is a review of; 0: it does not exist yet. */
	recordVersion: number;
	/** The editable fields as they are public now. */
	current: Fields;
	/** The same with the submission over them; where both changed a field, as it is now. */
	merged: Fields;
	conflicts: Conflict[];
};

export type ReviewDeps = {
	directory: Pick<DirectoryStore, "load">;
	submissions: Pick<SubmissionStore, "load">;
};

/** Refuses `accounts.no_such_thing`. */
export const review = async (
	{ directory, submissions }: ReviewDeps,
	id: SubmissionId,
): Promise<Review> => {
	const submission = await submissions.load(id);
	if (submission === undefined) throw new Refusal("accounts.no_such_thing");
	const [record] = await directory.load([targetOf(submission)]);
	const { kind, base, proposed } = submission;
	const current = record ? editableOf(kind, record.data) : {};
	return {
		submission,
		...(record && { record }),
		recordVersion: record?.meta.version ?? 0,
		current,
		...merge(base, proposed, current),
	};
};
