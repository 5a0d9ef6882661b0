import type { SearchAnswer } from "../../../shared/publishing/search-document.ts";
import { facetsOf, type Query } from "../../../shared/search/facets.ts";

/** What an answer answers. */
export const queryOf = (answer: SearchAnswer): Query => {
	const { catalogue, text, sort, page } = answer;
	const selected: Query["selected"] = {};
	for (const [parameter, facet] of facetsOf(catalogue)) {
		const values = answer.facets
			.filter((shown) => shown.parameter === parameter)
			.flatMap(({ options }) => options)
			.flatMap((option) => (option.selected ? [option.value] : []));
		if (values.length > 0) selected[facet] = values;
	}
	return { catalogue, text, selected, sort, page };
};

/** The same question without one selected value, from its first page. */
export const without = (query: Query, facet: string, value: string): Query => ({
	...query,
	selected: Object.fromEntries(
		Object.entries(query.selected)
			.map(([name, values = []]): [string, string[]] => [
				name,
				name === facet ? values.filter((one) => one !== value) : values,
			])
			.filter(([, values]) => values.length > 0),
	),
	page: 1,
});
