import { frame } from "../../shared/publishing/frame.ts";
import { type PageKey, readPageKey } from "../../shared/publishing/page-key.ts";
import { aboutPath } from "../../shared/publishing/paths.ts";
import { frontProvince } from "../../shared/publishing/reference.ts";
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
		case "not_found":
			return wordsPage(deps, kind);
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
	page: "about" | "not_found",
): PageContent | undefined => {
	const province = frontProvince(reference);
	if (province === undefined) return undefined;
	const path = page === "about" ? aboutPath() : "/404.html";
	return asPage({ kind: "words", page, frame: frame(province, path) });
};
