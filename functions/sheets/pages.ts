import { authorOf } from "../../shared/accounts/rights.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { SheetImport } from "../../shared/sheets/model.ts";
import { CSV, XLSX } from "../registers/export.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { type Answer, routesOf, type Visit } from "../signed-in/route.ts";
import { chooseColumns } from "./choose-columns.ts";
import { errorsCsv, errorsXlsx } from "./export-errors.ts";
import { KeptErrors } from "./kept.ts";
import { showColumns } from "./show-columns.ts";
import { sentOf, showList } from "./show-list.ts";
import { showPreview, showResult, showWaiting } from "./show-steps.ts";
import { startRun } from "./start-run.ts";

const LIST = "/quan-tri/:province/nhap-bang";
const ONE = `${LIST}/:sheet`;
const OF_SHEET = {
	right: "staff",
	subject: { kind: "sheet", param: "sheet" },
} as const;
/** Reading a whole table again, or writing a file: now and then. */
const WORK = { most: 30, minutes: 5 };

export const pathOf = ({
	province,
	id,
}: Pick<SheetImport, "province" | "id">) =>
	`/quan-tri/${province}/nhap-bang/${id}`;

/** The import of the address; one of another province is not there. */
const sheetOf = async (
	{ sheets }: Pick<SignedInDeps, "sheets">,
	{ params }: Visit,
): Promise<SheetImport> => {
	const sheet = await sheets.load(params.sheet ?? "");
	if (sheet === undefined || sheet.province !== params.province)
		throw new Refusal("sheets.not_there");
	return sheet;
};

const errorsOf = async (deps: SignedInDeps, { id }: SheetImport) => {
	const errors = await deps.files.get(id, "errors", KeptErrors);
	if (errors === undefined) throw new Refusal("sheets.not_there");
	return errors;
};

/** Where the person goes on, by where the import stands. */
const goOn = (sheet: SheetImport): string | undefined => {
	const path = pathOf(sheet);
	if (sheet.state === "read") return `${path}/cot`;
	if (sheet.state === "checked") return `${path}/xem-truoc`;
	return sheet.state === "done" ? `${path}/ket-qua` : undefined;
};

/** Spreadsheets: sent, looked at, and imported. */
export const sheetRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: LIST,
		right: "staff",
		subject: { kind: "province", param: "province" },
		async answer(deps, visit): Promise<Answer> {
			const sent = sentOf(visit);
			const found =
				sent === undefined ? undefined : await deps.sheets.load(sent);
			// What was just sent is read: the person goes on with it.
			if (found && found.province === visit.params.province)
				return { goTo: pathOf(found) };
			const isComing = sent !== undefined && found === undefined;
			return { page: await showList(deps, visit, isComing) };
		},
	},
	{
		method: "GET",
		path: ONE,
		...OF_SHEET,
		async answer(deps, visit): Promise<Answer> {
			const sheet = await sheetOf(deps, visit);
			const next = goOn(sheet);
			if (next !== undefined) return { goTo: next };
			return { page: await showWaiting(deps, sheet) };
		},
	},
	{
		method: "GET",
		path: `${ONE}/cot`,
		...OF_SHEET,
		answer: async (deps, visit) => ({
			page: await showColumns(deps, await sheetOf(deps, visit), visit),
		}),
	},
	{
		method: "POST",
		path: `${ONE}/cot`,
		...OF_SHEET,
		limit: WORK,
		async answer(deps, visit): Promise<Answer> {
			const sheet = await sheetOf(deps, visit);
			const chosen = await chooseColumns(deps, sheet, visit.fields);
			if ("form" in chosen)
				return {
					page: await showColumns(deps, sheet, visit, chosen.form),
					status: 422,
				};
			return { goTo: pathOf(sheet) };
		},
	},
	{
		method: "GET",
		path: `${ONE}/xem-truoc`,
		...OF_SHEET,
		async answer(deps, visit): Promise<Answer> {
			const sheet = await sheetOf(deps, visit);
			const page = await showPreview(deps, sheet);
			return page ? { page } : { goTo: pathOf(sheet) };
		},
	},
	{
		method: "GET",
		path: `${ONE}/loi.csv`,
		...OF_SHEET,
		limit: WORK,
		async answer(deps, visit): Promise<Answer> {
			const errors = await errorsOf(deps, await sheetOf(deps, visit));
			return { file: errorsCsv(errors), contentType: CSV, name: "loi.csv" };
		},
	},
	{
		method: "GET",
		path: `${ONE}/loi.xlsx`,
		...OF_SHEET,
		limit: WORK,
		async answer(deps, visit): Promise<Answer> {
			const errors = await errorsOf(deps, await sheetOf(deps, visit));
			return {
				file: await errorsXlsx(errors),
				contentType: XLSX,
				name: "loi.xlsx",
			};
		},
	},
	{
		method: "POST",
		path: `${ONE}/chay`,
		...OF_SHEET,
		limit: WORK,
		async answer(deps, visit): Promise<Answer> {
			const sheet = await sheetOf(deps, visit);
			const { role } = authorOf(visit.visitor, visit.belongs);
			const person = visit.visitor.person ?? "";
			await startRun(deps, sheet, { person, role }, visit.fields);
			return { goTo: pathOf(sheet), done: "started" };
		},
	},
	{
		method: "GET",
		path: `${ONE}/ket-qua`,
		...OF_SHEET,
		async answer(deps, visit): Promise<Answer> {
			const sheet = await sheetOf(deps, visit);
			const page = await showResult(deps, sheet);
			return page ? { page } : { goTo: pathOf(sheet) };
		},
	},
]);
