import type { DraftBox, Names } from "../../shared/drafts/pages.ts";
import { partOf } from "../../shared/drafts/parts.ts";
import { deskPath, partPath, targetPath } from "../../shared/drafts/paths.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import { changedFields } from "../../shared/submissions/difference.ts";
import { editableOf } from "../../shared/submissions/editable.ts";
import { merge } from "../../shared/submissions/merge.ts";
import type { Standing } from "../submissions/standing.ts";

/**
 * A draft as its page shows it: beside what is public at this moment, which may have moved on since
 * the draft was opened. `issues` say why it could not be sent. Nothing where nothing is being written.
 */
export const draftBox = (
	{ target, record, submission, organisation, stamp }: Standing,
	issues: FieldIssue[] = [],
): DraftBox | undefined => {
	if (submission === undefined) return undefined;
	const { kind, base, proposed } = submission;
	const current = record ? editableOf(kind, record.data) : {};
	const { merged, conflicts } = merge(base, proposed, current);
	const wanted = {
		...merged,
		...Object.fromEntries(conflicts.map(({ field, mine }) => [field, mine])),
	};
	const fields = changedFields(kind, current, wanted);
	const named = [
		...fields,
		...issues.map(({ field }) => field.split(".")[0] ?? ""),
		...submission.remarks.flatMap(({ field }) => field ?? []),
	];
	return {
		kind,
		state: submission.state,
		version: stamp,
		isNew: submission.isNew,
		updatedAt: submission.updatedAt,
		...(submission.sentAt && { sentAt: submission.sentAt }),
		remarks: submission.state === "returned" ? submission.remarks : [],
		changes: fields.map((field) => ({
			field,
			before: current[field],
			after: wanted[field],
		})),
		errors: issues,
		path: targetPath(organisation, target),
		pages: Object.fromEntries(
			named.map((field) => {
				const part = partOf(kind, field);
				if (part !== undefined)
					return [field, `${partPath(organisation, target, part)}#f-${field}`];
				const desk = deskPath(organisation, target);
				return [field, field === "photos" ? `${desk}/anh` : desk];
			}),
		),
	};
};

/** What the codes in some values mean. */
export const namesIn = (
	{ communes, sets }: Reference,
	values: { commune?: unknown; set?: unknown }[],
): Names => {
	const names: Names = { commune: {}, set: {} };
	for (const { commune, set } of values) {
		const place = communes.get(String(commune));
		const one = sets.get(String(set));
		if (place) names.commune[place.id] = place.fullName;
		if (one) names.set[one.id] = one.name;
	}
	return names;
};

/** Both sides of every change, for `namesIn`. */
export const changedValues = (boxes: (DraftBox | undefined)[]) =>
	boxes.flatMap((box) =>
		(box?.changes ?? []).flatMap(({ field, before, after }) => [
			{ [field]: before },
			{ [field]: after },
		]),
	);
