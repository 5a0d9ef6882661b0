import type { Catalogue } from "../../../shared/search/facets.ts";

/** Which catalogue the search of a page is about; the page says it on its root element. */
export const catalogueOf = (root: HTMLElement): Catalogue =>
	root.dataset.catalogue === "organisations" ? "organisations" : "products";

/** A part of the search of a page, by its name. */
export const part = (root: ParentNode, name: string): HTMLElement => {
	const found = root.querySelector<HTMLElement>(`[data-tim-${name}]`);
	if (found === null) throw new Error(`the search has no ${name}`);
	return found;
};
