import type { Words } from "../words.ts";
import { number, plural } from "./plural.ts";

const MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
];
const monthName = (value: number) => MONTHS[value - 1] ?? "";
const month = (yearMonth: string) =>
	`${monthName(Number(yearMonth.slice(5)))} ${yearMonth.slice(0, 4)}`;

export const figures: Words["figures"] = {
	title: (province) => `OCOP and cooperatives of ${province} in figures`,
	description: (fullName) =>
		`OCOP products of ${fullName} over the years, which certificates end when, products by commune, industry and season. Every chart with source, date and table.`,
	crumb: "Figures",
	heading: (province) => `${province} in figures`,
	lead: "Numbers copied from documents and newspapers, beside what we count in this catalogue. Every chart comes with its source, date and a table.",
	more: "See the province in figures",
	countedHere: (day) =>
		`Counted in this catalogue on ${day}. It holds only what public sources say.`,
	countedInvented: (day) => `Counted in the demonstration data on ${day}.`,
	asTable: "Show as a table",
	month,
	empty: "Nothing to count yet. Charts appear here once there are products.",
	documents: "From documents and newspapers",
	documentsNote:
		"Numbers stand as the source prints them. Where they do not fit each other we keep them and say so.",
	allStatistics: "See every number copied from a source",
	grew: (first, since, last, until) =>
		`${first} (${since}), ${last} (${until}).`,
	stood: (value, when) => `${value} (${when}).`,
	aims: (value, due) => `Target: ${value} by ${due}.`,
	target: "target",
	when: "When",
	value: "Value",
	largestPart: (label, value, total) =>
		`Largest part: ${label}, ${value} of ${total}.`,
	terms: "Certificates month by month",
	state: {
		inForce: "in force",
		unknown: "term unknown",
		lapsed: "lapsed",
		revoked: "revoked",
	},
	termsNow: (now, later, until) =>
		`${plural(now, "product is", "products are")} in force this month. Without re-assessment, ${number(later)} will be left in ${until}.`,
	termsNote:
		"As of the end of each month, each product once. A certificate is valid for 36 months.",
	undated: (count) =>
		`Not in the chart: ${plural(count, "product")} for which no source gives a date.`,
	today: "today",
	monthColumn: "Month",
	ending: "Ending this month",
	lapses: "What lapses when",
	lapsesAhead: (year, all) =>
		`${plural(year, "product")} will lapse in the next 12 months, ${number(all)} in the next 36.`,
	lapsesNone: "No certificate ends in the next 36 months.",
	lapsingNext: "Next to lapse",
	lapsingMore: (count) => `Show ${number(count)} more`,
	lastDay: "Last day in force",
	product: "Product",
	count: "Products",
	industries: "Products by industry and group",
	industry: "Industry",
	group: "Group",
	most: (name, count, total) =>
		`Most: ${name}, ${number(count)} of ${number(total)}.`,
	unsorted: (count) =>
		`${plural(count, "product")} not yet assigned to a product set.`,
	communes: "Products by commune",
	communesWith: (count) =>
		`${plural(count, "commune has", "communes have")} products.`,
	firstOf: (shown, all) =>
		`The chart shows ${number(shown)} of ${number(all)}.`,
	communesMap: "See them on the map",
	seasons: "Season calendar",
	seasonal: (count, best, inBest) =>
		`${plural(count, "product")} with known months of sale. Most in ${monthName(best)}: ${number(inBest)}.`,
	seasonalNone: "No source names the months of a product yet.",
	months: "Months of sale",
	sectors: "Cooperatives and producers by sector",
	sector: "Sector",
	organisationCount: "Producers",
	noSector: (count) => `${plural(count, "producer")} of unknown sector.`,
};
