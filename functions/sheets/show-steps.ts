import * as z from "zod";
import type { Reference } from "../../shared/publishing/reference.ts";
import type { SheetImport } from "../../shared/sheets/model.ts";
import type {
	SheetPreview,
	SheetResult,
	SheetWaiting,
} from "../../shared/sheets/pages.ts";
import { EMPTY_FORM } from "../../shared/signed-in/form.ts";
import type { SheetFiles } from "./files/store.ts";
import { KeptChanges, KeptError, KeptErrors } from "./kept.ts";

export type StepsDeps = {
	files: Pick<SheetFiles, "get">;
	reference: () => Promise<Reference>;
};

/** Reasons that a page lists; the file has all. */
const ERRORS_SHOWN = 100;

/** What every page of one import begins with. */
export const baseOf = async (
	{ reference }: Pick<StepsDeps, "reference">,
	{ id, province, createdAt, sheets }: SheetImport,
) => {
	const { provinces } = await reference();
	return {
		province: {
			code: province,
			name: provinces.get(province)?.name ?? province,
		},
		path: `/quan-tri/${province}/nhap-bang/${id}`,
		at: createdAt,
		sheets,
	};
};

export const showWaiting = async (
	deps: StepsDeps,
	sheet: SheetImport,
): Promise<z.infer<typeof SheetWaiting>> => ({
	kind: "sheet_waiting",
	...(await baseOf(deps, sheet)),
	state: sheet.state,
	...(sheet.refusal && { refusal: sheet.refusal }),
});

/** `undefined` where there is nothing to look at yet. */
export const showPreview = async (
	deps: StepsDeps,
	sheet: SheetImport,
): Promise<z.infer<typeof SheetPreview> | undefined> => {
	const { preview, refusal, id } = sheet;
	if (sheet.state !== "checked" || preview === undefined) return undefined;
	const changes = await deps.files.get(id, "changes", KeptChanges);
	const errors = await deps.files.get(id, "errors", KeptErrors);
	const { organisations, products, certificates } = preview;
	return {
		kind: "sheet_preview",
		...(await baseOf(deps, sheet)),
		preview,
		...(refusal && { refusal }),
		changes: changes ?? [],
		changed: [organisations, products, certificates].reduce(
			(sum, { created, changed }) => sum + created + changed,
			0,
		),
		errors: errors?.errors.slice(0, ERRORS_SHOWN) ?? [],
		errorCount: errors?.errors.length ?? 0,
		form: EMPTY_FORM,
	};
};

/** `undefined` before it is done. */
export const showResult = async (
	deps: StepsDeps,
	sheet: SheetImport,
): Promise<z.infer<typeof SheetResult> | undefined> => {
	const { preview, result, id } = sheet;
	if (sheet.state !== "done" || !preview || !result) return undefined;
	const refused = await deps.files.get(id, "refused", z.array(KeptError));
	return {
		kind: "sheet_result",
		...(await baseOf(deps, sheet)),
		preview,
		result,
		refused: refused?.slice(0, ERRORS_SHOWN) ?? [],
	};
};
