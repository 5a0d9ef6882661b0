import { marked, SITE_NAME } from "../marked-text.ts";
import type { Words } from "../words.ts";

export const openData: Words["openData"] = {
	title: "Open data",
	description:
		"Download the whole catalogue of OCOP products, producers, certificates and communes as JSON, CSV and GeoJSON, with schemas, a log of changes and the terms of use.",
	heading: "Open data",
	lead: "The whole catalogue of this site, in a form that programs read. No registration needed.",
	setsHeading: "Download everything",
	setsNote:
		"The files are made anew every night. They hold real provinces only; demonstration data is never in them.",
	provinces: (names) => `In them now: ${names}.`,
	set: "Data set",
	rows: "Rows",
	files: "Files",
	modified: "Last changed",
	sets: {
		products: {
			name: "Products",
			about:
				"One row for each product, with its newest and strongest certificate. The point on a map is the middle of the commune, not the place of production.",
		},
		producers: {
			name: "Producers",
			about:
				"Cooperatives, cooperative groups and other producers. No personal data.",
		},
		certificates: {
			name: "OCOP certificates",
			about: "One row for each recognition, lapsed ones included.",
		},
		communes: {
			name: "Communes and wards",
			about:
				"Those of today, with former districts, their middle and, where known, their borders.",
		},
		sources: {
			name: "Sources",
			about: "Every source that the other files name by its id.",
		},
	},
	formats: { json: "JSON", csv: "CSV", geojson: "GeoJSON" },
	size: (kilobytes) => `${kilobytes} kB`,
	schema: "Schema",
	none: "No files yet. They are made every night.",
	termsHeading: "How you may use it",
	terms: [
		"Names, decision numbers, dates and places are published facts. You may reuse them free of charge, also in business.",
		`When you do, name the source: the source of each row, and ${marked(SITE_NAME)} with the day of the download.`,
		"The operator has not chosen a standard licence for these files yet. When there is one, it will stand here.",
		`Names, codes, middles and borders of communes come from vietnamese-provinces-database, MIT licence, © 2021 ${marked("Thang Le Quoc")}.`,
	],
	idsHeading: "Ids that stay",
	ids: [
		"Every product, producer, certificate and source has an id. It stays when a name changes, and is never given to something else.",
		"Communes and wards carry the five-digit code of Decision 19/2025; former districts the three-digit one.",
		"What was withdrawn leaves the whole files. Its own file stays and says only that it was withdrawn and where to look now.",
	],
	sheetHeading: "Opening it in a spreadsheet",
	sheet: [
		"CSV files are UTF-8, with commas between cells and days written 2026-11-20. Several values in one cell are separated by semicolons.",
		"A cell that begins with a sign such as “=” has an apostrophe in front, so that no spreadsheet takes it for a formula.",
		"When importing, choose text for the columns of codes: spreadsheets drop leading zeros of commune codes and shorten barcodes.",
	],
	oneHeading: "Reading one entry",
	one: "Every product, producer and commune has a JSON file of its own with more in it (story, ingredients, sources), new as soon as its page is.",
	example: "Example: one product",
	api: "API: search and filter",
	feed: "Atom feed: new products",
	changesHeading: "Changes",
	catalogueFile: "List of files for programs (JSON)",
	changesFile: "All changes of the last 90 runs (JSON)",
	day: "Day",
	added: "Added",
	changed: "Changed",
	withdrawn: "Withdrawn",
	noRuns: "No changes noted yet.",
	formatHeading: "Versions of the format",
	format: (version) => `The format is ${version}.`,
	history: [
		"1.0 (November 2026): the first. New columns come at the end; when one is renamed or removed, the version goes up and is announced here.",
	],
};
