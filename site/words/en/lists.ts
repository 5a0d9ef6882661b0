import { englishMonth } from "../../../shared/dates/in-language.ts";
import type { Words } from "../words.ts";
import { number, plural } from "./plural.ts";

export const lists: Words["lists"] = {
	order:
		"in force, date of issue unknown, no certificate found, expired, revoked; alphabetically by Vietnamese name within each",
	showcase: (shown, total, order) =>
		`${number(shown)} of ${plural(total, "product")}, in this order: ${order}.`,
	whole: (total, order) =>
		`${plural(total, "product")}, in this order: ${order}.`,
	one: "1 product.",
	empty: "No products here yet.",
	emptyHint: "See all products",
	organisationOrder: "alphabetically by proper name in Vietnamese",
	organisationShowcase: (shown, total, order) =>
		`${number(shown)} of ${plural(total, "producer")}, ${order}.`,
	organisationWhole: (total, order) =>
		`${plural(total, "producer")}, ${order}.`,
	narrower: {
		industry: "Groups of this industry",
		group: "Product sets of this group",
		set: "By commune or ward",
	},
	eyebrow: {
		industry: "Product industry",
		group: "Product group",
		set: "Product set",
		set_commune: "Product set by commune or ward",
		stars: "Stars",
		season: "Season",
		validity: "Validity of the certificate",
	},
	stars: (stars) => `Products awarded ${stars} stars`,
	season: (month) => `Products in season in ${englishMonth(month)}`,
	validity: (status) => `Certificate: ${status}`,
	setCommune: (set, commune) => `${set}, ${commune}`,
	agencies: (names) => `Lead agency: ${names}.`,
	communeFirst: (set, commune) => `${commune}: ${set}`,
	title: (heading, province) => `${heading}, ${province}`,
	description: (heading, fullName, total) =>
		`${heading}, ${fullName}: ${plural(total, "product")}, with place, producer and the validity of the OCOP certificate.`,
};
