import type { PageKey } from "../../shared/publishing/page-key.ts";
import { readPageKey } from "../../shared/publishing/page-key.ts";
import { searchFilePath } from "../../shared/publishing/paths.ts";
import {
	partList,
	wordCounts,
	wordsList,
} from "../../shared/publishing/search-listings.ts";
import {
	buildIndex,
	buildShard,
	WHOLE_UP_TO,
} from "../../shared/search/build-index.ts";
import { PublicSearchRecord } from "../../shared/search/model.ts";
import { Catalogue } from "../../shared/search/query.ts";
import { asFile, type LoadDeps, type PageContent } from "./page-content.ts";

const JSON_TYPE = "application/json; charset=utf-8";

/**
 * What stands at the address of one `search` page; `undefined` when there is nothing it could
 * show. Each reads one list, or one group of counts: never the whole of a large catalogue.
 */
export const loadSearch = async (
	deps: LoadDeps,
	key: PageKey,
): Promise<PageContent | undefined> => {
	const { kind, parts } = readPageKey(key);
	const [province = "", name, part = ""] = parts;
	const catalogue = Catalogue.parse(name);
	const file = (name: string, content: object) =>
		asFile(
			searchFilePath(province, catalogue, name),
			JSON_TYPE,
			JSON.stringify(content),
		);
	switch (kind) {
		case "search_index": {
			const index = await loadIndex(deps, province, catalogue);
			return index && file("index", index);
		}
		case "search_part":
			return file(
				`part-${part}`,
				await loadShard(deps, partList(province, catalogue, part)),
			);
		case "search_words":
			return file(
				`words-${part}`,
				await loadShard(deps, wordsList(province, catalogue, part)),
			);
		default:
			throw new Error(`${key} is no page of the search`);
	}
};

const loadShard = async ({ publishing }: LoadDeps, list: string) =>
	buildShard(await publishing.list(list, PublicSearchRecord));

const loadIndex = async (
	{ publishing, reference }: LoadDeps,
	code: string,
	catalogue: Catalogue,
) => {
	const province = reference.provinces.get(code);
	if (province === undefined) return undefined;
	const counts = await publishing.counts(wordCounts(code, catalogue));
	const parts = [...counts].filter(([cell]) => cell.startsWith("#"));
	const total = parts.reduce((sum, [, count]) => sum + count, 0);
	const records =
		total > WHOLE_UP_TO
			? undefined
			: await Promise.all(
					parts.map(([cell]) =>
						publishing.list(
							partList(code, catalogue, cell.slice(1)),
							PublicSearchRecord,
						),
					),
				);
	return buildIndex(province, catalogue, reference, counts, records?.flat());
};
