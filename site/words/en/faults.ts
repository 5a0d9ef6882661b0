import type { Words } from "../words.ts";

export const faults: Words["faults"] = {
	title: "This page cannot be shown",
	description:
		"This page cannot be shown right now. Try again in a few minutes, or look for products and cooperatives here.",
	refused: "This page cannot be shown",
	failed: "This page has a problem",
	failedLead:
		"The problem is on our side, not yours. Please try again in a few minutes. The other pages still work.",
	ways: "Meanwhile you can",
};
