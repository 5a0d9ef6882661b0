import { searchPath } from "../../../shared/publishing/paths.ts";
import { readQuery } from "../../../shared/search/address.ts";
import type { Query } from "../../../shared/search/facets.ts";
import {
	isSearch,
	parametersOf,
	searchLink,
} from "../../../shared/search/links.ts";
import { openSearch, Unreachable } from "./open-search.ts";
import { type SpokenData, speechFrom } from "./row-speech.ts";
import { catalogueOf, part } from "./search-root.ts";
import { searchView } from "./search-view.ts";
import { suggestWhileTyping } from "./suggest.ts";

/** A visitor pauses this long between two words. */
const PAUSE_MS = 150;

/**
 * Makes the form of a page answer in place. What is asked stands in the address, so that the
 * back button works and a link can be shared. The page of results came with its answer: it stays
 * until something else is asked.
 */
export const connect = (root: HTMLElement): void => {
	const form = root.querySelector("form");
	const input = root.querySelector<HTMLInputElement>("input[type=search]");
	if (form === null || input === null) throw new Error("no form to search in");
	const data: SpokenData = JSON.parse(part(root, "words").textContent ?? "");
	const speech = speechFrom(data);
	const catalogue = catalogueOf(root);
	const { province = "", prefix = "" } = root.dataset;
	const engine = openSearch(province, catalogue);
	const typed = (): Query => readQuery(catalogue, fieldsOf(form)).query;

	if (root.dataset.tim === "lead") {
		suggestWhileTyping({
			input,
			speech,
			catalogue,
			typed,
			suggest: engine.suggest,
			choose: (query) => {
				location.href = speech.to(searchLink(query, province));
			},
		});
		return;
	}

	const { search } = speech.words;
	const view = searchView(root, speech, { province, prefix });
	const isResultsPage = location.pathname === speech.to(searchPath());
	let turn = 0;

	/** Draws the answer; of several that overlap the last one stays. */
	const show = async (query: Query): Promise<void> => {
		turn += 1;
		const mine = turn;
		view.busy(true);
		if (!engine.isReady()) view.tell(search.loading);
		try {
			const answer = await engine.answer(query);
			if (mine === turn) view.draw(answer);
		} catch (error) {
			if (!(error instanceof Unreachable)) reportError(error);
			if (mine === turn)
				view.tell(navigator.onLine ? search.failed : search.offline);
		}
		if (mine === turn) view.busy(false);
	};
	const rest = () => {
		turn += 1;
		view.busy(false);
		view.rest();
	};
	const ask = (query: Query, how: "pushState" | "replaceState") => {
		const address = isResultsPage
			? speech.to(searchLink(query, province))
			: `${location.pathname}?${parametersOf(query)}`;
		if (address !== location.pathname + location.search)
			history[how](null, "", address);
		return show(query);
	};
	const asked = (): Query | undefined => {
		const { searchParams } = new URL(location.href);
		return isSearch(searchParams, catalogue)
			? readQuery(catalogue, searchParams).query
			: undefined;
	};

	let pause: ReturnType<typeof setTimeout> | undefined;
	const now = (query: Query) => {
		clearTimeout(pause);
		return ask(query, "pushState");
	};
	input.addEventListener("input", () => {
		clearTimeout(pause);
		pause = setTimeout(() => {
			const query = typed();
			if (isResultsPage || asksAnything(query)) ask(query, "replaceState");
			else {
				history.replaceState(null, "", location.pathname);
				rest();
			}
		}, PAUSE_MS);
	});
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		now(typed());
	});
	form.addEventListener("change", ({ target }) => {
		if (target !== input) now(typed());
	});
	root.addEventListener("click", async (event) => {
		const link = linkOf(event);
		if (link === undefined) return;
		event.preventDefault();
		const { query } = readQuery(catalogue, new URL(link.href).searchParams);
		if (link.dataset.search === "more") {
			const shown = view.rows().length;
			await ask(query, "replaceState");
			// Whoever joined rows on reads on at the first of them.
			view.rows()[shown]?.focus();
		} else {
			await now(query);
			// What was chosen is gone with its link; the focus must not be lost with it.
			if (!link.isConnected) input.focus();
		}
	});
	window.addEventListener("popstate", () => {
		const query = asked();
		input.value = query?.text ?? "";
		if (query === undefined) rest();
		else show(query);
	});
	suggestWhileTyping({
		input,
		speech,
		catalogue,
		typed,
		suggest: engine.suggest,
		choose: (query) => {
			input.value = query.text;
			now(query);
		},
	});

	const query = asked();
	// The visitor may have typed or ticked while this loaded.
	const isChanged =
		String(parametersOf({ ...(query ?? typed()), page: 1 })) !==
		String(parametersOf(typed()));
	if (query !== undefined && !isResultsPage) {
		if (input.value === "") input.value = query.text;
		show(query);
	} else if (isChanged || (query === undefined && asksAnything(typed())))
		ask(typed(), "replaceState");
};

const asksAnything = ({ text, selected }: Query): boolean =>
	text !== "" || Object.keys(selected).length > 0;

const fieldsOf = (form: HTMLFormElement): URLSearchParams => {
	const fields = new URLSearchParams();
	for (const [name, value] of new FormData(form))
		fields.append(name, String(value));
	return fields;
};

/** The link of a search that was clicked, unless it is to be opened elsewhere. */
const linkOf = (event: MouseEvent): HTMLAnchorElement | undefined => {
	const { target, ctrlKey, metaKey, shiftKey, button } = event;
	if (!(target instanceof Element) || button !== 0) return undefined;
	if (ctrlKey || metaKey || shiftKey) return undefined;
	return target.closest<HTMLAnchorElement>("a[data-search]") ?? undefined;
};
