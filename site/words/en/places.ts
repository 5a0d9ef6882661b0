import type { Words } from "../words.ts";
import { plural } from "./plural.ts";

export const places: Words["places"] = {
	unknownCommune: "Commune or ward unknown",
	former: (place) => `former ${place}`,
	kind: {
		province: (name) => `${name} province`,
		district: (name) => `${name} district`,
		town: (name) => `${name} town`,
		city: (name) => `${name} city`,
		commune: (name) => `${name} commune`,
		ward: (name) => `${name} ward`,
		township: (name) => `${name} township`,
		special_zone: (name) => `${name} special zone`,
	},
	communeTitle: (fullName, province) =>
		`${fullName}, ${province}: products, cooperatives`,
	communeDescription: ({ fullName, province, products, organisations }) =>
		`${fullName}, ${province}: ${plural(products, "product")} and ${plural(organisations, "cooperative or producer", "cooperatives and producers")} found in public sources.`,
	history: "Before 1 July 2025",
	formedFrom: "Since 1 July 2025 it consists of the land of:",
	unchanged: "Not changed when communes were rearranged in 2025.",
	transfer: {
		whole: "all of it",
		part: "part of it",
		unchanged: "unchanged",
	},
	predecessor: (name, district, transfer) =>
		`${name} (${district}), ${transfer}`,
	oldDistricts: "Formerly in",
	products: "Products made here",
	productsEmpty: "No source names a product of this place.",
	organisations: "Cooperatives and producers",
	organisationsEmpty:
		"No source names a cooperative or producer of this place.",
	districtTitle: (name) => `Former ${name}: the communes of today`,
	districtDescription: (name, province) =>
		`${name}, ${province}, ended on 1 July 2025. The communes and wards of today, with the products and cooperatives of each.`,
	districtHeading: (name) => `Former ${name}`,
	districtExplained: (name) =>
		`Viet Nam abolished the district level on 1 July 2025. The land of ${name} now belongs to the communes and wards below. A commune may have taken land from two former districts.`,
	districtProducts: "Products of which only the former district is known",
	districtProductsNote:
		"Only the former district is known, not the commune or ward of today.",
	districtCommunes: "Communes and wards of today",
	counts: (products, organisations) =>
		`${plural(products, "product")}, ${plural(organisations, "producer")}`,
	nothingYet: "nothing recorded yet",
};
