import type { SearchAnswer } from "../publishing/search-document.ts";
import { fold } from "../text/fold.ts";
import { select } from "./count-facets.ts";
import type { Entry } from "./entry.ts";
import { PAGE_SIZE, type Query, sortsOf } from "./facets.ts";
import { isWhole, type Match, match } from "./match.ts";
import type { OpenCatalogue } from "./open.ts";
import { ordered } from "./order.ts";
import { organisationHit, productHit } from "./present.ts";
import { EFFORTS, type Question, understand } from "./question.ts";
import { shardsFor, shardsOf } from "./shards.ts";

type Hit = { entry: Entry; score: number; match?: Match };
type Answer = { hits: Hit[]; question?: Question; isPartial: boolean };

/** Of the weight of the best: the rest has too little in common with the question. */
const PARTIAL_SHARE = 0.6;
/** Words that decide where nothing has all of them. */
const MOST_TELLING = 4;

/**
 * Answers a question; loads the shards it needs that are not there yet, and refuses only when
 * one cannot be loaded. `month`: of today in Vietnam, 1 to 12, for the order by season.
 */
export const search = async (
	catalogue: OpenCatalogue,
	query: Query,
	month: number,
): Promise<SearchAnswer> => {
	const { hits, question, isPartial } = await find(catalogue, query.text);
	const { chosen, facets } = select(hits, query, catalogue);
	const isThing = catalogue.catalogue === "products";
	const sorts = sortsOf(catalogue.catalogue, query.text);
	const sort = sorts.includes(query.sort) ? query.sort : (sorts[0] ?? "name");
	const entries = ordered(chosen, sort, isThing, month);
	const pages = Math.max(1, Math.ceil(entries.length / PAGE_SIZE));
	const page = Math.min(Math.max(1, query.page), pages);
	const before = (page - 1) * PAGE_SIZE;
	const shown = entries.slice(before, before + PAGE_SIZE);
	const matches = new Map(chosen.map(({ entry, match }) => [entry, match]));
	const { lexicon } = catalogue;
	const meant = question && meantBy(question, hits);
	return {
		catalogue: catalogue.catalogue,
		text: query.text,
		sort,
		sorts,
		page,
		pages,
		total: entries.length,
		before,
		hits: isThing
			? {
					catalogue: "products",
					list: shown.map((entry) =>
						productHit(entry, matches.get(entry), lexicon),
					),
				}
			: {
					catalogue: "organisations",
					list: shown.map((entry) =>
						organisationHit(entry, matches.get(entry), lexicon),
					),
				},
		facets,
		...(meant !== undefined && { meant }),
		partial: isPartial,
	};
};

/** First as typed, then as begun, then with every word in doubt, then whatever has most in common. */
const find = async (
	catalogue: OpenCatalogue,
	text: string,
): Promise<Answer> => {
	const { lexicon, entries } = catalogue;
	for (const effort of EFFORTS) {
		const question = understand(text, lexicon, effort);
		await catalogue.need(shardsFor(question, catalogue));
		const found: Hit[] = [];
		if (question.tokens.length === 0) {
			for (const entry of entries.values()) found.push({ entry, score: 0 });
			return { hits: found, isPartial: false };
		}
		for (const entry of entries.values()) {
			const result = match(question, entry);
			if (isWhole(question, result))
				found.push({ entry, score: result.score, match: result });
		}
		if (found.length > 0) return { hits: found, question, isPartial: false };
	}
	return inPart(catalogue, text);
};

/**
 * Everything that has one of the rarer words, weighed by how rare they are. All of it is loaded
 * first, so that what was asked before makes no difference.
 */
const inPart = async (
	catalogue: OpenCatalogue,
	text: string,
): Promise<Answer> => {
	const { lexicon, entries, total } = catalogue;
	const question = understand(text, lexicon, "typed");
	const rarity = question.tokens.map(({ options, isOptional }) => {
		const counts = [...options.keys()].map(
			(word) => lexicon.vocabulary.get(word)?.count ?? 0,
		);
		const count = Math.max(
			1,
			counts.length === 0 ? total : Math.max(...counts),
		);
		return isOptional ? 0 : Math.log(1 + total / count);
	});
	const telling = [...question.tokens.keys()]
		.map((at) => ({ at, files: shardsOf(question, at, catalogue) }))
		.filter(({ at, files }) => files?.length && rarity[at])
		.sort((a, b) => (rarity[b.at] ?? 0) - (rarity[a.at] ?? 0) || a.at - b.at)
		.slice(0, MOST_TELLING);
	await catalogue.need(telling.flatMap(({ files }) => files ?? []));
	const hits: Hit[] = [];
	for (const entry of entries.values()) {
		const result = match(question, entry);
		if (!telling.some(({ at }) => (result.tokens[at] ?? 0) > 0)) continue;
		const score = result.tokens.reduce(
			(sum, weight, at) => sum + weight * (rarity[at] ?? 0),
			0,
		);
		hits.push({ entry, score, match: result });
	}
	const best = Math.max(0, ...hits.map(({ score }) => score));
	return {
		hits: hits.filter(({ score }) => score >= best * PARTIAL_SHARE),
		question,
		isPartial: hits.length > 0,
	};
};

/** What was taken for words that nothing has, read from the best that was found. */
const meantBy = (question: Question, hits: Hit[]): string | undefined => {
	const [first] = hits.toSorted((a, b) => b.score - a.score);
	const last = question.tokens.length - 1;
	let isOther = false;
	const words = question.tokens.map(({ folded, marked, isGuessed }, at) => {
		const read = first?.match?.read[at];
		if (read === undefined)
			return isGuessed ? undefined : marked.normalize("NFC");
		const plain = fold(read).replaceAll(" ", "");
		isOther ||= at === last ? !plain.startsWith(folded) : plain !== folded;
		return read;
	});
	return isOther
		? words.filter((word) => word !== undefined).join(" ")
		: undefined;
};
