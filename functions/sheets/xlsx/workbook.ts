import { Refusal } from "../../../shared/refusals/refusal.ts";
import { SHEET_LIMITS } from "../../../shared/sheets/limits.ts";
import { unpack } from "./unpack.ts";
import { attribute, plain, type Tag, xmlTags } from "./xml-tags.ts";
import type { ZipEntry } from "./zip-directory.ts";

export type Workbook = {
	sheets: { name: string; hidden: boolean; entry: ZipEntry }[];
	sharedStrings: string[];
	/** By style of a cell: whether its number is a day. */
	dateStyles: boolean[];
	from1904: boolean;
};

type Zip = { bytes: Buffer; entries: Map<string, ZipEntry> };

/** What the sheets of a workbook need to be read: their names, the strings they share, which styles are days. */
export const readWorkbook = async (zip: Zip): Promise<Workbook> => {
	const relations = await relationsOf(zip);
	const sheets: Workbook["sheets"] = [];
	let from1904 = false;
	for await (const { name, attributes } of tagsIn(zip, "xl/workbook.xml")) {
		if (name === "workbookPr")
			from1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
		if (name !== "sheet") continue;
		const target = relations.get(attribute(attributes, "id") ?? "");
		const entry = target === undefined ? undefined : zip.entries.get(target);
		// A sheet of another kind (a chart), or one whose file is elsewhere: nothing is fetched.
		if (entry === undefined || !/worksheets\//.test(entry.name)) continue;
		sheets.push({
			name: attribute(attributes, "name") ?? "",
			hidden: (attribute(attributes, "state") ?? "visible") !== "visible",
			entry,
		});
	}
	if (sheets.length === 0) throw new Refusal("sheets.broken_file");
	return {
		sheets: sheets.slice(0, SHEET_LIMITS.sheets),
		sharedStrings: await sharedStringsOf(zip),
		dateStyles: await dateStylesOf(zip),
		from1904,
	};
};

async function* tagsIn(
	{ bytes, entries }: Zip,
	name: string,
): AsyncGenerator<Tag> {
	const entry = entries.get(name);
	if (entry === undefined) return;
	for await (const tags of xmlTags(unpack(bytes, entry))) yield* tags;
}

/** Only what lies in the file itself: an external target is no part of it. */
const relationsOf = async (zip: Zip): Promise<Map<string, string>> => {
	const found = new Map<string, string>();
	for await (const { name, attributes } of tagsIn(
		zip,
		"xl/_rels/workbook.xml.rels",
	)) {
		const target = attribute(attributes, "Target");
		if (name !== "Relationship" || target === undefined) continue;
		if (attribute(attributes, "TargetMode") === "External") continue;
		const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
		found.set(attribute(attributes, "Id") ?? "", path);
	}
	return found;
};

const sharedStringsOf = async (zip: Zip): Promise<string[]> => {
	const strings: string[] = [];
	let text = "";
	let letters = 0;
	let isSpoken = false;
	for await (const tag of tagsIn(zip, "xl/sharedStrings.xml")) {
		if (tag.name === "si" && tag.kind === "open") text = "";
		// `rPh` is how East Asian text is spoken, not what it says.
		else if (tag.name === "rPh") isSpoken = tag.kind === "open";
		else if (tag.name === "t" && tag.kind === "close" && !isSpoken)
			text += plain(tag.text);
		else if (tag.name === "si" && tag.kind === "alone") strings.push("");
		else if (tag.name === "si" && tag.kind === "close") {
			strings.push(text);
			letters += text.length;
			if (letters > SHEET_LIMITS.letters)
				throw new Refusal("sheets.too_many_rows", {
					limit: String(SHEET_LIMITS.rows),
				});
		}
	}
	return strings;
};

/** Formats that every workbook has without saying so (ECMA-376 part 1, §18.8.30); 27–36 and 50–58 are East Asian days. */
const isBuiltInDate = (id: number) =>
	(id >= 14 && id <= 17) ||
	id === 22 ||
	(id >= 27 && id <= 36) ||
	(id >= 50 && id <= 58);

/** A format of days names a day, month or year outside of quotes, colours and escapes. */
const isDateFormat = (code: string): boolean =>
	/[dy]|m(?!.*0)/i.test(
		code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").split(";")[0] ?? "",
	);

const dateStylesOf = async (zip: Zip): Promise<boolean[]> => {
	const own = new Map<number, boolean>();
	const styles: boolean[] = [];
	let isInside = false;
	for await (const { name, attributes, kind } of tagsIn(zip, "xl/styles.xml")) {
		if (name === "numFmt")
			own.set(
				Number(attribute(attributes, "numFmtId")),
				isDateFormat(attribute(attributes, "formatCode") ?? ""),
			);
		if (name === "cellXfs") isInside = kind === "open";
		if (name !== "xf" || !isInside || kind === "close") continue;
		const id = Number(attribute(attributes, "numFmtId") ?? 0);
		styles.push(own.get(id) ?? isBuiltInDate(id));
	}
	return styles;
};
