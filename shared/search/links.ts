import { searchPath } from "../publishing/paths.ts";
import { PARAMETER, writeQuery } from "./address.ts";
import { facetsOf, type Query } from "./facets.ts";

/** What follows the `?` of a search. It is never empty: an empty `q` asks for everything. */
export const parametersOf = (query: Query): URLSearchParams => {
	const parameters = writeQuery(query);
	if (parameters.size === 0) parameters.set(PARAMETER.text, "");
	return parameters;
};

/** The Vietnamese address of the page of results, which works without JavaScript. */
export const searchLink = (query: Query, province: string): string =>
	`${searchPath()}?${new URLSearchParams([
		[PARAMETER.catalogue, query.catalogue],
		[PARAMETER.province, province],
		...parametersOf(query),
	])}`;

/** Whether an address asks something of a catalogue. */
export const isSearch = (
	parameters: URLSearchParams,
	catalogue: Query["catalogue"],
): boolean =>
	[
		PARAMETER.text,
		PARAMETER.sort,
		PARAMETER.page,
		...facetsOf(catalogue).map(([parameter]) => parameter),
	].some((name) => parameters.has(name));
