import {
	HOME_LANGUAGE,
	LANGUAGE_TAG,
	Language,
} from "../../shared/languages/language.ts";
import type { PageDocument } from "../../shared/publishing/documents.ts";
import {
	languageOfPath,
	localPath,
} from "../../shared/publishing/local-path.ts";
import type { SiteFile } from "../platform/site-bucket.ts";
import type { PageContent, PlainFile } from "./page-content.ts";

/** `path` is the address in that language. */
export type Render = (
	path: string,
	document: PageDocument,
	language: Language,
) => Promise<string>;

/** A page that changed is new within a minute, also in a visitor's browser. */
const PAGE_CACHE = "public, max-age=60";

/**
 * The files that a page consists of, and the addresses that must stop to exist; `past` holds every
 * address it had so far. A page is rendered once in every language, each at an address of its own.
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
	const address = "path" in content ? content.path : content.files[0].path;
	const leads = past
		.filter((path) => !files.some((file) => file.path === path))
		.map((path) => leadOn(path, address));
	return { files: [...files, ...leads], remove: [] };
};

const present = async (
	render: Render,
	content: Extract<PageContent, { path: string } | { files: unknown }>,
): Promise<SiteFile[]> => {
	if (!("path" in content)) return content.files.map(file);
	const { path, document, openData, files = [] } = content;
	const pages: SiteFile[] = [];
	for (const language of languagesOf(path)) {
		const address = localPath(path, language);
		const body = await render(address, document, language);
		pages.push(
			file({ path: address, contentType: "text/html; charset=utf-8", body }),
		);
	}
	if (openData !== undefined)
		pages.push(
			file({
				path: openData,
				contentType: JSON_TYPE,
				body: openDataOf(document),
			}),
		);
	return [...pages, ...files.map(file)];
};

/** The edge knows one page for what is missing, so that one speaks all languages by itself. */
const languagesOf = (path: string): Language[] =>
	path === "/404.html" ? [HOME_LANGUAGE] : Language.options;

const JSON_TYPE = "application/json; charset=utf-8";

const file = (content: PlainFile): SiteFile => ({
	cacheControl: PAGE_CACHE,
	...content,
});

const openDataOf = ({ frame, ...document }: PageDocument): string =>
	`${JSON.stringify({
		...document,
		// A drawing for the page, nothing to know about the place.
		locator: undefined,
		// Agreed to for the page that people read, not for copies that cannot be taken back.
		contact: undefined,
		// They stay their owners': the licence of the data is not theirs.
		photos: undefined,
		province: frame.province.code,
		page: frame.path,
		demonstration: frame.province.isDemonstration,
	})}\n`;

/**
 * Stands at an address that is no longer the one. A page leads on by 301; also readable by
 * itself, should it be opened without the edge. Open data says so in its own form: whoever keeps
 * the id of a thing learns that it was withdrawn.
 */
const leadOn = (path: string, to: string): SiteFile => {
	if (path.startsWith("/data/"))
		return file({
			path,
			contentType: JSON_TYPE,
			body: `${JSON.stringify({ withdrawn: true, see: to })}\n`,
		});
	const language = languageOfPath(path);
	const address = localPath(to, language);
	const { title, text, link } = MOVED[language];
	return {
		...file({
			path,
			contentType: "text/html; charset=utf-8",
			body: `<!doctype html><html lang="${LANGUAGE_TAG[language]}"><meta charset="utf-8"><title>${title}</title><link rel="canonical" href="${address}"><p>${text} <a href="${address}">${link}</a></p></html>\n`,
		}),
		redirect: address,
	};
};

const MOVED: Record<Language, { title: string; text: string; link: string }> = {
	vi: {
		title: "Trang đã chuyển",
		text: "Trang này đã chuyển đi nơi khác.",
		link: "Mở địa chỉ mới",
	},
	en: {
		title: "This page has moved",
		text: "This page has moved.",
		link: "Open the new address",
	},
	zh: {
		title: "页面已移动",
		text: "此页面已移至新地址。",
		link: "打开新地址",
	},
};
