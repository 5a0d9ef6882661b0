import type { Instant } from "../../shared/dates/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { describeChange } from "../../shared/sheets/describe-change.ts";
import { cellText } from "../../shared/sheets/header.ts";
import type { SheetImport } from "../../shared/sheets/model.ts";
import { columnLetters } from "../../shared/sheets/raw-sheet.ts";
import type { SheetFiles } from "./files/store.ts";
import type { KeptErrors } from "./kept.ts";
import { type PlanDeps, type PlannedSheet, planSheet } from "./plan-sheet.ts";
import type { SheetStore } from "./store.ts";

export type CheckDeps = PlanDeps & {
	sheets: Pick<SheetStore, "load" | "save">;
	files: Pick<SheetFiles, "get" | "put">;
	now: () => Instant;
};

/** Changes that a page can show; the counts are of all. */
const SHOWN = 200;
const SAID_LETTERS = 80;

/**
 * Looks what importing would change, and leaves it for the person to see. A step of a version that
 * is over (the person chose again) does nothing; told twice, it comes to the same.
 */
export const checkSheet = async (
	deps: CheckDeps,
	step: { sheet: string; version: number },
): Promise<SheetImport | undefined> => {
	const sheet = await deps.sheets.load(step.sheet);
	if (sheet?.state !== "checking" || sheet.version !== step.version)
		return undefined;
	if (sheet.choice === undefined)
		throw new Error(`${sheet.id} is checked without a choice`);
	const next = {
		...sheet,
		updatedAt: deps.now(),
		version: sheet.version + 1,
	};
	try {
		const planned = await planSheet(deps, sheet, sheet.choice);
		await keepPlanned(deps.files, sheet.id, planned);
		const { preview } = planned;
		return saved(deps, { ...next, state: "checked", preview });
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const { code, values } = error;
		return saved(deps, { ...next, state: "read", refusal: { code, values } });
	}
};

const saved = async (
	{ sheets }: Pick<CheckDeps, "sheets">,
	sheet: SheetImport,
): Promise<SheetImport | undefined> =>
	(await sheets.save(sheet)) ? sheet : undefined;

/** Leaves what a page shows of a plan: the first changes, and all that is wrong. */
export const keepPlanned = async (
	files: Pick<SheetFiles, "put">,
	id: string,
	planned: PlannedSheet,
): Promise<void> => {
	await files.put(id, "errors", errorsOf(planned));
	await files.put(
		id,
		"changes",
		planned.changes
			.slice(0, SHOWN)
			.map((change) => describeChange(change, planned.nameOf)),
	);
};

const errorsOf = ({ plan, table }: PlannedSheet): KeptErrors => {
	const refused = new Set(plan.errors.map(({ row }) => row));
	const cellsOf = new Map(table.rows.map(({ row, cells }) => [row, cells]));
	const at = new Map(table.columns.map(({ at }) => [columnLetters(at), at]));
	const saidIn = ({ row, column }: KeptErrors["errors"][number]) =>
		cellText(cellsOf.get(row)?.[at.get(column) ?? -1]).slice(0, SAID_LETTERS);
	return {
		titles: table.columns.map(({ title }) => title),
		rows: table.rows
			.filter(({ row }) => refused.has(row))
			.map(({ row, cells }) => ({
				row,
				cells: table.columns.map(({ at }) => cells[at] ?? null),
			})),
		errors: plan.errors.map((error) => {
			const said = saidIn(error);
			return { ...error, ...(said !== "" && { said }) };
		}),
	};
};
