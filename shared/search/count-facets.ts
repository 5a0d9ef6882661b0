import type { SearchFacet } from "../publishing/search-document.ts";
import type { Entry } from "./entry.ts";
import { type FacetName, facetsOf, type Query } from "./facets.ts";
import type { OpenCatalogue } from "./open.ts";

/**
 * What of the found is selected, and the counts of every facet. A facet's own selection does not
 * count for its counts: they say what there would be if a value was selected, too.
 */
export const select = <T extends { entry: Entry }>(
	found: T[],
	{ selected }: Query,
	catalogue: OpenCatalogue,
): { chosen: T[]; facets: SearchFacet[] } => {
	const facets = facetsOf(catalogue.catalogue);
	const counts = new Map(
		facets.map(([, facet]) => [facet, new Map<string, number>()]),
	);
	const wanted = facets.flatMap(([, facet]) => {
		const values = selected[facet];
		return values?.length ? [{ facet, values }] : [];
	});
	const count = (facet: FacetName, { values }: Entry) => {
		const cells = counts.get(facet);
		for (const value of values[facet] ?? [])
			cells?.set(value, (cells.get(value) ?? 0) + 1);
	};
	const chosen: T[] = [];
	for (const one of found) {
		const missed = wanted.filter(
			({ facet, values }) =>
				!one.entry.values[facet]?.some((value) => values.includes(value)),
		);
		const [first] = missed;
		if (first === undefined) {
			chosen.push(one);
			for (const [, facet] of facets) count(facet, one.entry);
		} else if (missed.length === 1) count(first.facet, one.entry);
	}
	return {
		chosen,
		facets: facets.map(([parameter, facet]) => ({
			facet,
			parameter,
			options: (catalogue.options.get(facet) ?? []).map((option) => ({
				...option,
				count: counts.get(facet)?.get(option.value) ?? 0,
				selected: selected[facet]?.includes(option.value) ?? false,
			})),
		})),
	};
};
