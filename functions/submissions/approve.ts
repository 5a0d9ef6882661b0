import { dayIn } from "../../shared/dates/calendar.ts";
import type { Author } from "../../shared/history/model.ts";
import { Photo } from "../../shared/media/photo.ts";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { completed } from "../../shared/submissions/complete.ts";
import type { Fields } from "../../shared/submissions/editable.ts";
import type { Conflict } from "../../shared/submissions/merge.ts";
import type {
	Submission,
	SubmissionId,
} from "../../shared/submissions/model.ts";
import { type SaveDeps, save } from "../directory/save.ts";
import {
	dropPhotos,
	type PublishPhotosDeps,
	publishPhotos,
} from "../media/publish-photos.ts";
import { checkWaiting } from "./check-open.ts";
import { type ReviewDeps, review } from "./review.ts";
import type { SubmissionStore } from "./store.ts";

export type ApproveDeps = ReviewDeps &
	PublishPhotosDeps & {
		directory: SaveDeps["store"];
		submissions: Pick<SubmissionStore, "load" | "itemsFor">;
		now: SaveDeps["now"];
	};

export type Approve = {
	id: SubmissionId;
	/** The version of the submission that the staff read. */
	version: number;
	/** The version of the public record that it was compared with. */
	recordVersion: number;
	/** For a field that both sides changed: which one counts. */
	choices: Readonly<Record<string, "proposed" | "current">>;
};

export type ApproveOutcome =
	| { outcome: "approved"; submission: Submission }
	/** Nothing was written: for these fields nobody has chosen yet. */
	| { outcome: "conflict"; conflicts: Conflict[] }
	/** Nothing was written: the record would break these rules. */
	| { outcome: "incomplete"; issues: FieldIssue[] };

/**
 * Makes a submission public: the record, its event, and the end of the submission are one
 * transaction. What others changed in the record meanwhile is kept; where both sides changed a field,
 * somebody has chosen. Photos stand on the site before the record names them. Refuses what no longer
 * waits, and what is not what the staff read
 * (`submissions.record_moved`, `accounts.changed_meanwhile`).
 */
export const approve = async (
	deps: ApproveDeps,
	{ id, version, recordVersion, choices }: Approve,
	author: Author,
): Promise<ApproveOutcome> => {
	const read = await review(deps, id);
	const { submission, record, conflicts } = read;
	checkWaiting(submission);
	if (submission.version !== version)
		throw new Refusal("accounts.changed_meanwhile");
	if (read.recordVersion !== recordVersion)
		throw new Refusal("submissions.record_moved");
	const open = conflicts.filter(({ field }) => choices[field] === undefined);
	if (open.length > 0) return { outcome: "conflict", conflicts: open };
	const at = deps.now();
	const approved: Fields = {
		...read.merged,
		...Object.fromEntries(
			conflicts
				.filter(({ field }) => choices[field] === "proposed")
				.map(({ field, mine }) => [field, mine]),
		),
	};
	const whole = completed(submission, record?.data, approved, dayIn(at));
	if ("issues" in whole) return { outcome: "incomplete", issues: whole.issues };
	const photos = [photosOf(record?.data), photosOf(whole.record)] as const;
	if (submission.kind !== "certificate")
		await publishPhotos(
			deps,
			`${submission.kind}#${submission.target.id}`,
			...photos,
		);
	const next: Submission = {
		...submission,
		state: "published",
		updatedAt: at,
		decidedAt: at,
		version: version + 1,
	};
	const [outcome] = await save(
		{ store: deps.directory, now: deps.now },
		[whole.record],
		{
			author,
			expects: recordVersion,
			beside: deps.submissions.itemsFor(next, version, {
				type: "approved",
				author,
			}),
		},
	);
	if (outcome?.outcome === "refused")
		return explain(deps, read.recordVersion, submission, outcome);
	await dropPhotos(deps, ...photos);
	return { outcome: "approved", submission: next };
};

const photosOf = (record: object | undefined): Photo[] =>
	record && "photos" in record ? Photo.array().parse(record.photos) : [];

type Refused = {
	code: FieldIssue["code"];
	field: string;
	values: FieldIssue["values"];
};

/** Why the directory said no: somebody decided first, the record moved on, or it breaks a rule. */
const explain = async (
	deps: ReviewDeps,
	recordVersion: number,
	{ id, version }: Submission,
	{ code, field, values }: Refused,
): Promise<ApproveOutcome> => {
	if (code !== "imports.conflict")
		return { outcome: "incomplete", issues: [{ code, field, values }] };
	const now = await review(deps, id);
	checkWaiting(now.submission);
	if (now.submission.version === version && now.recordVersion !== recordVersion)
		throw new Refusal("submissions.record_moved");
	throw new Refusal("accounts.changed_meanwhile");
};
