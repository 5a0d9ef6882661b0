import { dayIn } from "../../../shared/dates/calendar.ts";
import { searchFilePath } from "../../../shared/publishing/paths.ts";
import type { SearchAnswer } from "../../../shared/publishing/search-document.ts";
import type { Catalogue, Query } from "../../../shared/search/facets.ts";
import {
	type OpenCatalogue,
	openCatalogue,
} from "../../../shared/search/open.ts";
import { search } from "../../../shared/search/search.ts";
import { type Suggestion, suggest } from "../../../shared/search/suggest.ts";

/** So many pages are joined at most: whoever wants more than these asks more closely. */
const MOST_JOINED = 10;

export type Search = {
	isReady: () => boolean;
	/** The first pages of an answer, up to the one that is asked for, as one. */
	answer: (query: Query) => Promise<SearchAnswer>;
	suggest: (text: string) => Promise<Suggestion[]>;
};

/** A file of the search did not come: no network, or not there (yet). */
export class Unreachable extends Error {}

/** The search of one catalogue, in the browser. Begins to load; what failed is tried again when next asked. */
export const openSearch = (province: string, catalogue: Catalogue): Search => {
	let opening: Promise<OpenCatalogue> | undefined;
	let isReady = false;
	const open = (): Promise<OpenCatalogue> => {
		opening ??= openCatalogue(catalogue, (file) =>
			load(searchFilePath(province, catalogue, file)),
		).then(
			(opened) => {
				isReady = true;
				return opened;
			},
			(error: unknown) => {
				opening = undefined;
				throw error;
			},
		);
		return opening;
	};
	return {
		isReady: () => isReady,
		answer: async (query) => joined(await open(), query),
		suggest: async (text) => suggest(await open(), text),
	};
};

const load = async (path: string): Promise<unknown> => {
	const answer = await fetch(path).catch((cause: unknown) => {
		throw new Unreachable(path, { cause });
	});
	if (!answer.ok) throw new Unreachable(path);
	return answer.json();
};

const joined = async (
	catalogue: OpenCatalogue,
	query: Query,
): Promise<SearchAnswer> => {
	const month = Number(dayIn(new Date().toISOString()).slice(5, 7));
	const last = await search(catalogue, query, month);
	const first = Math.max(1, last.page - MOST_JOINED + 1);
	const pages: SearchAnswer[] = [];
	for (let page = first; page < last.page; page++)
		pages.push(await search(catalogue, { ...query, page }, month));
	return {
		...last,
		before: pages[0]?.before ?? last.before,
		hits: joinedHits(
			[...pages, last].map(({ hits }) => hits),
			last.hits,
		),
	};
};

const joinedHits = (
	all: SearchAnswer["hits"][],
	{ catalogue }: SearchAnswer["hits"],
): SearchAnswer["hits"] =>
	catalogue === "products"
		? {
				catalogue,
				list: all.flatMap((hits) =>
					hits.catalogue === "products" ? hits.list : [],
				),
			}
		: {
				catalogue,
				list: all.flatMap((hits) =>
					hits.catalogue === "organisations" ? hits.list : [],
				),
			};
