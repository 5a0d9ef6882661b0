import type { Words } from "../words.ts";
import { number, plural } from "./plural.ts";

export const map: Words["map"] = {
	title: (province) => `Map of the communes of ${province}`,
	description: (fullName) =>
		`Map and list of the communes and wards of ${fullName}: how many products and producers each has, and which district it was part of before July 2025.`,
	crumb: "Communes",
	heading: (fullName) => `Communes and wards of ${fullName}`,
	lead: "See how many products and producers each commune has. Choose a commune to open its page.",
	label: (fullName) => `Map of the communes and wards of ${fullName}`,
	skip: "Skip the map",
	noMap:
		"The borders of this province’s communes are not available yet, so there is no map. The table below lists every commune.",
	missing: (count) =>
		`${plural(count, "commune")} without a known border, listed in the table only.`,
	shade: "Shade by",
	by: {
		products: "Products",
		organisations: "Cooperatives and producers",
	},
	districtNames: "Show former districts",
	hint: "Point at a commune to see its name",
	spot: (products, organisations) =>
		`${plural(products, "product")}, ${plural(organisations, "producer")}`,
	legend: {
		products: "Number of products",
		organisations: "Number of cooperatives and producers",
	},
	range: (from, to) => {
		if (to === undefined) return `${number(from)} or more`;
		return from === to ? number(from) : `${number(from)}–${number(to)}`;
	},
	districtLine: "border of a former district",
	borders: {
		real: "Simplified borders from vietnamese-provinces-database (© 2021 Thang Le Quoc, MIT licence), after the map at sapnhap.bando.com.vn. Not for legal use.",
		invented: "Invented borders, for demonstration.",
	},
	table: "List of communes and wards",
	commune: "Commune or ward",
	oldDistricts: "Former district",
	products: "Products",
	organisations: "Producers",
	all: "Open the large map and the full table",
	locator: (name, province) => `${name} in ${province}`,
};
