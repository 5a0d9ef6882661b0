import type { Instant } from "../../shared/dates/model.ts";
import { Draft } from "../../shared/directory/model.ts";
import type { ImportReport } from "../../shared/imports/report.ts";
import { issuesOf } from "../../shared/refusals/from-zod.ts";
import { Refusal, refusalText } from "../../shared/refusals/refusal.ts";
import {
	SAVE_LIMIT,
	type SaveContext,
	type SaveOutcome,
} from "../directory/save.ts";
import { type Row, readRows } from "./read-rows.ts";

export type ImportDeps = {
	/** Opens the file anew from its beginning: it is read twice. */
	open: () => Promise<AsyncIterable<Uint8Array>>;
	save: (drafts: Draft[], context: SaveContext) => Promise<SaveOutcome[]>;
	now: () => Instant;
	allowDemonstration: boolean;
};

/**
 * Imports one file: looks through it once, so that a broken file is refused whole before anything
 * is written, then saves its rows in batches. A refused row does not hold up the others. Importing
 * the same file again writes nothing; a run that died in the middle and is started again with the
 * same `run` ends in the same state and the same report.
 */
export const runImport = async (
	deps: ImportDeps,
	file: { key: string; run: string },
): Promise<ImportReport> => {
	const tally = newReport(file, deps.now());
	try {
		for await (const _ of readRows(file.key, await deps.open()));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { ...tally, broken: reason(error.code, error.values) };
	}
	const seen = new Map<string, number>();
	let batch: Accepted[] = [];
	const flush = async () => {
		if (batch.length > 0) await saveBatch(deps, file.run, batch, tally);
		batch = [];
	};
	for await (const row of readRows(file.key, await deps.open())) {
		tally.rows.total++;
		const draft = check(row, seen, deps.allowDemonstration, tally);
		if (draft !== undefined) batch.push({ row: row.row, draft });
		if (batch.length === SAVE_LIMIT) await flush();
	}
	await flush();
	tally.refused.sort((a, b) => a.row - b.row);
	return { ...tally, finishedAt: deps.now() };
};

type Accepted = { row: number; draft: Draft };

const newReport = (
	{ key, run }: { key: string; run: string },
	finishedAt: Instant,
): ImportReport => ({
	file: key,
	run,
	finishedAt,
	rows: {
		total: 0,
		created: 0,
		changed: 0,
		unchanged: 0,
		refused: 0,
		flagged: 0,
	},
	refused: [],
	flagged: [],
});

const check = (
	{ row, value }: Row,
	seen: Map<string, number>,
	allowDemonstration: boolean,
	tally: ImportReport,
): Draft | undefined => {
	const id = idOf(value);
	const refuse = (
		problems: { field: string; code: string; values: Record<string, string> }[],
	) => {
		tally.rows.refused++;
		for (const { field, code, values } of problems)
			tally.refused.push({ row, id, field, ...reason(code, values) });
		return undefined;
	};
	if (value === undefined)
		return refuse([{ field: "", code: "imports.not_json", values: {} }]);
	if (!isKnownKind(value))
		return refuse([
			{ field: "kind", code: "imports.unknown_kind", values: {} },
		]);
	const parsed = Draft.safeParse(value);
	if (!parsed.success) return refuse(issuesOf(parsed.error));
	const draft = parsed.data;
	if (draft.kind === "province" && draft.isDemonstration && !allowDemonstration)
		return refuse([
			{
				field: "isDemonstration",
				code: "imports.demonstration_not_allowed",
				values: {},
			},
		]);
	const earlier = seen.get(`${draft.kind}#${draft.id}`);
	if (earlier !== undefined)
		return refuse([
			{
				field: "id",
				code: "imports.repeated_id",
				values: { row: String(earlier) },
			},
		]);
	seen.set(`${draft.kind}#${draft.id}`, row);
	return draft;
};

const saveBatch = async (
	deps: ImportDeps,
	run: string,
	batch: Accepted[],
	tally: ImportReport,
): Promise<void> => {
	const outcomes = await deps.save(
		batch.map(({ draft }) => draft),
		{ actor: "import:file", run },
	);
	outcomes.forEach((outcome, at) => {
		const { row, draft } = batch[at] as Accepted;
		tally.rows[outcome.outcome]++;
		if (outcome.outcome === "refused") {
			const { code, field, values } = outcome;
			tally.refused.push({ row, id: draft.id, field, ...reason(code, values) });
		} else if (outcome.flags.length > 0) {
			tally.rows.flagged++;
			for (const flag of outcome.flags)
				tally.flagged.push({ row, id: draft.id, ...flag });
		}
	});
};

const reason = (code: string, values: Record<string, string>) => ({
	code,
	vi: refusalText(code, values, "vi"),
	en: refusalText(code, values, "en"),
});

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
