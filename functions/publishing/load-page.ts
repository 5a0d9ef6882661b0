import type { WordsDocument } from "../../shared/publishing/documents.ts";
import { frame } from "../../shared/publishing/frame.ts";
import {
	type PageKey,
	readPageKey,
	workerOf,
} from "../../shared/publishing/page-key.ts";
import {
	aboutPath,
	accessibilityPath,
	offlinePath,
	operatorPath,
	privacyPath,
} from "../../shared/publishing/paths.ts";
import { frontProvince } from "../../shared/publishing/reference.ts";
import { loadFeed } from "../feed/load-feed.ts";
import { loadOpenData } from "../open-data/load-open-data.ts";
import { loadApiDocs } from "./load-api-docs.ts";
import { loadCommune, loadOldDistrict } from "./load-places.ts";
import { loadOfProvince } from "./load-province.ts";
import { loadText } from "./load-text.ts";
import { loadOrganisation, loadProductPage } from "./load-things.ts";
import { asPage, type LoadDeps, type PageContent } from "./page-content.ts";

/** What a page holds now; `undefined` when there is nothing it could show. */
export const loadPage = async (
	deps: LoadDeps,
	key: PageKey,
): Promise<PageContent | undefined> => {
	const { kind, parts } = readPageKey(key);
	const [id = ""] = parts;
	if (["pictures", "search"].includes(workerOf(key)))
		throw new Error(`${key} is work of the worker "${workerOf(key)}"`);
	switch (kind) {
		case "product":
			return loadProductPage(deps, id);
		case "organisation":
			return loadOrganisation(deps, id);
		case "commune":
			return loadCommune(deps, id);
		case "old_district":
			return loadOldDistrict(deps, id);
		case "about":
		case "privacy":
		case "accessibility":
		case "operator":
		case "offline":
		case "not_found":
			return wordsPage(deps, kind);
		case "open_data":
			return loadOpenData(deps);
		case "api_docs":
		case "openapi":
		case "provinces":
			return loadApiDocs(deps, kind);
		case "feed":
			return loadFeed(deps, id);
		case "robots":
		case "sitemap":
		case "sitemap_part":
			return loadText(deps, key);
		case "assets":
		case "everything":
			return undefined;
		default: {
			const province = deps.reference.provinces.get(id);
			return province && loadOfProvince(deps, key, province);
		}
	}
};

const wordsPage = (
	{ reference }: LoadDeps,
	page: WordsDocument["page"],
): PageContent | undefined => {
	const province = frontProvince(reference);
	if (province === undefined) return undefined;
	return asPage({
		kind: "words",
		page,
		frame: frame(province, WORDS_PATH[page]),
		...(page === "operator" && { operator: province.operator }),
	});
};

const WORDS_PATH: Record<WordsDocument["page"], string> = {
	about: aboutPath(),
	privacy: privacyPath(),
	accessibility: accessibilityPath(),
	operator: operatorPath(),
	offline: offlinePath(),
	not_found: "/404.html",
};
