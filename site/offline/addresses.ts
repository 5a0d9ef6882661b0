import { Language } from "../../shared/languages/language.ts";
import { localPath } from "../../shared/publishing/local-path.ts";
import {
	offlinePath,
	organisationsPath,
	productsPath,
	reportPath,
	searchPath,
} from "../../shared/publishing/paths.ts";
import type { Addresses } from "./plan.ts";

/** What the worker has to know of the site's addresses; written into it when it is built, because it should not carry their makers. */
export const workerAddresses = (): Addresses => {
	const inAll = (path: string) =>
		Language.options.map((language) => localPath(path, language));
	return {
		offline: Object.fromEntries(
			Language.options.map((language) => [
				language,
				localPath(offlinePath(), language),
			]),
		),
		search: Object.fromEntries(
			Language.options.map((language) => [
				localPath(searchPath(), language),
				{
					products: localPath(productsPath(""), language),
					organisations: localPath(organisationsPath(""), language),
				},
			]),
		),
		live: [...inAll(searchPath()), ...inAll(reportPath()), "/01/", "/ocop/"],
	};
};
