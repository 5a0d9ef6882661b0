import type { PageDocument } from "../../shared/publishing/documents.ts";
import type { SiteFile } from "../platform/site-bucket.ts";
import type { PageContent } from "./page-content.ts";

export type Render = (path: string, document: PageDocument) => Promise<string>;

/** A page that changed is new within a minute, also in a visitor's browser. */
const PAGE_CACHE = "public, max-age=60";

/**
 * The files that a page consists of, the one at its present address first, and the addresses
 * that must stop to exist; `past` holds every address it had so far.
 */
export const siteFiles = async (
	render: Render,
	content: PageContent | undefined,
	past: string[],
): Promise<{ files: SiteFile[]; remove: string[] }> => {
	if (content === undefined) return { files: [], remove: [] };
	if ("gone" in content) return { files: [], remove: past };
	if ("movedTo" in content) {
		const leads = past.map((path) => leadOn(path, content.movedTo));
		return { files: leads, remove: [] };
	}
	const files = await present(render, content);
	const leads = past
		.filter((path) => !files.some((file) => file.path === path))
		.map((path) => leadOn(path, content.path));
	return { files: [...files, ...leads], remove: [] };
};

const present = async (
	render: Render,
	content: Extract<PageContent, { path: string }>,
): Promise<SiteFile[]> => {
	const { path } = content;
	if ("text" in content) return [file(path, content.contentType, content.text)];
	const { document, openData } = content;
	const html = await render(path, document);
	const page = file(path, "text/html; charset=utf-8", html);
	return openData === undefined
		? [page]
		: [page, file(openData, JSON_TYPE, openDataOf(document))];
};

const JSON_TYPE = "application/json; charset=utf-8";

const file = (path: string, contentType: string, body: string): SiteFile => ({
	path,
	contentType,
	body,
	cacheControl: PAGE_CACHE,
});

const openDataOf = ({ frame, ...document }: PageDocument): string =>
	`${JSON.stringify({
		...document,
		province: frame.province.code,
		page: frame.path,
		demonstration: frame.province.isDemonstration,
	})}\n`;

/**
 * Stands at an address that is no longer the one. A page leads on by 301; also readable by
 * itself, should it be opened without the edge. Open data says so in its own form: whoever keeps
 * the id of a thing learns that it was withdrawn.
 */
const leadOn = (path: string, to: string): SiteFile =>
	path.startsWith("/data/")
		? file(path, JSON_TYPE, `${JSON.stringify({ withdrawn: true, see: to })}\n`)
		: {
				...file(
					path,
					"text/html; charset=utf-8",
					`<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang đã chuyển</title><link rel="canonical" href="${to}"><p>Trang này đã chuyển đến <a href="${to}">địa chỉ mới</a>.</p></html>\n`,
				),
				redirect: to,
			};
