import type { z } from "zod";
import {
	type OrganisationParameters,
	type ProductParameters,
	USUAL_ENTRIES,
} from "../../shared/api/parameters.ts";
import {
	OrganisationEntries,
	ProductEntries,
} from "../../shared/api/things.ts";
import { dayIn } from "../../shared/dates/calendar.ts";
import type { SearchAnswer } from "../../shared/publishing/search-document.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { PARAMETER, readQuery } from "../../shared/search/address.ts";
import {
	type Catalogue,
	facetsOf,
	PAGE_SIZE,
	type Query,
} from "../../shared/search/facets.ts";
import { search } from "../../shared/search/search.ts";
import type { Catalogues } from "../search/catalogues.ts";
import { type ProvinceDeps, provinceOf } from "./province-of.ts";

export type ListDeps = ProvinceDeps & {
	catalogues: Catalogues;
	now: () => string;
};

type Parameters =
	| z.infer<typeof ProductParameters>
	| z.infer<typeof OrganisationParameters>;

/** The products that the parameters ask for, in the order and with the counts of the pages of results. */
export const listProducts = async (
	deps: ListDeps,
	parameters: z.infer<typeof ProductParameters>,
): Promise<ProductEntries> =>
	ProductEntries.parse(await list(deps, "products", parameters));

/** The same for cooperatives and other producers. */
export const listOrganisations = async (
	deps: ListDeps,
	parameters: z.infer<typeof OrganisationParameters>,
): Promise<OrganisationEntries> =>
	OrganisationEntries.parse(await list(deps, "organisations", parameters));

const list = async (
	deps: ListDeps,
	catalogue: Catalogue,
	parameters: Parameters,
) => {
	const province = await provinceOf(deps, parameters.province);
	const opened = await deps.catalogues(province.code, catalogue);
	if (opened === undefined) throw new Refusal("api.not_ready");
	const { page = 1, limit = USUAL_ENTRIES } = parameters;
	const query = queryOf(catalogue, parameters);
	const month = Number(dayIn(deps.now()).slice(5, 7));
	const { answer, hits } = await between(
		(part) => search(opened, { ...query, page: part }, month),
		(page - 1) * limit,
		limit,
	);
	const pages = Math.max(1, Math.ceil(answer.total / limit));
	if (page > pages)
		throw new Refusal("api.past_the_end", { last: String(pages) });
	return {
		province: province.code,
		demonstration: province.demonstration,
		total: answer.total,
		page,
		pages,
		next: page < pages ? nextOf(catalogue, parameters, page + 1) : undefined,
		partial: answer.partial,
		meant: answer.meant,
		items: hits.map(({ path, ...hit }) => ({
			...hit,
			page: path,
			href: `/api/${catalogue}/${hit.id}`,
		})),
		facets: Object.fromEntries(
			answer.facets.map(({ facet, options }) => [facet, options]),
		),
	};
};

/** The address of a page of the same question. */
const nextOf = (
	catalogue: Catalogue,
	parameters: Parameters,
	page: number,
): string => {
	const given = Object.entries({ ...parameters, page }).flatMap(
		([name, value]) => [value].flat().map((one) => [name, String(one)]),
	);
	return `/api/${catalogue}?${new URLSearchParams(given)}`;
};

type Hit = SearchAnswer["hits"]["list"][number];

/** A stretch of the entries, from the pages of the search that hold it. */
const between = async (
	pageOf: (page: number) => Promise<SearchAnswer>,
	from: number,
	count: number,
): Promise<{ answer: SearchAnswer; hits: Hit[] }> => {
	const first = Math.floor(from / PAGE_SIZE) + 1;
	const answer = await pageOf(first);
	const hits: Hit[] = [...answer.hits.list];
	const isThere = answer.page === first;
	const last = Math.min(Math.ceil((from + count) / PAGE_SIZE), answer.pages);
	for (let page = first + 1; isThere && page <= last; page++)
		hits.push(...(await pageOf(page)).hits.list);
	const start = from - (first - 1) * PAGE_SIZE;
	return { answer, hits: hits.slice(start, start + count) };
};

/** The question as the pages of results ask it, so that both answer alike. */
const queryOf = (catalogue: Catalogue, given: Parameters): Query => {
	const parameters = new URLSearchParams({
		[PARAMETER.text]: given.q ?? "",
		[PARAMETER.sort]: given.sort ?? "",
	});
	const lists: Record<string, unknown> = given;
	for (const [parameter, facet] of facetsOf(catalogue)) {
		const values = lists[facet];
		if (!Array.isArray(values)) continue;
		for (const value of values) parameters.append(parameter, String(value));
	}
	return readQuery(catalogue, parameters).query;
};
