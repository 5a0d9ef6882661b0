import type { Decided } from "../../shared/drafts/decisions.ts";
import { entryOf } from "../../shared/drafts/entries.ts";
import type { Typed } from "../../shared/drafts/entry.ts";
import type { PartName } from "../../shared/drafts/parts.ts";
import { partPath } from "../../shared/drafts/paths.ts";
import type { WorkDocumentOf } from "../../shared/signed-in/documents.ts";
import type { DraftOutcome } from "../submissions/save-draft.ts";
import type { Standing } from "../submissions/standing.ts";
import { namesIn } from "./draft-box.ts";
import type { DraftPageDeps } from "./own.ts";
import { options, placeOf } from "./part-page.ts";

type MergeDocument = WorkDocumentOf<"account_merge">;
type ConflictOutcome = Extract<DraftOutcome, { outcome: "conflict" }>;

/**
 * Asks whose words to keep, field by field. The inputs hold what was typed where both changed a
 * field, and both sides together elsewhere: what is sent next is whole and stands on what is there now.
 */
export const mergePage = async (
	deps: DraftPageDeps,
	part: PartName,
	own: Standing,
	{ typed, outcome }: { typed: Typed; outcome: ConflictOutcome },
): Promise<MergeDocument> => {
	const { conflicts, merged, stamp } = outcome;
	const disputed = new Set(conflicts.map(({ field }) => field));
	const settled = Object.entries(merged).filter(
		([field]) => !disputed.has(field),
	);
	const values = { ...typed };
	for (const [field, value] of settled) {
		for (const input of entryOf(field).inputs) delete values[input];
		Object.assign(values, entryOf(field).write(value));
	}
	return document(deps, part, own, {
		version: stamp,
		form: { values, errors: [] },
		conflicts: conflicts.map(({ field, theirs }) => ({
			field,
			theirs,
			inputs: entryOf(field).write(theirs),
		})),
	});
};

/** The same page again: something was left undecided. */
export const undecidedPage = async (
	deps: DraftPageDeps,
	part: PartName,
	own: Standing,
	{
		typed,
		version,
		open,
		asked,
	}: Pick<Decided, "typed" | "open" | "asked"> & { version: string },
): Promise<MergeDocument> =>
	document(deps, part, own, {
		version,
		form: {
			values: typed,
			errors: open.map(({ field }) => ({
				field,
				code: "submissions.choose",
				values: {},
			})),
		},
		conflicts: asked.map(({ field, inputs }) => ({
			field,
			theirs: entryOf(field).read(inputs),
			inputs,
		})),
	});

const document = async (
	deps: DraftPageDeps,
	part: PartName,
	own: Standing,
	about: Pick<MergeDocument, "version" | "form" | "conflicts">,
): Promise<MergeDocument> => ({
	kind: "account_merge",
	part,
	...(await placeOf(deps, own)),
	action: partPath(own.organisation, own.target, part),
	...about,
	...(await options(deps, own.province)),
	names: namesIn(
		await deps.reference(),
		about.conflicts.map(({ field, theirs }) => ({ [field]: theirs })),
	),
});
