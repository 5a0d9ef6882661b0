import { readFileSync } from "node:fs";
import readXlsxFile from "read-excel-file/node";
import { readSpreadsheet } from "../../functions/sheets/read-spreadsheet.ts";
import { isSheetField, type SheetField } from "../../shared/sheets/fields.ts";
import { guessColumns } from "../../shared/sheets/mapping.ts";
import { planRows } from "../../shared/sheets/plan.ts";
import { placeReader } from "../../shared/sheets/read-place.ts";
import { readRow } from "../../shared/sheets/read-row.ts";
import { tableOf } from "../../shared/sheets/table.ts";

/**
 * One spreadsheet in a process of its own: its processor time and the most memory it ever held.
 * `read` is ours alone, `plain` the library that most would take, `plan` everything up to what would
 * be written.
 */
const [way, file = ""] = process.argv.slice(2);

const read = async (bytes: Buffer) => {
	const [sheet] = await readSpreadsheet(bytes);
	if (sheet === undefined) throw new Error("no sheet");
	return sheet;
};

const plan = async (bytes: Buffer): Promise<number> => {
	const table = tableOf(await read(bytes));
	if (table === undefined) throw new Error("no table");
	const uses = new Map(
		guessColumns(table.columns).flatMap(
			({ use }, index): [number, SheetField][] => {
				const at = table.columns[index]?.at;
				return at !== undefined && isSheetField(use) ? [[at, use]] : [];
			},
		),
	);
	const lookups = {
		place: placeReader({ communes: [], oldDistricts: [] }),
		sets: [],
	};
	const { changes, errors } = planRows(
		table.rows.map((row) => readRow(row, uses, lookups)),
		{
			organisations: new Map(),
			organisationsByName: new Map(),
			organisationsByTaxCode: new Map(),
			products: new Map(),
			productsByName: new Map(),
		},
		{ province: "20", source: { kind: "source", id: "thu1", title: "Bảng" } },
	);
	if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
	return changes.length;
};

const WAYS = {
	read: async (bytes: Buffer) => (await read(bytes)).rows.length,
	plain: async (bytes: Buffer) =>
		(await readXlsxFile(bytes))[0]?.data.length ?? 0,
	plan,
};

const bytes = readFileSync(file);
const started = performance.now();
const before = process.cpuUsage();
const count = await (way === "read" || way === "plain" || way === "plan"
	? WAYS[way](bytes)
	: 0);
const { user, system } = process.cpuUsage(before);
process.stdout.write(
	JSON.stringify({
		count,
		milliseconds: performance.now() - started,
		cpuMs: (user + system) / 1000,
		peakMegabytes: process.resourceUsage().maxRSS / 1024,
	}),
);
