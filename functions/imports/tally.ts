import type { Instant } from "../../shared/dates/model.ts";
import type { ImportReport } from "../../shared/imports/report.ts";
import { type Refusal, refusalText } from "../../shared/refusals/refusal.ts";
import type { SaveOutcome } from "../directory/save.ts";

type Issue = { field: string; code: string; values: Record<string, string> };

/** Of one row, and of all rows, that a report lists; beyond them it only counts. */
const LISTED_PER_ROW = 10;
const LISTED = 1_000;

/** Counts what became of the rows of one file and writes the report about them. */
export class Tally {
	readonly #report: Omit<ImportReport, "finishedAt">;

	constructor({ key, run }: { key: string; run: string }) {
		const rows = {
			total: 0,
			created: 0,
			changed: 0,
			unchanged: 0,
			refused: 0,
			flagged: 0,
		};
		this.#report = {
			file: key,
			run,
			rows,
			refused: [],
			flagged: [],
			truncated: false,
		};
	}

	count(): void {
		this.#report.rows.total++;
	}

	/** Always `undefined`: there is no draft. */
	refuse(row: number, id: string | undefined, issues: Issue[]): undefined {
		this.#report.rows.refused++;
		for (const { field, code, values } of issues.slice(0, LISTED_PER_ROW))
			this.#list(this.#report.refused, {
				row,
				id,
				field,
				...reason(code, values),
			});
		if (issues.length > LISTED_PER_ROW) this.#report.truncated = true;
	}

	saved(row: number, id: string, outcome: SaveOutcome | undefined): void {
		if (outcome === undefined) throw new Error(`row ${row} has no outcome`);
		if (outcome.outcome === "refused") {
			this.refuse(row, id, [outcome]);
			return;
		}
		this.#report.rows[outcome.outcome]++;
		if (outcome.flags.length > 0) this.#report.rows.flagged++;
		for (const flag of outcome.flags)
			this.#list(this.#report.flagged, { row, id, ...flag });
	}

	broken({ code, values }: Refusal, finishedAt: Instant): ImportReport {
		return { ...this.#report, finishedAt, broken: reason(code, values) };
	}

	report(finishedAt: Instant): ImportReport {
		// A batch is saved after later rows were already refused.
		const byRow = (a: { row: number }, b: { row: number }) => a.row - b.row;
		return {
			...this.#report,
			finishedAt,
			refused: this.#report.refused.toSorted(byRow),
		};
	}

	#list<T>(list: T[], entry: T): void {
		if (list.length < LISTED) list.push(entry);
		else this.#report.truncated = true;
	}
}

const reason = (code: string, values: Record<string, string>) => ({
	code,
	vi: refusalText(code, values, "vi"),
	en: refusalText(code, values, "en"),
});
