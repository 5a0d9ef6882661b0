import { Draft, type DraftOf } from "../directory/model.ts";
import { issuesOf } from "../refusals/from-zod.ts";
import type { Fail } from "./row-error.ts";

type Kind = "organisation" | "product" | "certificate";
const ORDER: Kind[] = ["organisation", "product", "certificate"];

export type PlannedChange = {
	draft: DraftOf<Kind>;
	/** As the directory has it; absent for what is new. */
	before?: DraftOf<Kind> | undefined;
	/** The first row that speaks of it. */
	row: number;
	/** Fields that people wrote by hand and that would say something else (`overwritten`). */
	overwrites?: string[] | undefined;
};

type Entry = PlannedChange & { setBy: Map<string, number> };

/** What has been planned so far; a row is tried first and kept only whole. */
export class Pending {
	readonly #kept = new Map<string, Entry>();
	#tried = new Map<string, Entry>();
	#row = 0;
	readonly #source: string;

	constructor(source: string) {
		this.#source = source;
	}

	begin(row: number): void {
		this.#row = row;
		this.#tried = new Map();
	}

	/** Answers what the row brings, as it stands with the rows before. */
	keep(): DraftOf<Kind>[] {
		for (const [name, entry] of this.#tried) this.#kept.set(name, entry);
		return [...this.#tried.values()].map(({ draft }) => draft);
	}

	/** The row that said a field of a thing. */
	saidBy(kind: Kind, id: string, field: string): number | undefined {
		return this.#kept.get(`${kind}#${id}`)?.setBy.get(field);
	}

	/** Adds what a row says of a thing. Answers `false` where something of it was refused. */
	put(
		kind: Kind,
		id: string,
		before: DraftOf<Kind> | undefined,
		values: Record<string, unknown>,
		defaults: Record<string, unknown>,
		fail: Fail,
	): boolean {
		const name = `${kind}#${id}`;
		const earlier = this.#tried.get(name) ?? this.#kept.get(name);
		const base: Record<string, unknown> = { ...(earlier?.draft ?? before) };
		const merged = {
			...base,
			...absent(base, defaults),
			...values,
			kind,
			id,
			sources: before?.sources ?? [this.#source],
		};
		const parsed = Draft.safeParse(merged);
		if (!parsed.success) {
			for (const { field, code, values: limits } of issuesOf(parsed.error))
				fail(sheetField(kind, field), code, limits);
			return false;
		}
		const draft = parsed.data as DraftOf<Kind>;
		const contradicted = this.#contradiction(earlier, draft, values);
		if (contradicted) {
			const row = String(contradicted.row);
			fail(sheetField(kind, contradicted.field), "sheets.contradicts", { row });
			return false;
		}
		const setBy = new Map(earlier?.setBy);
		for (const field of Object.keys(values))
			if (!setBy.has(field)) setBy.set(field, this.#row);
		this.#tried.set(name, {
			draft,
			before,
			row: Math.min(earlier?.row ?? this.#row, this.#row),
			setBy,
		});
		return true;
	}

	#contradiction(
		earlier: Entry | undefined,
		draft: object,
		values: Record<string, unknown>,
	): { field: string; row: number } | undefined {
		for (const field of Object.keys(values)) {
			const row = earlier?.setBy.get(field);
			if (row === undefined) continue;
			if (!isSame(fieldOf(earlier?.draft, field), fieldOf(draft, field)))
				return { field, row };
		}
		return undefined;
	}

	/** What differs from the directory, owners before products before certificates. */
	result(): {
		changes: PlannedChange[];
		unchanged: Record<Kind, number>;
	} {
		const unchanged = { organisation: 0, product: 0, certificate: 0 };
		const changes: PlannedChange[] = [];
		for (const { draft, before, row } of this.#kept.values()) {
			if (before && isSame(draft, before)) unchanged[draft.kind]++;
			else changes.push({ draft: this.#sourced(draft, before), before, row });
		}
		changes.sort(
			(a, b) =>
				ORDER.indexOf(a.draft.kind) - ORDER.indexOf(b.draft.kind) ||
				a.row - b.row,
		);
		return { changes, unchanged };
	}

	/** A thing that the sheet changed also stands on the sheet; one that it only repeats does not. */
	#sourced(draft: DraftOf<Kind>, before: DraftOf<Kind> | undefined) {
		if (before === undefined || draft.sources.includes(this.#source))
			return draft;
		return { ...draft, sources: [...draft.sources, this.#source].slice(-12) };
	}
}

const absent = (
	base: Record<string, unknown>,
	defaults: Record<string, unknown>,
) =>
	// A place is one thing in several fields: all of it is missing, or none.
	Object.fromEntries(
		Object.entries(defaults).filter(
			([field]) =>
				base[field] === undefined &&
				!(
					PLACE.has(field) && [...PLACE].some((one) => base[one] !== undefined)
				),
		),
	);
const PLACE = new Set([
	"commune",
	"communeBasis",
	"oldDistrict",
	"placeAsPrinted",
]);

const fieldOf = (record: object | undefined, field: string): unknown =>
	record === undefined
		? undefined
		: new Map<string, unknown>(Object.entries(record)).get(field);

/** Both come out of one schema, so their fields stand in one order. */
const isSame = (a: unknown, b: unknown): boolean =>
	JSON.stringify(a) === JSON.stringify(b);

const sheetField = (kind: Kind, field: string): string => {
	const [first = ""] = field.split(".");
	return `${kind}.${PLACE.has(first) ? "place" : first}`;
};
