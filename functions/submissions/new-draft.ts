import type { Instant } from "../../shared/dates/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { editableOf, type Fields } from "../../shared/submissions/editable.ts";
import { Submission, type Target } from "../../shared/submissions/model.ts";
import { newId } from "../platform/new-id.ts";
import type { Standing } from "./standing.ts";

type Owned = Pick<Standing, "target" | "record" | "organisation" | "province">;

/** The first version of a draft: of a record as it stands, or, without one, of something new. */
export const newDraft = (
	{ target, record, organisation, province }: Owned,
	at: Instant,
	author: Author,
	proposed?: Fields,
): Submission => {
	const base = record ? editableOf(target.kind, record.data) : {};
	return Submission.parse({
		kind: target.kind,
		target: keyOf(target),
		id: newId("sub", at),
		isNew: record === undefined,
		organisation,
		province,
		state: "draft",
		baseVersion: record?.meta.version ?? 0,
		base,
		proposed: proposed ?? base,
		version: 1,
		authors: [author.actor],
		createdAt: at,
		updatedAt: at,
	});
};

const keyOf = ({ kind: _, ...key }: Target) => key;
