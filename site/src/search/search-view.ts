import type { SearchAnswer } from "../../../shared/publishing/search-document.ts";
import { facets } from "./facets.ts";
import { patch } from "./patch.ts";
import { type Place, results, summary } from "./results.ts";
import type { RowSpeech } from "./row-speech.ts";
import { part } from "./search-root.ts";

export type SearchView = ReturnType<typeof searchView>;

/** The part of a page where answers stand, and what makes room for them. */
export const searchView = (
	root: HTMLElement,
	speech: RowSpeech,
	place: Place,
) => {
	const status = part(root, "status");
	const filters = part(root, "filters");
	const found = part(root, "results");
	const browse = document.querySelector<HTMLElement>("[data-tim-browse]");
	return {
		draw(answer: SearchAnswer): void {
			status.textContent = summary(speech, answer);
			patch(filters, [facets(speech, answer)]);
			patch(found, results(speech, answer, place, true));
			root.dataset.timState = "found";
			browse?.setAttribute("hidden", "");
		},
		/** Back to what the page showed before anything was asked. */
		rest(): void {
			delete root.dataset.timState;
			status.textContent = "";
			patch(filters, []);
			patch(found, []);
			browse?.removeAttribute("hidden");
		},
		tell(text: string): void {
			status.textContent = text;
		},
		busy(isBusy: boolean): void {
			root.toggleAttribute("aria-busy", false);
			if (isBusy) root.setAttribute("aria-busy", "true");
		},
		rows: () => found.querySelectorAll<HTMLElement>(".row-name a"),
	};
};
