import type { Instant } from "../../shared/dates/model.ts";
import { Draft } from "../../shared/directory/model.ts";
import { NESTED_FIELDS } from "../../shared/imports/cells.ts";
import type { ImportReport } from "../../shared/imports/report.ts";
import { issuesOf } from "../../shared/refusals/from-zod.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import {
	SAVE_LIMIT,
	type SaveContext,
	type SaveOutcome,
} from "../directory/save.ts";
import { type FileFormat, formatOf, type Row, readRows } from "./read-rows.ts";
import { Tally } from "./tally.ts";

export type ImportDeps = {
	/** Opens the file anew from its beginning: it is read twice. */
	open: () => Promise<AsyncIterable<Uint8Array>>;
	/** Whether this is still the newest file of its name. */
	isNewest: () => Promise<boolean>;
	save: (drafts: Draft[], context: SaveContext) => Promise<SaveOutcome[]>;
	now: () => Instant;
	allowDemonstration: boolean;
};

/** Come by review and by staff only: a row that does not name them must not take them away. */
const DECIDED_FIELDS = ["photos", "mergedInto"];
const KEPT: Record<FileFormat, ReadonlySet<string>> = {
	jsonl: new Set(DECIDED_FIELDS),
	csv: new Set([...NESTED_FIELDS, ...DECIDED_FIELDS]),
};

/** Characters of rows in one batch: a transaction holds 4 MB, each row twice, in bytes. */
const BATCH_TEXT = 400_000;

/**
 * Imports one file: looks through it once, so that a broken file is refused whole before anything
 * is written, then saves its rows in batches. A refused row does not hold up the others. Importing
 * the same file again writes nothing; a run that died in the middle and is started again with the
 * same `run` ends in the same state and the same report. A file that was replaced by a newer one of
 * the same name stops where it is, without a report (`undefined`): the newer one has its own, and
 * an old file must not undo it, however late it is delivered. What people changed since the file's
 * last row stays (shared/directory/take-row.ts).
 */
export const runImport = async (
	deps: ImportDeps,
	file: { key: string; run: string },
): Promise<ImportReport | undefined> => {
	if (!(await deps.isNewest())) return undefined;
	const tally = new Tally(file);
	let format: FileFormat;
	try {
		format = formatOf(file.key);
		for await (const _ of readRows(format, await deps.open()));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return tally.broken(error, deps.now());
	}
	const check = checker(deps.allowDemonstration, tally);
	const context: SaveContext = {
		author: { actor: "import:file", role: "system" },
		run: file.run,
		from: "file",
		keep: KEPT[format],
	};
	let batch: { row: number; draft: Draft }[] = [];
	let text = 0;
	const flush = async (): Promise<boolean> => {
		if (batch.length === 0) return true;
		if (!(await deps.isNewest())) return false;
		const outcomes = await deps.save(
			batch.map(({ draft }) => draft),
			context,
		);
		for (const [at, { row, draft }] of batch.entries())
			tally.saved(row, draft.id, outcomes[at]);
		batch = [];
		text = 0;
		return true;
	};
	for await (const row of readRows(format, await deps.open())) {
		const draft = check(row);
		if (draft === undefined) continue;
		batch.push({ row: row.row, draft });
		text += JSON.stringify(draft).length;
		const isFull = batch.length === SAVE_LIMIT || text > BATCH_TEXT;
		if (isFull && !(await flush())) return undefined;
	}
	return (await flush()) ? tally.report(deps.now()) : undefined;
};

/** Checks row after row; what is refused goes to the tally. */
const checker = (allowDemonstration: boolean, tally: Tally) => {
	const seen = new Map<string, number>();
	return (row: Row): Draft | undefined => {
		tally.count();
		if ("refused" in row)
			return tally.refuse(row.row, undefined, [issue("", row.refused)]);
		const id = idOf(row.value);
		if (!isKnownKind(row.value))
			return tally.refuse(row.row, id, [issue("kind", "imports.unknown_kind")]);
		const parsed = Draft.safeParse(row.value);
		if (!parsed.success)
			return tally.refuse(row.row, id, issuesOf(parsed.error));
		const draft = parsed.data;
		if (
			draft.kind === "province" &&
			draft.isDemonstration &&
			!allowDemonstration
		)
			return tally.refuse(row.row, id, [
				issue("isDemonstration", "imports.demonstration_not_allowed"),
			]);
		if ("photos" in draft && draft.photos.length > 0)
			return tally.refuse(row.row, id, [issue("photos", "media.not_ready")]);
		const name = `${draft.kind}#${draft.id}`;
		const earlier = seen.get(name);
		if (earlier !== undefined)
			return tally.refuse(row.row, id, [
				issue("id", "imports.repeated_id", { row: String(earlier) }),
			]);
		seen.set(name, row.row);
		return draft;
	};
};

const issue = (
	field: string,
	code: string,
	values: Record<string, string> = {},
) => ({ field, code, values });

const KINDS: ReadonlySet<unknown> = new Set(
	Draft.options.map(({ shape }) => shape.kind.value),
);

const isKnownKind = (value: unknown): boolean =>
	typeof value === "object" &&
	value !== null &&
	"kind" in value &&
	KINDS.has(value.kind);

/** Only what can be an id is repeated in the report: a cell put into the wrong column may be private. */
const idOf = (value: unknown): string | undefined => {
	const id =
		typeof value === "object" && value !== null && "id" in value
			? value.id
			: undefined;
	return typeof id === "string" && /^[a-z0-9]{2,40}$/.test(id) ? id : undefined;
};
