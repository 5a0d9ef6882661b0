import { marked, SITE_NAME } from "../marked-text.ts";
import type { Words } from "../words.ts";

export const care: Words["care"] = {
	privacy: {
		title: "Privacy",
		description: `What ${marked(SITE_NAME)} keeps about its readers: no cookies, no tracking. How long reports and contacts are kept, and how to have them deleted.`,
		heading: "What this site keeps about you",
		lead: "You can read this site without telling us anything. It sets no cookies, does not track you and loads nothing from other sites.",
		sections: (operator) => [
			{
				heading: "When you read the site",
				paragraphs: [
					"The server logs each page that is opened: network address, time, address of the page, kind of browser. The log is only used to find faults and to fend off attacks, and is deleted after at most 90 days.",
					"With JavaScript, searching on the list pages happens on your own device. When you press the search button to open the page of results, your words are part of the page’s address, and so they also stand in this log.",
					"Your browser may keep pages you have opened, so that you can read them without a connection. These copies are on your device; we do not know what you have saved.",
				],
			},
			{
				heading: "When you report wrong information",
				paragraphs: [
					`What you write is kept for at most 2 years. Only ${operator} reads it, and it is not published.`,
					"A contact is optional. If you leave one, you have to tick your consent yourself. It is kept apart, is only used to ask you and to answer you, and is deleted after at most 180 days.",
					"So that nobody floods the form, the site counts how often each network sends it. Your network address is not stored for this, only a hash of it that is good for one day; on another day it can no longer be matched.",
					"What has reached its date is deleted automatically, sometimes a few days later.",
				],
			},
			{
				heading: "When you sign in",
				paragraphs: [
					`So that cooperatives can keep their own pages, we hold your name and e-mail address, the organisations you act for, what you agreed to, and one cookie for the sign-in. Only you, your colleagues (your name) and ${operator} can read it.`,
					"The history of changes holds a code in place of your name. An account that acts for no organisation and is not used for 24 months deletes itself. What you wrote when asking to act for an organisation is deleted after 90 days if it was not approved, after 12 months if it was.",
				],
			},
			{
				heading: "Information about other people on this site",
				paragraphs: [
					"The site publishes information about products and producers. Where a producer bears a person’s name, only its kind and commune are shown. There are no phone numbers or e-mail addresses of individuals, unless they agreed to show them on the page of their own organisation; they leave the page as soon as that consent is withdrawn.",
					"If you see personal information that should not be here, please report it and choose “Personal information that should not be public”.",
				],
			},
			{
				heading: "Your rights",
				paragraphs: [
					`Under Vietnam’s Law 91/2025/QH15 and Decree ${marked("356/2025/NĐ-CP")} you may see, correct and delete information about you, and withdraw your consent.`,
					`With an account you see, correct, download, withdraw and delete by yourself under “${marked("Tài khoản của tôi")}”, at once.`,
					"Without one, send a request through the report form, with the number of your earlier report if you have one, or contact the operator directly. You will be answered within 2 working days.",
				],
			},
		],
	},
	accessibility: {
		title: "Accessibility",
		description: `How well ${marked(SITE_NAME)} works with a keyboard, a screen reader, large text or a weak network: what was tested, what was not, and what is not good yet.`,
		heading: "A site that everyone can use",
		lead: "This site follows WCAG 2.2, level AA. Here is what was tested, what was not, and what is not good yet.",
		sections: [
			{
				heading: "Tested",
				paragraphs: [
					"Whenever the site changes, its kinds of pages are checked automatically with axe-core and an HTML validator: names of buttons and links, order of headings, contrast, labels of fields.",
					"You can read and search without JavaScript and get around with a keyboard. Text does not overflow on screens 320 pixels wide. There is a dark appearance, a print layout, and support for your system’s high-contrast colours.",
				],
			},
			{
				heading: "Not tested",
				paragraphs: [
					"No one who uses a screen reader has tried the site with us yet. Automatic checks cannot replace that.",
				],
			},
			{
				heading: "Not good yet",
				paragraphs: [
					"On the map, small communes are hard to hit with a finger. The table beside the map has all the same links.",
					"Most content is in Vietnamese only. On English and Chinese pages the Vietnamese parts are marked, so that a screen reader reads them in the right voice.",
					"Source documents are on other authorities’ sites, sometimes as scans. We cannot change those.",
				],
			},
			{
				heading: "If something is hard to use",
				paragraphs: [
					"Please tell us with the report form: choose “Something else” and say which device you use.",
				],
			},
		],
	},
	operator: {
		title: "Operator",
		description: `Who runs ${marked(SITE_NAME)}, how to reach them, and who decides the OCOP ratings.`,
		heading: "Operator",
		named: (operator) => `This site is run by ${operator}.`,
		unnamed: `This installation of ${marked(SITE_NAME)} has not named its operator yet. Once it does, the name and contact will be shown here.`,
		address: "Address",
		phone: "Phone",
		email: "E-mail",
		decides: "OCOP ratings",
		decidesText:
			"OCOP ratings are decided by the provincial People’s Committee and the Ministry of Agriculture and Environment. This site only records what has been announced and does not replace the official register.",
		report: "If something is wrong, tell us here.",
	},
};
