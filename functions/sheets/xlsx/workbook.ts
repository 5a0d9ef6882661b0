import { Refusal } from "../../../shared/refusals/refusal.ts";
import { SHEET_LIMITS } from "../../../shared/sheets/limits.ts";
import { unpack } from "./unpack.ts";
import { attribute, cellText, type Tag, xmlTags } from "./xml-tags.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** `month` and `year` show no more than that: Excel keeps `3/2024` as the first of March. */
export type DateStyle = "day" | "month" | "year";

export type Workbook = {
	sheets: { name: string; hidden: boolean; entry: ZipEntry }[];
	sharedStrings: string[];
	/** By style of a cell: what of a day its number shows, if it is one. */
	dateStyles: (DateStyle | undefined)[];
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
	if (sheets.length > SHEET_LIMITS.sheets)
		throw new Refusal("sheets.too_many_sheets", {
			limit: String(SHEET_LIMITS.sheets),
		});
	return {
		sheets,
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
			text += cellText(tag.text);
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
const builtInStyle = (id: number): DateStyle | undefined => {
	if (id === 17) return "month";
	const isDay =
		(id >= 14 && id <= 16) ||
		id === 22 ||
		(id >= 27 && id <= 36) ||
		(id >= 50 && id <= 58);
	return isDay ? "day" : undefined;
};

/** A format of days names a day, month or year outside of quotes, colours and escapes. */
const styleOf = (code: string): DateStyle | undefined => {
	const bare =
		code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").split(";")[0] ?? "";
	if (!/[dy]|m(?!.*0)/i.test(bare)) return undefined;
	if (/d/i.test(bare) || !/y/i.test(bare)) return "day";
	return /m/i.test(bare) ? "month" : "year";
};

const dateStylesOf = async (zip: Zip): Promise<Workbook["dateStyles"]> => {
	const own = new Map<number, DateStyle | undefined>();
	const styles: Workbook["dateStyles"] = [];
	let isInside = false;
	for await (const { name, attributes, kind } of tagsIn(zip, "xl/styles.xml")) {
		if (name === "numFmt")
			own.set(
				Number(attribute(attributes, "numFmtId")),
				styleOf(attribute(attributes, "formatCode") ?? ""),
			);
		if (name === "cellXfs") isInside = kind === "open";
		if (name !== "xf" || !isInside || kind === "close") continue;
		const id = Number(attribute(attributes, "numFmtId") ?? 0);
		styles.push(own.has(id) ? own.get(id) : builtInStyle(id));
	}
	return styles;
};
