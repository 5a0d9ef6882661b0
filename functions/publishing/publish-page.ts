import type { Instant } from "../../shared/dates/model.ts";
import type { PageKey } from "../../shared/publishing/page-key.ts";
import {
	Overtaken,
	printOf,
	type SiteBucket,
	type Standing,
} from "../platform/site-bucket.ts";
import type { PageContent } from "./page-content.ts";
import type { PageState } from "./register/store.ts";
import { type Render, siteFiles } from "./site-files.ts";
import type { PublishingStore } from "./store.ts";

export type PublishDeps = {
	publishing: Pick<PublishingStore, "page" | "announce" | "rendered">;
	site: Pick<SiteBucket, "standing" | "write" | "remove">;
	load: (page: PageKey) => Promise<PageContent | undefined>;
	render: Render;
	now: () => Instant;
};

export type Published = { written: string[] };

const ATTEMPTS = 8;

/**
 * Renders a page from what the tables say now and puts it on the site, if anything is different.
 * A page that somebody rendered since it was asked for is left alone, so that a hundred requests
 * cost a few renderings. Addresses the page had before lead to the present one.
 *
 * Two may do this at the same moment, and either may die at any point. Therefore, in this order:
 * read the register, which knows what stands at each address (look there, if the last writer did
 * not say what became of it), read the data, announce in the register what will be written, write
 * each file only over what was known to stand there, note it in the register. Whoever finds that
 * another was faster begins again, so the last word is always said with the newest data.
 */
export const publishPage = async (
	deps: PublishDeps,
	page: PageKey,
): Promise<Published> => {
	const written = new Set<string>();
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const state = await deps.publishing.page(page);
		const isDone = state.requested > 0 && state.rendered >= state.requested;
		if (isDone || (await isPublished(deps, page, state, written)))
			return { written: [...written] };
	}
	throw new Error(`${page} was written by others ${ATTEMPTS} times in a row`);
};

/** One try. `false`: another renderer was faster somewhere. */
const isPublished = async (
	deps: PublishDeps,
	page: PageKey,
	state: PageState,
	written: Set<string>,
): Promise<boolean> => {
	const standing = await standingAt(deps, state);
	const content = await deps.load(page);
	const { files, remove } = await siteFiles(deps.render, content, state.paths);
	const paths = [
		...new Set([...files.map(({ path }) => path), ...state.paths]),
	].filter((path) => !remove.includes(path));
	const changed = files.filter(
		(file) => standing.get(file.path)?.print !== printOf(file),
	);

	let turn = state;
	if (changed.length + remove.length > 0) {
		if (!(await deps.publishing.announce(page, state, [...paths, ...remove])))
			return false;
		turn = { ...state, turn: state.turn + 1 };
	}
	try {
		for (const file of changed) {
			standing.set(
				file.path,
				await deps.site.write(file, standing.get(file.path)),
			);
			written.add(file.path);
		}
		for (const path of remove) {
			await deps.site.remove(path, standing.get(path));
			standing.delete(path);
		}
	} catch (error) {
		if (error instanceof Overtaken) return false;
		throw error;
	}
	const known = { paths, files: knownFiles(standing) };
	return deps.publishing.rendered(page, turn, known, deps.now());
};

/** What stands at every address of the page; must be read before the data. */
const standingAt = async (
	{ site }: PublishDeps,
	{ paths, files, isUnsure }: PageState,
): Promise<Map<string, Standing>> =>
	new Map(
		await Promise.all(
			paths.map(async (path) => {
				const known = isUnsure ? undefined : files[path];
				return [path, known ?? (await site.standing(path))] as const;
			}),
		),
	);

const knownFiles = (standing: Map<string, Standing>): PageState["files"] =>
	Object.fromEntries(
		[...standing].flatMap(([path, file]) => (file ? [[path, file]] : [])),
	);
