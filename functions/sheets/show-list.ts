import type * as z from "zod";
import { authorOf } from "../../shared/accounts/rights.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import { SheetId } from "../../shared/sheets/model.ts";
import type { SheetList } from "../../shared/sheets/pages.ts";
import { SHEET_UPLOAD_PATH } from "../../shared/sheets/upload.ts";
import { newId } from "../platform/new-id.ts";
import type { Visit } from "../signed-in/route.ts";
import { SENT, type SheetFiles } from "./files/store.ts";
import { pathOf } from "./pages.ts";
import type { SheetStore } from "./store.ts";

export type ListDeps = {
	sheets: Pick<SheetStore, "ofProvince" | "load">;
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
): Promise<z.infer<typeof SheetList>> => {
	const province = visit.params.province ?? "";
	const { provinces } = await deps.reference();
	const found = await deps.sheets.ofProvince(province);
	const sent = SheetId.safeParse(visit.query.key?.slice(SENT.length));
	const isComing =
		sent.success && (await deps.sheets.load(sent.data)) === undefined;
	const { role } = authorOf(visit.visitor, visit.belongs);
	const fields = await deps.files.permit(
		newId("sht", deps.now()),
		{ province, person: visit.visitor.person ?? "", role },
		`${deps.origin}/quan-tri/${province}/nhap-bang`,
	);
	return {
		kind: "sheet_list",
		province: {
			code: province,
			name: provinces.get(province)?.name ?? province,
		},
		upload: { action: SHEET_UPLOAD_PATH, fields },
		isComing,
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
