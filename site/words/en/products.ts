import { englishMonth } from "../../../shared/dates/in-language.ts";
import type { Words } from "../words.ts";
import { plural } from "./plural.ts";

export const products: Words["products"] = {
	indexTitle: (province) => `Products of ${province}`,
	indexDescription: (fullName, total) =>
		`${plural(total, "product")} of ${fullName}, by kind, stars, validity of the certificate and season.`,
	indexHeading: "Products",
	indexLead: (total) =>
		`${plural(total, "product")}. Choose a kind, or browse by stars, validity or season.`,
	indexEmpty:
		"No products yet. They appear here as soon as they are entered from a reliable source.",
	jump: {
		sets: "Kinds",
		validity: "Validity",
		stars: "Stars",
		season: "Season",
	},
	bySet: "By kind of product",
	byStars: "By stars",
	byStarsNote: "Expired certificates are counted too.",
	byValidity: "By validity of the certificate",
	seasonUnknown: "No source says in which months products are available.",
	bySeason: "By season",
	month: englishMonth,
	count: (count) => plural(count, "product"),
	none: "none yet",
	description: ({ name, place, producer, certificate }) =>
		`${name}${place}. ${producer}. ${certificate}.`,
	alsoKnownAs: (names) => `Also known as ${names}`,
	producer: "Producer",
	producerUnknown: "No source names the producer",
	producerUnnamed: (type) => `${type}, name withheld`,
	place: "Made in",
	placeUnknown: "No source names the commune or ward",
	oldDistrict: (name) => `Former ${name}; no source names the commune`,
	placeFromName: "taken from the product’s name, without an address",
	placeBefore: (district) => `in ${district} until 30 June 2025`,
	placeAsPrinted: (place) => `The source says: ${place}`,
	set: "Kind of product",
	setUnconfirmed: "placed here by its name, not confirmed by any authority",
	notMade: "No longer made",
	discontinued:
		"This product is no longer made. The page is kept for reference.",
	old: "Old information",
	oldSince: (when) =>
		`The newest information here dates from ${when}, more than 12 months ago. Please ask the producer before you buy.`,
	noteHeading: "Good to know",
	photos: "Photos",
	facts: "About the product",
	season: "In season",
	allYear: "All year",
	monthSpan: (from, to) =>
		from === to
			? englishMonth(from)
			: `${englishMonth(from)} to ${englishMonth(to)}`,
	packaging: "Packaging",
	capacity: "Output",
	capacityLine: {
		month: (amount, unit) => `${amount} ${unit} a month`,
		season: (amount, unit) => `${amount} ${unit} a season`,
		year: (amount, unit) => `${amount} ${unit} a year`,
	},
	shelfLife: "Shelf life",
	storage: "Storage",
	ingredients: "Ingredients",
	gtin: "Barcode",
	ocopCode: "OCOP product code",
	story: "The story of the product",
	usage: "How to use it",
	rights: "Intellectual property",
	rightType: {
		geographical_indication: "Geographical indication",
		certification_mark: "Certification mark",
		collective_mark: "Collective mark",
		trademark: "Trademark",
	},
	rightAbroad: "protected abroad",
	rightSince: (when) => `since ${when}`,
	channels: "Where to buy or see it",
	unsorted: "Not yet placed in any kind",
	unsortedNote:
		"The names of these products do not say which of the 26 sets of the OCOP programme they belong to.",
};
