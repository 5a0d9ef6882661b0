import {
	type Catalogue,
	facetsOf,
	LONGEST_TEXT,
	type Query,
	sortsOf,
} from "./facets.ts";

/** Parameters that are no facets. */
export const PARAMETER = {
	catalogue: "danh_muc",
	province: "tinh",
	text: "q",
	sort: "xep",
	page: "trang",
} as const;

const LAST_PAGE = 999;
const MOST_VALUES = 40;

/** The order without a word about it: what matches best where there is a text, else the names. */
export const usualSort = (text: string): Query["sort"] =>
	text.trim() === "" ? "name" : "match";

/**
 * A question from the parameters of an address. What means nothing is left out and named by its
 * parameter in `ignored`; `isKnown` says which values a facet has, see `OpenCatalogue.isKnown`.
 */
export const readQuery = (
	catalogue: Catalogue,
	parameters: URLSearchParams,
	isKnown: (facet: string, value: string) => boolean = (_, value) =>
		/^[a-zA-Z0-9_-]{1,30}$/.test(value),
): { query: Query; ignored: string[] } => {
	const ignored = new Set<string>();
	const typed = (parameters.get(PARAMETER.text) ?? "").trim();
	const text = [...typed].slice(0, LONGEST_TEXT).join("");
	if (text !== typed) ignored.add(PARAMETER.text);

	const selected: Query["selected"] = {};
	const facets = facetsOf(catalogue);
	for (const [parameter, facet] of facets) {
		const asked = [...new Set(parameters.getAll(parameter))].filter(Boolean);
		const values = asked
			.filter((value) => isKnown(facet, value))
			.slice(0, MOST_VALUES);
		if (values.length < asked.length) ignored.add(parameter);
		if (values.length > 0) selected[facet] = values.sort();
	}

	const known = new Set<string>([
		...Object.values(PARAMETER),
		...facets.map(([parameter]) => parameter),
	]);
	for (const parameter of parameters.keys())
		if (!known.has(parameter)) ignored.add(parameter);

	const order = parameters.get(PARAMETER.sort) ?? "";
	const sort = sortsOf(catalogue, text).find((sort) => sort === order);
	if (order !== "" && sort === undefined) ignored.add(PARAMETER.sort);
	const number = parameters.get(PARAMETER.page) ?? "";
	const isPage = /^[1-9]\d{0,2}$/.test(number);
	if (number !== "" && !isPage) ignored.add(PARAMETER.page);
	return {
		query: {
			catalogue,
			text,
			selected,
			sort: sort ?? usualSort(text),
			page: isPage ? Math.min(Number(number), LAST_PAGE) : 1,
		},
		ignored: [...ignored],
	};
};

/** What follows the `?`: the shortest that says it all, always in the same order. */
export const writeQuery = (query: Query): URLSearchParams => {
	const parameters = new URLSearchParams();
	if (query.text !== "") parameters.set(PARAMETER.text, query.text);
	for (const [parameter, facet] of facetsOf(query.catalogue))
		for (const value of query.selected[facet] ?? [])
			parameters.append(parameter, value);
	if (query.sort !== usualSort(query.text))
		parameters.set(PARAMETER.sort, query.sort);
	if (query.page > 1) parameters.set(PARAMETER.page, String(query.page));
	return parameters;
};
