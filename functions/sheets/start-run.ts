import type { Instant } from "../../shared/dates/model.ts";
import type { ActingRole } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { SheetImport } from "../../shared/sheets/model.ts";
import type { Fields } from "../signed-in/route.ts";
import type { SheetStore } from "./store.ts";

/**
 * Starts what was previewed, in the name of who starts it. Refuses (`sheets.not_now`) where it is not
 * waiting for that, and (`sheets.changed_meanwhile`) where the page shows another preview than the last:
 * two tabs, or a colleague who chose other columns.
 */
export const startRun = async (
	{ sheets, now }: { sheets: Pick<SheetStore, "save">; now: () => Instant },
	sheet: SheetImport,
	by: { person: string; role: ActingRole },
	fields: Fields,
): Promise<void> => {
	if (sheet.state !== "checked" || sheet.preview === undefined)
		throw new Refusal("sheets.not_now");
	if (fields.ban?.at(-1) !== sheet.preview.digest)
		throw new Refusal("sheets.changed_meanwhile");
	const { refusal: _refusal, ...kept } = sheet;
	const isSaved = await sheets.save(
		{
			...kept,
			...by,
			state: "running",
			updatedAt: now(),
			version: sheet.version + 1,
		},
		"run",
	);
	if (!isSaved) throw new Refusal("sheets.not_now");
};
