import { dayIn } from "../../shared/dates/calendar.ts";
import { frame } from "../../shared/publishing/frame.ts";
import {
	frontProvince,
	type Reference,
} from "../../shared/publishing/reference.ts";
import { SearchResultsDocument } from "../../shared/publishing/search-document.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { PARAMETER, readQuery } from "../../shared/search/address.ts";
import { searchLink } from "../../shared/search/links.ts";
import { Catalogue } from "../../shared/search/query.ts";
import { search } from "../../shared/search/search.ts";
import type { Catalogues } from "./catalogues.ts";

export type FindDeps = {
	reference: () => Promise<Reference>;
	catalogues: Catalogues;
	now: () => string;
};

/** Anybody can write anything into an address: of what means nothing, so much is repeated. */
const MOST_NAMED = 8;
const short = (name: string) => [...name].slice(0, 30).join("");

/**
 * The page of results for the parameters of an address. Whatever stands in them gives a page: what
 * means nothing is left out and named. Refuses only while no province is known at all.
 */
export const find = async (
	deps: FindDeps,
	parameters: URLSearchParams,
): Promise<SearchResultsDocument> => {
	const reference = await deps.reference();
	const front = frontProvince(reference);
	const askedProvince = parameters.get(PARAMETER.province);
	const province = reference.provinces.get(askedProvince ?? "") ?? front;
	if (province === undefined) throw new Refusal("api.not_ready");
	const askedCatalogue = parameters.get(PARAMETER.catalogue);
	const catalogue = Catalogue.safeParse(askedCatalogue).data ?? "products";
	const misread = [
		...(askedProvince && askedProvince !== province.id
			? [PARAMETER.province]
			: []),
		...(askedCatalogue && askedCatalogue !== catalogue
			? [PARAMETER.catalogue]
			: []),
	];

	const opened = await deps.catalogues(province.id, catalogue);
	const { query, ignored } = readQuery(catalogue, parameters, opened?.isKnown);
	const month = Number(dayIn(deps.now()).slice(5, 7));
	const answer = opened && (await search(opened, query, month));
	return SearchResultsDocument.parse({
		kind: "search_results",
		frame: frame(province, searchLink(query, province.id)),
		answer,
		catalogue,
		text: query.text,
		ignored: [...misread, ...ignored].slice(0, MOST_NAMED).map(short),
		pastTheEnd: answer !== undefined && query.page > answer.page,
	});
};
