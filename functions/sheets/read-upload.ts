import type { Instant } from "../../shared/dates/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { SheetImport } from "../../shared/sheets/model.ts";
import type { RawSheet } from "../../shared/sheets/raw-sheet.ts";
import type { SheetFiles } from "./files/store.ts";
import type { SheetStore } from "./store.ts";

export type ReadUploadDeps = {
	sheets: Pick<SheetStore, "load" | "save" | "ofProvince">;
	files: Pick<SheetFiles, "sent" | "put">;
	read: (bytes: Buffer) => Promise<RawSheet[]>;
	now: () => Instant;
};

/** More in an hour than anybody chooses columns for. */
const MOST_AN_HOUR = 40;

/**
 * Reads a file that was sent, and keeps its sheets for the steps that follow. What cannot be read is
 * an import that says why. Only the first file sent under a name counts; told twice, nothing happens.
 */
export const readUpload = async (
	{ sheets, files, read, now }: ReadUploadDeps,
	{ id, version }: { id: string; version: string | undefined },
): Promise<SheetImport | undefined> => {
	if ((await sheets.load(id)) !== undefined) return undefined;
	const sent = await files.sent(id, version);
	if (sent === undefined) return undefined;
	const at = now();
	const fresh = {
		id,
		...sent.sentBy,
		sheets: [],
		createdAt: at,
		updatedAt: at,
		version: 1,
	};
	const found = (await hasSentTooMuch(sheets, fresh))
		? new Refusal("accounts.too_many", { minutes: "60" })
		: await contentOf(read, sent.bytes);
	if (found instanceof Refusal) {
		const { code, values } = found;
		return saved(sheets, {
			...fresh,
			state: "refused",
			refusal: { code, values },
		});
	}
	for (const [at, sheet] of found.entries())
		await files.put(id, `sheet-${at}`, sheet);
	return saved(sheets, {
		...fresh,
		state: "read",
		sheets: found.map(({ name, hidden, rows, uncomputed, cut }) => ({
			name,
			hidden,
			rows: rows.length,
			uncomputed,
			cut,
		})),
	});
};

/** The form to send one cannot count; here each is counted before it costs anything. */
const hasSentTooMuch = async (
	{ ofProvince }: Pick<SheetStore, "ofProvince">,
	{
		province,
		person,
		createdAt,
	}: Pick<SheetImport, "province" | "person" | "createdAt">,
): Promise<boolean> => {
	const anHourAgo = new Date(Date.parse(createdAt) - 3_600_000).toISOString();
	const recent = (await ofProvince(province)).filter(
		(one) => one.person === person && one.createdAt > anHourAgo,
	);
	return recent.length >= MOST_AN_HOUR;
};

const contentOf = async (
	read: ReadUploadDeps["read"],
	bytes: Buffer,
): Promise<RawSheet[] | Refusal> => {
	try {
		return await read(bytes);
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
};

const saved = async (
	sheets: Pick<SheetStore, "save">,
	sheet: SheetImport,
): Promise<SheetImport | undefined> =>
	(await sheets.save(sheet)) ? sheet : undefined;
