import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../shared/search/facets.ts";
import type { OpenCatalogue } from "../../shared/search/open.ts";
import { search } from "../../shared/search/search.ts";
import { withoutMarks } from "../../shared/text/fold.ts";
import { openReal } from "./catalogues.ts";
import { RELEVANCE } from "./relevance.ts";

const kept = new Map<string, Promise<OpenCatalogue>>();
const opened = (
	province: string,
	catalogue: Catalogue,
	isSharded: boolean,
): Promise<OpenCatalogue> => {
	const name = `${province} ${catalogue} ${isSharded}`;
	const found = kept.get(name) ?? openReal(province, catalogue, { isSharded });
	kept.set(name, found);
	return found;
};

const ids = async (catalogue: OpenCatalogue, text: string) => {
	const { hits } = await search(
		catalogue,
		{
			catalogue: catalogue.catalogue,
			text,
			selected: {},
			sort: "match",
			page: 1,
		},
		11,
	);
	return hits.list.map(({ id }) => id);
};

describe.each([
	["an index that holds everything", false],
	["an index in shards", true],
])("with %s", (_, isSharded) => {
	test.each(RELEVANCE)(
		"$ask finds what people mean",
		async ({ ask, in: [province, catalogue], first, only }) => {
			const found = await ids(
				await opened(province, catalogue, isSharded),
				ask,
			);
			expect(found.slice(0, first.length).sort()).toEqual(first.toSorted());
			if (only) expect(found).toHaveLength(first.length);
		},
	);

	test.each(RELEVANCE)(
		"$ask finds as much without marks, in capitals and decomposed",
		async ({ ask, in: [province, catalogue] }) => {
			const open = await opened(province, catalogue, isSharded);
			const found = await ids(open, ask);
			for (const other of [ask.toUpperCase(), ask.normalize("NFD")])
				expect(await ids(open, other)).toEqual(found);
			const bare = await ids(open, withoutMarks(ask));
			expect(bare).toEqual(expect.arrayContaining(found));
		},
	);
});

test("the list is long enough to mean something", () => {
	expect(RELEVANCE.length).toBeGreaterThanOrEqual(60);
});
