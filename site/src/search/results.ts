import {
	organisationsPath,
	productsPath,
} from "../../../shared/publishing/paths.ts";
import type { SearchAnswer } from "../../../shared/publishing/search-document.ts";
import { usualSort } from "../../../shared/search/address.ts";
import { PAGE_SIZE, type Query } from "../../../shared/search/facets.ts";
import { searchLink } from "../../../shared/search/links.ts";
import { queryOf, without } from "./answered-query.ts";
import { drawing, el, type Piece } from "./element.ts";
import { counted, fill } from "./fill.ts";
import { line } from "./marked-line.ts";
import { facetName, optionName } from "./option-name.ts";
import type { RowSpeech } from "./row-speech.ts";
import { rows } from "./rows.ts";

/** Where the search stands. `prefix` is that of the province's list pages. */
export type Place = { province: string; prefix: string };

/** The address of a question. */
type Ask = (query: Query) => string;

/** How many were found, in words; announced each time it changes. */
export const summary = (speech: RowSpeech, answer: SearchAnswer): string => {
	const { search } = speech.words;
	if (answer.total === 0) return search.none;
	return counted(
		search.count[answer.catalogue],
		answer.total,
		speech.number(answer.total),
	);
};

/** What was found, with what is selected and the ways on. */
export const results = (
	speech: RowSpeech,
	answer: SearchAnswer,
	place: Place,
	/** In the browser more rows are joined on; without JavaScript there are pages. */
	isJoined: boolean,
): (Piece | string)[] => {
	const ask: Ask = (query) => speech.to(searchLink(query, place.province));
	const query = queryOf(answer);
	return [
		el("h2", { class: "unseen" }, speech.words.search.results),
		...notes(speech, answer),
		...chips(speech, answer, query, ask),
		...(answer.total === 0
			? [nothing(speech, answer, place)]
			: [
					orders(speech, answer),
					rows(speech, answer.hits),
					...(isJoined
						? more(speech, answer, query, ask)
						: ways(speech, answer, query, ask)),
				]),
		otherCatalogue(speech, query, ask),
	];
};

const notes = (speech: RowSpeech, answer: SearchAnswer): Piece[] => {
	const { search } = speech.words;
	if (answer.partial)
		return [
			el("p", { class: "search-note", "data-key": "note" }, search.partial),
		];
	if (answer.meant === undefined) return [];
	const said = fill(search.corrected, {
		typed: speech.name(answer.text),
		meant: speech.name(answer.meant),
	});
	return [el("p", { class: "search-note", "data-key": "note" }, line(said))];
};

/** What is selected, each a link to the same search without it. */
const chips = (
	speech: RowSpeech,
	answer: SearchAnswer,
	query: Query,
	ask: Ask,
): Piece[] => {
	const { search } = speech.words;
	const chosen = answer.facets.flatMap(({ facet, options }) =>
		options
			.filter(({ selected }) => selected)
			.map((option) => ({ facet, option })),
	);
	if (chosen.length === 0) return [];
	const chip = (
		to: Query,
		key: string,
		text: (Piece | string)[],
		label?: string,
	) =>
		el(
			"li",
			{ "data-key": key },
			el(
				"a",
				{
					class: label === undefined ? "chip chip-clear" : "chip",
					href: ask(to),
					"data-search": "",
					rel: "nofollow",
				},
				label !== undefined && el("span", { class: "unseen" }, label),
				...text,
				label !== undefined && drawing("x"),
			),
		);
	return [
		el(
			"ul",
			{ class: "chips", "aria-label": search.selected, "data-key": "chips" },
			chosen.map(({ facet, option }) =>
				chip(
					without(query, facet, option.value),
					`${facet}:${option.value}`,
					line(optionName(speech, answer.catalogue, facet, option)),
					fill(search.remove, {
						name: facetName(speech, answer.catalogue, facet),
					}),
				),
			),
			chip({ ...query, selected: {}, page: 1 }, "clear", [search.clear]),
		),
	];
};

