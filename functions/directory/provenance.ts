import type {
	DirectoryRecord,
	Draft,
	Flag,
	RecordMeta,
} from "../../shared/directory/model.ts";
import {
	lastRow,
	otherwise,
	takeRow,
} from "../../shared/directory/take-row.ts";
import { fingerprint } from "../../shared/publishing/fingerprint.ts";
import type { Fields } from "../../shared/submissions/editable.ts";
import { isSame } from "../../shared/submissions/same.ts";

/**
 * Where a draft comes from. A `file` gives way to what people changed since its last row; a `sheet`
 * was looked at before it was run and counts as it is, as does what somebody writes by `hand`.
 */
export type Origin = "file" | "sheet" | "hand";

/** What a record becomes, and who said what of it. */
export type Stated = {
	data: Draft;
	told: Pick<RecordMeta, "imported" | "edited">;
	/** Where the file says otherwise than people: of this row, and of earlier ones as long as it holds. */
	differs: Flag[];
};

/** What a record becomes by a draft. `keep`: fields that the draft cannot hold; the record keeps its own. */
export const statedBy = (
	draft: Draft,
	existing: DirectoryRecord | undefined,
	{ from, keep }: { from: Origin; keep: ReadonlySet<string> },
): Stated => {
	if (existing === undefined)
		return {
			data: withdrawnIfMerged(draft),
			told: {
				...(from === "file" && { imported: {} }),
				...(from === "hand" && { edited: changed({}, draft) }),
			},
			differs: [],
		};
	const { data: record, meta } = existing;
	const last = lastRow(record, meta.imported);
	const held = Object.entries(record).flatMap(([field, value]) =>
		keep.has(field) && value !== undefined ? [field] : [],
	);
	if (from !== "file") {
		const data = withdrawnIfMerged({ ...draft, ...pick(record, held) });
		const imported = meta.imported && otherwise(last, data);
		return {
			data,
			told: { imported, edited: editedAfter(from, existing, data) },
			differs: stillDiffering(existing, data, imported),
		};
	}
	// Of a field that it cannot hold, a file says what it said before.
	const row = { ...draft, ...pick(last, held) };
	const taken = takeRow(row, record, meta.imported);
	const data = withdrawnIfMerged(taken.record);
	const imported = otherwise(row, data);
	const earlier = stillDiffering(existing, data, imported).filter(
		({ field }) => !taken.disputed.includes(field),
	);
	return {
		data,
		told: { imported, edited: editedAfter(from, existing, data) },
		differs: [
			...earlier,
			...taken.disputed.map((field) => ({
				code: "file_differs" as const,
				field,
				// Which word it was: let stand once, it is raised again only for another one.
				detail: fingerprint(imported[field] ?? null),
			})),
		],
	};
};

/** What staff merged into another stays merged, whatever an older file says of it. */
const withdrawnIfMerged = (draft: Draft): Draft =>
	"mergedInto" in draft && draft.mergedInto !== undefined
		? { ...draft, withdrawn: true }
		: draft;

const pick = (fields: Fields, names: string[]): Fields =>
	Object.fromEntries(names.map((name) => [name, fields[name]]));

const changed = (before: Fields, after: Fields): string[] =>
	[...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
		(field) => !isSame(before[field], after[field]),
	);

const editedAfter = (
	from: Origin,
	{ data: before, meta }: DirectoryRecord,
	after: Draft,
): string[] => {
	const now = changed(before, after);
	const earlier = meta.edited ?? [];
	return from === "hand"
		? [...new Set([...earlier, ...now])]
		: earlier.filter((field) => !now.includes(field));
};

/** Whoever writes a field anew has settled it. */
const stillDiffering = (
	{ data: before, meta }: DirectoryRecord,
	after: Draft,
	imported: Fields = {},
): Flag[] => {
	const now = changed(before, after);
	return [...meta.flags, ...(meta.accepted ?? [])].filter(
		({ code, field }) =>
			code === "file_differs" && field in imported && !now.includes(field),
	);
};
