import { createHash } from "node:crypto";
import type { Draft, DraftOf } from "../../shared/directory/model.ts";
import {
	communesOf,
	oldDistrictsOf,
	type Reference,
} from "../../shared/publishing/reference.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { overwritten } from "../../shared/sheets/describe-change.ts";
import type { SheetField } from "../../shared/sheets/fields.ts";
import { editedKey, type Known } from "../../shared/sheets/known.ts";
import type { Choice, Preview } from "../../shared/sheets/model.ts";
import { newRecordId } from "../../shared/sheets/new-record-id.ts";
import type { PlannedChange } from "../../shared/sheets/pending.ts";
import { type Plan, planRows } from "../../shared/sheets/plan.ts";
import { RawSheet } from "../../shared/sheets/raw-sheet.ts";
import { placeReader } from "../../shared/sheets/read-place.ts";
import { type RowReading, readRow } from "../../shared/sheets/read-row.ts";
import { type Table, tableOf } from "../../shared/sheets/table.ts";
import { fold } from "../../shared/text/fold.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import type { SheetFiles } from "./files/store.ts";
import { type KnownDeps, loadKnown, noteEdited } from "./known.ts";

export type PlanDeps = KnownDeps & {
	directory: Pick<DirectoryStore, "load">;
	files: Pick<SheetFiles, "get">;
	reference: () => Promise<Reference>;
};

export type PlannedLine = { row: number; draft: Draft };
export type PlannedSheet = {
	lines: PlannedLine[];
	/** What a thing is called, known or planned. */
	nameOf: (id: string) => string | undefined;
	changes: PlannedChange[];
	plan: Plan;
	table: Table;
	preview: Preview;
};

/** The table that somebody chose; refuses where the file is gone or no header is found. */
export const chosenTable = async (
	files: Pick<SheetFiles, "get">,
	id: string,
	{ sheet, headerRow }: Pick<Choice, "sheet" | "headerRow">,
): Promise<Table> => {
	const raw = await files.get(id, `sheet-${sheet}`, RawSheet);
	if (raw === undefined) throw new Refusal("sheets.not_there");
	const table = tableOf(raw, headerRow);
	if (table === undefined) throw new Refusal("sheets.no_header");
	return table;
};

/** Everything that importing the chosen table would write now, with its reasons where it would not. */
export const planSheet = async (
	deps: PlanDeps,
	{ id, province }: { id: string; province: string },
	choice: Choice,
): Promise<PlannedSheet> => {
	const table = await chosenTable(deps.files, id, choice);
	const reference = await deps.reference();
	const lookups = {
		place: placeReader({
			communes: communesOf(reference, province),
			oldDistricts: oldDistrictsOf(reference, province),
		}),
		sets: [...reference.sets.values()],
	};
	const uses = new Map(
		Object.entries(choice.columns).map(([at, use]): [number, SheetField] => [
			Number(at),
			use,
		]),
	);
	const rows = table.rows.filter(
		({ hidden }) => !(choice.skipHidden && hidden),
	);
	const readings = rows.map((row) => readRow(row, uses, lookups));
	const source = sourceOf(province, choice.source);
	const { plan, known } = await planAgainst(deps, province, readings, source);
	const lines = linesOf(plan.changes, source);
	const changes = withOverwritten(plan.changes, known);
	return {
		lines,
		nameOf: namesIn(plan, known),
		changes,
		plan,
		table,
		preview: {
			...previewOf(rows.length, table, plan, lines),
			overwrites: changes.filter(({ overwrites }) => overwrites).length,
		},
	};
};

/** What people wrote by hand comes first: whoever decides about the sheet should see it. */
const withOverwritten = (
	changes: PlannedChange[],
	{ edited }: Known,
): PlannedChange[] => {
	const marked = changes.map((change) => {
		const byHand = edited?.get(editedKey(change.draft)) ?? [];
		const overwrites = overwritten(change, byHand);
		return overwrites.length === 0 ? change : { ...change, overwrites };
	});
	return [
		...marked.filter(({ overwrites }) => overwrites),
		...marked.filter(({ overwrites }) => !overwrites),
	];
};

/** One source for one sentence: the same sheet imported again names the same one. */
const sourceOf = (province: string, title: string): DraftOf<"source"> => ({
	kind: "source",
	id: newRecordId("b", province, fold(title)),
	title,
});

/** New things get the id of their name; where one of that id is there under another name by now, it is what is meant. */
const planAgainst = async (
	deps: PlanDeps,
	province: string,
	readings: RowReading[],
	source: DraftOf<"source">,
): Promise<{ plan: Plan; known: Known }> => {
	const known = await loadKnown(deps, province, readings);
	const context = { province, source };
	const plan = planRows(readings, known, context);
	const fresh = plan.changes.flatMap(({ draft, before }) =>
		before === undefined && draft.kind === "product" ? [draft.id] : [],
	);
	const there = await deps.directory.load(
		fresh.map((id) => ({ kind: "product", id })),
	);
	const renamed = there.flatMap((record) =>
		record && ofKind(record, "product") ? [record.data] : [],
	);
	if (renamed.length === 0) return { plan, known };
	const products: Known["products"] = new Map(known.products);
	for (const product of renamed) {
		const found = await deps.directory.productWithCertificates(product.id);
		products.set(product.id, {
			product,
			certificates: found?.certificates.map(({ data }) => data) ?? [],
		});
		if (found && known.edited)
			noteEdited(known.edited, [found.product, ...found.certificates]);
	}
	const wider = { ...known, products };
	return { plan: planRows(readings, wider, context), known: wider };
};

const namesIn = ({ changes }: Plan, known: Known) => {
	const planned = new Map(
		changes.flatMap(({ draft }) =>
			draft.kind === "certificate" ? [] : [[draft.id, draft.name]],
		),
	);
	return (id: string): string | undefined =>
		planned.get(id) ??
		known.organisations.get(id)?.name ??
		known.products.get(id)?.product.name;
};

const linesOf = (
	changes: PlannedChange[],
	source: DraftOf<"source">,
): PlannedLine[] => {
	const lines = changes.map(({ draft, row }) => ({ draft, row }));
	const [first] = lines;
	return first ? [{ draft: source, row: first.row }, ...lines] : [];
};

const previewOf = (
	rows: number,
	{ left, hiddenRows }: Table,
	{ changes, unchanged, refusedRows, personalOwners }: Plan,
	lines: PlannedLine[],
): Omit<Preview, "overwrites"> => {
	const outcomes = (kind: keyof Plan["unchanged"]) => {
		const own = changes.filter(({ draft }) => draft.kind === kind);
		const created = own.filter(({ before }) => before === undefined).length;
		return {
			created,
			changed: own.length - created,
			unchanged: unchanged[kind],
		};
	};
	const print = createHash("sha256");
	for (const { draft } of lines) print.update(`${JSON.stringify(draft)}\n`);
	return {
		rows,
		refusedRows,
		leftRows: left.length,
		hiddenRows,
		organisations: outcomes("organisation"),
		products: outcomes("product"),
		certificates: outcomes("certificate"),
		personalOwners,
		digest: print.digest("base64url"),
	};
};
