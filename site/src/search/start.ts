import { isSearch } from "../../../shared/search/links.ts";
import { catalogueOf } from "./search-root.ts";

/**
 * All that a page loads by itself. The search and its data come on first use: when something of
 * the form gets the focus, or when the address is that of a search that nobody has answered yet.
 * Until then, and if they never come, the form leads to the page of results.
 */
for (const root of document.querySelectorAll<HTMLElement>("[data-tim]")) {
	const load = async () => {
		// Without network it cannot come: the form works by itself, and the next use tries again.
		await import("./connect.ts").then(
			(search) => search.connect(root),
			waitForUse,
		);
	};
	const waitForUse = () =>
		root.addEventListener("focusin", load, { once: true });
	const isAsked = isSearch(
		new URLSearchParams(location.search),
		catalogueOf(root),
	);
	if (isAsked && root.dataset.tim === "in_place") load();
	else waitForUse();
}
