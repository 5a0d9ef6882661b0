import { marked, SITE_NAME } from "../marked-text.ts";
import type { Words } from "../words.ts";

export const reports: Words["reports"] = {
	title: "Report wrong information",
	description: `If something on ${marked(SITE_NAME)} is wrong, tell us here. You need no account and do not have to leave your name.`,
	heading: "Report wrong information",
	lead: "If something here is wrong, tell us. You need no account and do not have to leave your name.",
	errorTitle: "Not sent",
	errorHeading: "Your report was not sent. Please check",
	limitHeading: "Your report cannot be sent right now",
	page: "Page with the mistake",
	frontPage: "The home page, or no page in particular",
	fault: "What is wrong?",
	faults: {
		certificate: "Stars, certificate or its validity",
		name: "The name",
		producer: "Who makes it",
		place: "Commune, ward or address",
		details: "Description, ingredients, season or something else about it",
		ended: "It is no longer made, or the producer has closed",
		personal: "Personal information that should not be public",
		other: "Something else",
	},
	text: "What is wrong, and what is right?",
	textHint:
		"At most 2,000 characters. Please do not write anyone’s identity card or bank account number.",
	how: "How do you know?",
	howHint:
		"For example: I work at this cooperative; I hold the certificate; I read it in a decision (number and date).",
	optional: "optional",
	contactHeading: "If we need to ask you something",
	contact: "Phone number or e-mail address",
	contactHint: "We read your report even if you leave none.",
	consent: (operator) =>
		`I agree that ${operator} may use this contact to ask me about this report and to answer me.`,
	privacy: (operator) =>
		`What you write is not published. Only ${operator} reads it, to put things right, and keeps it for at most 2 years. Your contact is kept for at most 180 days. You can withdraw your consent, or ask us to delete it, before that.`,
	privacyLink: "What this site keeps about you",
	submit: "Send",
	receivedTitle: "Received",
	receivedDescription:
		"Your report has been received. Note its number in case you want to ask about it.",
	receivedHeading: "Thank you, we have received your report",
	receivedNumber: "Number of this report",
	receivedKeep:
		"Note the number in case you want to ask about it, or want your contact deleted.",
	receivedNext:
		"Reports are read one by one, oldest first. Where the site is wrong it is corrected, with the new source.",
	link: "Report wrong information",
};
