import type * as z from "zod";
import { authorOf } from "../../shared/accounts/rights.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import { SHEET_LIMITS } from "../../shared/sheets/limits.ts";
import { SheetId } from "../../shared/sheets/model.ts";
import type { SheetList } from "../../shared/sheets/pages.ts";
import {
	SHEET_UPLOAD_PATH,
	UPLOAD_MINUTES,
} from "../../shared/sheets/upload.ts";
import type { FormState } from "../../shared/signed-in/form.ts";
import {
	turnedBack,
	uploadAddress,
} from "../../shared/signed-in/upload-address.ts";
import { newId } from "../platform/new-id.ts";
import type { Visit } from "../signed-in/route.ts";
import { SENT, type SheetFiles } from "./files/store.ts";
import { pathOf } from "./pages.ts";
import type { SheetStore } from "./store.ts";

export type ListDeps = {
	sheets: Pick<SheetStore, "ofProvince">;
	files: Pick<SheetFiles, "permit">;
	reference: () => Promise<Reference>;
	origin: string;
	now: () => string;
};

/**
 * What was sent for a province, and a permission to send one more. After sending, the browser comes
 * back with the name of the file (`key`): until it is read, the page says that it is coming.
 */
export const showList = async (
	deps: ListDeps,
	visit: Visit,
	isComing: boolean,
): Promise<z.infer<typeof SheetList>> => {
	const province = visit.params.province ?? "";
	const page = `/quan-tri/${province}/nhap-bang`;
	const { provinces } = await deps.reference();
	const found = await deps.sheets.ofProvince(province);
	const { role } = authorOf(visit.visitor, visit.belongs);
	const fields = await deps.files.permit(
		newId("sht", deps.now()),
		{ province, person: visit.visitor.person ?? "", role },
		`${deps.origin}${page}`,
	);
	const action = uploadAddress(SHEET_UPLOAD_PATH, {
		page,
		until: new Date(Date.parse(deps.now()) + UPLOAD_MINUTES * 60_000),
		most: SHEET_LIMITS.bytes,
	});
	const refusal = refusalOf(visit.query);
	return {
		kind: "sheet_list",
		province: {
			code: province,
			name: provinces.get(province)?.name ?? province,
		},
		upload: { action, fields },
		isComing,
		...(refusal && { refusal }),
		sheets: found.map((sheet) => ({
			path: pathOf(sheet),
			at: sheet.createdAt,
			names: sheet.sheets.map(({ name }) => name),
			rows: sheet.sheets.reduce((sum, { rows }) => sum + rows, 0),
			state: sheet.state,
			isOwn: sheet.person === visit.visitor.person,
		})),
	};
};

/** The name of the file with which the browser comes back after sending. */
export const sentOf = ({ query }: Pick<Visit, "query">): string | undefined =>
	SheetId.safeParse(query.key?.slice(SENT.length)).data;

/** Why the file that was sent did not get beyond the edge. */
const refusalOf = (query: Visit["query"]): FormState["refusal"] => {
	const why = turnedBack(query);
	if (why === undefined) return undefined;
	const limit = String(SHEET_LIMITS.bytes / 1024 / 1024);
	return why === "too_large"
		? { code: "sheets.too_large", values: { limit } }
		: { code: "accounts.upload_late", values: {} };
};