/** The order, as a part of the form around. */
const orders = (speech: RowSpeech, answer: SearchAnswer): Piece => {
	const { search } = speech.words;
	return el(
		"p",
		{ class: "orders", "data-key": "orders" },
		el("label", { for: "tim-xep" }, search.sort),
		el(
			"select",
			{ id: "tim-xep", name: "xep" },
			answer.sorts.map((sort) =>
				el(
					"option",
					// The usual order is not a choice: it changes with the words.
					{
						value: sort === usualSort(answer.text) ? "" : sort,
						selected: sort === answer.sort,
					},
					search.sorts[sort],
				),
			),
		),
		el(
			"button",
			{ type: "submit", class: "apply action-second" },
			search.apply,
		),
	);
};

/** More rows under these. */
const more = (
	speech: RowSpeech,
	answer: SearchAnswer,
	query: Query,
	ask: Ask,
): Piece[] => {
	const rest = answer.total - answer.hits.list.length;
	if (rest <= 0) return [];
	const count = speech.number(Math.min(rest, PAGE_SIZE));
	return [
		el(
			"p",
			{ class: "ways", "data-key": "more" },
			el(
				"a",
				{
					class: "action-second",
					href: ask({ ...query, page: answer.page + 1 }),
					rel: "next nofollow",
					"data-search": "more",
				},
				fill(speech.words.search.more, { count }),
			),
		),
	];
};

/** The pages before and after. */
const ways = (
	speech: RowSpeech,
	answer: SearchAnswer,
	query: Query,
	ask: Ask,
): Piece[] => {
	if (answer.pages <= 1) return [];
	const { search } = speech.words;
	const way = (page: number, text: string, rel: string) =>
		el(
			"li",
			{ "data-key": rel },
			el(
				"a",
				{
					class: "action-second",
					href: ask({ ...query, page }),
					rel: `${rel} nofollow`,
					"data-search": "",
				},
				text,
			),
		);
	return [
		el(
			"nav",
			{ class: "ways", "aria-label": search.pages, "data-key": "ways" },
			el(
				"p",
				{},
				fill(search.page, {
					page: speech.number(answer.page),
					pages: speech.number(answer.pages),
				}),
			),
			el(
				"ul",
				{},
				answer.page > 1 && way(answer.page - 1, search.previous, "prev"),
				answer.page < answer.pages && way(answer.page + 1, search.next, "next"),
			),
		),
	];
};

/** Nothing was found: what one can do now. */
const nothing = (
	speech: RowSpeech,
	answer: SearchAnswer,
	{ prefix }: Place,
): Piece => {
	const { noneHints } = speech.words.search;
	const isNarrowed = answer.facets.some(({ options }) =>
		options.some(({ selected }) => selected),
	);
	const [path, label] =
		answer.catalogue === "products"
			? [productsPath(prefix), noneHints.browse]
			: [organisationsPath(prefix), noneHints.browseOrganisations];
	return el(
		"ul",
		{ class: "nothing", "data-key": "nothing" },
		answer.text !== "" && el("li", {}, noneHints.fewer),
		isNarrowed && el("li", {}, noneHints.clear),
		el("li", {}, el("a", { href: speech.to(path) }, label)),
	);
};

/** The same words in the other catalogue. */
const otherCatalogue = (speech: RowSpeech, query: Query, ask: Ask): Piece => {
	const other = query.catalogue === "products" ? "organisations" : "products";
	return el(
		"p",
		{ class: "more", "data-key": "other" },
		el(
			"a",
			{
				href: ask({
					...query,
					catalogue: other,
					selected: {},
					sort: usualSort(query.text),
					page: 1,
				}),
				rel: "nofollow",
			},
			speech.words.search.otherCatalogue[query.catalogue],
		),
	);
};
