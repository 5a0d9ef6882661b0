import type { Catalogue, Query } from "../../../shared/search/facets.ts";
import type { Suggestion } from "../../../shared/search/suggest.ts";
import { el, type Piece } from "./element.ts";
import { counted } from "./fill.ts";
import { highlighted, line } from "./marked-line.ts";
import { facetName, optionName } from "./option-name.ts";
import { patch } from "./patch.ts";
import type { RowSpeech } from "./row-speech.ts";

type Field = {
	input: HTMLInputElement;
	speech: RowSpeech;
	catalogue: Catalogue;
	/** What the form asks as it stands. */
	typed: () => Query;
	suggest: (text: string) => Promise<Suggestion[]>;
	choose: (query: Query) => void;
};

/**
 * Suggestions below the field (ARIA's combobox pattern with a list): arrows walk, Enter takes,
 * Escape closes, and what was typed stays as it is until one is taken.
 */
export const suggestWhileTyping = ({
	input,
	speech,
	catalogue,
	typed,
	suggest,
	choose,
}: Field): void => {
	const { search } = speech.words;
	const list = document.createElement("ul");
	list.id = `${input.id}-goi-y`;
	list.className = "suggestions";
	list.setAttribute("role", "listbox");
	list.setAttribute("aria-label", search.suggestions);
	list.hidden = true;
	const told = document.createElement("p");
	told.className = "unseen";
	told.setAttribute("role", "status");
	input.after(list, told);
	input.setAttribute("role", "combobox");
	input.setAttribute("aria-autocomplete", "list");
	input.setAttribute("aria-controls", list.id);
	input.setAttribute("aria-expanded", "false");

	let shown: Suggestion[] = [];
	let active = -1;
	let turn = 0;

	const draw = () => {
		patch(
			list,
			shown.map((suggestion, at) =>
				option({
					speech,
					catalogue,
					suggestion,
					id: `${list.id}-${at}`,
					isActive: at === active,
				}),
			),
		);
		list.hidden = shown.length === 0;
		input.setAttribute("aria-expanded", String(shown.length > 0));
		if (active < 0) input.removeAttribute("aria-activedescendant");
		else input.setAttribute("aria-activedescendant", `${list.id}-${active}`);
		list.children[active]?.scrollIntoView({ block: "nearest" });
	};
	const close = () => {
		turn += 1;
		shown = [];
		active = -1;
		told.textContent = "";
		draw();
	};
	const take = (suggestion: Suggestion | undefined) => {
		if (suggestion === undefined) return;
		close();
		if (suggestion.path === undefined) choose(taken(typed(), suggestion));
		else location.href = speech.to(suggestion.path);
	};

	const offer = async () => {
		turn += 1;
		const mine = turn;
		const text = input.value.trim();
		// While the data is on its way, or cannot come, there is nothing to suggest; the search itself says so.
		const found = text === "" ? [] : await suggest(text).catch(() => []);
		if (mine !== turn || document.activeElement !== input) return;
		shown = found;
		active = -1;
		told.textContent =
			found.length === 0
				? ""
				: counted(search.suggested, found.length, speech.number(found.length));
		draw();
	};
	input.addEventListener("input", offer);
	// What was typed while this loaded.
	if (document.activeElement === input) offer();
	input.addEventListener("keydown", (event) => {
		if (event.isComposing || shown.length === 0) return;
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step !== undefined) {
			// One place before the first is the field itself.
			active =
				((active + 1 + step + shown.length + 1) % (shown.length + 1)) - 1;
			draw();
		} else if (event.key === "Enter" && active >= 0) take(shown[active]);
		else if (event.key === "Escape") close();
		else return;
		event.preventDefault();
	});
	input.form?.addEventListener("submit", close);
	input.addEventListener("blur", close);
	list.addEventListener("pointerdown", (event) => {
		// The field keeps the focus, or its blur would close the list before the click.
		event.preventDefault();
	});
	list.addEventListener("click", ({ target }) => {
		const item =
			target instanceof Element ? target.closest("[role=option]") : null;
		take(shown[item === null ? -1 : [...list.children].indexOf(item)]);
	});
};

/** The question after a suggestion was taken. */
const taken = (query: Query, { text, facet, value }: Suggestion): Query => ({
	...query,
	text,
	page: 1,
	selected:
		facet === undefined || value === undefined
			? query.selected
			: {
					...query.selected,
					[facet]: [
						...new Set([...(query.selected[facet] ?? []), value]),
					].sort(),
				},
});

const option = ({
	speech,
	catalogue,
	suggestion,
	id,
	isActive,
}: {
	speech: RowSpeech;
	catalogue: Catalogue;
	suggestion: Suggestion;
	id: string;
	isActive: boolean;
}): Piece => {
	const { kind, label, ranges, facet, value } = suggestion;
	const isNamedByUs =
		facet !== undefined && value !== undefined && label === value;
	return el(
		"li",
		{ id, role: "option", "aria-selected": String(isActive) },
		isNamedByUs
			? el("span", {}, line(optionName(speech, catalogue, facet, { value })))
			: el("span", { ...speech.content }, highlighted(label, ranges)),
		el(
			"span",
			{ class: "count" },
			kind === "facet"
				? facetName(speech, catalogue, facet ?? "")
				: speech.words.search.suggestionKind[kind],
		),
	);
};
