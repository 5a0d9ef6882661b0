import type { DirectoryRecord } from "../../shared/directory/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { editableOf, type Fields } from "../../shared/submissions/editable.ts";
import type { Submission, Target } from "../../shared/submissions/model.ts";
import { stampOf } from "../../shared/submissions/seen.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import type { SubmissionStore } from "./store.ts";

/** How a record stands: what is public, and what is being written about it. */
export type Standing = {
	target: Target;
	/** Absent while it is new. */
	record?: DirectoryRecord<"organisation" | "product" | "certificate">;
	submission?: Submission;
	/** What a form shows: the draft's fields or, without a draft, the record's. */
	fields: Fields;
	/** Of the draft, 0 without one. */
	version: number;
	/** Goes into the form: which draft it shows, and which version of it (`stampOf`). */
	stamp: string;
	/** Whose it is. */
	organisation: string;
	province: string;
};

export type StandingDeps = {
	directory: Pick<DirectoryStore, "load">;
	submissions: Pick<SubmissionStore, "openOf">;
};

/**
 * The record that a page is about with its open draft. Refuses `accounts.no_such_thing` where there
 * is neither, and `submissions.no_owner` for a product that belongs to no organisation.
 */
export const standing = async (
	{ directory, submissions }: StandingDeps,
	target: Target,
): Promise<Standing> => {
	const [[found, parent], submission] = await Promise.all([
		directory.load([
			target,
			...(target.kind === "certificate"
				? [{ kind: "product" as const, id: target.product }]
				: []),
		]),
		submissions.openOf(target),
	]);
	const record = found && isSubject(found) ? found : undefined;
	const data = record?.data ?? submission;
	if (data === undefined) throw new Refusal("accounts.no_such_thing");
	const organisation =
		submission?.organisation ?? ownerOf(record, record && parent);
	if (organisation === undefined) throw new Refusal("submissions.no_owner");
	return {
		target,
		...(record && { record }),
		...(submission && { submission }),
		fields: submission?.proposed ?? editableOf(target.kind, data),
		version: submission?.version ?? 0,
		stamp: stampOf(submission, record?.meta.version ?? 0),
		organisation,
		province: data.province,
	};
};

type Subject = DirectoryRecord<"organisation" | "product" | "certificate">;

const isSubject = (record: DirectoryRecord): record is Subject =>
	["organisation", "product", "certificate"].includes(record.data.kind);

const ownerOf = (
	record: Subject | undefined,
	parent: DirectoryRecord | undefined,
): string | undefined => {
	if (record?.data.kind === "organisation") return record.data.id;
	if (record?.data.kind === "product") return record.data.producer;
	return parent && ofKind(parent, "product") ? parent.data.producer : undefined;
};
