import { marked, SITE_NAME } from "../marked-text.ts";
import type { Words } from "../words.ts";

export const about: Words["about"] = {
	title: "About this site",
	description: `What ${marked(SITE_NAME)} is, who runs this site, what “in force” means, and why every fact names its source.`,
	heading: `About ${marked(SITE_NAME)}`,
	lead: `A ${marked("chợ phiên")} is the market day of the highlands: people come down from the villages and show each other what they make. This site does the same for cooperatives and OCOP products.`,
	sections: (operator) => [
		{
			heading: "What is here",
			paragraphs: [
				"Products and the people who make them: name, commune, kind, OCOP certificate. OCOP stands for One Commune One Product, Viet Nam’s programme for local products. Anyone can look; there is nothing to sign up for.",
				"This is not a shop. The site sells nothing, takes no orders and no money.",
			],
		},
		{
			heading: "Who runs this site",
			paragraphs: [
				`This site is run by ${operator}.`,
				"The provincial People’s Committee awards 3 and 4 stars; the Ministry of Agriculture and Environment awards 5. Before July 2025 districts awarded 3 stars in some cases. The site repeats what was published and does not replace the official register of the province.",
			],
		},
		{
			heading: "What “in force” means",
			paragraphs: [
				`An OCOP certificate is valid for 36 months from the day of issue, under Decision ${marked("26/2026/QĐ-TTg")}. The site counts the end from the day of issue. Where a source gives only the day of an announcement or an assessment round, the site counts from there. Past the end, with no result of a reassessment found, the site says “expired”.`,
				"To keep its stars, a producer must apply for reassessment between 180 and 120 days before the end. During that time the site says “due for reassessment”; after it, “about to expire”.",
				"“Date of issue unknown” means that a source says the product is certified but gives no clear date. The end cannot be counted then, so the site does not show the stars as those of a certificate in force.",
				"Expired does not mean that the product is poor. The producer may be preparing a new application, or a new result may not be published yet.",
			],
		},
		{
			heading: "Where the information comes from",
			paragraphs: [
				"From plans and reports of public bodies and from published articles. Every page names its sources, with the date where it is known. Where no source was found, the page says so. What was concluded from a product’s name is marked as such.",
				"The site does not publish names, telephone numbers or home addresses of individuals. Where a producer bears a person’s name, the site gives only its kind and commune. Names of products are kept as in the source.",
			],
		},
		{
			heading: "Stars on this site",
			paragraphs: [
				"We drew the stars to show the number of stars that was published. They are not the OCOP Viet Nam certification mark and cannot be used in place of an OCOP label.",
			],
		},
	],
	notFoundTitle: "Page not found",
	notFoundDescription:
		"There is no page at this address. You can go to the home page, the products or the cooperatives.",
	notFoundHeading: "There is no such stall at this market",
	notFoundLead:
		"There is no page at the address you opened. Its name may have changed, or part of the address is missing.",
	notFoundTry: "Try one of these pages",
	toHome: "Home",
	toProducts: "All products",
	toOrganisations: "Cooperatives and producers",
};
