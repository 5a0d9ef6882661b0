import type { Instant } from "../../shared/dates/model.ts";
import type { Author } from "../../shared/history/model.ts";
import type { ImportReport } from "../../shared/imports/report.ts";
import type { SheetImport } from "../../shared/sheets/model.ts";
import { type ImportDeps, runImport } from "../imports/run-import.ts";
import { type CheckDeps, keepPlanned } from "./check-sheet.ts";
import { type KeptError, KeptLines } from "./kept.ts";
import { type PlannedLine, planSheet } from "./plan-sheet.ts";

export type RunDeps = CheckDeps & {
	save: ImportDeps["save"];
	allowDemonstration: boolean;
	now: () => Instant;
};

/** Lines of one call of the import: below what one file may have, in rows and in bytes. */
const LINES_AT_ONCE = 5_000;

/**
 * Writes what was previewed, by the import that files go through, in the name of the person who
 * started it. What would be written is decided once and kept: a run that died in the middle goes on
 * with the same and ends in the same state. Where the directory has changed since the preview,
 * nothing is written and the person is asked to look again.
 */
export const runSheet = async (
	deps: RunDeps,
	step: { sheet: string; version: number },
): Promise<SheetImport | undefined> => {
	const sheet = await deps.sheets.load(step.sheet);
	if (sheet?.state !== "running" || sheet.version !== step.version)
		return undefined;
	const next = { ...sheet, updatedAt: deps.now(), version: sheet.version + 1 };
	const lines = await decidedLines(deps, sheet);
	if (lines === undefined) {
		const again = {
			...next,
			state: "checked" as const,
			refusal: { code: "sheets.changed_meanwhile", values: {} },
			preview: await lookAgain(deps, sheet),
		};
		return (await deps.sheets.save(again)) ? again : undefined;
	}
	const result = { created: 0, changed: 0, unchanged: 0, refused: 0 };
	const refused: KeptError[] = [];
	// The source comes first, because the others name it; people count what they see.
	const [source, ...things] = lines;
	if (source) await importLines(deps, sheet, "source", [source]);
	for (let start = 0; start < things.length; start += LINES_AT_ONCE) {
		const part = things.slice(start, start + LINES_AT_ONCE);
		const report = await importLines(deps, sheet, start, part);
		for (const outcome of [
			"created",
			"changed",
			"unchanged",
			"refused",
		] as const)
			result[outcome] += report.rows[outcome];
		refused.push(
			...report.refused.map(({ row, field, code }) => ({
				row: part[row - 1]?.row ?? 0,
				column: "",
				field,
				code,
				values: {},
			})),
		);
	}
	await deps.files.put(sheet.id, "refused", refused);
	const done = { ...next, state: "done" as const, result };
	return (await deps.sheets.save(done)) ? done : undefined;
};

/** `undefined` where the plan of now is not the one that was looked at. */
const decidedLines = async (
	deps: RunDeps,
	{ id, version, province, choice, preview }: SheetImport,
): Promise<PlannedLine[] | undefined> => {
	const name = `lines-${version}`;
	const kept = await deps.files.get(id, name, KeptLines);
	if (kept) return kept;
	if (choice === undefined) throw new Error(`${id} runs without a choice`);
	const planned = await planSheet(deps, { id, province }, choice);
	if (planned.preview.digest !== preview?.digest) return undefined;
	await deps.files.put(id, name, planned.lines);
	return planned.lines;
};

const lookAgain = async (
	deps: RunDeps,
	{ id, province, choice }: SheetImport,
) => {
	if (choice === undefined) throw new Error(`${id} runs without a choice`);
	const planned = await planSheet(deps, { id, province }, choice);
	await keepPlanned(deps.files, id, planned);
	return planned.preview;
};

const importLines = async (
	deps: RunDeps,
	{ id, version, person, role }: SheetImport,
	start: number | "source",
	lines: PlannedLine[],
): Promise<ImportReport> => {
	const author: Author = { actor: `person:${person}`, role };
	const text = lines.map(({ draft }) => JSON.stringify(draft)).join("\n");
	const report = await runImport(
		{
			open: async () => oneChunk(Buffer.from(text)),
			isNewest: async () => true,
			// It was previewed and decided by a person: what it says counts.
			save: (drafts, context) =>
				deps.save(drafts, { ...context, author, from: "sheet" }),
			now: deps.now,
			allowDemonstration: deps.allowDemonstration,
		},
		{ key: `${id}.jsonl`, run: `${id}-${version}-${start}` },
	);
	if (report === undefined) throw new Error(`${id} was left`);
	if (report.broken) throw new Error(`${id}: ${report.broken.code}`);
	return report;
};

async function* oneChunk(bytes: Buffer): AsyncGenerator<Uint8Array> {
	yield bytes;
}
