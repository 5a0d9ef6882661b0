import type {
	SearchAnswer,
	SearchFacet,
} from "../../../shared/publishing/search-document.ts";
import { el, type Piece } from "./element.ts";
import { line } from "./marked-line.ts";
import { facetName, optionName } from "./option-name.ts";
import type { RowSpeech } from "./row-speech.ts";

/** Open at first; the others a visitor opens, or a selection inside them does. */
const OPEN = new Set(["stars", "status", "sector"]);

/**
 * Everything a search can be narrowed by, as checkboxes of the form around it. A value that
 * would leave nothing stays, disabled, so that nobody wonders where it went.
 */
export const facets = (
	speech: RowSpeech,
	{ catalogue, facets: all }: SearchAnswer,
): Piece => {
	const { search } = speech.words;
	return el(
		"details",
		{ class: "filters", "data-key": "filters" },
		el("summary", {}, search.filters),
		all.map((facet) => oneFacet(speech, catalogue, facet)),
		el("button", { class: "action apply", type: "submit" }, search.apply),
	);
};

const oneFacet = (
	speech: RowSpeech,
	catalogue: SearchAnswer["catalogue"],
	{ facet, parameter, options }: SearchFacet,
): Piece => {
	const label = facetName(speech, catalogue, facet);
	const chosen = options.filter(({ selected }) => selected).length;
	return el(
		"details",
		{
			class: "facet",
			"data-key": facet,
			open: chosen > 0 || OPEN.has(facet),
		},
		el(
			"summary",
			{},
			label,
			chosen > 0 && el("span", { class: "chosen" }, speech.number(chosen)),
		),
		el(
			"fieldset",
			{},
			el("legend", { class: "unseen" }, label),
			options.map((option) => {
				const isDead = option.count === 0 && !option.selected;
				return el(
					"label",
					{
						class: isDead ? "option dead" : "option",
						"data-key": option.value,
					},
					el("input", {
						type: "checkbox",
						name: parameter,
						value: option.value,
						checked: option.selected,
						disabled: isDead,
					}),
					el(
						"span",
						{ class: "count-name" },
						line(optionName(speech, catalogue, facet, option)),
					),
					el("span", { class: "count" }, speech.number(option.count)),
				);
			}),
		),
	);
};
