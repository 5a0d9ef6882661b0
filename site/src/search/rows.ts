import { isInForce } from "../../../shared/certificates/rules.ts";
import type {
	Matched,
	OrganisationHit,
	ProductHit,
	Ranges,
	SearchAnswer,
} from "../../../shared/publishing/search-document.ts";
import { lowerFirst, upperFirst } from "../frame/letter-case.ts";
import { placeInRow } from "../frame/place-name.ts";
import { cardState, lookOf } from "../products/statement.ts";
import { drawingOfOrganisation, drawingOfSet } from "../symbols/set-drawing.ts";
import { drawing, el, type Piece } from "./element.ts";
import { highlighted, line } from "./marked-line.ts";
import type { RowSpeech } from "./row-speech.ts";

type Content = (Piece | string)[];

/** The rows of what was found: the same rows as in the lists, with what matched. */
export const rows = (speech: RowSpeech, hits: SearchAnswer["hits"]): Piece =>
	el(
		"ul",
		{ class: "rows", "data-key": "rows" },
		hits.catalogue === "products"
			? hits.list.map((hit) => productRow(speech, hit))
			: hits.list.map((hit) => organisationRow(speech, hit)),
	);

const productRow = (speech: RowSpeech, hit: ProductHit): Piece => {
	const { words } = speech;
	const { tone, shape } = lookOf(hit.status);
	const isLive = hit.status !== undefined && isInForce(hit.status);
	const producer =
		hit.producer === undefined
			? hit.producerType && [
					upperFirst(words.organisations.type[hit.producerType]),
				]
			: vietnamese(speech, hit.producer, hit.matched.producer);
	return row(speech, hit, {
		symbol: drawingOfSet(hit.set?.no),
		by: [producer, place(speech, hit, producer === undefined)],
		state: el(
			"p",
			{ class: `state tone-${tone}` },
			isLive && hit.stars ? stars(hit.stars) : drawing(shape),
			el("span", {}, cardState(words, hit)),
		),
	});
};

const organisationRow = (speech: RowSpeech, hit: OrganisationHit): Piece => {
	const { organisations } = speech.words;
	return row(speech, hit, {
		symbol: drawingOfOrganisation(hit.type, hit.sector),
		by: [[organisations.type[hit.type]], place(speech, hit, false)],
		state:
			hit.status !== "active" &&
			el(
				"p",
				{ class: "state tone-past" },
				drawing("history"),
				el("span", {}, organisations.status[hit.status]),
			),
	});
};

const row = (
	speech: RowSpeech,
	hit: ProductHit | OrganisationHit,
	parts: {
		symbol: string;
		by: (Content | undefined | "")[];
		state: Piece | false;
	},
): Piece => {
	const by = parts.by.filter((part) => part !== undefined && part !== "");
	return el(
		"li",
		{ class: "row", "data-key": hit.id },
		el("span", { class: "tile" }, drawing(parts.symbol)),
		el(
			"div",
			{ class: "row-text" },
			el(
				"p",
				{ class: "row-name" },
				el(
					"a",
					{ href: speech.to(hit.path), ...speech.content },
					highlighted(hit.name, hit.matched.name),
				),
			),
			by.length > 0 &&
				el("p", { class: "row-by" }, joined(by, speech.words.frame.comma)),
			elsewhere(speech, hit.matched),
			parts.state,
		),
	);
};

const joined = (parts: Content[], comma: string): Content =>
	parts.flatMap((part, at) => (at === 0 ? part : [comma, ...part]));

/** Vietnamese content; inside another language it says what it is. */
const vietnamese = (
	{ content }: RowSpeech,
	text: string,
	ranges: Ranges | undefined,
): Content => {
	const parts = highlighted(text, ranges);
	return content.lang === undefined ? parts : [el("span", content, parts)];
};

/** In Vietnamese the name of a place stands as it is, so what matched in it can be shown. */
const place = (
	speech: RowSpeech,
	hit: ProductHit | OrganisationHit,
	isFirst: boolean,
): Content | undefined => {
	if (hit.place === undefined) return undefined;
	const said = placeInRow(speech, hit.place);
	const shown = isFirst ? upperFirst(said) : said;
	return speech.content.lang === undefined &&
		lowerFirst(said).startsWith(lowerFirst(hit.place))
		? highlighted(shown, hit.matched.place)
		: line(shown);
};

/** What matched where the row does not show it: another name, the set, the district of before. */
const elsewhere = (
	speech: RowSpeech,
	{ elsewhere: found }: Matched,
): Piece | false => {
	if (found === undefined) return false;
	const label = speech.words.search.matched[found.field];
	const text = highlighted(found.text, found.ranges);
	const lang = LANGUAGE_OF[found.field] ?? speech.content.lang;
	return el(
		"p",
		{ class: "row-match" },
		`${label}: `,
		lang === undefined ? text : el("span", { lang }, text),
	);
};

const LANGUAGE_OF: Partial<
	Record<NonNullable<Matched["elsewhere"]>["field"], string>
> = { name_en: "en", name_zh: "zh-Hans" };

const stars = (count: number): Piece =>
	el(
		"span",
		{ class: "stars", "aria-hidden": "true" },
		Array.from({ length: count }, () => drawing("star")),
	);
