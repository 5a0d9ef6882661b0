import type { PageDocument } from "../../shared/publishing/documents.ts";
import type { PageKey } from "../../shared/publishing/page-key.ts";
import {
	Overtaken,
	type SiteBucket,
	type SiteFile,
} from "../platform/site-bucket.ts";
import type { PageContent } from "./page-content.ts";
import type { PageState, PublishingStore } from "./store.ts";

export type PublishDeps = {
	publishing: Pick<PublishingStore, "page" | "rendered">;
	site: Pick<SiteBucket, "standing" | "write" | "remove">;
	load: (page: PageKey) => Promise<PageContent | undefined>;
	render: (path: string, document: PageDocument) => Promise<string>;
};

export type Published = { written: string[] };

const ATTEMPTS = 5;
/** A page that changed is new within a minute, also in a visitor's browser. */
const PAGE_CACHE = "public, max-age=60";

/**
 * Renders a page from what the tables say now and puts it on the site, if anything is different.
 * A page that somebody rendered since it was asked for is left alone, so that a hundred requests
 * cost a few renderings. Addresses the page had before lead to the present one.
 */
export const publishPage = async (
	deps: PublishDeps,
	page: PageKey,
): Promise<Published> => {
	const known = new Set<string>();
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const state = await deps.publishing.page(page);
		if (state.rendered >= state.requested && state.requested > 0)
			return { written: [] };
		for (const path of state.paths) known.add(path);
		try {
			return await renderAndWrite(deps, page, state, known);
		} catch (error) {
			if (!(error instanceof Overtaken)) throw error;
			known.add(error.message);
		}
	}
	throw new Error(`${page} was written by others ${ATTEMPTS} times in a row`);
};

const renderAndWrite = async (
	deps: PublishDeps,
	page: PageKey,
	state: PageState,
	known: Set<string>,
): Promise<Published> => {
	// The order is the guarantee: first what stands there, then the data, then a write that
	// succeeds only if the same still stands there. An address never seen before must be empty.
	const standing = new Map(
		await Promise.all(
			[...known].map(
				async (path) => [path, await deps.site.standing(path)] as const,
			),
		),
	);
	const content = await deps.load(page);
	const [files, remove] = await filesOf(deps, content, state.paths);
	const written: string[] = [];
	for (const file of files)
		if (await deps.site.write(file, standing.get(file.path)))
			written.push(file.path);
	for (const path of remove) await deps.site.remove(path);
	const present = files
		.filter(({ redirect }) => redirect === undefined)
		.map(({ path }) => path);
	await deps.publishing.rendered(page, state.requested, [
		...new Set([...present, ...state.paths]),
	]);
	return { written };
};

/** The files a page consists of, and those that must go; `past`: every address it had so far. */
const filesOf = async (
	{ render }: PublishDeps,
	content: PageContent | undefined,
	past: string[],
): Promise<[SiteFile[], string[]]> => {
	const pages = past.filter((path) => !isData(path));
	if (content === undefined) return [[], past];
	if ("movedTo" in content)
		return [
			pages.map((path) => leadOn(path, content.movedTo)),
			past.filter(isData),
		];
	const leads = pages
		.filter((path) => path !== content.path)
		.map((path) => leadOn(path, content.path));
	if ("text" in content)
		return [
			[
				{
					path: content.path,
					body: content.text,
					contentType: content.contentType,
					cacheControl: PAGE_CACHE,
				},
				...leads,
			],
			[],
		];
	const html = await render(content.path, content.document);
	const files: SiteFile[] = [
		{
			path: content.path,
			body: html,
			contentType: "text/html; charset=utf-8",
			cacheControl: PAGE_CACHE,
		},
		...leads,
	];
	if (content.openData !== undefined)
		files.push(openDataFile(content.openData, content.document));
	return [files, []];
};

const isData = (path: string) => path.startsWith("/data/");

const openDataFile = (
	path: string,
	{ frame, ...document }: PageDocument,
): SiteFile => ({
	path,
	body: `${JSON.stringify({ ...document, province: frame.province.code, page: frame.path, demonstration: frame.province.isDemonstration })}\n`,
	contentType: "application/json; charset=utf-8",
	cacheControl: PAGE_CACHE,
});

/** Also readable by itself, should it ever be opened without the edge that turns it into a 301. */
const leadOn = (path: string, to: string): SiteFile => ({
	path,
	redirect: to,
	contentType: "text/html; charset=utf-8",
	cacheControl: PAGE_CACHE,
	body: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang đã chuyển</title><link rel="canonical" href="${to}"><p>Trang này đã chuyển đến <a href="${to}">địa chỉ mới</a>.</p></html>\n`,
});
