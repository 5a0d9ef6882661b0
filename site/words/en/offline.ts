/** `/en/offline/`: what can be read where there is no network. */
export const offline = {
	title: "Without a connection",
	description:
		"Pages you have opened are kept on this device so that you can read them without a connection. See the list, and what still works.",
	heading: "Without a connection",
	insteadHeading: "This page is not on your device",
	instead:
		"There is no connection, and the page you opened has not been saved here. Reload it once you are online.",
	again: "Reload the page",
	lead: "This site keeps the pages you have opened on this device. You can read them again without a connection, and each one says when it was saved.",
	pagesHeading: "Pages saved on this device",
	none: "This browser has not saved any pages yet. A page is saved when you open it while online, in a browser with JavaScript turned on.",
	clear: "Delete the saved pages",
	cleared: "Deleted.",
	worksHeading: "What works without a connection",
	works: [
		"Reading pages you have opened: up to the 60 most recent.",
		"Searching the lists of products and cooperatives, if you have searched there at least once while online.",
	],
	searchReady: "This device has the data it needs to search.",
	worksNot:
		"Reporting wrong information, downloading open data and opening new pages need a connection.",
	privacy:
		"These pages are only on your device. We do not know what you have saved.",
	toProducts: "List of products",
	toOrganisations: "List of cooperatives",
};

/** Stands on top of a page that comes from the device; `time` is `14:05`, `day` is `20 November 2026`. */
export const savedMark = {
	text: (time: string, day: string) =>
		`A new copy could not be loaded. This one was saved on your device at ${time} on ${day}.`,
	again: "Reload",
};
