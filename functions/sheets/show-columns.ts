import type * as z from "zod";
import { formatNumber } from "../../shared/numbers/number.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import { isSheetField } from "../../shared/sheets/fields.ts";
import { guessColumns } from "../../shared/sheets/mapping.ts";
import type { SheetImport } from "../../shared/sheets/model.ts";
import type { SheetColumns } from "../../shared/sheets/pages.ts";
import {
	type Cell,
	columnLetters,
	RawSheet,
} from "../../shared/sheets/raw-sheet.ts";
import { type Table, tableOf } from "../../shared/sheets/table.ts";
import { EMPTY_FORM, type FormState } from "../../shared/signed-in/form.ts";
import type { Fields, Visit } from "../signed-in/route.ts";
import type { SheetFiles } from "./files/store.ts";
import { baseOf } from "./show-steps.ts";

export type ColumnsDeps = {
	files: Pick<SheetFiles, "get">;
	reference: () => Promise<Reference>;
};

const LEFT_SHOWN = 20;

/** Which sheet and header are meant: as sent, as asked in the address, as chosen before, or the largest sheet that is not hidden. */
export const askedTable = (
	{ sheets, choice }: SheetImport,
	query: Record<string, string | undefined>,
): { sheet: number; headerRow: number | undefined } => {
	const given = Number(query.bang);
	const largest = sheets.reduce(
		(best, one, at) =>
			!one.hidden &&
			one.rows > (sheets[best]?.hidden ? -1 : (sheets[best]?.rows ?? -1))
				? at
				: best,
		0,
	);
	const sheet =
		sheets[given] && query.bang ? given : (choice?.sheet ?? largest);
	const row = Number(query.dong);
	if (query.bang !== undefined)
		return {
			sheet,
			headerRow: Number.isInteger(row) && row > 0 ? row : undefined,
		};
	return { sheet, headerRow: choice?.headerRow };
};

/** The page on which somebody says what each column holds, with our guess in every field. */
export const showColumns = async (
	deps: ColumnsDeps,
	sheet: SheetImport,
	visit: Pick<Visit, "query" | "kept">,
	refused?: FormState,
): Promise<z.infer<typeof SheetColumns>> => {
	const typed = refused?.values ?? visit.kept;
	const asked = askedTable(
		sheet,
		typed
			? { bang: typed.bang?.at(-1), dong: typed.dong?.at(-1) }
			: visit.query,
	);
	const raw = await deps.files.get(sheet.id, `sheet-${asked.sheet}`, RawSheet);
	const table = raw && tableOf(raw, asked.headerRow);
	return {
		kind: "sheet_columns",
		...(await baseOf(deps, sheet)),
		sheet: asked.sheet,
		...(asked.headerRow && { headerRow: asked.headerRow }),
		...(raw && table && { table: shown(table, raw) }),
		form: refused ?? {
			...EMPTY_FORM,
			...(sheet.refusal && { refusal: sheet.refusal }),
			values: typed ?? first(sheet, asked, table),
		},
	};
};

const shown = (
	table: Table,
	{ hiddenColumns, mixedDays }: RawSheet,
): NonNullable<z.infer<typeof SheetColumns>["table"]> => {
	const guesses = guessColumns(table.columns);
	return {
		...table.header,
		rows: table.rows.length,
		hiddenRows: table.hiddenRows,
		left: table.left.slice(0, LEFT_SHOWN),
		leftRows: table.left.length,
		columns: table.columns.map(({ at, title, samples }, index) => {
			const isPersonal = guesses[index]?.use === "personal";
			return {
				at,
				letters: columnLetters(at),
				title,
				// What is personal is not shown around either.
				samples: isPersonal ? [] : samples.map(sampleText).slice(0, 3),
				isPersonal,
				isGuess: guesses[index]?.confidence === "likely",
				isHidden: hiddenColumns?.includes(at) === true,
				isMixed: mixedDays?.includes(at) === true,
			};
		}),
	};
};

const sampleText = (cell: Cell): string =>
	typeof cell === "number"
		? formatNumber(cell)
		: typeof cell === "boolean"
			? cell
				? "có"
				: "không"
			: (cell ?? "").slice(0, 80);

/** What stands in the form at first: as chosen before, else as we guess. */
const first = (
	{ choice, sheets }: SheetImport,
	asked: { sheet: number; headerRow: number | undefined },
	table: Table | undefined,
): Fields => {
	const isChosen =
		choice?.sheet === asked.sheet && choice.headerRow === asked.headerRow;
	const columns = isChosen
		? Object.entries(choice.columns)
		: (table ? guessColumns(table.columns) : []).flatMap(({ use }, index) => {
				const at = table?.columns[index]?.at;
				return at !== undefined && isSheetField(use) ? [[String(at), use]] : [];
			});
	const name = sheets[asked.sheet]?.name ?? "";
	return {
		nguon: [
			choice?.source ?? (name === "CSV" ? "" : `Bảng “${name}” của tỉnh`),
		],
		an: choice?.skipHidden ? ["1"] : [],
		...Object.fromEntries(columns.map(([at, use]) => [`c${at}`, [use ?? ""]])),
	};
};
