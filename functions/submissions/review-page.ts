import type * as z from "zod";
import {
	organisationPath,
	productPath,
} from "../../shared/publishing/paths.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { FormState } from "../../shared/signed-in/form.ts";
import { changedFields } from "../../shared/submissions/difference.ts";
import { type Fields, fieldsOf } from "../../shared/submissions/editable.ts";
import type { ReviewPage } from "../../shared/submissions/pages.ts";
import { isNothing } from "../../shared/submissions/same.ts";
import { tellHistory } from "../history/tell.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { nameOfSubmission, namesFor } from "./names.ts";
import {
	justDecided,
	nextInQueue,
	type Question,
	reviewPath,
} from "./queue.ts";
import { type Review, review } from "./review.ts";

export type ReviewPageDeps = Pick<
	SignedInDeps,
	"submissions" | "directory" | "reference" | "accounts"
>;

export type ReviewQuestion = {
	province: string;
	id: string;
	/** The queue that it was opened from. */
	question?: Question;
	form: FormState;
};

/** A submission side by side with what is public. Refuses `accounts.no_such_thing`. */
export const reviewPage = async (
	deps: ReviewPageDeps,
	{ province, id, question = {}, form }: ReviewQuestion,
): Promise<z.infer<typeof ReviewPage>> => {
	const read = await review(deps, id);
	const { submission } = read;
	if (submission.province !== province)
		throw new Refusal("accounts.no_such_thing");
	const [names, reference, steps, queue, decided] = await Promise.all([
		namesFor(deps, [submission]),
		deps.reference(),
		deps.submissions.historyOf(id),
		nextInQueue(deps, submission, { province, id, question }),
		justDecided(deps, province, question),
	]);
	const sides = sidesOf(read);
	const codes = { commune: reference.communes, set: reference.sets };
	const publicPath = publicPathOf(read);
	return {
		kind: "review",
		province: {
			code: province,
			name: reference.provinces.get(province)?.name ?? province,
		},
		id,
		of: submission.kind,
		name: nameOfSubmission(submission, names),
		state: submission.state,
		isNew: submission.isNew,
		...(submission.sentAt && { sentAt: submission.sentAt }),
		version: submission.version,
		recordVersion: read.recordVersion,
		organisation: {
			name: names.get(submission.organisation) ?? submission.organisation,
			path: `/quan-tri/${province}/to-chuc/${submission.organisation}`,
		},
		...(publicPath && { publicPath }),
		...sides,
		remarks: submission.remarks,
		names: {
			commune: namesIn(
				sides,
				"commune",
				(code) => codes.commune.get(code)?.fullName,
			),
			set: namesIn(sides, "set", (code) => codes.set.get(code)?.name),
		},
		history: await tellHistory(deps, steps),
		queue,
		...(decided && { decided }),
		path: reviewPath(province, id, question),
		form,
	};
};

type Sides = Pick<
	z.infer<typeof ReviewPage>,
	"changed" | "unchanged" | "conflicts"
>;

/** What would change, what both sides changed, and the rest of what is there. */
const sidesOf = ({ submission, current, merged, conflicts }: Review): Sides => {
	const { kind } = submission;
	const open = new Set(conflicts.map(({ field }) => field));
	const changed = changedFields(kind, current, merged);
	const side = (after: Fields) => (field: string) => ({
		field,
		before: current[field],
		after: after[field],
	});
	return {
		changed: changed.map(side(merged)),
		conflicts: fieldsOf(kind)
			.filter((field) => open.has(field))
			.map(side(submission.proposed)),
		unchanged: fieldsOf(kind)
			.filter((field) => !open.has(field) && !changed.includes(field))
			.filter((field) => !isNothing(current[field]))
			.map(side(current)),
	};
};

const namesIn = (
	{ changed, unchanged, conflicts }: Sides,
	field: string,
	nameOf: (code: string) => string | undefined,
): Record<string, string> =>
	Object.fromEntries(
		[...changed, ...unchanged, ...conflicts]
			.filter((side) => side.field === field)
			.flatMap(({ before, after }) => [before, after])
			.flatMap((code) => {
				const name = typeof code === "string" && nameOf(code);
				return name ? [[code, name]] : [];
			}),
	);

const publicPathOf = ({ record }: Review): string | undefined => {
	const slug = record?.meta.slug;
	if (record === undefined || slug === undefined) return undefined;
	const { data } = record;
	if (data.kind === "product" && !data.withdrawn)
		return productPath(slug, data.id);
	if (data.kind === "organisation" && !data.withdrawn)
		return organisationPath(data.type, slug, data.id);
	return undefined;
};
