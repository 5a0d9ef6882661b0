import { englishMonth } from "../../../shared/dates/in-language.ts";
import type { Words } from "../words.ts";
import { plural } from "./plural.ts";

export const home: Words["home"] = {
	title: (province) => `Products and cooperatives of ${province}`,
	description: (fullName, total) =>
		`${plural(total, "product")} and the cooperatives of ${fullName}: who makes them, where, whether the OCOP certificate is in force, and the source.`,
	heading: (province) => `The market of ${province}`,
	lead: "What each village makes, who makes it, and whether it is certified under OCOP (One Commune One Product), Viet Nam’s programme for local products. Every fact names its source.",
	counted: {
		real: (total) => `${plural(total, "product")} with a source`,
		invented: (total) => plural(total, "demonstration product"),
	},
	figures: (counted, inForce) =>
		`${counted}, ${plural(inForce, "of them has", "of them have")} a certificate in force.`,
	figuresNone: (counted) => `${counted}. No certificate in force was found.`,
	organisations: (count) =>
		`${plural(count, "cooperative or producer", "cooperatives and producers")}.`,
	empty:
		"No products yet. They appear here as soon as they are entered from a reliable source.",
	browse: "See all products",
	browseOrganisations: "See cooperatives",
	inSeason: (month) => `In season in ${englishMonth(month)}`,
	inSeasonMore: (month) => `See all products of ${englishMonth(month)}`,
	newest: "Certified recently, by source",
	sets: "Find by kind of product",
	setsNote:
		"Divided into the product sets of the OCOP programme. The number is how many products there are.",
	places: "Find by place",
	communes: "Communes and wards",
	communesNote: "The number counts products and producers.",
	otherCommunes: (count) =>
		`${plural(count, "commune or ward", "communes and wards")} with no product or producer recorded yet`,
	oldDistricts: "Former districts, towns and cities",
	oldDistrictsNote:
		"Viet Nam abolished the district level on 1 July 2025. If you know a place by its former district, look here. The number is how many products there are.",
	statistic: "A figure for the whole province, by source",
	statisticNote:
		"This site lists only what can be read in public sources, so it may count fewer.",
	otherProvinces: "Other provinces on this site",
	demonstrationMark: "demonstration data",
};
