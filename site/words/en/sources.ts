import type { Words } from "../words.ts";
import { number, plural } from "./plural.ts";

export const sources: Words["sources"] = {
	title: (province) => `Sources of information, ${province}`,
	description: (fullName) =>
		`Where everything on this site about ${fullName} was read, when it was published, and the figures that the sources give.`,
	heading: "Sources of information",
	lead: "What has no source is not written here. These are all the places we read, with the date where it is known and how many entries come from each.",
	list: "Sources used",
	year: (year) => `Published in ${year}`,
	undated: "Date unknown",
	empty: "No source recorded yet.",
	cited: (count) =>
		plural(count, "entry cites this source", "entries cite this source"),
	notCited: "no entry cites this source yet",
	statistics: "Figures read in the sources",
	statisticsNote:
		"Figures are copied as printed. Where figures disagree we keep them and mark them.",
	indicator: "Indicator",
	value: "Figure",
	asOf: "Date",
	source: "Source",
	estimate: "estimate",
	target: "target",
	part: (label, value) => `${label}: ${value}`,
	share: (percent, of) =>
		`the source gives ${number(percent)}% of ${number(of)}`,
	flagged: "The figures in the source disagree; they are copied as printed.",
	asPrinted: (text) => `the source says “${text}”`,
	unknownDate: "date unknown",
};
