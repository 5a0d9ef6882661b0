import { normaliseTaxCode } from "../cooperatives/tax-code.ts";
import { isRecord } from "../submissions/same.ts";
import {
	code,
	day,
	type Entry,
	group,
	lines,
	number,
	partialDay,
	several,
	text,
	yes,
} from "./entry.ts";
import { rightsEntry } from "./rights-entry.ts";

const ADDRESS = /(?:^|\s)(https?:\/\/\S+)$/i;

/** `Cửa hàng Kỳ Lừa https://…`: the address, where there is one, stands last. */
const readChannel = (line: string) => {
	const url = ADDRESS.exec(line)?.[1];
	if (url === undefined) return { name: line };
	const name = line.slice(0, -url.length).replace(/[\s:|–-]+$/, "");
	return { name: name || url.replace(/^https?:\/\/|\/.*$/gi, ""), url };
};

const writeChannel = (channel: unknown): string =>
	isRecord(channel)
		? [channel.name, channel.url].filter((said) => said !== undefined).join(" ")
		: "";

/** How each field is typed. A name means the same in every kind of record. */
const ENTRIES: Record<string, Entry> = {
	alsoKnownAs: lines("alsoKnownAs"),
	activities: lines("activities"),
	packaging: lines("packaging"),
	channels: lines("channels", readChannel, writeChannel),
	taxCode: code("taxCode", normaliseTaxCode),
	gtin: code("gtin", (typed) => typed.replace(/[\s.-]/g, "")),
	founded: partialDay("founded"),
	issuedOn: partialDay("issuedOn"),
	reassessmentFiledOn: day("reassessmentFiledOn"),
	score: number("score"),
	stars: number("stars"),
	intellectualProperty: rightsEntry,
	seeks: several("seeks"),
	season: several("season", (month) =>
		/^\d{1,2}$/.test(month) ? Number(month) : month,
	),
	discontinued: yes("discontinued"),
	capacity: group(
		"capacity",
		{
			amount: number("capacity.amount"),
			unit: text("capacity.unit"),
			per: text("capacity.per"),
		},
		["amount", "unit"],
	),
};

/** How a field is typed; a line or a paragraph of text unless it is something else. */
export const entryOf = (field: string): Entry =>
	Object.hasOwn(ENTRIES, field) ? (ENTRIES[field] ?? text(field)) : text(field);
